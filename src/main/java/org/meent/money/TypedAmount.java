package org.meent.money;

import java.math.BigDecimal;

/** Numbers as members type them: with a comma or a point, and points or spaces between thousands, or commas where a point follows. */
final class TypedAmount {
    private static final int CENTS = 2;
    private static final int TENTHS = 1;
    private static final int WHOLE = 9;

    private TypedAmount() {}

    /**
     * Euros as cents.
     *
     * @throws MoneyProblems.NotAnAmount if it is no amount, or nothing
     */
    static long cents(String typed) {
        return read(typed, CENTS).filter(cents -> cents > 0).orElseThrow(MoneyProblems.NotAnAmount::new);
    }

    /**
     * Kilometres as tenths of one.
     *
     * @throws MoneyProblems.ThousandOrPart if it could be a thousand times as much
     * @throws MoneyProblems.OneDecimal if it is more precise than a tenth
     * @throws MoneyProblems.NotADistance if it is no distance, or none
     */
    static long tenthsOfKilometre(String typed) {
        var text = tidy(typed);
        if (text.matches("[0-9]{1,3}[.,][0-9]{3}")) throw new MoneyProblems.ThousandOrPart(text.replaceAll("[.,]", ""));
        if (text.matches("[0-9]+[.,][0-9]{2,}")) throw new MoneyProblems.OneDecimal();
        return read(typed, TENTHS).filter(tenths -> tenths > 0 && tenths <= 100_000).orElseThrow(MoneyProblems.NotADistance::new);
    }

    private static java.util.Optional<Long> read(String typed, int decimals) {
        var text = tidy(typed);
        // 1.234 and 1.234,56 have points between thousands; 12.34 has one before the cents.
        if (text.matches("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1," + decimals + "})?")) text = text.replace(".", "");
        if (text.matches("[0-9]{1,3}(,[0-9]{3})+\\.[0-9]{1," + decimals + "}")) text = text.replace(",", "");
        text = text.replace(',', '.');
        if (!text.matches("[0-9]{1," + WHOLE + "}(\\.[0-9]{1," + decimals + "})?")) return java.util.Optional.empty();
        return java.util.Optional.of(new BigDecimal(text).movePointRight(decimals).longValueExact());
    }

    private static String tidy(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Z}€]", "");
    }
}
