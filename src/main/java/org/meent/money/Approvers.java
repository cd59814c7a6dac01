package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.meent.members.Circles;
import org.meent.members.ElectoralRolls;
import org.meent.members.MandateRow;
import org.meent.members.Mandates;

/**
 * Who can agree to claims at this moment: on a circle's budget whoever votes there, on what is everyone's the approvers.
 * Who joined a circle just now neither claims from its budget nor decides there: two friends could take it and be gone.
 */
@ApplicationScoped
class Approvers {
    private final BudgetStore budgets;
    private final Circles circles;
    private final Mandates mandates;
    private final ElectoralRolls rolls;
    private final Clock clock;

    @Inject
    Approvers(BudgetStore budgets, Circles circles, Mandates mandates, ElectoralRolls rolls, Clock clock) {
        this.budgets = budgets;
        this.circles = circles;
        this.mandates = mandates;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** The budgets on whose claims the caller, who is this member, can decide. */
    Set<Long> budgetsOf(long member) {
        var mine = rolls.circlesOf(member, clock.instant());
        var approver = mandates.held(MoneyRoles.APPROVER).isPresent();
        return budgets.all().stream().filter(budget -> budget.circleRef() == null ? approver : mine.contains(budget.circleRef())).map(Budget::id).collect(Collectors.toSet());
    }

    /** The database's numbers of those who can agree to claims on a budget. */
    Set<Long> of(Budget budget) {
        if (budget.circleRef() != null) return Set.copyOf(rolls.of(budget.circleRef(), clock.instant()));
        return mandates.now().stream().filter(mandate -> mandate.holds() && mandate.circleRef() == null && mandate.role().equals(MoneyRoles.APPROVER.key())).map(MandateRow::memberId).collect(Collectors.toSet());
    }

    /**
     * Lets the caller, who is this member, in on somebody else's claim.
     *
     * @throws MoneyProblems.NewInCircle if the circle that pays is the caller's, but not for long enough
     * @throws MoneyProblems.NotAnApprover if the caller is the treasurer, who sees it
     * @throws MoneyProblems.NoSuchClaim for everybody else who does not decide on it
     */
    void require(Claim claim, long member) {
        if (budgetsOf(member).contains(claim.budgetId())) return;
        var mine = circles.of(member);
        if (budgets.all().stream().anyMatch(budget -> isFrom(budget, claim) && budget.circleRef() != null && mine.contains(budget.circleRef()))) throw new MoneyProblems.NewInCircle(days());
        if (mandates.held(MoneyRoles.TREASURER).isPresent()) throw new MoneyProblems.NotAnApprover();
        throw new MoneyProblems.NoSuchClaim();
    }

    /** @throws MoneyProblems.NewInCircle if this member asks back from a circle's budget and is not in it for long enough */
    void requireOldEnough(Budget budget, long member) {
        if (budget.circleRef() != null && !rolls.circlesOf(member, clock.instant()).contains(budget.circleRef())) throw new MoneyProblems.NewInCircle(days());
    }

    /** For how many days somebody has been in a circle before. */
    int days() {
        return Math.toIntExact(rolls.days(clock.instant()));
    }

    private static boolean isFrom(Budget budget, Claim claim) {
        return Long.valueOf(budget.id()).equals(claim.budgetId());
    }

    /** How many of them can still agree to a claim: not its own people, nor those who did. */
    static int left(Set<Long> can, Claim claim, Collection<Long> agreed) {
        return (int) can.stream().filter(member -> !claim.isOf(member) && !agreed.contains(member)).count();
    }
}
