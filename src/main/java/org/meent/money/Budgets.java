package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Decided;
import org.meent.kernel.Say;
import org.meent.money.MoneyRow.Amount;

/** What we have, and where it goes: the same for every member. */
@ApplicationScoped
@Transactional
public class Budgets {
    private static final int STRIPS = 5;
    private final BudgetStore store;
    private final BookStore accounts;
    private final Showing showing;
    private final Decided decided;
    private final Caller caller;
    private final Say say;

    @Inject
    Budgets(BudgetStore store, BookStore accounts, Showing showing, Decided decided, Caller caller, Say say) {
        this.store = store;
        this.accounts = accounts;
        this.showing = showing;
        this.decided = decided;
        this.caller = caller;
        this.say = say;
    }

    /** What there is today, for any member. */
    public MoneyRow all() {
        caller.memberId();
        var today = showing.today();
        var balances = showing.balances();
        var budgets = rows(balances);
        var free = balances.getOrDefault(Books.FREE, 0L);
        var given = budgets.stream().mapToLong(BudgetRow::freeCents).sum();
        var reserved = budgets.stream().mapToLong(BudgetRow::reservedCents).sum();
        var sources = new ArrayList<Amount>();
        var uses = new ArrayList<Amount>();
        flow(free, sources, uses);
        return new MoneyRow(today, free + given + reserved, free, given, reserved, budgets, strips(sources), strips(uses));
    }

    /**
     * A budget, for any member.
     *
     * @throws MoneyProblems.NoSuchBudget if there is none
     */
    public BudgetRow one(UUID ref) {
        caller.memberId();
        return rows(showing.balances()).stream().filter(budget -> budget.ref().equals(ref)).findFirst().orElseThrow(MoneyProblems.NoSuchBudget::new);
    }

    private List<BudgetRow> rows(Map<String, Long> balances) {
        var names = showing.budgetNames();
        var byMonth = showing.byMonth();
        var held = new HashMap<Long, Map<AccountPurpose, Long>>();
        for (var account : accounts.accounts()) {
            if (account.budgetId() != null) held.computeIfAbsent(account.budgetId(), none -> new HashMap<>()).put(account.purpose(), balances.getOrDefault(account.code(), 0L));
        }
        var budgets = store.all();
        var decisions = decided.links(budgets.stream().map(Budget::decisionId).collect(Collectors.toSet()));
        return budgets.stream().map(budget -> {
            var of = held.get(budget.id());
            return new BudgetRow(budget.ref(), names.get(budget.id()), budget.circleRef(), of.get(AccountPurpose.BUDGET), of.get(AccountPurpose.RESERVED), of.get(AccountPurpose.SPENT),
                    byMonth.tells(budget.id(), showing.today()), decisions.get(budget.decisionId()).number());
        }).toList();
    }

    /** Where this year's money came from, and what decisions of this year gave it for; both sides add up to the same. */
    private void flow(long free, List<Amount> sources, List<Amount> uses) {
        var year = showing.today().withDayOfYear(1);
        var income = accounts.moved(year, List.of(EntryKind.INCOME));
        var given = accounts.moved(year, List.of(EntryKind.ALLOCATION));
        var names = showing.budgetNames();
        var before = free - income.getOrDefault(Books.FREE, 0L) - given.getOrDefault(Books.FREE, 0L);
        if (before > 0) sources.add(new Amount(say.text("money.flow.before", String.valueOf(year.getYear() - 1)), before));
        for (var account : accounts.accounts()) {
            if (account.purpose() == AccountPurpose.INCOME) add(sources, account.name(), -income.getOrDefault(account.code(), 0L));
            if (account.purpose() != AccountPurpose.BUDGET) continue;
            var got = given.getOrDefault(account.code(), 0L);
            if (got > 0) uses.add(new Amount(names.get(account.budgetId()), got));
            else add(sources, say.text("money.flow.back", names.get(account.budgetId())), -got);
        }
        add(uses, say.text("money.free"), free);
    }

    private static void add(List<Amount> amounts, String name, long cents) {
        if (cents > 0) amounts.add(new Amount(name, cents));
    }

    /** Five strips at most, the largest first; what is smaller is put together. */
    private List<Amount> strips(List<Amount> amounts) {
        var sorted = amounts.stream().sorted(Comparator.comparingLong(Amount::cents).reversed().thenComparing(Amount::name)).toList();
        if (sorted.size() <= STRIPS) return sorted;
        var strips = new ArrayList<>(sorted.subList(0, STRIPS - 1));
        strips.add(new Amount(say.text("money.flow.rest"), sorted.subList(STRIPS - 1, sorted.size()).stream().mapToLong(Amount::cents).sum()));
        return strips;
    }
}
