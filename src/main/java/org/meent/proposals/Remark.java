package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.meent.kernel.Prose;

/** A question, an answer or a reaction. Whoever said it can take it back for ten minutes. */
@Entity
@Table(name = "proposal_remark")
class Remark {
    /** How long it can be taken back. */
    static final Duration UNDO = Duration.ofMinutes(10);
    static final int LONGEST = 4_000;
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "proposal_id", nullable = false, updatable = false)
    private long proposalId;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private Kind kind;
    @Column(name = "answers_id", updatable = false)
    private Long answersId;
    @Column(nullable = false, updatable = false, length = LONGEST)
    private String body;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Column(name = "said_at", nullable = false, updatable = false)
    private Instant saidAt;
    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    protected Remark() {}

    /**
     * @param answers the question that it answers, or null
     * @throws ProposalProblems.NothingSaid if it is empty
     * @throws ProposalProblems.TooLong if it is longer than 4,000 characters
     */
    Remark(UUID ref, long proposalId, long memberId, Kind kind, Remark answers, String said, String language, Instant now) {
        this.ref = ref;
        this.proposalId = proposalId;
        this.memberId = memberId;
        this.kind = kind;
        this.answersId = answers == null ? null : answers.id;
        this.body = Prose.of(said);
        this.language = language;
        this.saidAt = now;
        if (body.isEmpty()) throw new ProposalProblems.NothingSaid();
        ProposalText.notLonger("body", body, LONGEST);
    }

    /** What it is. */
    public enum Kind { QUESTION, ANSWER, REACTION }

    /**
     * Takes it back.
     *
     * @throws ProposalProblems.TooLateToTakeBack after ten minutes
     */
    void takeBack(Instant now) {
        if (now.isAfter(saidAt.plus(UNDO))) throw new ProposalProblems.TooLateToTakeBack();
        if (takenBackAt == null) takenBackAt = now;
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

    Kind kind() {
        return kind;
    }

    Long answersId() {
        return answersId;
    }

    String body() {
        return body;
    }

    String language() {
        return language;
    }

    Instant saidAt() {
        return saidAt;
    }

    boolean isTakenBack() {
        return takenBackAt != null;
    }
}
