package org.meent.desks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meent.rules.RuleDays;
import org.meent.rules.RuleKey;

/** When the parts of each day begin and end, for one reading: the rulebook is asked once, and each day is worked out once. */
final class PartsByDay {
    /** The rules that say so. */
    static final List<RuleKey> RULES = List.of(RuleKey.MORNING_START, RuleKey.AFTERNOON_START, RuleKey.EVENING_START, RuleKey.EVENING_END);
    private final Map<LocalDate, DayParts> days = new HashMap<>();
    private final RuleDays rules;

    PartsByDay(RuleDays rules) {
        this.rules = rules;
    }

    DayParts on(LocalDate day) {
        return days.computeIfAbsent(day, asked -> new DayParts((int) rules.at(RuleKey.MORNING_START, asked), (int) rules.at(RuleKey.AFTERNOON_START, asked),
                (int) rules.at(RuleKey.EVENING_START, asked), (int) rules.at(RuleKey.EVENING_END, asked)));
    }
}
