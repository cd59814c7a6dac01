package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.members.Members;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/** Claims as the caller may read them, with what the caller can do about them. */
@ApplicationScoped
class ClaimRows {
    private final ClaimStore store;
    private final BudgetStore budgets;
    private final Showing showing;
    private final Members members;
    private final Approvers approvers;
    private final Rulebook rulebook;
    private final Caller caller;

    @Inject
    ClaimRows(ClaimStore store, BudgetStore budgets, Showing showing, Members members, Approvers approvers, Rulebook rulebook, Caller caller) {
        this.store = store;
        this.budgets = budgets;
        this.showing = showing;
        this.members = members;
        this.approvers = approvers;
        this.rulebook = rulebook;
        this.caller = caller;
    }

    /** What a kilometre of the claim's day is paid by the rules as they are now, in tenths of a cent. */
    long rate(Claim claim) {
        return rulebook.at(RuleKey.MILEAGE_RATE, claim.spentOn());
    }

    ClaimRow of(Claim claim) {
        return of(List.of(claim)).get(0);
    }

    List<ClaimRow> of(List<Claim> claims) {
        var member = caller.memberId();
        var approvals = store.approvals(claims);
        var people = new HashSet<Long>();
        approvals.values().forEach(people::addAll);
        claims.forEach(claim -> {
            people.add(claim.claimantId());
            if (claim.reasonBy() != null) people.add(claim.reasonBy());
        });
        var names = members.namesOf(people);
        var budgetNames = showing.budgetNames();
        var all = budgets.all().stream().collect(Collectors.toMap(Budget::id, Function.identity()));
        var deciding = approvers.budgetsOf(member);
        var able = new HashMap<Long, Set<Long>>();
        return claims.stream().map(claim -> {
            var agreed = approvals.getOrDefault(claim.id(), List.of());
            var waits = claim.state() == ClaimState.SUBMITTED;
            var decides = waits && !claim.isOf(member) && deciding.contains(claim.budgetId()) && !agreed.contains(member);
            var others = waits ? Approvers.left(able.computeIfAbsent(claim.budgetId(), id -> approvers.of(all.get(id))), claim, agreed) : null;
            // What did not go out is paid as the rules have it now; whoever sent it back sees what was asked.
            var rate = claim.isPricedAgain() && claim.isOf(member) ? Long.valueOf(rate(claim)) : claim.rateTenthsOfCent();
            var cents = rate == null ? claim.amountCents() : Long.valueOf(Claim.priced(claim.tenthsOfKm(), rate));
            return new ClaimRow(claim.ref(), claim.kind(), claim.state(), names.get(claim.claimantId()), claim.isOf(member), claim.budgetId() == null ? null : all.get(claim.budgetId()).ref(),
                    budgetNames.get(claim.budgetId()), claim.purpose(), claim.spentOn(), cents, claim.fromPlace(), claim.toPlace(), claim.tenthsOfKm(), rate, claim.needed(),
                    agreed.stream().map(names::get).toList(), others, others != null && others < claim.needed() - agreed.size(), decides, claim.reason(), claim.reasonBy() == null ? null : names.get(claim.reasonBy()), claim.submittedAt(), claim.endedAt());
        }).toList();
    }
}
