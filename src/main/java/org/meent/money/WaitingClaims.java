package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.meent.kernel.Say;
import org.meent.kernel.Waiting;

/** What waits for a member about money: a claim that came back, and others' claims to look at. */
@ApplicationScoped
class WaitingClaims implements Waiting {
    /** More than these are one matter, so that Today stays short. */
    private static final int SINGLY = 3;
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Say say;

    @Inject
    WaitingClaims(Claims claims, ClaimDecisions decisions, Say say) {
        this.claims = claims;
        this.decisions = decisions;
        this.say = say;
    }

    @Override
    public List<Matter> forCaller() {
        var back = claims.mine(1).rows().stream().filter(claim -> claim.state() == ClaimState.RETURNED)
                .map(claim -> new Matter(say.text("money.matter.back"), claim.purpose(), null, say.text("money.act.mend"), "money/claim?claim=" + claim.ref(), "money.place"));
        var waiting = decisions.waiting(1);
        if (waiting.total() > SINGLY) {
            return Stream.concat(back, Stream.of(new Matter(say.text("money.matter.waiting"), say.text("money.matter.many", waiting.total()), null, say.text("money.act.lookAtAll"), "money/claims", "money.place"))).toList();
        }
        var toDecide = waiting.rows().stream()
                .map(claim -> new Matter(say.text("money.matter.decide", claim.claimant().name(), say.euros(say.getLocale(), claim.amountCents(), 2)), claim.purpose(), null, say.text("money.act.look"),
                        "money/claim?claim=" + claim.ref(), "money.place"));
        return Stream.concat(back, toDecide).toList();
    }
}
