package org.meent.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.ledger.LedgerRefusal.Reason;
import org.meent.ledger.TouchedEntry.Trace;
import org.meent.proof.Sha256;

/**
 * Accounts and the entries between them: cents only move, no account falls under its least, and an entry is taken back
 * by its opposite alone, once. It is kept in memory, by one thread; whoever stores it holds the same rules in the store.
 */
public final class Ledger implements Holdings {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final SortedMap<String, Long> balances = new TreeMap<>();
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final Map<UUID, UUID> reversals = new LinkedHashMap<>();
    private Entry last;

    /** A ledger without entries. */
    public Ledger() {}

    /**
     * Opens an account.
     *
     * @param account holds nothing at first
     * @throws IllegalArgumentException if there is one of that code
     */
    public void open(Account account) {
        if (accounts.putIfAbsent(account.code(), account) != null) throw new IllegalArgumentException("There is an account " + account.code());
        balances.put(account.code(), 0L);
    }

    /**
     * Books. The same draft, asked once more, books nothing and gives the entry that is there.
     *
     * @param draft what to book, with its narration
     * @param now the present moment; what is finer than a microsecond falls off, and time never goes back in a ledger
     * @param salt 32 bytes that nobody can guess
     * @return the entry of this draft, booked now or before
     * @throws LedgerRefusal if it cannot be; then nothing was booked
     * @throws IllegalArgumentException if the salt has another length, or a text of the draft holds half a surrogate
     *     pair; then nothing was booked
     */
    public Entry post(EntryDraft draft, Instant now, byte[] salt) {
        var earlier = entries.get(draft.id());
        if (earlier != null) {
            if (earlier.draft().equals(draft)) return earlier;
            throw new LedgerRefusal(Reason.ID_USED_OTHERWISE, draft.id().toString());
        }
        draft.check(this);
        var moment = now.truncatedTo(ChronoUnit.MICROS);
        var recordedAt = last != null && moment.isBefore(last.recordedAt()) ? last.recordedAt() : moment;
        return keep(Entry.following(headHash(), entries.size() + 1L, draft, recordedAt, salt));
    }

    /**
     * Takes an entry of another ledger over, as it stands: so a stored or downloaded ledger is checked, entry by entry.
     *
     * @param stored the entry that comes next, its accounts opened before
     * @throws TouchedEntry if it is not what was booked next
     * @throws IllegalArgumentException if a text of it holds half a surrogate pair, which no ledger books
     */
    public void append(Entry stored) {
        var next = entries.size() + 1L;
        if (stored.sequence() != next || entries.containsKey(stored.draft().id())) throw new TouchedEntry(next, Trace.NUMBER_MISSING, null);
        if (!stored.previousHash().equals(headHash())) throw new TouchedEntry(next, Trace.PREVIOUS_DIFFERS, null);
        if (!stored.hasItsWords()) throw new TouchedEntry(next, Trace.WORDS_DIFFER, null);
        if (!stored.computeHash().equals(stored.hash())) throw new TouchedEntry(next, Trace.HASH_DIFFERS, null);
        if (last != null && stored.recordedAt().isBefore(last.recordedAt())) throw new TouchedEntry(next, Trace.TIME_GOES_BACK, null);
        try {
            stored.draft().check(this);
        } catch (LedgerRefusal refusal) {
            throw new TouchedEntry(next, Trace.IMPOSSIBLE, refusal);
        }
        keep(stored);
    }

    private Entry keep(Entry entry) {
        entries.put(entry.draft().id(), entry);
        if (entry.draft().reverses() != null) reversals.put(entry.draft().reverses(), entry.draft().id());
        entry.draft().moved().forEach((code, cents) -> balances.merge(code, cents, Math::addExact));
        last = entry;
        return entry;
    }

    @Override
    public LocalDate lastDay() {
        return last == null ? LocalDate.MIN : last.draft().bookedOn();
    }

    @Override
    public Optional<Account> account(String code) {
        return Optional.ofNullable(accounts.get(code));
    }

    @Override
    public Optional<EntryDraft> booked(UUID id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::draft);
    }

    @Override
    public boolean isReversed(UUID id) {
        return reversals.containsKey(id);
    }

    /** {@return the hash of the last entry, 64 zeros if there is none: what one notes to find out later that nothing was touched} */
    public String headHash() {
        return last == null ? Sha256.ZERO : last.hash();
    }

    /**
     * {@inheritDoc}
     *
     * @throws LedgerRefusal if there is no such account
     */
    @Override
    public long balanceCents(String account) {
        return Optional.ofNullable(balances.get(account)).orElseThrow(() -> new LedgerRefusal(Reason.UNKNOWN_ACCOUNT, account));
    }

    /** {@return the accounts, in the order in which they were opened} */
    public Collection<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** {@return the entries, in order} */
    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
