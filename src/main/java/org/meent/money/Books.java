package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Decided;
import org.meent.ledger.Account;
import org.meent.ledger.Entry;
import org.meent.ledger.EntryDraft;
import org.meent.ledger.Holdings;
import org.meent.ledger.Journal;
import org.meent.ledger.Ledger;
import org.meent.ledger.LedgerRefusal;
import org.meent.ledger.Posting;
import org.meent.ledger.TouchedEntry;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.Mandates;
import org.meent.members.MandateRow;
import org.meent.members.Slice;
import org.meent.money.BookStore.Held;
import org.meent.money.BookStore.Line;

/**
 * The ledger: whoever books locks the accounts in the order of their numbers, and the end of the chain last. What is
 * booked is judged by the same rules as in the library {@code ledger}; the database holds them once more.
 */
@ApplicationScoped
@Transactional
public class Books {
    static final String FREE = "assets:free";
    private static final String CURRENCY = "EUR";
    private final BookStore store;
    private final Showing showing;
    private final Mandates mandates;
    private final Decided decided;
    private final Communities communities;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;
    private final Log log;

    @Inject
    Books(BookStore store, Showing showing, Mandates mandates, Decided decided, Communities communities, Caller caller, Chance chance, Clock clock, Log log) {
        this.store = store;
        this.showing = showing;
        this.mandates = mandates;
        this.decided = decided;
        this.communities = communities;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Books in the caller's transaction, today; the room's other doors say who may.
     *
     * @throws MoneyProblems.NotEnough if less than that has no purpose yet
     * @throws MoneyProblems.NotThatMuch if a budget has less than that
     * @throws MoneyProblems.TooMuch if an account would hold more than can be written
     * @throws MoneyProblems.BookedOtherwise if something else was booked under the id
     */
    BookEntry post(ToBook asked) {
        var held = store.lock(asked.postings().stream().map(Posting::account).collect(Collectors.toSet()));
        var head = store.lockedHead();
        var earlier = store.entry(asked.id());
        if (earlier.isPresent()) return same(earlier.get(), asked);
        var day = head.dayFor(LocalDate.ofInstant(clock.instant(), communities.current().zone()));
        var draft = new EntryDraft(asked.id(), day, asked.kind().written(), asked.narration(), asked.decision() == null ? null : asked.decision().number(), asked.reverses(), asked.postings());
        check(draft, new Locked(held, head.sequence() == 0 ? LocalDate.MIN : head.bookedOn()));
        var entry = Entry.following(head.hash(), head.sequence() + 1, draft, head.momentFor(clock.instant().truncatedTo(ChronoUnit.MICROS)), chance.bytes(Entry.SALT_BYTES));
        var stored = new BookEntry(entry, asked.kind(), asked.decision() == null ? null : asked.decision().id(), asked.claimsOf());
        store.append(stored, entry, held);
        head.moveTo(entry);
        return stored;
    }

    private BookEntry same(BookEntry earlier, ToBook asked) {
        var lines = store.lines(List.of(earlier.id())).get(earlier.id()).stream().map(Line::posting).toList();
        if (earlier.kind() == asked.kind() && lines.equals(asked.postings()) && asked.narration().equals(earlier.narration())) return earlier;
        throw new MoneyProblems.BookedOtherwise();
    }

    private static void check(EntryDraft draft, Locked locked) {
        try {
            draft.check(locked);
        } catch (LedgerRefusal refusal) {
            switch (refusal.reason()) {
                case BELOW_MINIMUM -> {
                    if (refusal.about().equals(FREE)) throw new MoneyProblems.NotEnough(locked.balanceCents(FREE));
                    throw new MoneyProblems.NotThatMuch();
                }
                case TOO_MUCH -> throw new MoneyProblems.TooMuch();
                case REVERSED_ALREADY -> throw new MoneyProblems.TakenBackAlready();
                default -> throw refusal;
            }
        }
    }

    /** What is locked in the database is what there is. */
    private final class Locked implements Holdings {
        private final Map<String, Held> held;
        private final LocalDate lastDay;

        Locked(Map<String, Held> held, LocalDate lastDay) {
            this.held = held;
            this.lastDay = lastDay;
        }

        @Override
        public Optional<Account> account(String code) {
            return Optional.ofNullable(held.get(code)).map(Held::account);
        }

        @Override
        public long balanceCents(String account) {
            return held.get(account).balanceCents();
        }

        @Override
        public LocalDate lastDay() {
            return lastDay;
        }

        @Override
        public Optional<EntryDraft> booked(UUID id) {
            return store.entry(id).map(entry -> draft(entry, store.lines(List.of(id)).get(id), null));
        }

        @Override
        public boolean isReversed(UUID id) {
            return store.isReversed(id);
        }
    }

    private static EntryDraft draft(BookEntry entry, List<Line> lines, String decision) {
        return new EntryDraft(entry.id(), entry.bookedOn(), entry.kind().written(), entry.narration(), decision, entry.reverses(), lines.stream().map(Line::posting).toList());
    }

    /**
     * Books what came in; the treasurer does.
     *
     * @param id chosen by whoever asks: asked again, nothing more is booked
     * @throws org.meent.members.MemberProblems.MandateNeeded for anybody else
     * @throws MoneyProblems.SourceMissing and the other named reasons if something is missing or cannot be
     */
    public LedgerRow receive(UUID id, IncomeForm form) {
        var mandate = mandates.require(MoneyRoles.TREASURER);
        var source = Words.of(form.source(), Words.NAME, MoneyProblems.SourceMissing::new, "source");
        var narration = Words.of(form.what(), Words.NARRATION, MoneyProblems.WhatMissing::new, "what");
        var cents = TypedAmount.cents(form.amount());
        var account = source(source).orElseGet(() -> openSource(source));
        var before = store.entry(id).isPresent();
        var entry = post(new ToBook(id, EntryKind.INCOME, narration, mandate.decision(), null, null, List.of(new Posting(account, -cents), new Posting(FREE, cents))));
        if (!before) log.write("money.received", Map.of("entry", id.toString(), "source", source, "cents", cents), Ground.mandate(MoneyRoles.TREASURER.key(), mandate.decisionId()));
        return showing.row(entry);
    }

    private Optional<String> source(String name) {
        return store.accounts().stream().filter(one -> one.purpose() == AccountPurpose.INCOME && Budget.lower(one.name()).equals(Budget.lower(name))).map(Held::code).findFirst();
    }

    private String openSource(String source) {
        communities.lock();
        // Somebody else may have opened it while this one waited.
        var there = source(source);
        if (there.isPresent()) return there.get();
        var code = Words.code("income:", source, store::hasCode);
        store.open(BookAccount.income(code, source));
        return code;
    }

    /**
     * Takes back what came in and should not have been booked; the treasurer does.
     *
     * @throws MoneyProblems.NoSuchEntry if there is none
     * @throws MoneyProblems.OnlyIncome of everything else a decision or others' agreement is the ground
     */
    public LedgerRow takeBack(UUID entry, String why) {
        var mandate = mandates.require(MoneyRoles.TREASURER);
        var found = store.entry(entry).orElseThrow(MoneyProblems.NoSuchEntry::new);
        if (found.kind() != EntryKind.INCOME) throw new MoneyProblems.OnlyIncome();
        var reason = Words.of(why, Words.NARRATION, MoneyProblems.ReasonMissing::new, "reason");
        var id = chance.ref();
        var stored = post(reversal(found, id, reason, mandate));
        log.write("money.takenBack", Map.of("entry", entry.toString(), "sequence", found.sequence()), Ground.mandate(MoneyRoles.TREASURER.key(), mandate.decisionId()));
        return showing.row(stored);
    }

    private ToBook reversal(BookEntry found, UUID id, String reason, MandateRow mandate) {
        var lines = store.lines(List.of(found.id())).get(found.id()).stream().map(line -> new Posting(line.code(), -line.cents())).toList();
        return new ToBook(id, EntryKind.REVERSAL, reason, mandate.decision(), found.id(), found.claimsOf(), lines);
    }

    /** Takes a reservation back, whole. */
    BookEntry release(UUID reservation, String narration) {
        var found = store.entry(reservation).orElseThrow(() -> new IllegalArgumentException("No entry " + reservation));
        var lines = store.lines(List.of(reservation)).get(reservation).stream().map(line -> new Posting(line.code(), -line.cents())).toList();
        return post(new ToBook(chance.ref(), EntryKind.REVERSAL, narration, null, reservation, found.claimsOf(), lines));
    }

    /**
     * The entries, the last first, twenty at a time, for any member.
     *
     * @param account the code of the account that they touch, or empty for all
     * @param words words of them, or their number, or empty
     */
    public Slice<LedgerRow> page(String account, String words, int page) {
        caller.memberId();
        var shown = Math.max(1, Math.min(page, 1_000_000));
        var byMonth = showing.byMonth();
        var claims = showing.called(words);
        var entries = store.page(byMonth, account, words, claims, (shown - 1) * Slice.SIZE, Slice.SIZE);
        return new Slice<>(showing.rows(entries), shown, store.count(byMonth, account, words, claims));
    }

    /**
     * An entry, for any member.
     *
     * @throws MoneyProblems.NoSuchEntry if there is none, or it is told by the month only
     */
    public LedgerRow one(UUID entry) {
        caller.memberId();
        return store.entry(showing.byMonth(), entry).map(showing::row).orElseThrow(MoneyProblems.NoSuchEntry::new);
    }

    /** The accounts and what they hold, for any member. */
    public List<AccountRow> accounts() {
        caller.memberId();
        return showing.accounts();
    }

    /** What the claims of small circles spent, a line a month. */
    public List<MonthRow> months() {
        caller.memberId();
        return showing.months();
    }

    /** Whether the caller books what comes in. */
    public boolean books() {
        return mandates.held(MoneyRoles.TREASURER).isPresent();
    }

    /**
     * Lets the treasurer in.
     *
     * @throws org.meent.members.MemberProblems.MandateNeeded for anybody else
     */
    public void requireTreasurer() {
        mandates.require(MoneyRoles.TREASURER);
    }

    /**
     * What came in under this number, for the treasurer.
     *
     * @throws MoneyProblems.NoSuchNumber if nothing did
     */
    public UUID incomeWith(String number) {
        mandates.require(MoneyRoles.TREASURER);
        return store.incomeWith(number.replace(".", "")).orElseThrow(MoneyProblems.NoSuchNumber::new);
    }

    /** Whether the caller sees every line: the treasurer and the auditor do. */
    public boolean seesAll() {
        return mandates.held(MoneyRoles.TREASURER).or(() -> mandates.held(MoneyRoles.AUDITOR)).isPresent();
    }

    /** Adds everything up again and follows the chain, for any member. */
    public BookCheckRow check() {
        caller.memberId();
        try {
            var ledger = whole();
            var touched = store.accounts().stream().anyMatch(account -> account.balanceCents() != ledger.balanceCents(account.code())) || !store.head().hash().equals(ledger.headHash());
            return new BookCheckRow(ledger.entries().size(), touched ? ledger.entries().size() + 1L : null, ledger.headHash());
        } catch (TouchedEntry touched) {
            return new BookCheckRow(touched.sequence() - 1, touched.sequence(), "");
        }
    }

    /**
     * The ledger as a journal of hledger: as every member sees it, with the claims of a small circle a line a month.
     */
    public String journal() {
        caller.memberId();
        return Journal.of(shown(), CURRENCY);
    }

    /**
     * The whole ledger as a journal of hledger, every line, for the treasurer and the auditor.
     *
     * @throws org.meent.members.MemberProblems.MandateNeeded for anybody else
     */
    public String fullJournal() {
        if (!books()) mandates.require(MoneyRoles.AUDITOR);
        return Journal.of(whole(), CURRENCY);
    }

    /** The ledger as every member sees it, as CSV (RFC 4180), a line of it a row. */
    public String csv() {
        caller.memberId();
        return LedgerCsv.of(shown());
    }

    private Ledger whole() {
        var ledger = new Ledger();
        store.accounts().forEach(account -> ledger.open(account.account()));
        var lines = store.allLines();
        var entries = store.entries();
        var decisions = decided.links(entries.stream().map(BookEntry::decisionId).filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
        for (var entry : entries) {
            var decision = entry.decisionId() == null ? null : decisions.get(entry.decisionId()).number();
            var draft = draft(entry, lines.getOrDefault(entry.id(), List.of()), decision);
            ledger.append(new Entry(draft, entry.sequence(), entry.recordedAt(), entry.salt(), entry.narrationHash(), entry.previousHash(), entry.hash()));
        }
        return ledger;
    }

    /**
     * The same cents, with the claims of small circles put together by the month; a chain of its own. No account is held
     * to its least here: what a claim gave back may have been given away before the end of its month, where it is told.
     */
    private Ledger shown() {
        var byMonth = showing.byMonth();
        var ledger = new Ledger();
        store.accounts().forEach(account -> ledger.open(new Account(account.code(), account.type(), Account.NO_MINIMUM)));
        var lines = store.allLines();
        var entries = store.entries(byMonth);
        var decisions = decided.links(entries.stream().map(BookEntry::decisionId).filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
        var drafts = new TreeMap<Order, EntryDraft>();
        for (var entry : entries) {
            drafts.put(new Order(entry.bookedOn(), 0, entry.sequence()), draft(entry, lines.get(entry.id()), entry.decisionId() == null ? null : decisions.get(entry.decisionId()).number()));
        }
        for (var month : showing.monthDrafts(byMonth)) drafts.put(new Order(month.bookedOn(), 1, drafts.size()), month);
        var now = clock.instant();
        drafts.values().forEach(draft -> ledger.post(draft, now, new byte[Entry.SALT_BYTES]));
        return ledger;
    }

    /** Days first; what is put together stands at the end of its month. */
    private record Order(LocalDate day, int last, long number) implements Comparable<Order> {
        @Override
        public int compareTo(Order other) {
            return java.util.Comparator.comparing(Order::day).thenComparingInt(Order::last).thenComparingLong(Order::number).compare(this, other);
        }
    }
}
