package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.meent.kernel.Reach;
import org.meent.kernel.Reach.Width;
import org.meent.rules.RuleKey;
import org.meent.votes.VoteMethod;

/**
 * A proposal: drafted by its author, sent out (by a sponsor, when the author keeps quiet), admitted by support, talked
 * about, frozen, voted on, ended. Every verb checks the phase first; the phase follows from the clock.
 */
@Entity
@Table(name = "proposal")
class Proposal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "author_id", nullable = false, updatable = false)
    private long authorId;
    @Column(nullable = false)
    private boolean quiet;
    @Column(name = "sponsor_id")
    private Long sponsorId;
    @Column(name = "sponsored_at")
    private Instant sponsoredAt;
    @Column(name = "revealed_at")
    private Instant revealedAt;
    @Column(nullable = false, length = 2)
    private String language;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private VoteMethod method = VoteMethod.MAJORITY;
    @Column(name = "circle_ref")
    private UUID circleRef;
    @Column(name = "follows_decision_id", updatable = false)
    private Long followsDecisionId;
    @Column(name = "renews_id", updatable = false)
    private Long continuesId;
    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "submitted_in")
    private Integer submittedIn;
    private Integer serial;
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Width width;
    @Column(name = "support_needed")
    private Long supportNeeded;
    @Column(name = "admission_ends_at")
    private Instant admissionEndsAt;
    @Column(name = "admitted_at")
    private Instant admittedAt;
    @Column(name = "questions_end_at")
    private Instant questionsEndAt;
    @Column(name = "reactions_end_at")
    private Instant reactionsEndAt;
    @Column(name = "amendments_end_at")
    private Instant amendmentsEndAt;
    @Column(name = "freeze_by")
    private Instant freezeBy;
    @Column(name = "frozen_at")
    private Instant frozenAt;
    @Column(name = "frozen_version")
    private Integer frozenVersion;
    @Column(name = "text_hash", length = 64)
    private String textHash;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "ended_as", length = 30)
    private Ending endedAs;
    @Column(name = "decision_number", length = 20)
    private String decisionNumber;

    protected Proposal() {}

    /**
     * @param followsDecisionId the decision that it looks at again, or null
     * @param continuesId the proposal of which an effect could not be carried out, so that this one goes on with it; or null
     */
    Proposal(UUID ref, long authorId, String language, Long followsDecisionId, Long continuesId, Instant now) {
        this.ref = ref;
        this.authorId = authorId;
        this.language = language;
        this.followsDecisionId = followsDecisionId;
        this.continuesId = continuesId;
        this.begunAt = now;
    }

    /**
     * Where it stands.
     *
     * @param asked what is put to the vote now, as the votes say it; null if nothing is
     */
    Phase phase(Instant now, Phase asked) {
        if (endedAs != null) return endedAs.phase();
        if (submittedAt == null) return Phase.DRAFT;
        if (admittedAt == null) return now.isBefore(admissionEndsAt) ? Phase.ADMISSION : Phase.NOT_ADMITTED;
        if (asked != null) return asked;
        if (now.isBefore(questionsEndAt)) return Phase.QUESTIONS;
        if (now.isBefore(reactionsEndAt)) return Phase.REACTIONS;
        if (now.isBefore(amendmentsEndAt)) return Phase.AMENDMENTS;
        return now.isBefore(freezeBy) ? Phase.TO_FREEZE : Phase.LAPSED;
    }

    /** Until when the phase lasts by the clock, or null if it does not end by it. */
    Instant until(Phase phase) {
        return switch (phase) {
            case ADMISSION -> admissionEndsAt;
            case QUESTIONS -> questionsEndAt;
            case REACTIONS -> reactionsEndAt;
            case AMENDMENTS -> amendmentsEndAt;
            case TO_FREEZE -> freezeBy;
            default -> null;
        };
    }

    /**
     * Says how it will go out.
     *
     * @param sponsor the member who is asked to send it out for a quiet author, or null
     * @param changed whether it says or does something else than before
     * @throws ProposalProblems.WentOut if it has gone out
     */
    void prepare(String inLanguage, VoteMethod by, boolean quietly, Long sponsor, boolean changed) {
        if (submittedAt != null) throw new ProposalProblems.WentOut();
        if (sponsor != null && sponsor == authorId) throw new ProposalProblems.SponsorIsSomebodyElse();
        language = inLanguage;
        method = by;
        quiet = quietly;
        var asked = quietly ? sponsor : null;
        // Whoever agreed to send it out agreed to what it said then.
        if (changed || !Objects.equals(asked, sponsorId)) sponsoredAt = null;
        sponsorId = asked;
    }

    /**
     * Goes out.
     *
     * @param number year and number
     * @param reach whom it touches, computed from its effects
     * @throws ProposalProblems.WentOut if it has gone out
     * @throws ProposalProblems.SponsorMissing if the author keeps quiet and names nobody to send it out
     * @throws ProposalProblems.SponsorNeeded if that member has not agreed
     */
    void goOut(ProposalNumber number, Reach reach, long support, Instant endsAt, Instant now) {
        if (submittedAt != null) throw new ProposalProblems.WentOut();
        if (quiet && sponsorId == null) throw new ProposalProblems.SponsorMissing();
        if (quiet && sponsoredAt == null) throw new ProposalProblems.SponsorNeeded();
        submittedAt = now;
        submittedIn = number.year();
        serial = number.serial();
        routeBy(reach);
        supportNeeded = support;
        admissionEndsAt = endsAt;
    }

    /**
     * The sponsor agrees to send it out.
     *
     * @throws ProposalProblems.NoSuchProposal if somebody else is asked, or it has gone out
     */
    void sponsoredBy(long member, Instant now) {
        if (sponsorId == null || sponsorId != member || submittedAt != null) throw new ProposalProblems.NoSuchProposal();
        sponsoredAt = now;
    }

    /** The sponsor would rather not. */
    void notSponsoredBy(long member) {
        if (sponsorId == null || sponsorId != member || submittedAt != null) throw new ProposalProblems.NoSuchProposal();
        sponsorId = null;
        sponsoredAt = null;
    }

    /** The author says who wrote it. */
    void reveal(Instant now) {
        if (quiet && revealedAt == null) revealedAt = now;
    }

    /** Enough members support it: the rounds of the talk get their times. */
    void admit(Timetable times, Instant now) {
        admittedAt = now;
        questionsEndAt = times.after(now, RuleKey.QUESTIONS_DAYS);
        reactionsEndAt = times.after(questionsEndAt, RuleKey.REACTIONS_DAYS);
        amendmentsEndAt = times.after(reactionsEndAt, RuleKey.AMENDMENTS_DAYS);
        freezeBy = times.after(amendmentsEndAt, RuleKey.FREEZE_DAYS);
    }

    /** Whom it touches is computed again. */
    void routeBy(Reach reach) {
        width = reach.width();
        circleRef = reach.circle();
    }

    /** Its text is final. */
    void freeze(int version, String hash, Instant now) {
        frozenAt = now;
        frozenVersion = version;
        textHash = hash;
    }

    /**
     * It comes to its end.
     *
     * @param decision the number of the decision that the register gave it, or null if there is nothing to register
     * @throws IllegalArgumentException if it ended before
     */
    void end(Ending as, String decision, Instant now) {
        if (endedAs != null) throw new IllegalArgumentException("Proposal " + id + " ended before");
        endedAs = as;
        endedAt = now;
        decisionNumber = decision;
    }

    /** Whether the member acts for it: whose name stands under it, so that nobody acts under another's. */
    boolean isOf(long member) {
        return face() == member;
    }

    /** Whether the member wrote the draft, or is asked to send it out. */
    boolean isDraftOf(long member) {
        return authorId == member || (sponsorId != null && sponsorId == member);
    }

    /** Whether the member can send the draft out: its author, or whoever agreed to. */
    boolean canBeSentOutBy(long member) {
        return authorId == member || (sponsorId != null && sponsorId == member && sponsoredAt != null);
    }

    boolean isWrittenBy(long member) {
        return authorId == member;
    }

    /** Whose name stands under it: nobody's own name but the sponsor's, for as long as the author keeps quiet. */
    long face() {
        return quiet && revealedAt == null && sponsorId != null ? sponsorId : authorId;
    }

    /** Whether the author is kept back. */
    boolean isQuiet() {
        return quiet && revealedAt == null;
    }

    boolean keepsQuiet() {
        return quiet;
    }

    ProposalNumber number() {
        return serial == null ? null : new ProposalNumber(submittedIn, serial);
    }

    /** Whom it touches, as computed last. */
    Reach reach() {
        return new Reach(width, circleRef);
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    long authorId() {
        return authorId;
    }

    Long sponsorId() {
        return sponsorId;
    }

    Instant sponsoredAt() {
        return sponsoredAt;
    }

    String language() {
        return language;
    }

    VoteMethod method() {
        return method;
    }

    UUID circleRef() {
        return circleRef;
    }

    Long followsDecisionId() {
        return followsDecisionId;
    }

    /** Whether it goes on with an effect of that decision, which could not be carried out. */
    boolean isFollowUp() {
        return continuesId != null;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Width width() {
        return width;
    }

    long supportNeeded() {
        return supportNeeded == null ? 0 : supportNeeded;
    }

    Instant admissionEndsAt() {
        return admissionEndsAt;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    Instant questionsEndAt() {
        return questionsEndAt;
    }

    Instant reactionsEndAt() {
        return reactionsEndAt;
    }

    Instant amendmentsEndAt() {
        return amendmentsEndAt;
    }

    Instant freezeBy() {
        return freezeBy;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    Integer frozenVersion() {
        return frozenVersion;
    }

    String textHash() {
        return textHash;
    }

    Instant endedAt() {
        return endedAt;
    }

    String decisionNumber() {
        return decisionNumber;
    }
}
