package org.meent.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/** When what begins and ends, by the rules that hold when it is fixed. Whatever lasts days ends at eight in the evening. */
final class Timetable {
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private final Rulebook rulebook;
    private final ZoneId zone;
    private final LocalDate today;

    Timetable(Rulebook rulebook, ZoneId zone, Instant now) {
        this.rulebook = rulebook;
        this.zone = zone;
        today = LocalDate.ofInstant(now, zone);
    }

    /** The evening of as many days after {@code from} as the rule says, never fewer whole days. */
    Instant after(Instant from, RuleKey days) {
        var day = LocalDate.ofInstant(from, zone).plusDays(rule(days));
        var evening = day.atTime(EVENING).atZone(zone).toInstant();
        return evening.isBefore(from.atZone(zone).plusDays(rule(days)).toInstant()) ? day.plusDays(1).atTime(EVENING).atZone(zone).toInstant() : evening;
    }

    /** When a vote on a text closes at the earliest, if the talk about it ends then. */
    Instant closeAfter(Instant talkEnds) {
        return after(after(talkEnds, RuleKey.ROLL_OBJECTION_DAYS), RuleKey.VOTING_DAYS);
    }

    /** When a vote on a text that goes out now closes at the earliest. */
    Instant closeAtTheEarliest(Instant now) {
        return closeAfter(after(after(after(now, RuleKey.QUESTIONS_DAYS), RuleKey.REACTIONS_DAYS), RuleKey.AMENDMENTS_DAYS));
    }

    long rule(RuleKey key) {
        return rulebook.at(key, today);
    }

    LocalDate today() {
        return today;
    }
}
