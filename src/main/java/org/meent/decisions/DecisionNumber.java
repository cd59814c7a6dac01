package org.meent.decisions;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decision's number as people say it.
 *
 * @param year the year in which it was taken, in the community's time zone
 * @param serial its place among those of that year, 1 or more
 */
record DecisionNumber(int year, int serial) {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2,6})");

    static Optional<DecisionNumber> read(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) return Optional.empty();
        return Optional.of(new DecisionNumber(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))));
    }

    @Override
    public String toString() {
        return String.format("%d-%02d", year, serial);
    }
}
