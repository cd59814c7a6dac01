package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;

/** Makes a member of somebody who was invited, in the transaction that admits. */
@ApplicationScoped
class Newcomers {
    private final MemberStore members;
    private final CircleStore circles;
    private final Communities communities;
    private final Chance chance;
    private final Clock clock;
    private final Event<Admitted> admitted;

    @Inject
    Newcomers(MemberStore members, CircleStore circles, Communities communities, Chance chance, Clock clock, Event<Admitted> admitted) {
        this.members = members;
        this.circles = circles;
        this.communities = communities;
        this.chance = chance;
        this.clock = clock;
        this.admitted = admitted;
    }

    /**
     * The new member.
     *
     * @throws MemberProblems.AddressTaken if the address has become another member's
     */
    MemberRow join(Invitation invitation) {
        var now = clock.instant();
        var member = new Member(chance.ref(), new MemberName(invitation.name()), new EmailAddress(invitation.email()), LocalDate.ofInstant(now, communities.current().zone()));
        member.read(new Reading(invitation.language(), 100, Theme.SYSTEM));
        members.add(member);
        if (invitation.circleRef() != null) circles.find(invitation.circleRef(), 0).ifPresent(circle -> circles.join(circle.id(), member.id(), now));
        admitted.fire(new Admitted(invitation.ref(), member.row().ref(), member.row().name(), member.row().email(), invitation.language()));
        return member.row();
    }
}
