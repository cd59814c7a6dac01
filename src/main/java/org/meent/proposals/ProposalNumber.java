package org.meent.proposals;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a proposal, {@code 2026-38}.
 *
 * @param year the year in which it went out
 * @param serial which one of that year, from 1
 */
record ProposalNumber(int year, int serial) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d{1,6})");

    /** The number that is written so, if it is one. */
    static Optional<ProposalNumber> read(String text) {
        return Optional.ofNullable(text).map(TEXT::matcher).filter(java.util.regex.Matcher::matches)
                .map(read -> new ProposalNumber(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2))));
    }

    @Override
    public String toString() {
        return year + "-" + (serial < 10 ? "0" : "") + serial;
    }
}
