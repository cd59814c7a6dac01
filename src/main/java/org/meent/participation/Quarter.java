package org.meent.participation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Three months of a year.
 *
 * @param year the year
 * @param number which quarter of it, 1 to 4
 */
record Quarter(int year, int number) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    Quarter {
        if (number < 1 || number > 4) throw new IllegalArgumentException("No quarter " + number);
    }

    /** The one in which a day lies. */
    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The one that is written so, if it is one. */
    static Optional<Quarter> read(String text) {
        return Optional.ofNullable(text).map(TEXT::matcher).filter(java.util.regex.Matcher::matches)
                .map(found -> new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The day after its last. */
    LocalDate end() {
        return first().plusMonths(MONTHS);
    }

    Quarter next() {
        return of(end());
    }

    QuarterRow row() {
        return new QuarterRow(toString(), year, number);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
