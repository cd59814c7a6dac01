package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meent.members.Circles;
import org.meent.members.MandateRow;
import org.meent.members.Mandates;

/** Who can agree to claims at this moment: on a circle's budget its members, on what is everyone's the approvers. */
@ApplicationScoped
class Approvers {
    private final Circles circles;
    private final Mandates mandates;

    @Inject
    Approvers(Circles circles, Mandates mandates) {
        this.circles = circles;
        this.mandates = mandates;
    }

    /** The budgets on whose claims the caller, who is this member, can decide. */
    Set<Long> budgetsOf(long member, List<Budget> all) {
        var mine = circles.of(member);
        var approver = mandates.held(MoneyRoles.APPROVER).isPresent();
        return all.stream().filter(budget -> budget.circleRef() == null ? approver : mine.contains(budget.circleRef())).map(Budget::id).collect(Collectors.toSet());
    }

    /** The database's numbers of those who can agree to claims on a budget. */
    Set<Long> of(Budget budget) {
        if (budget.circleRef() != null) return circles.everyoneIn(budget.circleRef());
        return mandates.now().stream().filter(mandate -> mandate.holds() && mandate.circleRef() == null && mandate.role().equals(MoneyRoles.APPROVER.key())).map(MandateRow::memberId).collect(Collectors.toSet());
    }

    /** How many of them can still agree to a claim: not its own people, nor those who did. */
    static int left(Set<Long> can, Claim claim, Collection<Long> agreed) {
        return (int) can.stream().filter(member -> !claim.isOf(member) && !agreed.contains(member)).count();
    }
}
