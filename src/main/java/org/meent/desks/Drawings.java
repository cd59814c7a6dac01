package org.meent.desks;

import static org.meent.desks.HostRole.HOST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.meent.desks.FloorProblems.NoDraft;
import org.meent.kernel.Chance;
import org.meent.members.MandateRow;
import org.meent.members.Mandates;

/**
 * Drafts of floors: hosts draw on them step by step, each step is kept, and members see the whole when it is shown.
 * Each change says which version its host saw; of two at once the second is refused, so nobody overwrites another.
 */
@ApplicationScoped
@Transactional
public class Drawings {
    private final Mandates mandates;
    private final FloorStore store;
    private final FloorShowing showing;
    private final Chance chance;
    private final Clock clock;

    @Inject
    Drawings(Mandates mandates, FloorStore store, FloorShowing showing, Chance chance, Clock clock) {
        this.mandates = mandates;
        this.store = store;
        this.showing = showing;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * The floor as the caller, a host, is drawing it: the draft, or what members see while there is none.
     *
     * @throws FloorProblems.NoSuchFloor if there is none with this ref
     */
    public FloorDraftRow read(UUID ref) {
        mandates.require(HOST);
        var floor = store.floor(ref);
        var draft = store.draft(floor);
        var drawing = draft.map(kept -> DraftText.read(kept.body())).orElseGet(() -> store.drawing(floor));
        var savedAt = draft.map(FloorDraft::savedAt).orElse(null);
        return new FloorDraftRow(store.plan(floor, drawing), savedAt, savedAt != null && day(floor, savedAt).equals(day(floor, clock.instant())));
    }

    /**
     * Puts one thing more on the draft, at a place that is free.
     *
     * @param word what a room is called at first; a number is added where that name is taken
     * @return the ref of the new thing
     * @throws FloorProblems.DrawnMeanwhile if the floor or its draft is no longer at {@code version}
     * @throws FloorProblems.NoPlaceLeft if there is no free place
     */
    public UUID add(UUID floorRef, int version, Part part, String word) {
        var mandate = mandates.require(HOST);
        var floor = store.lockFloor(floorRef);
        var ref = chance.ref();
        draw(floor, version, mandate, drawing -> drawing.with(switch (part) {
            case ROOM -> FreePlace.room(drawing, ref, word);
            case DOORWAY -> FreePlace.doorway(drawing, ref);
            case FACILITY -> FreePlace.facility(drawing, ref);
            case DESK -> FreePlace.desk(drawing, ref, nextNumber(floor, drawing));
        }));
        return ref;
    }

    /**
     * Keeps a thing as it was typed; members see nothing of it yet.
     *
     * @throws FloorProblems.DrawnMeanwhile if the floor or its draft is no longer at {@code version}
     * @throws FloorProblems.NotOnDrawing if there is no such thing
     * @throws FloorProblems.Wrong if a number is none, or something would lie outside the floor
     */
    public void keep(UUID floorRef, int version, ThingText thing) {
        stroke(floorRef, version, thing::on);
    }

    /**
     * Keeps a thing as it was typed, and moves it by half a metre.
     *
     * @throws FloorProblems.DrawnMeanwhile if the floor or its draft is no longer at {@code version}
     * @throws FloorProblems.NotOnDrawing if there is no such thing
     * @throws FloorProblems.Wrong if a number is none, or something would lie outside the floor
     * @throws FloorProblems.EndOfFloor if the floor ends there
     */
    public void move(UUID floorRef, int version, ThingText thing, Direction direction) {
        stroke(floorRef, version, drawing -> thing.on(drawing).moved(thing.ref(), direction));
    }

    /**
     * Takes a thing off the draft.
     *
     * @throws FloorProblems.DrawnMeanwhile if the floor or its draft is no longer at {@code version}
     * @throws FloorProblems.NotOnDrawing if there is no such thing
     */
    public void remove(UUID floorRef, int version, UUID thing) {
        stroke(floorRef, version, drawing -> drawing.without(thing));
    }

    /**
     * Makes the floor of the draft so wide and deep.
     *
     * @throws FloorProblems.DrawnMeanwhile if the floor or its draft is no longer at {@code version}
     * @throws FloorProblems.Wrong if something would fall off, or no floor is so large or small
     */
    public void size(UUID floorRef, int version, int widthDm, int depthDm) {
        stroke(floorRef, version, drawing -> drawing.sized(widthDm, depthDm));
    }

    /**
     * Throws the draft away; what members see stays.
     *
     * @throws NoDraft if there is none
     */
    public void throwAway(UUID floorRef, int version) {
        mandates.require(HOST);
        var floor = store.lockFloor(floorRef);
        floor.change(version);
        store.remove(store.draft(floor).orElseThrow(() -> new NoDraft(floor.name())));
    }

    /**
     * Makes the draft what members see. Desks stay themselves, so all bookings keep their desk.
     *
     * @throws NoDraft if there is none
     * @throws FloorProblems.Wrong if it cannot be shown so
     * @throws FloorProblems.DeskIsBooked if a desk would go that members have booked
     */
    public void show(UUID floorRef, int version) {
        var mandate = mandates.require(HOST);
        var floor = store.lockFloor(floorRef);
        floor.change(version);
        var draft = store.draft(floor).orElseThrow(() -> new NoDraft(floor.name()));
        store.remove(draft);
        showing.show(floor, DraftText.read(draft.body()), mandate);
    }

    private void stroke(UUID floorRef, int version, UnaryOperator<Drawing> stroke) {
        var mandate = mandates.require(HOST);
        draw(store.lockFloor(floorRef), version, mandate, stroke);
    }

    private void draw(Floor floor, int version, MandateRow mandate, UnaryOperator<Drawing> stroke) {
        floor.change(version);
        var draft = store.draft(floor).orElseGet(() -> begun(floor, mandate));
        var drawing = stroke.apply(DraftText.read(draft.body()));
        draft.keep(DraftText.of(drawing), mandate.memberId(), clock.instant());
    }

    private FloorDraft begun(Floor floor, MandateRow mandate) {
        var draft = new FloorDraft(floor.id());
        draft.keep(DraftText.of(store.drawing(floor)), mandate.memberId(), clock.instant());
        store.add(draft);
        return draft;
    }

    private LocalDate day(Floor floor, Instant moment) {
        return LocalDate.ofInstant(moment, store.site(floor.siteId()).zone());
    }

    private int nextNumber(Floor floor, Drawing drawing) {
        var here = drawing.desks().stream().mapToInt(DrawnDesk::number).max().orElse(0);
        return Math.max(here, store.highestNumberElsewhere(floor)) + 1;
    }
}
