package org.meent.voting;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An exact part of a whole, in lowest terms.
 *
 * @param numerator none or more
 * @param denominator one or more, the numerator at least
 */
public record Fraction(long numerator, long denominator) {
    /** One half. */
    public static final Fraction HALF = new Fraction(1, 2);
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

    /**
     * Brings it to lowest terms and refuses what is no part of a whole.
     *
     * @param numerator none or more
     * @param denominator one or more, the numerator at least
     * @throws IllegalArgumentException if it is less than none or more than all, or if the denominator is none
     */
    public Fraction {
        if (numerator < 0 || denominator < 1 || numerator > denominator) throw new IllegalArgumentException("Not a part of a whole: " + numerator + "/" + denominator);
        var common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
        numerator /= common;
        denominator /= common;
    }

    /**
     * Reads a fraction as it is written, {@code 2/3}.
     *
     * @param text two whole numbers of 1 to 18 digits with a slash between, and no spaces
     * @return the fraction, in lowest terms
     * @throws IllegalArgumentException if it is not written so, or no part of a whole
     */
    public static Fraction of(String text) {
        var read = TEXT.matcher(text);
        if (!read.matches()) throw new IllegalArgumentException("Not a fraction: " + text);
        return new Fraction(Long.parseLong(read.group(1)), Long.parseLong(read.group(2)));
    }

    /** The least number that is this part of {@code whole}, or, if {@code more}, that exceeds it. */
    long least(long whole, boolean more) {
        var exact = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(whole)).divideAndRemainder(BigInteger.valueOf(denominator));
        var up = more || exact[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO;
        return exact[0].add(up).longValueExact();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
