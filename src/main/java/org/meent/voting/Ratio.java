package org.meent.voting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction of any size, in lowest terms: what somebody pays, in units of the projects, is seldom a whole number.
 *
 * @param numerator none or more
 * @param denominator one or more
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    /** Nothing. */
    public static final Ratio ZERO = of(0, 1);

    /**
     * Brings it to lowest terms and refuses what is negative.
     *
     * @param numerator none or more
     * @param denominator one or more
     * @throws IllegalArgumentException if {@code numerator} is negative or {@code denominator} is not positive
     */
    public Ratio {
        if (numerator.signum() < 0 || denominator.signum() <= 0) throw new IllegalArgumentException("Not a ratio: " + numerator + "/" + denominator);
        var common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /**
     * {@return this fraction of two whole numbers}
     *
     * @param numerator none or more
     * @param denominator one or more
     * @throws IllegalArgumentException if {@code numerator} is negative or {@code denominator} is not positive
     */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Ratio plus(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
    }

    Ratio times(long whole) {
        return new Ratio(numerator.multiply(BigInteger.valueOf(whole)), denominator);
    }

    /** The nearest number that a machine calculates with, within one part in 2^53 of it. */
    double nearest() {
        if (numerator.bitLength() <= 53 && denominator.bitLength() <= 53) return numerator.doubleValue() / denominator.doubleValue();
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128).doubleValue();
    }

    /** With so many decimals, rounded in this way. */
    BigDecimal rounded(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
