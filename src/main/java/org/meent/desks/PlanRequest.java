package org.meent.desks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A whole floor as it is to be shown. Things with a ref stay themselves, things without one are new, and what is not
 * named goes.
 *
 * @param version the version of the floor that the sender saw
 * @param widthDm of the floor, in decimetres
 * @param depthDm of the floor, in decimetres
 * @param rooms rooms and corridors
 * @param doorways doors
 * @param facilities signs
 * @param desks desks; in which room each stands follows from its place
 */
public record PlanRequest(
        @NotNull Integer version,
        @NotNull @Min(30) @Max(2000) Integer widthDm,
        @NotNull @Min(30) @Max(2000) Integer depthDm,
        @NotNull @Size(max = 300) List<@Valid @NotNull RoomRequest> rooms,
        @NotNull @Size(max = 300) List<@Valid @NotNull DoorwayRequest> doorways,
        @NotNull @Size(max = 300) List<@Valid @NotNull FacilityRequest> facilities,
        @NotNull @Size(max = 300) List<@Valid @NotNull DeskRequest> desks) {
    /** A room as it is to be shown; measures as in {@link DrawnRoom}. */
    public record RoomRequest(
            UUID ref,
            @NotNull @Size(min = 1, max = 40) String name,
            @Size(max = 60) String note,
            @NotNull RoomKind kind,
            @Min(0) @Max(500) Integer seats,
            @NotNull Integer xDm,
            @NotNull Integer yDm,
            @NotNull Integer widthDm,
            @NotNull Integer depthDm) {
        DrawnRoom drawn(Supplier<UUID> chance) {
            return new DrawnRoom(known(ref, chance), name.strip(), note == null ? "" : note.strip(), kind, seats == null ? 0 : seats, xDm, yDm, widthDm, depthDm);
        }
    }

    /** A door as it is to be shown; measures as in {@link DrawnDoorway}. */
    public record DoorwayRequest(UUID ref, @NotNull Integer xDm, @NotNull Integer yDm, @NotNull Integer lengthDm, @NotNull Boolean horizontal) {
        DrawnDoorway drawn(Supplier<UUID> chance) {
            return new DrawnDoorway(known(ref, chance), xDm, yDm, lengthDm, horizontal);
        }
    }

    /** A sign as it is to be shown; measures as in {@link DrawnFacility}. */
    public record FacilityRequest(UUID ref, @NotNull FacilityKind kind, @NotNull Integer xDm, @NotNull Integer yDm) {
        DrawnFacility drawn(Supplier<UUID> chance) {
            return new DrawnFacility(known(ref, chance), kind, xDm, yDm);
        }
    }

    /** A desk as it is to be shown; measures as in {@link DrawnDesk}. */
    public record DeskRequest(
            UUID ref,
            @NotNull @Min(1) @Max(999) Integer number,
            @NotNull Integer xDm,
            @NotNull Integer yDm,
            @NotNull DeskMode mode,
            @NotNull Set<@NotNull Feature> features) {
        DrawnDesk drawn(Supplier<UUID> chance) {
            return new DrawnDesk(known(ref, chance), number, xDm, yDm, mode, features);
        }
    }

    /** The drawing, with a ref out of {@code chance} for each new thing. */
    Drawing drawing(Supplier<UUID> chance) {
        return new Drawing(widthDm, depthDm,
                rooms.stream().map(room -> room.drawn(chance)).toList(),
                doorways.stream().map(door -> door.drawn(chance)).toList(),
                facilities.stream().map(sign -> sign.drawn(chance)).toList(),
                desks.stream().map(desk -> desk.drawn(chance)).toList());
    }

    /**
     * Refuses a ref that is not on {@code shown}: whoever sends one means a thing that is there.
     *
     * @throws FloorProblems.Wrong if there is such a ref
     */
    void namesOnlyWhatIsOn(Drawing shown) {
        known("rooms", rooms.stream().map(RoomRequest::ref).toList(), shown.rooms());
        known("doorways", doorways.stream().map(DoorwayRequest::ref).toList(), shown.doorways());
        known("facilities", facilities.stream().map(FacilityRequest::ref).toList(), shown.facilities());
        known("desks", desks.stream().map(DeskRequest::ref).toList(), shown.desks());
    }

    private static void known(String list, List<UUID> refs, List<? extends Drawn> shown) {
        var known = shown.stream().map(Drawn::ref).toList();
        for (var i = 0; i < refs.size(); i++) {
            if (refs.get(i) != null && !known.contains(refs.get(i))) throw new FloorProblems.Wrong("notOnThisFloor", list + "[" + i + "].ref");
        }
    }

    private static UUID known(UUID ref, Supplier<UUID> chance) {
        return ref == null ? chance.get() : ref;
    }
}
