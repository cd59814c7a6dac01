package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.meent.kernel.Prose;

/** Another text for a proposal, with a fate: taken over, rejected with a reason, or put to the vote and voted in or out. */
@Entity
@Table(name = "amendment")
class Amendment {
    private static final int LONGEST_REASON = 2_000;
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "proposal_id", nullable = false, updatable = false)
    private long proposalId;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(name = "on_version", nullable = false, updatable = false)
    private int onVersion;
    @Column(nullable = false, updatable = false, length = 160)
    private String title;
    @Column(nullable = false, updatable = false, length = 10_000)
    private String why;
    @Column(nullable = false, updatable = false, length = 10_000)
    private String body;
    @Column(nullable = false, updatable = false, length = LONGEST_REASON)
    private String reason;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;
    @Enumerated(EnumType.STRING)
    @Column(length = 15)
    private Fate fate;
    @Column(name = "fate_at")
    private Instant fateAt;
    @Column(name = "fate_reason", length = LONGEST_REASON)
    private String fateReason;

    protected Amendment() {}

    /**
     * @param reason why, may be empty
     * @throws ProposalProblems.TooLong if the reason is
     */
    Amendment(UUID ref, long memberId, ProposalVersion on, ProposalText wording, String reason, String language, Instant now) {
        this.ref = ref;
        this.proposalId = on.proposalId();
        this.memberId = memberId;
        this.onVersion = on.number();
        this.title = wording.title();
        this.why = wording.why();
        this.body = wording.body();
        this.reason = Prose.of(reason);
        this.language = language;
        this.proposedAt = now;
        ProposalText.notLonger("reason", this.reason, LONGEST_REASON);
    }

    /** What became of it. */
    public enum Fate { ACCEPTED, REJECTED, PUT_TO_VOTE, VOTED_IN, VOTED_OUT }

    /**
     * Asks whether it waits for its author still.
     *
     * @throws ProposalProblems.AmendmentHasItsFate if that has been said before
     */
    void waits() {
        if (fate != null) throw new ProposalProblems.AmendmentHasItsFate();
    }

    /**
     * The author takes it over, or puts it to the vote.
     *
     * @throws ProposalProblems.AmendmentHasItsFate if that has been said before
     */
    void meets(Fate how, Instant now) {
        waits();
        fate = how;
        fateAt = now;
    }

    /**
     * The author rejects it.
     *
     * @throws ProposalProblems.ReasonMissing without a reason
     * @throws ProposalProblems.AmendmentHasItsFate if that has been said before
     */
    void isRejected(String because, Instant now) {
        var said = Prose.of(because);
        if (said.isEmpty()) throw new ProposalProblems.ReasonMissing();
        ProposalText.notLonger("reason", said, LONGEST_REASON);
        meets(Fate.REJECTED, now);
        fateReason = said;
    }

    /** The vote on it was counted. */
    void isVoted(boolean in, Instant now) {
        if (fate != Fate.PUT_TO_VOTE) throw new IllegalArgumentException("Amendment " + id + " is not put to the vote");
        fate = in ? Fate.VOTED_IN : Fate.VOTED_OUT;
        fateAt = now;
    }

    ProposalText wording() {
        return new ProposalText(title, why, body);
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    long proposalId() {
        return proposalId;
    }

    long memberId() {
        return memberId;
    }

    int onVersion() {
        return onVersion;
    }

    String reason() {
        return reason;
    }

    String language() {
        return language;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Fate fate() {
        return fate;
    }

    Instant fateAt() {
        return fateAt;
    }

    String fateReason() {
        return fateReason;
    }
}
