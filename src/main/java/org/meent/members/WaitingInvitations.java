package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.meent.kernel.Say;
import org.meent.kernel.Waiting;

/** What waits for a member in joining: newcomers into the member's own circles; the others are on the page of members. */
@ApplicationScoped
class WaitingInvitations implements Waiting {
    private final Invitations invitations;
    private final Say say;

    @Inject
    WaitingInvitations(Invitations invitations, Say say) {
        this.invitations = invitations;
        this.say = say;
    }

    @Override
    public List<Matter> forCaller() {
        return invitations.all().stream().filter(row -> row.confirms() && row.circle() != null)
                .map(row -> new Matter(say.text("members.matter.invitation", row.invitedBy().name()), row.name(), row.endsAt(), say.text("members.matter.invitation.act"), "members/joining", "members.people")).toList();
    }
}
