package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.log.Audit;
import org.meent.members.CircleStore.Found;

/** Circles: where members do things together. A decision forms one; joining and leaving is up to each member. */
@ApplicationScoped
@Transactional
public class Circles {
    private final Caller caller;
    private final CircleStore store;
    private final Members members;
    private final Mandates mandates;
    private final Clock clock;
    private final Audit audit;

    @Inject
    Circles(Caller caller, CircleStore store, Members members, Mandates mandates, Clock clock, Audit audit) {
        this.caller = caller;
        this.store = store;
        this.members = members;
        this.mandates = mandates;
        this.clock = clock;
        this.audit = audit;
    }

    /** All circles, by name. */
    public List<CircleRow> all() {
        return rows(store.all(caller.memberId()));
    }

    /**
     * The circle with this ref.
     *
     * @throws MemberProblems.NoSuchCircle if there is none
     */
    public CircleRow circle(UUID ref) {
        return rows(List.of(found(ref))).get(0);
    }

    /** Who has been in which circle since before a moment; of members the database's numbers. */
    public List<CircleMembers> whoIsIn(Instant before) {
        var circles = new LinkedHashMap<UUID, CircleMembers>();
        store.whoIsIn(before).forEach(in -> circles.computeIfAbsent(in.ref(), ref -> new CircleMembers(ref, in.name(), new TreeSet<>())).members().add(in.memberId()));
        return List.copyOf(circles.values());
    }

    /**
     * The members of a circle by name, twenty at a time.
     *
     * @throws MemberProblems.NoSuchCircle if there is none
     */
    public Slice<PersonRow> membersOf(UUID ref, int page) {
        return store.membersOf(found(ref).id(), Slice.known(page)).as(members::people);
    }

    /**
     * The circle becomes one of the caller's; being in it already changes nothing.
     *
     * @throws MemberProblems.NoSuchCircle if there is none
     */
    public CircleRow join(UUID ref) {
        var member = members.lockSignedIn();
        var circle = found(ref);
        if (!store.isIn(circle.id(), member.id())) {
            store.join(circle.id(), member.id(), clock.instant());
            audit.write("members.circleJoined", ref);
        }
        return circle(ref);
    }

    /**
     * The caller leaves the circle; not being in it changes nothing. A mandate in it stays: a decision gave that.
     *
     * @throws MemberProblems.NoSuchCircle if there is none
     */
    public CircleRow leave(UUID ref) {
        var member = members.lockSignedIn();
        if (store.leave(found(ref).id(), member.id())) audit.write("members.circleLeft", ref);
        return circle(ref);
    }

    /** The names of all circles by ref, for rooms that also work when nobody is signed in. */
    public Map<UUID, String> names() {
        return store.all(0).stream().collect(Collectors.toMap(Found::ref, Found::name));
    }

    /**
     * Since when each circle has had this many of those who are in it now; a circle with fewer is not told. Whoever joins
     * makes that moment no earlier, and whoever leaves may make it later: what it hides stays hidden.
     */
    public Map<UUID, Instant> thisManySince(long members) {
        return store.joinedAs(members).stream().collect(Collectors.toMap(CircleStore.Since::ref, CircleStore.Since::at));
    }

    /** The circles that the member is in. */
    public Set<UUID> of(long member) {
        return store.all(member).stream().filter(circle -> circle.mine() > 0).map(Found::ref).collect(Collectors.toSet());
    }

    private Found found(UUID ref) {
        return store.find(ref, caller.memberId()).orElseThrow(MemberProblems.NoSuchCircle::new);
    }

    private List<CircleRow> rows(List<Found> circles) {
        var coordinators = mandates.coordinators();
        return circles.stream().map(circle -> new CircleRow(circle.ref(), circle.name(), circle.purpose(), circle.members(),
                circle.mine() > 0, coordinators.get(circle.ref()))).toList();
    }
}
