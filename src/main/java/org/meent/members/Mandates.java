package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Communities;
import org.meent.kernel.Decided;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Say;
import org.meent.members.MandateRow.State;
import org.meent.members.MandateStore.Found;

/** Who may do what, and until when; asked at the moment of use, so that a mandate that is over gives no power. */
@ApplicationScoped
@Transactional
public class Mandates {
    private final Caller caller;
    private final MandateStore store;
    private final AllRoles roles;
    private final Communities communities;
    private final Clock clock;
    private final Decided decided;
    private final Say say;

    @Inject
    Mandates(Caller caller, MandateStore store, AllRoles roles, Communities communities, Clock clock, Decided decided, Say say) {
        this.caller = caller;
        this.store = store;
        this.roles = roles;
        this.communities = communities;
        this.clock = clock;
        this.decided = decided;
        this.say = say;
    }

    /**
     * The mandate by which the caller may act at this moment.
     *
     * @throws org.meent.kernel.KernelProblems.NotSignedIn if nobody is signed in
     * @throws MemberProblems.MandateNeeded if the caller holds none, or no longer
     */
    public MandateRow require(Role role) {
        return held(role).orElseThrow(() -> new MemberProblems.MandateNeeded(roles.words(role.key())));
    }

    /**
     * The mandate of everyone that gives the caller this role at this moment, if any.
     *
     * @throws org.meent.kernel.KernelProblems.NotSignedIn if nobody is signed in
     */
    public Optional<MandateRow> held(Role role) {
        var today = today();
        return store.held(caller.memberId(), role.key(), today).map(found -> rows(List.of(found), today).get(0));
    }

    /** Every mandate that holds now, those to come, and for each task that nobody has now the mandate that was last. */
    public List<MandateRow> now() {
        caller.memberId();
        var today = today();
        var found = new ArrayList<>(store.standing(today));
        found.addAll(store.vacant(today));
        return rows(found, today);
    }

    /** Who coordinates each circle now, by the circle's ref. */
    Map<UUID, MandateRow> coordinators() {
        var today = today();
        return rows(store.inCircles(MemberRoles.COORDINATOR.key(), today), today).stream()
                .collect(Collectors.toMap(MandateRow::circleRef, Function.identity(), (first, second) -> first));
    }

    /** The mandates that are over, the last one first. */
    public Slice<MandateRow> over(int page) {
        caller.memberId();
        var today = today();
        return store.over(today, Slice.known(page)).as(found -> rows(found, today));
    }

    /** What the member with this ref may do now. */
    public List<MandateRow> of(UUID member) {
        caller.memberId();
        var today = today();
        return rows(store.of(member, today), today);
    }

    /** The roles that rooms know: what can be given, and what for. */
    public List<RoleRow> roles() {
        caller.memberId();
        return roles.all().stream().map(role -> new RoleRow(role.key(), say.text(roles.words(role.key())), say.text(roles.words(role.key()) + ".what"))).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), communities.current().zone());
    }

    private List<MandateRow> rows(List<Found> found, LocalDate today) {
        var links = decided.links(found.stream().map(Found::decisionId).collect(Collectors.toSet()));
        return found.stream().map(mandate -> row(mandate, links.get(mandate.decisionId()), today)).toList();
    }

    private MandateRow row(Found found, DecisionLink decision, LocalDate today) {
        return new MandateRow(found.id(), found.ref(), found.role(), roles.words(found.role()), found.memberId(), found.memberRef(), found.memberName(),
                found.circleRef(), found.circleName(), found.firstDay(), found.lastDay(), found.decisionId(), decision, state(found, today));
    }

    private static State state(Found found, LocalDate today) {
        if (found.revokedAt() != null) return State.REVOKED;
        if (found.lastDay().isBefore(today)) return State.ENDED;
        return found.firstDay().isAfter(today) ? State.TO_COME : State.HOLDS;
    }
}
