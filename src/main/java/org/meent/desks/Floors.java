package org.meent.desks;

import static org.meent.desks.HostRole.HOST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.meent.desks.FloorProblems.DraftInTheWay;
import org.meent.desks.FloorProblems.Wrong;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.MandateRow;
import org.meent.members.Mandates;

/** Houses, their floors and desks: every member sees them, whoever holds a mandate as host draws them. */
@ApplicationScoped
@Transactional
public class Floors {
    private final Caller caller;
    private final Mandates mandates;
    private final FloorStore store;
    private final FloorShowing showing;
    private final Communities communities;
    private final Chance chance;
    private final Log log;

    @Inject
    Floors(Caller caller, Mandates mandates, FloorStore store, FloorShowing showing, Communities communities, Chance chance, Log log) {
        this.caller = caller;
        this.mandates = mandates;
        this.store = store;
        this.showing = showing;
        this.communities = communities;
        this.chance = chance;
        this.log = log;
    }

    /** The mandate by which the caller is a host at this moment, if any. */
    public Optional<MandateRow> hosting() {
        return mandates.held(HOST);
    }

    /** The houses with their floors, for any member; drafts are told to hosts alone. */
    public List<SiteRow> sites() {
        var host = mandates.held(HOST).isPresent();
        var floors = store.floorRows();
        return store.sites().stream().map(site -> row(site, floors.getOrDefault(site.id(), List.of()), host)).toList();
    }

    /**
     * One house, for any member.
     *
     * @throws FloorProblems.NoSuchSite if there is none with this ref
     */
    public SiteRow site(UUID ref) {
        var host = mandates.held(HOST).isPresent();
        return row(store.site(ref), host);
    }

    /**
     * What members see of a floor, for any member.
     *
     * @throws FloorProblems.NoSuchFloor if there is none with this ref
     */
    public FloorPlan plan(UUID ref) {
        caller.memberId();
        var floor = store.floor(ref);
        return store.plan(floor, store.drawing(floor));
    }

    /**
     * Adds a house, in the community's time zone.
     *
     * @param open the weekdays on which it is open, one at least
     * @throws Wrong if it cannot be called so, or is never open
     */
    public SiteRow addSite(String name, Set<DayOfWeek> open) {
        var mandate = mandates.require(HOST);
        var ref = chance.ref();
        var site = new Site(ref, siteName(name, ref), communities.current().zone(), some(open));
        store.add(site);
        log.write("desks.siteAdded", Map.of("site", site.name()), ground(mandate));
        return row(site, List.of(), true);
    }

    /**
     * Gives a house another name or other weekdays; bookings that stand keep standing.
     *
     * @throws Wrong if it cannot be called so, or is never open
     */
    public SiteRow changeSite(UUID ref, String name, Set<DayOfWeek> open) {
        var mandate = mandates.require(HOST);
        var site = store.lockSite(ref);
        var before = site.name();
        site.runAs(siteName(name, ref), some(open));
        log.write("desks.siteChanged", Map.of("site", site.name(), "before", before), ground(mandate));
        return row(site, true);
    }

    /**
     * Adds an empty floor to a house.
     *
     * @throws Wrong if it cannot be called so, or cannot be so wide or deep
     */
    public FloorRow addFloor(UUID siteRef, String name, int widthDm, int depthDm) {
        var mandate = mandates.require(HOST);
        var site = store.lockSite(siteRef);
        var ref = chance.ref();
        var drawing = Drawing.empty(widthDm, depthDm);
        var floor = new Floor(ref, site.id(), floorName(site.id(), name, ref), drawing.widthDm(), drawing.depthDm(), store.floorCount(site.id()));
        store.add(floor);
        log.write("desks.floorAdded", Map.of("floor", floor.name(), "site", site.name()), ground(mandate));
        return new FloorRow(ref, floor.name(), 0, 0, null);
    }

    /**
     * Calls a floor otherwise; members see that at once.
     *
     * @throws Wrong if it cannot be called so
     */
    public void renameFloor(UUID ref, int version, String name) {
        var mandate = mandates.require(HOST);
        var floor = store.lockFloor(ref);
        floor.change(version);
        var before = floor.name();
        floor.rename(floorName(floor.siteId(), name, ref));
        log.write("desks.floorRenamed", Map.of("floor", floor.name(), "before", before, "site", store.site(floor.siteId()).name()), ground(mandate));
    }

    /**
     * Makes a whole plan what members see.
     *
     * @throws DraftInTheWay if a host is drawing this floor
     * @throws Wrong if it cannot be shown so, or names a thing that is not on this floor
     * @throws FloorProblems.DeskIsBooked if a desk would go that members have booked
     */
    public FloorPlan show(UUID floorRef, PlanRequest plan) {
        var mandate = mandates.require(HOST);
        var floor = store.lockFloor(floorRef);
        if (store.draft(floor).isPresent()) throw new DraftInTheWay(floor.name());
        floor.change(plan.version());
        plan.namesOnlyWhatIsOn(store.drawing(floor));
        showing.show(floor, plan.drawing(chance::ref), mandate);
        return store.plan(floor, store.drawing(floor));
    }

    private SiteRow row(Site site, boolean host) {
        return row(site, store.floorRows().getOrDefault(site.id(), List.of()), host);
    }

    private static SiteRow row(Site site, List<FloorRow> floors, boolean host) {
        var rows = host ? floors : floors.stream().map(FloorRow::withoutDraft).toList();
        return new SiteRow(site.ref(), site.name(), site.zone(), site.openWeekdays(), rows);
    }

    private String siteName(String name, UUID ref) {
        var said = Typed.said("name", name, 80);
        if (store.siteNamed(said, ref)) throw new Wrong("siteNamedTwice", "name", said);
        return said;
    }

    private String floorName(long siteId, String name, UUID ref) {
        var said = Typed.said("name", name, 80);
        if (store.floorNamed(siteId, said, ref)) throw new Wrong("floorNamedTwice", "name", said);
        return said;
    }

    private static Set<DayOfWeek> some(Set<DayOfWeek> open) {
        if (open.isEmpty()) throw new Wrong("neverOpen", "openWeekdays");
        return open;
    }

    private static Ground ground(MandateRow mandate) {
        return Ground.mandate(HOST.key(), mandate.decisionId());
    }
}
