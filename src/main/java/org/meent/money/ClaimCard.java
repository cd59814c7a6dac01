package org.meent.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.meent.kernel.Say;

/**
 * A claim in words, as a list shows it.
 *
 * @param row the claim
 * @param amount how much, or the empty text
 * @param what the day, and of a journey how far at which rate
 * @param state where it stands
 * @param shape the shape of that
 * @param kind its dress: well, asks or nothing
 */
public record ClaimCard(ClaimRow row, String amount, String what, String state, String shape, String kind) {
    static ClaimCard of(ClaimRow row, Say say) {
        var amount = row.amountCents() == null ? "" : say.euros(say.getLocale(), row.amountCents(), 2);
        var day = row.day() == null ? "" : say.day(row.day());
        var what = row.kind() == ClaimKind.MILEAGE && row.tenthsOfKilometre() != null ? say.text("money.claim.journey", day, kilometres(row.tenthsOfKilometre(), say.getLocale()), rate(row, say)) : day;
        if (row.stuck()) return new ClaimCard(row, amount, what, say.text("money.state.stuck"), "triangle", "asks");
        return new ClaimCard(row, amount, what, state(row, say), shape(row.state()), kind(row));
    }

    static String kilometres(long tenths, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        return format.format(BigDecimal.valueOf(tenths, 1));
    }

    static String rate(ClaimRow row, Say say) {
        return say.euros(say.getLocale(), row.rateTenthsOfCent(), 3);
    }

    private static String shape(ClaimState state) {
        return switch (state) {
            case DRAFT, SUBMITTED -> "ring";
            case APPROVED -> "disc-check";
            case RETURNED -> "triangle";
            case REJECTED -> "square-cross";
            case WITHDRAWN -> "cross";
        };
    }

    private static String state(ClaimRow row, Say say) {
        if (row.state() == ClaimState.RETURNED && !row.mine()) return say.text("money.state.RETURNED.theirs", row.claimant().name());
        return say.text("money.state." + row.state(), row.missing());
    }

    /** What came back asks its claimant alone for something. */
    private static String kind(ClaimRow row) {
        if (row.state() == ClaimState.RETURNED) return row.mine() ? "asks" : "";
        return row.state() == ClaimState.APPROVED ? "well" : "";
    }
}
