package org.meent.desks;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meent.desks.BookingReading.Found;
import org.meent.desks.LastWeeks.Had;
import org.meent.desks.WeekStore.Last;
import org.meent.members.Members;
import org.meent.rules.RuleDays;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/** Reads a week on a floor for one member: everything once, whatever the number of desks and days. */
@ApplicationScoped
class WeekReading {
    private static final List<RuleKey> RULES =
            Stream.concat(PartsByDay.RULES.stream(), Stream.of(RuleKey.BOOKING_HORIZON_DAYS, RuleKey.OPEN_BOOKINGS)).toList();
    private final WeekStore store;
    private final LastWeeks lastWeeks;
    private final BookingReading reading;
    private final BookingCheck check;
    private final FloorStore floors;
    private final Members members;
    private final Rulebook rulebook;

    @Inject
    WeekReading(WeekStore store, LastWeeks lastWeeks, BookingReading reading, BookingCheck check, FloorStore floors, Members members, Rulebook rulebook) {
        this.store = store;
        this.lastWeeks = lastWeeks;
        this.reading = reading;
        this.check = check;
        this.floors = floors;
        this.members = members;
        this.rulebook = rulebook;
    }

    /**
     * What one reading knows.
     *
     * @param partsOf the parts that count on a day: those that were asked for, else those that the day shows when it is chosen
     */
    private record Known(
            long memberId, Site site, Floor floor, Opening opening, Function<LocalDate, Set<DayPart>> partsOf, LocalDate day, Drawing drawing, Feature feature,
            List<Seat> seats, List<Found> mine) {
        Set<DayPart> parts() {
            return partsOf.apply(day);
        }

        List<Slots> spans(LocalDate on) {
            return opening.parts().on(on).spans(partsOf.apply(on));
        }

        List<Seat> seats(LocalDate on) {
            var spans = spans(on);
            return seats.stream().filter(seat -> seat.day().equals(on) && seat.isIn(spans)).toList();
        }

        List<DrawnDesk> wanted() {
            return drawing.desks().stream().filter(desk -> feature == null || desk.features().contains(feature))
                    .sorted(Comparator.comparingInt(DrawnDesk::number)).toList();
        }
    }

    WeekView view(long memberId, Look look, Floor floor, Optional<Last> last) {
        var site = floors.site(floor.siteId());
        var rules = rulebook.days(RULES);
        var opening = opening(site, look.day(), rules);
        var usual = Weeks.usual(last, opening.parts());
        var day = look.day() != null ? look.day() : opening.firstDay(look.parts().isEmpty() ? usual : look.parts());
        Function<LocalDate, Set<DayPart>> parts = on -> look.parts().isEmpty() ? opening.stillToCome(on, usual) : look.parts();
        var monday = day.with(previousOrSame(DayOfWeek.MONDAY));
        var mine = reading.kept(memberId, earlier(day.minusWeeks(1), opening.now().today().minusDays(1))).toList();
        var known = new Known(memberId, site, floor, opening, parts, day, floors.drawing(floor), look.feature(),
                store.onFloor(floor.id(), monday, monday.plusDays(6)), mine);
        var ahead = mine.stream().filter(Found::isAhead).toList();
        return new WeekView(new FloorPlan(floor.ref(), floor.name(), site.ref(), site.name(), floor.version(), known.drawing()),
                week(known, monday), day(known), lastWeeks.on(day, had(known, rules)),
                ahead.stream().map(Found::row).toList());
    }

    /** The soonest day for which a member can have in this house what they had a week before. */
    Optional<LastWeek> again(long memberId, Site site) {
        var rules = rulebook.days(RULES);
        var opening = opening(site, null, rules);
        var today = opening.now().today();
        return lastWeeks.soonest(new Had(memberId, site, opening, reading.kept(memberId, today.minusWeeks(1)).toList(), rules.at(RuleKey.OPEN_BOOKINGS, today)));
    }

    private static Had had(Known known, RuleDays rules) {
        return new Had(known.memberId(), known.site(), known.opening(), known.mine(), rules.at(RuleKey.OPEN_BOOKINGS, known.opening().now().today()));
    }

    private Opening opening(Site site, LocalDate asked, RuleDays rules) {
        var now = check.at(site);
        var day = asked == null ? now.today() : asked;
        now.near(day);
        var horizon = rules.at(RuleKey.BOOKING_HORIZON_DAYS, now.today());
        var until = now.today().plusDays(horizon);
        var closures = floors.closures(site.id(), earlier(day, now.today()).minusDays(6), (day.isAfter(until) ? day : until).plusDays(6));
        return new Opening(site.openWeekdays(), closures.stream().collect(Collectors.toMap(ClosureRow::day, ClosureRow::reason)), now, horizon, new PartsByDay(rules));
    }

    private static WeekRow week(Known known, LocalDate monday) {
        var sunday = known.opening().weekdays().contains(DayOfWeek.SUNDAY) || known.day().getDayOfWeek() == DayOfWeek.SUNDAY;
        var days = IntStream.range(0, sunday ? 7 : 6).mapToObj(n -> weekDay(known, monday.plusDays(n))).toList();
        return new WeekRow(known.floor().ref(), known.floor().name(), known.site().name(), known.opening().now().today(), known.parts(), days);
    }

    private static WeekDay weekDay(Known known, LocalDate day) {
        var taken = known.seats(day).stream().map(Seat::desk).collect(Collectors.toSet());
        var obstacle = known.opening().obstacle(day, known.partsOf().apply(day));
        var free = obstacle.isPresent() ? 0
                : (int) known.wanted().stream().filter(desk -> desk.mode() == DeskMode.RESERVABLE && !taken.contains(desk.ref())).count();
        var yours = known.mine().stream().anyMatch(found -> found.row().day().equals(day) && found.isAhead());
        return new WeekDay(day, obstacle.orElse(free > 0 ? DayState.FREE : DayState.FULL), free, known.opening().closures().getOrDefault(day, ""), yours);
    }

    private DayRow day(Known known) {
        var day = weekDay(known, known.day());
        var seats = known.seats(known.day());
        var names = members.namesOf(seats.stream().filter(Seat::showName).map(Seat::memberId).toList());
        var byDesk = seats.stream().collect(Collectors.groupingBy(Seat::desk));
        var open = known.opening().obstacle(known.day(), known.parts()).isEmpty();
        var desks = known.wanted().stream().map(desk -> {
            var here = byDesk.getOrDefault(desk.ref(), List.of());
            var own = here.stream().filter(seat -> seat.memberId() == known.memberId()).map(Seat::booking).findFirst().orElse(null);
            var shown = here.stream().filter(seat -> seat.memberId() != known.memberId() && seat.showName())
                    .map(seat -> names.get(seat.memberId()).name()).distinct().toList();
            return new DeskRow(desk.ref(), desk.number(), known.drawing().roomOf(desk).map(DrawnRoom::name).orElse(""), desk.features(), state(desk, here, own, open), shown, own);
        }).toList();
        return new DayRow(known.floor().ref(), known.parts(), day, known.day().minusDays(known.opening().horizonDays()), desks);
    }

    private static DeskState state(DrawnDesk desk, List<Seat> here, UUID own, boolean open) {
        if (own != null) return DeskState.YOURS;
        if (!here.isEmpty()) return DeskState.TAKEN;
        if (desk.mode() == DeskMode.UNAVAILABLE || !open) return DeskState.UNAVAILABLE;
        return desk.mode() == DeskMode.DROP_IN ? DeskState.DROP_IN : DeskState.FREE;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
