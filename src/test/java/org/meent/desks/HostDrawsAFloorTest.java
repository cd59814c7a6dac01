package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.desks.House.desk;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meent.desks.FloorProblems.DraftInTheWay;
import org.meent.desks.FloorProblems.DrawnMeanwhile;
import org.meent.desks.FloorProblems.NoDraft;
import org.meent.desks.FloorProblems.Wrong;
import org.meent.kernel.Chance;
import org.meent.members.MemberProblems.MandateNeeded;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever holds a mandate as host draws floors; members see a drawing when it is shown, and not before. */
class HostDrawsAFloorTest {
    @OnBothDatabases
    void a_house_a_floor_a_room_and_a_desk_come_about_in_four_strokes(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var riet = house.aMember("Riet Vermeulen");
        var floor = house.anEmptyFloor(mo);

        house.does(mo, () -> house.drawings().add(floor.ref(), 0, Part.ROOM, "Tuinkamer"));
        house.does(mo, () -> house.drawings().add(floor.ref(), 1, Part.DESK, ""));
        assertThat(house.as(riet, () -> house.floors().plan(floor.ref())).drawing().desks()).isEmpty();
        house.does(mo, () -> house.drawings().show(floor.ref(), 2));

        var seen = house.as(riet, () -> house.floors().plan(floor.ref()));
        assertThat(seen.drawing().rooms()).extracting(DrawnRoom::name).containsExactly("Tuinkamer");
        assertThat(seen.drawing().desks()).extracting(DrawnDesk::number).containsExactly(1);
        assertThat(seen.drawing().roomOf(seen.drawing().desks().get(0))).isPresent();
    }

