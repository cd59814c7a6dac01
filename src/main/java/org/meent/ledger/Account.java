package org.meent.ledger;

import java.util.regex.Pattern;

/**
 * A place where cents are, or where they came from or went.
 *
 * @param code its name within the ledger: parts of small letters, digits and hyphens with colons between, {@code kas:keuken}
 * @param type what it holds
 * @param minimumCents the least its balance may be after an entry that lowers it; {@link #NO_MINIMUM} if it may be anything
 */
public record Account(String code, AccountType type, long minimumCents) {
    /** For accounts that only tell where cents came from or went. */
    public static final long NO_MINIMUM = Long.MIN_VALUE;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)*");

    /**
     * Refuses a code of another form.
     *
     * @param code its name within the ledger, {@code kas:keuken}
     * @param type what it holds
     * @param minimumCents the least its balance may be, or {@link #NO_MINIMUM}
     * @throws IllegalArgumentException if the code has another form
     */
    public Account {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("Not a code of an account: " + code);
    }
}
