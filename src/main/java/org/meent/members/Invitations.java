package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Prose;
import org.meent.log.Audit;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * Joining: any member invites, as many others as the rules say confirm, and the newcomer is a member. Into a circle its
 * own members confirm. Whoever objects asks for a vote. A confirmation locks the invitation: the one that is enough admits.
 */
@ApplicationScoped
@Transactional
public class Invitations {
    private static final int LONGEST_REASON = 1_000;
    /** Each invitation is a mail to somebody who did not ask for it. */
    private static final int MOST_IN_A_DAY = 20;
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private final InvitationStore store;
    private final Newcomers newcomers;
    private final Members members;
    private final MemberStore memberStore;
    private final CircleStore circles;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;
    private final Log log;
    private final Audit audit;

    @Inject
    Invitations(InvitationStore store, Newcomers newcomers, Members members, MemberStore memberStore, CircleStore circles, Rulebook rulebook, Communities communities, Caller caller, Chance chance,
            Clock clock, Log log, Audit audit) {
        this.store = store;
        this.newcomers = newcomers;
        this.members = members;
        this.memberStore = memberStore;
        this.circles = circles;
        this.rulebook = rulebook;
        this.communities = communities;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
        this.log = log;
        this.audit = audit;
    }

    /**
     * Invites somebody.
     *
     * @throws MemberProblems.AddressTaken if a member has the address
     * @throws MemberProblems.InvitedAlready if the address has an open invitation
     * @throws MemberProblems.InvitedMany if the caller invited twenty within a day who are not members
     * @throws MemberProblems.NoSuchCircle if it names a circle that the caller is not in
     * @throws org.meent.kernel.KernelProblems.WrongField if a name or an address cannot be one
     */
    public InvitationRow invite(InvitationForm form) {
        var member = members.lockSignedIn().id();
        var name = new MemberName(form.name());
        var email = new EmailAddress(form.email());
        var language = LANGUAGES.contains(String.valueOf(form.language())) ? form.language() : communities.current().locale().getLanguage();
        if (form.circle() != null && circles.find(form.circle(), member).filter(circle -> circle.mine() > 0).isEmpty()) throw new MemberProblems.NoSuchCircle();
        if (memberStore.byAddress(email.lower()).isPresent()) throw new MemberProblems.AddressTaken();
        var now = clock.instant();
        if (store.without(member, now.minus(Duration.ofDays(1))) >= MOST_IN_A_DAY) throw new MemberProblems.InvitedMany(MOST_IN_A_DAY);
        store.closeEnded(email.lower(), now);
        var today = LocalDate.ofInstant(now, communities.current().zone());
        var ends = ZonedDateTime.ofInstant(now, communities.current().zone()).plusDays(rulebook.at(RuleKey.INVITATION_DAYS, today)).toInstant();
        var invitation = new Invitation(chance.ref(), name, email, language, form.circle(), member, Math.toIntExact(rulebook.at(RuleKey.INVITATION_CONFIRMATIONS, today)), now, ends);
        store.add(invitation);
        newcomers.tell(invitation);
        audit.write("members.invited", invitation.ref());
        return row(invitation);
    }

    /** The invitations that are open, that wait for a decision, or that ended in the last thirty days, for any member. */
    public List<InvitationRow> all() {
        caller.memberId();
        return rows(store.recent(clock.instant()));
    }

    /**
     * An invitation, for any member.
     *
     * @throws MemberProblems.NoSuchInvitation if there is none
     */
    public InvitationRow one(UUID ref) {
        caller.memberId();
        return row(found(ref));
    }

    /**
     * Confirms somebody else's invitation; the one that is enough makes the newcomer a member. A second time changes nothing.
     *
     * @throws MemberProblems.YourOwnInvitation of the caller's own
     * @throws MemberProblems.CircleConfirms if it is into a circle that the caller is not in
     * @throws MemberProblems.NotOpen if it is over, or somebody objected
     */
    public InvitationRow confirm(UUID ref) {
        var member = caller.memberId();
        var invitation = store.lock(found(ref));
        if (invitation.invitedBy() == member) throw new MemberProblems.YourOwnInvitation();
        if (store.isConfirmed(invitation, member)) return row(invitation);
        if (!mayConfirm(invitation, member)) throw new MemberProblems.CircleConfirms();
        var now = clock.instant();
        invitation.open(now);
        store.confirm(new InvitationConfirmation(invitation, member, now));
        audit.write("members.invitationConfirmed", ref);
        var confirmed = store.confirmations(List.of(invitation)).get(invitation.id());
        if (confirmed.size() >= invitation.needed()) admit(invitation, confirmed);
        return row(invitation);
    }

