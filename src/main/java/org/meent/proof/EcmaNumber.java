package org.meent.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as ECMAScript writes it, which RFC 8785 (section 3.2.2.3) prescribes: the fewest digits that still
 * give the same double back, and of those the nearest. {@code Double.toString} of JDK 17 gives more digits
 * than needed for some numbers (JDK-4511638), so it cannot be used.
 */
final class EcmaNumber {

    private static final double EVERY_WHOLE_NUMBER_BELOW = 0x1p53;
    private static final int MOST_DIGITS = 17;

    private EcmaNumber() {
    }

    /** @throws IllegalArgumentException if {@code value} is infinite or not a number */
    static String write(double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("JSON has no number for " + value);
        if (value == 0) return "0";
        if (Math.abs(value) < EVERY_WHOLE_NUMBER_BELOW && value == Math.rint(value)) return Long.toString((long) value);
        return value < 0 ? "-" + positive(-value) : positive(value);
    }

    /** ECMA-262, Number::toString, steps 5 to 12; the names are those of the standard. */
    private static String positive(double value) {
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String s = shortest.unscaledValue().toString();
        int k = s.length();
        int n = k - shortest.scale();
        if (k <= n && n <= 21) return s + "0".repeat(n - k);
        if (0 < n && n <= 21) return s.substring(0, n) + "." + s.substring(n);
        if (-6 < n && n <= 0) return "0." + "0".repeat(-n) + s;
        String exponent = (n > 0 ? "e+" : "e-") + Math.abs(n - 1);
        return k == 1 ? s + exponent : s.charAt(0) + "." + s.substring(1) + exponent;
    }

    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            // Next to a power of two the neighbours lie unevenly: the nearest decimal may belong to the
            // neighbour below while a farther one above still gives this double.
            for (var rounding : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN}) {
                BigDecimal candidate = exact.round(new MathContext(digits, rounding));
                if (candidate.doubleValue() == value) return candidate;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
