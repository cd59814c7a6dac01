package org.meent.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * Some rules over time, read at once: what holds on each of many days.
 *
 * @param versions all versions of them, the last to take effect first
 */
public record RuleDays(List<RuleVersionRow> versions) {
    /** The number that holds on {@code day}; before the founding set one, what the founding proposes. */
    public long at(RuleKey key, LocalDate day) {
        return versions.stream().filter(version -> version.key() == key && !version.effectiveFrom().isAfter(day))
                .findFirst().map(RuleVersionRow::amount).orElse(key.usual());
    }
}
