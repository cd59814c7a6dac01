package org.meent.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ledger holds, as far as an entry that comes next must agree with it: by the same rules an entry is judged in
 * memory and where a ledger is stored.
 */
public interface Holdings {
    /**
     * {@return the account of this code, if there is one}
     *
     * @param code any text, not null
     */
    Optional<Account> account(String code);

    /**
     * {@return what an account holds, in cents, by the entries so far}
     *
     * @param account the code of an account that there is
     */
    long balanceCents(String account);

    /** {@return the day that the last entry counts for; before the first entry, any day at all} */
    LocalDate lastDay();

    /**
     * {@return what was booked under this id, if anything was}
     *
     * @param id of an entry, there or not; not null
     */
    Optional<EntryDraft> booked(UUID id);

    /**
     * {@return whether what was booked under this id was taken back}
     *
     * @param id of an entry; if there is none, nothing was taken back
     */
    boolean isReversed(UUID id);
}
