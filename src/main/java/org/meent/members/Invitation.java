package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is invited: open until enough others confirm, until somebody objects, or until its time is over. After
 * an objection a decision alone admits.
 */
@Entity
@Table(name = "invitation")
class Invitation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(nullable = false, length = 100, updatable = false)
    private String name;
    @Column(nullable = false, length = 254, updatable = false)
    private String email;
    @Column(name = "open_email", length = 254)
    private String openEmail;
    @Column(nullable = false, length = 2, updatable = false)
    private String language;
    @Column(name = "circle_ref", updatable = false)
    private UUID circleRef;
    @Column(name = "invited_by", nullable = false, updatable = false)
    private long invitedBy;
    @Column(name = "invited_at", nullable = false, updatable = false)
    private Instant invitedAt;
    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;
    @Column(nullable = false, updatable = false)
    private int needed;
    @Column(name = "objected_by")
    private Long objectedBy;
    @Column(name = "objected_at")
    private Instant objectedAt;
    @Column(length = 1000)
    private String objection;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "admitted_at")
    private Instant admittedAt;
    @Column(name = "member_id")
    private Long memberId;
    @Column(name = "decision_id")
    private Long decisionId;
    private Integer position;

    protected Invitation() {}

    Invitation(UUID ref, MemberName name, EmailAddress email, String language, UUID circleRef, long invitedBy, int needed, Instant invitedAt, Instant endsAt) {
        this.ref = ref;
        this.name = name.text();
        this.email = email.text();
        this.openEmail = email.lower();
        this.language = language;
        this.circleRef = circleRef;
        this.invitedBy = invitedBy;
        this.needed = needed;
        this.invitedAt = invitedAt;
        this.endsAt = endsAt;
    }

    /** Where it stands at a moment. */
    InvitationState state(Instant now) {
        if (admittedAt != null) return InvitationState.ADMITTED;
        if (withdrawnAt != null) return InvitationState.WITHDRAWN;
        if (objectedAt != null) return InvitationState.OBJECTED;
        return now.isBefore(endsAt) ? InvitationState.OPEN : InvitationState.ENDED;
    }

    /** @throws MemberProblems.NotOpen if it is over, or somebody objected */
    void open(Instant now) {
        if (state(now) != InvitationState.OPEN) throw new MemberProblems.NotOpen();
    }

    /** Somebody would rather have it voted on. */
    void object(long member, String why, Instant now) {
        open(now);
        objectedBy = member;
        objectedAt = now;
        objection = why;
    }

    /** Whoever invited takes it back. */
    void withdraw(Instant now) {
        if (state(now) == InvitationState.ADMITTED || state(now) == InvitationState.WITHDRAWN) throw new MemberProblems.NotOpen();
        withdrawnAt = now;
        openEmail = null;
    }

    /** Enough others confirmed. */
    void admit(long member, Instant now) {
        open(now);
        admitted(member, now);
    }

    /** A decision admits, whatever was objected; time that went by meanwhile does not matter. */
    void admit(long member, Instant now, long decision, int effect) {
        if (state(now) == InvitationState.ADMITTED || state(now) == InvitationState.WITHDRAWN) throw new MemberProblems.NotOpen();
        admitted(member, now);
        decisionId = decision;
        position = effect;
    }

    private void admitted(long member, Instant now) {
        memberId = member;
        admittedAt = now;
        openEmail = null;
    }

    /** Its time is over, so that the address can be invited again. */
    void close() {
        openEmail = null;
    }

    boolean isAdmittedBy(long decision, int effect) {
        return decisionId != null && decisionId == decision && position == effect;
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String language() {
        return language;
    }

    /** The circle, or null. */
    UUID circleRef() {
        return circleRef;
    }

    long invitedBy() {
        return invitedBy;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int needed() {
        return needed;
    }

    Long objectedBy() {
        return objectedBy;
    }

    String objection() {
        return objection;
    }

    Long memberId() {
        return memberId;
    }
}
