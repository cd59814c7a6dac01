package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meent.kernel.Communities;
import org.meent.kernel.Decided;
import org.meent.kernel.Say;
import org.meent.ledger.EntryDraft;
import org.meent.ledger.Posting;
import org.meent.members.Circles;
import org.meent.money.BookStore.Held;
import org.meent.money.BookStore.Settled;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * What everybody sees of the ledger. The claims of a circle with fewer members than the privacy threshold are told as
 * one amount a month, once the month is over, and stay so when others join it; every balance that is shown leaves those
 * of this month out, so that no two of them tell an amount by their difference.
 */
@ApplicationScoped
class Showing {
    private final BookStore store;
    private final BudgetStore budgets;
    private final Circles circles;
    private final Rulebook rulebook;
    private final Decided decided;
    private final Communities communities;
    private final Clock clock;
    private final Say say;

    @Inject
    Showing(BookStore store, BudgetStore budgets, Circles circles, Rulebook rulebook, Decided decided, Communities communities, Clock clock, Say say) {
        this.store = store;
        this.budgets = budgets;
        this.circles = circles;
        this.rulebook = rulebook;
        this.decided = decided;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    /** The day where the community is. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, communities.current().zone());
    }

    /** The first day of the month that is not over. */
    LocalDate month() {
        return today().withDayOfMonth(1);
    }

    /**
     * Which claims are told by the month: all that were asked back before enough of those who are in the circle now were
     * in it for the whole month. So a month is told in one way, whoever joins later.
     */
    ByMonth byMonth() {
        var since = circles.thisManySince(rulebook.at(RuleKey.PRIVACY_THRESHOLD, today()));
        return new ByMonth(budgets.all().stream().filter(budget -> budget.circleRef() != null).collect(Collectors.toMap(Budget::id, budget -> {
            var enough = since.get(budget.circleRef());
            return enough == null ? ByMonth.NEVER : day(enough).withDayOfMonth(1).plusMonths(1);
        })));
    }

    /** What each account holds, as it is shown. */
    Map<String, Long> balances() {
        return store.balances(byMonth(), month());
    }

    /** The names of all budgets, in the reader's language, by their number. */
    Map<Long, String> budgetNames() {
        var names = circles.names();
        var found = new LinkedHashMap<Long, String>();
        for (var budget : budgets.all()) found.put(budget.id(), name(budget, names));
        return found;
    }

    private String name(Budget budget, Map<UUID, String> circleNames) {
        return budget.circleRef() == null ? budget.name() : say.text("money.circle", circleNames.get(budget.circleRef()));
    }

    private String name(Held account, Map<Long, String> budgetNames) {
        return switch (account.purpose()) {
            case FREE -> say.text("money.free");
            case BUDGET -> budgetNames.get(account.budgetId());
            case RESERVED -> say.text("money.reserved.of", budgetNames.get(account.budgetId()));
            case SPENT -> say.text("money.spent.of", budgetNames.get(account.budgetId()));
            case INCOME -> account.name();
        };
    }

    List<AccountRow> accounts() {
        var balances = balances();
        var names = budgetNames();
        return store.accounts().stream().map(account -> new AccountRow(account.code(), name(account, names), account.purpose(), balances.getOrDefault(account.code(), 0L))).toList();
    }

    LedgerRow row(BookEntry entry) {
        return rows(List.of(entry)).get(0);
    }

    List<LedgerRow> rows(List<BookEntry> entries) {
        var ids = entries.stream().map(BookEntry::id).toList();
        var lines = store.lines(ids);
        var budgetNames = budgetNames();
        var names = store.accounts().stream().collect(Collectors.toMap(Held::code, account -> name(account, budgetNames)));
        var decisions = decided.links(entries.stream().map(BookEntry::decisionId).filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
        var takenBack = store.takenBackIn(ids);
        var taken = store.sequences(entries.stream().map(BookEntry::reverses).filter(java.util.Objects::nonNull).toList());
        var aside = new HashMap<UUID, Settled>();
        var settling = new HashMap<UUID, Settled>();
        for (var one : store.settled(ids)) {
            aside.put(one.reservation(), one);
            if (one.by() != null) settling.put(one.by(), one);
        }
        return entries.stream().map(entry -> {
            var put = aside.get(entry.id());
            var settles = settling.get(entry.id());
            var spends = settles != null && settles.ended() == ClaimState.APPROVED;
            return new LedgerRow(entry.id(), entry.sequence(), entry.bookedOn(), entry.kind(), narration(entry, put == null ? settles : put),
                    lines.get(entry.id()).stream().map(line -> new LedgerRow.Line(names.get(line.code()), line.cents())).toList(),
                    entry.decisionId() == null ? null : decisions.get(entry.decisionId()).number(), spends ? settles.approvals() : null, settles == null || spends ? null : settles.ended(),
                    entry.reverses() == null ? null : taken.get(entry.reverses()), takenBack.get(entry.id()), put != null && put.ended() == ClaimState.APPROVED ? put.bySequence() : null);
        }).toList();
    }

    /** Members' words as they wrote them; what Meent calls a claim, in the reader's language. */
    private String narration(BookEntry entry, Settled of) {
        return of == null || entry.narration() == null ? entry.narration() : name(of.claim());
    }

    private String name(ClaimKind kind) {
        return say.text("money.narration." + kind);
    }

    /** The kinds of claims whose name has these words in it, in the reader's language. */
    List<ClaimKind> called(String words) {
        return Stream.of(ClaimKind.values()).filter(kind -> name(kind).toLowerCase(say.getLocale()).contains(words.toLowerCase(say.getLocale()))).toList();
    }

    /** What the claims of small circles spent, by month and circle, the last month first. */
    List<MonthRow> months() {
        var names = budgetNames();
        var spent = store.accounts().stream().filter(account -> account.purpose() == AccountPurpose.SPENT).map(Held::code).collect(Collectors.toSet());
        var rows = new ArrayList<MonthRow>();
        for (var month : store.months(byMonth(), month())) {
            if (spent.contains(month.code()) && month.cents() != 0) rows.add(0, MonthRow.of(YearMonth.of(month.year(), month.month()), names.get(month.budgetId()), month.cents()));
        }
        return rows;
    }

    /** The same months as entries, each with all that moved in it. */
    List<EntryDraft> monthDrafts(ByMonth byMonth) {
        var lines = new LinkedHashMap<List<Object>, List<Posting>>();
        for (var month : store.months(byMonth, month())) {
            if (month.cents() != 0) lines.computeIfAbsent(List.of(month.budgetId(), YearMonth.of(month.year(), month.month())), none -> new ArrayList<>()).add(new Posting(month.code(), month.cents()));
        }
        var drafts = new ArrayList<EntryDraft>();
        lines.forEach((key, postings) -> drafts.add(new EntryDraft(UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)), ((YearMonth) key.get(1)).atEndOfMonth(),
                EntryKind.CLAIM.written(), say.text("money.month", key.get(1).toString()), null, null, postings)));
        return drafts;
    }
}