    private void admit(Invitation invitation, Collection<Long> confirmed) {
        var newcomer = newcomers.join(invitation);
        invitation.admit(newcomer.id(), clock.instant());
        var body = new TreeMap<String, Object>(Map.of("member", newcomer.ref().toString(), "inviterMember", members.ref(invitation.invitedBy()).toString()));
        var by = confirmed.iterator();
        body.put("firstMember", members.ref(by.next()).toString());
        body.put("secondMember", members.ref(by.next()).toString());
        if (invitation.circleRef() != null) body.put("circle", invitation.circleRef().toString());
        log.write("members.joined", body, Ground.self());
    }

    /**
     * Objects to an invitation: from then on a decision alone admits.
     *
     * @throws MemberProblems.ObjectionMissing without a reason
     * @throws MemberProblems.YourOwnInvitation of the caller's own
     * @throws MemberProblems.NotOpen if it is over, or somebody objected before
     */
    public InvitationRow object(UUID ref, String why) {
        var member = caller.memberId();
        var invitation = store.lock(found(ref));
        if (invitation.invitedBy() == member) throw new MemberProblems.YourOwnInvitation();
        var reason = Prose.of(why);
        if (reason.isEmpty()) throw new MemberProblems.ObjectionMissing();
        if (reason.length() > LONGEST_REASON) throw new MemberProblems.TooLong("reason", LONGEST_REASON);
        invitation.object(member, reason, clock.instant());
        audit.write("members.invitationObjected", ref);
        return row(invitation);
    }

    /**
     * Takes the caller's own invitation back.
     *
     * @throws MemberProblems.NoSuchInvitation if it is not the caller's
     * @throws MemberProblems.NotOpen if the newcomer is a member, or it was taken back
     */
    public InvitationRow withdraw(UUID ref) {
        var member = caller.memberId();
        var invitation = store.lock(found(ref));
        if (invitation.invitedBy() != member) throw new MemberProblems.NoSuchInvitation();
        invitation.withdraw(clock.instant());
        audit.write("members.invitationWithdrawn", ref);
        return row(invitation);
    }

    private boolean mayConfirm(Invitation invitation, long member) {
        return invitation.circleRef() == null || circles.find(invitation.circleRef(), member).filter(circle -> circle.mine() > 0).isPresent();
    }

    private Invitation found(UUID ref) {
        return store.with(ref).orElseThrow(MemberProblems.NoSuchInvitation::new);
    }

    private InvitationRow row(Invitation invitation) {
        return rows(List.of(invitation)).get(0);
    }

    private List<InvitationRow> rows(List<Invitation> invitations) {
        var member = caller.memberId();
        var now = clock.instant();
        var confirmations = store.confirmations(invitations);
        var people = new HashSet<Long>();
        confirmations.values().forEach(people::addAll);
        invitations.forEach(invitation -> {
            people.add(invitation.invitedBy());
            if (invitation.objectedBy() != null) people.add(invitation.objectedBy());
        });
        var names = memberStore.namesById(people);
        var all = circles.all(member);
        var circleNames = all.stream().collect(Collectors.toMap(CircleStore.Found::ref, CircleStore.Found::name));
        var mine = all.stream().filter(circle -> circle.mine() > 0).map(CircleStore.Found::ref).collect(Collectors.toSet());
        var mails = newcomers.told(invitations.stream().filter(invitation -> invitation.invitedBy() == member).toList());
        return invitations.stream().map(invitation -> {
            var confirmed = confirmations.getOrDefault(invitation.id(), List.of());
            var own = invitation.invitedBy() == member;
            var open = invitation.state(now) == InvitationState.OPEN;
            var into = invitation.circleRef();
            return new InvitationRow(invitation.ref(), invitation.name(), own ? invitation.email() : null, into == null ? null : circleNames.get(into), names.get(invitation.invitedBy()), own,
                    invitation.state(now), invitation.invitedAt(), invitation.endsAt(), invitation.needed(), confirmed.stream().map(names::get).toList(),
                    open && !own && !confirmed.contains(member) && (into == null || mine.contains(into)), open && !own, invitation.objection(),
                    invitation.objectedBy() == null ? null : names.get(invitation.objectedBy()), mails.get(invitation.ref()));
        }).toList();
    }
}
