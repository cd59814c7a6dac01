package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.meent.kernel.Caller;
import org.meent.kernel.Letter;
import org.meent.kernel.Post;
import org.meent.kernel.Say;
import org.meent.log.Audit;
import org.meent.members.Members;
import org.meent.members.Slice;

/**
 * Deciding on what others ask back: the members of the circle that pays, and for what is everyone's the approvers.
 * Nobody decides on a claim of their own. An act locks the claim, then the accounts, and the end of the ledger last.
 */
@ApplicationScoped
@Transactional
public class ClaimDecisions {
    private final ClaimStore store;
    private final Reservations reservations;
    private final ClaimRows rows;
    private final Members members;
    private final Approvers approvers;
    private final Caller caller;
    private final Clock clock;
    private final Audit audit;
    private final Say say;
    private final Post post;

    @Inject
    ClaimDecisions(ClaimStore store, Reservations reservations, ClaimRows rows, Members members, Approvers approvers, Caller caller,
            Clock clock, Audit audit, Say say, Post post) {
        this.store = store;
        this.reservations = reservations;
        this.rows = rows;
        this.members = members;
        this.approvers = approvers;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.say = say;
        this.post = post;
    }

    /** The claims on which the caller can decide now, the oldest first, twenty at a time. */
    public Slice<ClaimRow> waiting(int page) {
        var member = caller.memberId();
        var deciding = approvers.budgetsOf(member);
        var shown = Slice.known(page);
        return new Slice<>(rows.of(store.waiting(deciding, member, Slice.first(shown), Slice.SIZE)), shown, store.countWaiting(deciding, member));
    }

    /**
     * Agrees to somebody else's claim; with enough who do, it is spent. A second time changes nothing.
     *
     * @throws MoneyProblems.NotYourOwn of the caller's own
     * @throws MoneyProblems.NewInCircle if the circle that pays is the caller's, but not for long enough
     * @throws MoneyProblems.NotAnApprover if the caller is the treasurer, who may look at it, and others decide
     * @throws MoneyProblems.NoSuchClaim for everybody else who does not decide on it
     * @throws MoneyProblems.NotSubmitted if it does not wait
     */
    public ClaimRow approve(UUID ref) {
        var member = caller.memberId();
        var claim = decidedBy(ref, member);
        if (approvals(claim).contains(member)) return rows.of(claim);
        claim.waits();
        store.approve(new ClaimApproval(claim, member, clock.instant()));
        audit.write("money.claimApproved", ref);
        if (approvals(claim).size() >= claim.needed()) {
            claim.approve(clock.instant());
            reservations.spend(claim);
            tell(claim);
        }
        return rows.of(claim);
    }

    /**
     * Sends somebody else's claim back to be mended; the money is free again.
     *
     * @throws MoneyProblems.ReasonMissing without a reason
     */
    public ClaimRow sendBack(UUID ref, String why) {
        var member = caller.memberId();
        var claim = decidedBy(ref, member);
        claim.sendBack(member, Words.of(why, Words.REASON, MoneyProblems.ReasonMissing::new, "reason"));
        reservations.release(claim);
        tell(claim);
        audit.write("money.claimReturned", ref);
        return rows.of(claim);
    }

    /**
     * Refuses somebody else's claim for good; the money is free again.
     *
     * @throws MoneyProblems.ReasonMissing without a reason
     */
    public ClaimRow reject(UUID ref, String why) {
        var member = caller.memberId();
        var claim = decidedBy(ref, member);
        claim.reject(member, Words.of(why, Words.REASON, MoneyProblems.ReasonMissing::new, "reason"), clock.instant());
        reservations.release(claim);
        tell(claim);
        audit.write("money.claimRejected", ref);
        return rows.of(claim);
    }

    /** Writes to the claimant what others decided, if Meent sends mail; it waits on the page in any case. */
    private void tell(Claim claim) {
        var to = members.addressee(claim.claimantId());
        var paragraphs = new ArrayList<>(List.of(say.text(to.locale(), "money.mail.hello", to.name()),
                say.text(to.locale(), "money.mail." + claim.state(), claim.purpose(), say.euros(to.locale(), claim.amountCents(), 2))));
        if (claim.reason() != null) paragraphs.add(claim.reason());
        post.send(new Letter(to.email(), to.memberId(), to.locale(), "money.claim", "money.claim:" + claim.ref() + ":" + claim.round() + ":" + claim.state(),
                say.text(to.locale(), "money.mail.subject." + claim.state()), paragraphs, "/money/claim?claim=" + claim.ref()));
    }

    private Claim decidedBy(UUID ref, long member) {
        var claim = store.with(ref).orElseThrow(MoneyProblems.NoSuchClaim::new);
        if (claim.state() == ClaimState.DRAFT && !claim.isOf(member)) throw new MoneyProblems.NoSuchClaim();
        if (claim.isOf(member)) throw new MoneyProblems.NotYourOwn();
        approvers.require(claim, member);
        return store.lock(claim);
    }

    private List<Long> approvals(Claim claim) {
        return store.approvals(List.of(claim)).getOrDefault(claim.id(), List.of());
    }
}
