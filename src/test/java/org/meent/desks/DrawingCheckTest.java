package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meent.desks.FloorProblems.Wrong;

/** What cannot be shown is refused with the field at fault, and with what is in the way. */
class DrawingCheckTest {
    private static final DrawnRoom ROOM = new DrawnRoom(new UUID(1, 1), "Tuinkamer", "", RoomKind.ROOM, 0, 0, 0, 70, 82);

    @Test
    void rooms_that_share_a_wall_are_well() {
        DrawingCheck.canBeShown(floor().with(room(2, "Grote kamer", 70, 0, 115, 82)));
    }

    @Test
    void rooms_that_lie_over_each_other_are_refused() {
        refused(floor().with(room(2, "Grote kamer", 69, 0, 115, 82)), "desks.roomsOverlap", "rooms[1].xDm", "Tuinkamer", "Grote kamer");
    }

    @Test
    void two_rooms_of_one_name_are_refused_whatever_the_capitals() {
        refused(floor().with(room(2, "TUINKAMER", 70, 0, 115, 82)), "desks.roomNamedTwice", "rooms[1].name", "TUINKAMER");
    }

    @Test
    void a_desk_half_in_the_corridor_is_refused() {
        refused(floor().with(desk(1, 6, 60)), "desks.deskInNoRoom", "desks[0].xDm", 1);
    }

    @Test
    void a_desk_in_a_corridor_is_refused() {
        var corridor = new DrawnRoom(new UUID(1, 3), "Gang", "", RoomKind.CORRIDOR, 0, 0, 82, 185, 40);
        refused(floor().with(corridor).with(desk(1, 6, 90)), "desks.deskInNoRoom", "desks[0].xDm", 1);
    }

    @Test
    void desks_that_stand_over_each_other_are_refused_and_desks_that_touch_are_well() {
        DrawingCheck.canBeShown(floor().with(desk(1, 0, 0)).with(desk(2, 26, 0)).with(desk(3, 0, 28)));
        refused(floor().with(desk(1, 0, 0)).with(desk(2, 25, 27)), "desks.desksOverlap", "desks[1].xDm", 1, 2);
    }

    @Test
    void two_desks_of_one_number_are_refused() {
        var other = new DrawnDesk(new UUID(2, 9), 1, 40, 0, DeskMode.RESERVABLE, Set.of());
        refused(floor().with(desk(1, 0, 0)).with(other), "desks.numberTwice", "desks[1].number", 1);
    }

    @Test
    void a_door_belongs_in_a_wall() {
        DrawingCheck.canBeShown(floor().with(new DrawnDoorway(new UUID(3, 1), 28, 82, 18, true)));
        DrawingCheck.canBeShown(floor().with(new DrawnDoorway(new UUID(3, 1), 70, 57, 17, false)));
        DrawingCheck.canBeShown(floor().with(new DrawnDoorway(new UUID(3, 1), 82, 167, 33, true)));
        refused(floor().with(new DrawnDoorway(new UUID(3, 1), 28, 81, 18, true)), "desks.doorInNoWall", "doorways[0].xDm", 28, 81);
        refused(floor().with(new DrawnDoorway(new UUID(3, 1), 60, 82, 18, true)), "desks.doorInNoWall", "doorways[0].xDm", 60, 82);
    }

    @Test
    void what_has_no_name_no_number_or_no_extent_is_never_kept() {
        wrong(() -> floor().with(room(2, " ", 70, 0, 20, 20)), "rooms[1].name");
        wrong(() -> floor().with(room(2, "Smal", 70, 0, 4, 20)), "rooms[1].widthDm");
        wrong(() -> floor().with(desk(0, 0, 0)), "desks[0].number");
        wrong(() -> floor().with(desk(1000, 0, 0)), "desks[0].number");
        wrong(() -> floor().with(new DrawnDoorway(new UUID(3, 1), 0, 0, 4, true)), "doorways[0].lengthDm");
        wrong(() -> floor().with(ROOM), "rooms[1].ref");
        wrong(() -> Drawing.empty(29, 100), "widthDm");
        wrong(() -> floor().sized(69, 167), "rooms[0].xDm");
    }

    @Test
    void the_floor_of_the_design_can_be_shown() {
        var drawing = House.brink(0).drawing(new java.util.function.Supplier<>() {
            private long next;

            @Override
            public UUID get() {
                return new UUID(7, next++);
            }
        });

        DrawingCheck.canBeShown(drawing);
        assertThat(drawing.desks()).hasSize(12);
    }

    private static Drawing floor() {
        return new Drawing(185, 167, List.of(ROOM), List.of(), List.of(), List.of());
    }

    private static DrawnRoom room(int ref, String name, int x, int y, int width, int depth) {
        return new DrawnRoom(new UUID(1, ref), name, "", RoomKind.ROOM, 0, x, y, width, depth);
    }

    private static DrawnDesk desk(int number, int x, int y) {
        return new DrawnDesk(new UUID(2, number), number, x, y, DeskMode.RESERVABLE, Set.of());
    }

    private static void refused(Drawing drawing, String slug, String field, Object... values) {
        assertThatThrownBy(() -> DrawingCheck.canBeShown(drawing)).isInstanceOfSatisfying(Wrong.class, wrong -> {
            assertThat(wrong.slug()).isEqualTo(slug);
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.values()).containsExactly(values);
        });
    }

    private static void wrong(Runnable act, String field) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
