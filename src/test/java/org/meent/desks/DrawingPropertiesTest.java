package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.meent.desks.FloorProblems.EndOfFloor;
import org.meent.desks.FloorProblems.NoPlaceLeft;
import org.meent.desks.FloorProblems.Wrong;
import org.meent.kernel.Problem;

/** Whatever is drawn, nothing leaves the floor, a step can be taken back, and what is kept is read as it was. */
class DrawingPropertiesTest {
    @Property
    void nothing_ever_lies_outside_the_floor(@ForAll("drawings") Drawing drawing, @ForAll @Size(max = 30) List<Direction> steps) {
        var now = drawing;
        for (var thing : things(drawing)) {
            for (var step : steps) now = tried(now, thing.ref(), step);
        }

        var floor = new Rectangle(0, 0, drawing.widthDm(), drawing.depthDm());
        assertThat(things(now)).allSatisfy(thing -> assertThat(floor.contains(thing.space())).isTrue());
    }

    @Property
    void a_step_that_was_taken_is_taken_back_by_the_step_in_the_other_direction(@ForAll("drawings") Drawing drawing, @ForAll Direction step) {
        for (var thing : things(drawing)) {
            var moved = tried(drawing, thing.ref(), step);
            if (moved != drawing) assertThat(moved.moved(thing.ref(), step.back())).isEqualTo(drawing);
        }
    }

    @Property
    void a_draft_is_read_as_it_was_kept(@ForAll("drawings") Drawing drawing) {
        assertThat(DraftText.read(DraftText.of(drawing))).isEqualTo(drawing);
    }

    @Property
    void what_is_put_on_a_drawing_is_in_nobodys_way(@ForAll("drawings") Drawing drawing) {
        var shown = drawing;
        try {
            DrawingCheck.canBeShown(shown);
        } catch (Wrong alreadyWrong) {
            return;
        }
        for (var more : List.of(Part.ROOM, Part.DESK, Part.DESK, Part.DOORWAY)) {
            try {
                shown = shown.with(switch (more) {
                    case ROOM -> FreePlace.room(shown, new UUID(9, things(shown).size()), "Nieuw");
                    case DESK -> FreePlace.desk(shown, new UUID(9, things(shown).size()), 900 + shown.desks().size());
                    case DOORWAY -> FreePlace.doorway(shown, new UUID(9, things(shown).size()));
                    case FACILITY -> FreePlace.facility(shown, new UUID(9, things(shown).size()));
                });
            } catch (NoPlaceLeft full) {
                continue;
            }
            DrawingCheck.canBeShown(shown);
        }
    }

    @Property
    void what_is_taken_away_is_gone_and_the_rest_stays(@ForAll("drawings") Drawing drawing) {
        for (var thing : things(drawing)) {
            var rest = things(drawing.without(thing.ref()));
            assertThat(rest).doesNotContain(thing).hasSize(things(drawing).size() - 1);
        }
    }

    @Property
    void rectangles_overlap_exactly_where_they_share_a_square_decimetre(
            @ForAll @IntRange(max = 8) int x, @ForAll @IntRange(max = 8) int y, @ForAll @IntRange(min = 1, max = 4) int width, @ForAll @IntRange(min = 1, max = 4) int depth) {
        var one = new Rectangle(3, 3, 3, 2);
        var other = new Rectangle(x, y, width, depth);

        var shared = 0;
        for (var i = 0; i < 12; i++) {
            for (var j = 0; j < 12; j++) {
                var square = new Rectangle(i, j, 1, 1);
                if (one.contains(square) && other.contains(square)) shared++;
            }
        }
        assertThat(one.overlaps(other)).isEqualTo(shared > 0);
        assertThat(other.overlaps(one)).isEqualTo(shared > 0);
    }

    @Property
    void a_thing_that_sticks_out_is_refused_with_its_field(@ForAll("drawings") Drawing drawing, @ForAll @IntRange(min = 1, max = 100) int out) {
        if (drawing.desks().isEmpty()) return;
        var desk = drawing.desks().get(0);

        assertThatThrownBy(() -> drawing.changed(desk.at(drawing.widthDm() - Desk.WIDTH_DM + out, desk.yDm())))
                .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo("desks[0].xDm"));
        assertThatThrownBy(() -> drawing.changed(desk.at(desk.xDm(), -out)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo("desks[0].yDm"));
    }

    /** Drawings that can be kept: some can be shown, many cannot. */
    @Provide
    Arbitrary<Drawing> drawings() {
        return Arbitraries.longs().map(seed -> drawn(new Random(seed)));
    }

    private static Drawing drawn(Random random) {
        var width = 40 + random.nextInt(300);
        var depth = 40 + random.nextInt(300);
        var drawing = Drawing.empty(width, depth);
        for (var i = 0; i < random.nextInt(5); i++) {
            var roomWidth = 5 + random.nextInt(width - 4);
            var roomDepth = 5 + random.nextInt(depth - 4);
            drawing = drawing.with(new DrawnRoom(new UUID(1, i), "Kamer " + i, random.nextBoolean() ? "" : "stil",
                    random.nextInt(4) == 0 ? RoomKind.CORRIDOR : RoomKind.ROOM, random.nextInt(3) == 0 ? 12 : 0,
                    random.nextInt(width - roomWidth + 1), random.nextInt(depth - roomDepth + 1), roomWidth, roomDepth));
        }
        for (var i = 0; i < random.nextInt(6); i++) {
            var features = EnumSet.noneOf(Feature.class);
            for (var feature : Feature.values()) if (random.nextInt(3) == 0) features.add(feature);
            drawing = drawing.with(new DrawnDesk(new UUID(2, i), 1 + i, random.nextInt(width - Desk.WIDTH_DM + 1), random.nextInt(depth - Desk.DEPTH_DM + 1),
                    DeskMode.values()[random.nextInt(3)], features));
        }
        if (random.nextBoolean()) drawing = drawing.with(FreePlace.doorway(drawing, new UUID(3, 0)));
        if (random.nextBoolean()) drawing = drawing.with(FreePlace.facility(drawing, new UUID(4, 0)));
        return drawing;
    }

    private static Drawing tried(Drawing drawing, UUID ref, Direction step) {
        try {
            return drawing.moved(ref, step);
        } catch (EndOfFloor end) {
            assertThat(end).isInstanceOf(Problem.class);
            return drawing;
        }
    }

    private static List<Drawn> things(Drawing drawing) {
        var things = new ArrayList<Drawn>(drawing.rooms());
        things.addAll(drawing.doorways());
        things.addAll(drawing.facilities());
        things.addAll(drawing.desks());
        return things;
    }
}
