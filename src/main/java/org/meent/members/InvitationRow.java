package org.meent.members;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.kernel.MailState;

/**
 * An invitation, as every member sees it; the address is told to whoever invited alone.
 *
 * @param ref by which it is known
 * @param name who is invited
 * @param email the address, or null for everybody but the inviter
 * @param circle the circle that the newcomer joins, by name, or null
 * @param invitedBy who invited
 * @param mine whether that is the reader
 * @param state where it stands
 * @param invitedAt since when
 * @param endsAt until when others can confirm
 * @param needed how many others must confirm
 * @param confirmedBy who did
 * @param confirms whether the reader can
 * @param objects whether the reader can object
 * @param objection why somebody would rather have a vote, or null
 * @param objectedBy who, or null
 * @param mail how far the mail to the newcomer has come, or null for everybody but the inviter, and where nothing was mailed
 */
public record InvitationRow(UUID ref, String name, @Schema(nullable = true) String email, @Schema(nullable = true) String circle, NameRow invitedBy, boolean mine, InvitationState state,
        Instant invitedAt, Instant endsAt, int needed, List<NameRow> confirmedBy, boolean confirms, boolean objects, @Schema(nullable = true) String objection,
        @Schema(nullable = true) NameRow objectedBy, @Schema(nullable = true) MailState mail) {
    /** Whether the reader can take it back. */
    public boolean withdraws() {
        return mine && (state == InvitationState.OPEN || state == InvitationState.OBJECTED);
    }
}
