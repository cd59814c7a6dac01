package org.meent.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ledger holds, as far as an entry that comes next must agree with it: by the same rules an entry is judged in
 * memory and where a ledger is stored.
 */
public interface Holdings {
    /** The account of this code, if there is one. */
    Optional<Account> account(String code);

    /** What an account holds, in cents, by the entries so far. */
    long balanceCents(String account);

    /** The day that the last entry counts for; before the first entry, any day at all. */
    LocalDate lastDay();

    /** What was booked under this id, if anything was. */
    Optional<EntryDraft> booked(UUID id);

    /** Whether what was booked under this id was taken back. */
    boolean isReversed(UUID id);
}
