package org.meent.money;

import java.time.YearMonth;

/**
 * What the claims of a small circle spent in a month that is over.
 *
 * @param month the month, {@code 2026-10}
 * @param circle the circle's name
 * @param cents how much
 */
public record MonthRow(String month, String circle, long cents) {
    static MonthRow of(YearMonth month, String circle, long cents) {
        return new MonthRow(month.toString(), circle, cents);
    }
}
