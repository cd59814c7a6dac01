package org.meent.money;

import java.util.Locale;

/** What an entry of the ledger books. */
public enum EntryKind {
    /** Money that came in. */
    INCOME,
    /** Money that a decision gave a purpose. */
    ALLOCATION,
    /** Money that is put aside for a claim. */
    RESERVATION,
    /** Money that a claim spent. */
    CLAIM,
    /** What takes an earlier entry back. */
    REVERSAL;

    /** As the ledger writes it: {@code income}. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
