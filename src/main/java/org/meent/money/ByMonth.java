package org.meent.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which claims everybody sees as one amount a month: of a circle's budget those that were asked back before a day, all
 * the way to how they ended. The day only ever becomes later, so that what was hidden stays so.
 *
 * @param singlyFrom from which day on each claim is told by itself, by the number of a circle's budget; claims on what is
 *     everyone's always are
 */
record ByMonth(Map<Long, LocalDate> singlyFrom) {
    /** The day of a circle that is too small. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    ByMonth {
        singlyFrom = Map.copyOf(singlyFrom);
    }

    /** Whether a claim on this budget that was asked back on this day is told by the month. */
    boolean tells(long budget, LocalDate asked) {
        return asked.isBefore(singlyFrom.getOrDefault(budget, LocalDate.MIN));
    }

    /** The budgets in an order that stays. */
    List<Long> budgets() {
        return singlyFrom.keySet().stream().sorted().toList();
    }
}
