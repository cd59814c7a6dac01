package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Letter;
import org.meent.kernel.MailState;
import org.meent.kernel.Post;
import org.meent.kernel.Say;
import org.meent.kernel.Secret;

/** Writes to somebody who is invited, and makes a member of them, in the transaction that admits. */
@ApplicationScoped
class Newcomers {
    private final MemberStore members;
    private final CircleStore circles;
    private final Communities communities;
    private final Chance chance;
    private final Clock clock;
    private final Post post;
    private final Say say;

    @Inject
    Newcomers(MemberStore members, CircleStore circles, Communities communities, Chance chance, Clock clock, Post post, Say say) {
        this.members = members;
        this.circles = circles;
        this.communities = communities;
        this.chance = chance;
        this.clock = clock;
        this.post = post;
        this.say = say;
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
        welcome(member.row(), invitation);
        return member.row();
    }

    /** Tells them of it, if Meent sends mail, and that nothing has to be done. */
    void tell(Invitation invitation) {
        var locale = Locale.forLanguageTag(invitation.language());
        var community = communities.current().name();
        var inviter = members.row(invitation.invitedBy()).orElseThrow(MemberProblems.NoSuchMember::new).name();
        var until = say.date(locale, LocalDate.ofInstant(invitation.endsAt(), communities.current().zone()));
        post.send(new Letter(invitation.email(), null, locale, "members.invited", about(invitation), say.text(locale, "members.mail.invited", inviter, community),
                List.of(say.text(locale, "members.mail.hello", invitation.name()), say.text(locale, "members.mail.invited.what", inviter, community, until),
                        say.text(locale, "members.mail.invited.next", inviter)), "/members/sign-in"));
    }

    /** How far the mails have come that told of these invitations, by ref, for as many as there are. */
    Map<UUID, MailState> told(List<Invitation> invitations) {
        var states = post.states(invitations.stream().map(this::about).toList());
        return invitations.stream().filter(invitation -> states.containsKey(about(invitation))).collect(Collectors.toMap(Invitation::ref, invitation -> states.get(about(invitation))));
    }

    /** One mail a day for an address, however often it is invited and that taken back: whoever gets it did not ask for it. */
    private String about(Invitation invitation) {
        return "members.invited:" + Secret.hash(EmailAddress.lower(invitation.email())) + ":" + LocalDate.ofInstant(invitation.invitedAt(), communities.current().zone());
    }

    private void welcome(MemberRow member, Invitation invitation) {
        var locale = Locale.forLanguageTag(invitation.language());
        var community = communities.current().name();
        post.send(new Letter(member.email(), member.id(), locale, "members.welcome", "members.welcome:" + invitation.ref(), say.text(locale, "members.mail.welcome", community),
                List.of(say.text(locale, "members.mail.hello", member.name()), say.text(locale, "members.mail.welcome.what", community), say.text(locale, "members.mail.welcome.how")), "/members/sign-in"));
    }
}