    @OnBothDatabases
    void what_is_shown_is_what_was_sent(Rooms rooms) {
        var house = new House(rooms);

        var plan = house.aDrawnFloor(house.aHost("Mo Yilmaz"));

        var sent = House.brink(0);
        assertThat(plan.drawing().rooms()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("ref")
                .containsExactlyElementsOf(sent.drawing(rooms.the(Chance.class)::ref).rooms());
        assertThat(plan.drawing().doorways()).hasSize(6);
        assertThat(plan.drawing().facilities()).hasSize(3);
        assertThat(desk(plan, 6).features()).containsExactly(Feature.ADJUSTABLE, Feature.STEP_FREE);
        assertThat(plan.drawing().roomOf(desk(plan, 9)).orElseThrow().name()).isEqualTo("Grote kamer");
        assertThat(plan.drawing().roomCount()).isEqualTo(4);
    }

    @OnBothDatabases
    void without_a_mandate_nothing_can_be_drawn_shown_or_added(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var riet = house.aMember("Riet Vermeulen");
        var plan = house.aDrawnFloor(mo);
        var floors = house.floors();
        var drawings = house.drawings();

        for (var act : List.<Runnable>of(
                () -> drawings.read(plan.ref()),
                () -> floors.addSite("Elders", House.weekdays()),
                () -> floors.changeSite(plan.siteRef(), "Elders", House.weekdays()),
                () -> floors.addFloor(plan.siteRef(), "Zolder", 100, 100),
                () -> floors.renameFloor(plan.ref(), plan.version(), "Kelder"),
                () -> drawings.add(plan.ref(), plan.version(), Part.ROOM, "Zaal"),
                () -> drawings.keep(plan.ref(), plan.version(), ThingText.of(plan.drawing(), desk(plan, 6).ref())),
                () -> drawings.move(plan.ref(), plan.version(), ThingText.of(plan.drawing(), desk(plan, 6).ref()), Direction.LEFT),
                () -> drawings.remove(plan.ref(), plan.version(), desk(plan, 6).ref()),
                () -> drawings.size(plan.ref(), plan.version(), 200, 200),
                () -> drawings.throwAway(plan.ref(), plan.version()),
                () -> drawings.show(plan.ref(), plan.version()),
                () -> floors.show(plan.ref(), House.brink(plan.version())))) {
            assertThatThrownBy(() -> house.does(riet, act)).isInstanceOf(MandateNeeded.class);
        }
        assertThat(house.as(mo, () -> floors.plan(plan.ref()))).isEqualTo(plan);
    }

    @OnBothDatabases
    void desks_may_change_numbers_and_rooms_names_and_stay_themselves(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var plan = house.aDrawnFloor(mo);
        var strokes = List.of(with(plan, desk(plan, 1).ref(), "number", "2"), with(plan, desk(plan, 2).ref(), "number", "1"),
                with(plan, room(plan, "Tuinkamer"), "name", "Inloop"), with(plan, room(plan, "Inloop"), "name", "Tuinkamer"));

        for (var i = 0; i < strokes.size(); i++) {
            var version = plan.version() + i;
            var stroke = strokes.get(i);
            house.does(mo, () -> house.drawings().keep(plan.ref(), version, stroke));
        }
        house.does(mo, () -> house.drawings().show(plan.ref(), plan.version() + 4));

        var after = house.as(mo, () -> house.floors().plan(plan.ref()));
        assertThat(desk(after, 2).ref()).isEqualTo(desk(plan, 1).ref());
        assertThat(after.drawing().roomOf(desk(after, 2)).orElseThrow().name()).isEqualTo("Inloop");
        assertThat(rooms.count("select count(*) from desk where floor_id = (select id from floor where ref = '" + plan.ref() + "')")).isEqualTo(12);
    }

    @OnBothDatabases
    void a_desk_that_goes_is_kept_and_its_number_may_be_given_again(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var plan = house.aDrawnFloor(mo);
        var seven = desk(plan, 7);

        house.does(mo, () -> house.drawings().remove(plan.ref(), plan.version(), seven.ref()));
        house.does(mo, () -> house.drawings().show(plan.ref(), plan.version() + 1));
        var added = house.as(mo, () -> house.drawings().add(plan.ref(), plan.version() + 2, Part.DESK, ""));
        var text = with(house.as(mo, () -> house.drawings().read(plan.ref())).plan(), added, "number", "7");
        house.does(mo, () -> house.drawings().keep(plan.ref(), plan.version() + 3, text));
        house.does(mo, () -> house.drawings().show(plan.ref(), plan.version() + 4));

        var after = house.as(mo, () -> house.floors().plan(plan.ref()));
        assertThat(desk(after, 7).ref()).isNotEqualTo(seven.ref());
        assertThat(rooms.count("select count(*) from desk where number = 7 and ref = '" + seven.ref() + "' and retired_at is not null")).isOne();
    }

    @OnBothDatabases
    void of_two_hosts_who_draw_at_once_neither_overwrites_the_other(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var ans = house.aHost("Ans Kuipers");
        var plan = house.aDrawnFloor(mo);
        var six = desk(plan, 6).ref();

        var before = rooms.clock().instant();
        house.does(mo, () -> house.drawings().move(plan.ref(), plan.version(), ThingText.of(plan.drawing(), six), Direction.LEFT));
        var after = rooms.clock().instant();
        assertThatThrownBy(() -> house.does(ans, () -> house.drawings().remove(plan.ref(), plan.version(), six)))
                .isInstanceOf(DrawnMeanwhile.class);

        var draft = house.as(ans, () -> house.drawings().read(plan.ref()));
        assertThat(draft.plan().drawing().find(six).space().xDm()).isEqualTo(108);
        assertThat(draft.savedAt()).isBetween(before, after);
    }

    @OnBothDatabases
    void a_drawing_that_is_thrown_away_leaves_what_members_see(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var plan = house.aDrawnFloor(mo);

        house.does(mo, () -> house.drawings().remove(plan.ref(), plan.version(), desk(plan, 6).ref()));
        house.does(mo, () -> house.drawings().throwAway(plan.ref(), plan.version() + 1));

        var draft = house.as(mo, () -> house.drawings().read(plan.ref()));
        assertThat(draft.savedAt()).isNull();
        assertThat(draft.plan().drawing()).isEqualTo(plan.drawing());
        assertThatThrownBy(() -> house.does(mo, () -> house.drawings().show(plan.ref(), plan.version() + 2))).isInstanceOf(NoDraft.class);
    }

    @OnBothDatabases
    void a_whole_plan_does_not_push_a_drawing_aside(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var plan = house.aDrawnFloor(mo);
        house.does(mo, () -> house.drawings().remove(plan.ref(), plan.version(), desk(plan, 6).ref()));

        assertThatThrownBy(() -> house.does(mo, () -> house.floors().show(plan.ref(), House.brink(plan.version() + 1)))).isInstanceOf(DraftInTheWay.class);
    }

    @OnBothDatabases
    void a_number_stands_once_in_a_house(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var plan = house.aDrawnFloor(mo);
        var upstairs = house.as(mo, () -> house.floors().addFloor(plan.siteRef(), "Eerste verdieping", 100, 100));
        var request = new PlanRequest(0, 100, 100, List.of(House.room("Zolder", "", 0, 0, 100, 100)), List.of(), List.of(), List.of(House.desk(9, 10, 20)));

        assertThatThrownBy(() -> house.does(mo, () -> house.floors().show(upstairs.ref(), request)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo("desks[0].number"));
        house.does(mo, () -> house.drawings().add(upstairs.ref(), 0, Part.ROOM, "Zolder"));
        house.does(mo, () -> house.drawings().add(upstairs.ref(), 1, Part.DESK, ""));
        assertThat(house.as(mo, () -> house.drawings().read(upstairs.ref())).plan().drawing().desks()).extracting(DrawnDesk::number).containsExactly(13);
    }

    @OnBothDatabases
    void a_thing_of_another_floor_cannot_be_shown_here(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var theirs = house.aDrawnFloor(mo);
        var floor = house.anEmptyFloor(mo);
        var room = theirs.drawing().rooms().get(0);
        var request = new PlanRequest(0, 100, 100,
                List.of(new PlanRequest.RoomRequest(room.ref(), "Zolder", "", RoomKind.ROOM, 0, 0, 0, 100, 100)), List.of(), List.of(), List.of());

        assertThatThrownBy(() -> house.does(mo, () -> house.floors().show(floor.ref(), request)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo("rooms[0].ref"));
    }

    @OnBothDatabases
    void a_smaller_floor_with_fewer_rooms_can_be_shown_again(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var plan = house.aDrawnFloor(mo);
        var room = plan.drawing().rooms().get(0);
        var desk = desk(plan, 1);
        var request = new PlanRequest(plan.version(), 70, 82,
                List.of(new PlanRequest.RoomRequest(room.ref(), room.name(), room.note(), room.kind(), 0, 0, 0, 70, 82)), List.of(), List.of(),
                List.of(new PlanRequest.DeskRequest(desk.ref(), 1, 6, 16, DeskMode.UNAVAILABLE, Set.of())));

        var after = house.as(mo, () -> house.floors().show(plan.ref(), request));

        assertThat(after.drawing()).isEqualTo(request.drawing(null));
    }

    @OnBothDatabases
    void two_houses_cannot_share_a_name_and_a_house_is_open_some_day(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var site = house.aSite(mo);

        assertThatThrownBy(() -> house.does(mo, () -> house.floors().addSite(site.name().toUpperCase(java.util.Locale.ROOT), House.weekdays()))).isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> house.does(mo, () -> house.floors().addSite("Nieuw", EnumSet.noneOf(DayOfWeek.class)))).isInstanceOf(Wrong.class);
        var changed = house.as(mo, () -> house.floors().changeSite(site.ref(), site.name(), EnumSet.of(DayOfWeek.SATURDAY)));
        assertThat(changed.openWeekdays()).containsExactly(DayOfWeek.SATURDAY);
    }

    @OnBothDatabases
    void the_log_says_what_the_host_did_and_why_that_may_be(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        house.aDrawnFloor(mo);

        assertThat(rooms.count("select count(*) from log_entry where type = 'desks.floorShown' and body like '%" + mo.ref() + "%\"role\":\"host\"%'")).isOne();
    }

    @OnBothDatabases
    void what_is_typed_and_cannot_be_is_named_and_nothing_of_it_is_kept(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var plan = house.aDrawnFloor(mo);
        var six = desk(plan, 6).ref();

        assertWrong(() -> house.does(mo, () -> house.drawings().keep(plan.ref(), plan.version(), with(plan, six, "xDm", "links"))), "desks.notANumber", "xDm");
        assertWrong(() -> house.does(mo, () -> house.drawings().keep(plan.ref(), plan.version(), with(plan, six, "xDm", "160"))), "desks.outsideFloor", "desks[5].xDm");
        assertWrong(() -> house.does(mo, () -> house.drawings().keep(plan.ref(), plan.version(), with(plan, room(plan, "Inloop"), "name", " "))), "desks.notSaid", "name");
        assertThat(house.as(mo, () -> house.drawings().read(plan.ref())).savedAt()).isNull();
    }

    private static void assertWrong(Runnable act, String slug, String field) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Wrong.class, wrong -> {
            assertThat(wrong.slug()).isEqualTo(slug);
            assertThat(wrong.field()).isEqualTo(field);
        });
    }

    private static ThingText with(FloorPlan plan, UUID ref, String field, String text) {
        var thing = ThingText.of(plan.drawing(), ref);
        var values = new HashMap<>(thing.values());
        values.put(field, text);
        return thing.with(values, thing.features());
    }

    private static UUID room(FloorPlan plan, String name) {
        return plan.drawing().rooms().stream().filter(room -> room.name().equals(name)).findFirst().orElseThrow().ref();
    }
}
