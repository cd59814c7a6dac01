package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A member confirms somebody else's invitation. Who invited stands here again, so that the database refuses one's own. */
@Entity
@Table(name = "invitation_confirmation")
@IdClass(InvitationConfirmation.Key.class)
class InvitationConfirmation {
    @Id
    @Column(name = "invitation_id")
    private long invitationId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(name = "invited_by", nullable = false, updatable = false)
    private long invitedBy;
    @Column(name = "confirmed_at", nullable = false, updatable = false)
    private Instant confirmedAt;

    protected InvitationConfirmation() {}

    InvitationConfirmation(Invitation invitation, long memberId, Instant confirmedAt) {
        this.invitationId = invitation.id();
        this.memberId = memberId;
        this.invitedBy = invitation.invitedBy();
        this.confirmedAt = confirmedAt;
    }

    /** Who confirmed which. */
    record Key(long invitationId, long memberId) implements Serializable {}
}
