package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

/** Two spans of a day are in each other's way if, and only if, they share a half hour; parts make spans and spans parts. */
class SlotsPropertiesTest {
    @Property
    void spans_overlap_just_when_some_half_hour_is_in_both(@ForAll("spans") Slots one, @ForAll("spans") Slots other) {
        var shared = halfHours(one);
        shared.retainAll(halfHours(other));

        assertThat(one.overlaps(other)).isEqualTo(!shared.isEmpty()).isEqualTo(other.overlaps(one));
    }

    @Example
    void disjoint_and_touching_spans_do_not_overlap_nested_enclosing_and_equal_ones_do() {
        var morning = new Slots(16, 24);

        assertThat(morning.overlaps(new Slots(30, 34))).as("disjoint").isFalse();
        assertThat(morning.overlaps(new Slots(24, 34))).as("touching behind").isFalse();
        assertThat(morning.overlaps(new Slots(10, 16))).as("touching before").isFalse();
        assertThat(morning.overlaps(new Slots(18, 20))).as("nested").isTrue();
        assertThat(morning.overlaps(new Slots(10, 30))).as("enclosing").isTrue();
        assertThat(morning.overlaps(new Slots(16, 24))).as("equal").isTrue();
        assertThat(morning.overlaps(new Slots(23, 30))).as("by one half hour").isTrue();
    }

    @Property
    void what_is_no_part_of_one_day_cannot_be(@ForAll int first, @ForAll int end) {
        if (first >= 0 && first < end && end <= 48) assertThat(new Slots(first, end)).isEqualTo(new Slots(first, end));
        else assertThatThrownBy(() -> new Slots(first, end)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void parts_make_the_fewest_spans_that_cover_them_and_nothing_else(@ForAll("days") DayParts day, @ForAll @NotEmpty Set<DayPart> parts) {
        var spans = day.spans(parts);

        var wanted = parts.stream().flatMap(part -> halfHours(day.slots(part)).stream()).collect(Collectors.toSet());
        var covered = spans.stream().flatMap(span -> halfHours(span).stream()).toList();
        assertThat(covered).containsExactlyInAnyOrderElementsOf(wanted);
        for (var n = 1; n < spans.size(); n++) assertThat(spans.get(n).first()).as("a gap lies between two spans").isGreaterThan(spans.get(n - 1).end());
    }

    @Property
    void spans_touch_the_parts_that_made_them(@ForAll("days") DayParts day, @ForAll @NotEmpty Set<DayPart> parts) {
        var touched = EnumSet.noneOf(DayPart.class);
        day.spans(parts).forEach(span -> touched.addAll(day.touched(span)));

        assertThat(touched).isEqualTo(parts);
    }

    /** The standard library's calendar, asked in another way, is the source of what is right. */
    @Property
    void the_day_and_the_half_hour_at_a_house_are_those_on_its_wall(@ForAll @LongRange(min = 1_767_225_600, max = 1_893_456_000) long second, @ForAll("zones") ZoneId zone) {
        var moment = Instant.ofEpochSecond(second);

        var now = new BookingCheck(null, null, null, Clock.fixed(moment, ZoneOffset.UTC)).at(new Site(null, "Huis", zone, Set.of()));

        var wall = moment.atZone(zone);
        assertThat(now.today()).isEqualTo(wall.toLocalDate());
        assertThat(now.slot()).isEqualTo((wall.getHour() * 60 + wall.getMinute()) / 30);
    }

    @Property
    void a_span_is_past_from_the_minute_in_which_its_last_half_hour_ends(@ForAll("spans") Slots span) {
        var day = BookingHouse.TODAY;

        assertThat(new BookingCheck.Now(day, span.end() - 1).isPast(day, span)).isFalse();
        assertThat(new BookingCheck.Now(day, span.end()).isPast(day, span)).isTrue();
        assertThat(new BookingCheck.Now(day.plusDays(1), 0).isPast(day, span)).isTrue();
        assertThat(new BookingCheck.Now(day.minusDays(1), 47).isPast(day, span)).isFalse();
    }

    @Provide
    Arbitrary<Slots> spans() {
        return Arbitraries.integers().between(0, 47).flatMap(first -> Arbitraries.integers().between(first + 1, 48).map(end -> new Slots(first, end)));
    }

    /** All that decisions can make of a day. */
    @Provide
    Arbitrary<DayParts> days() {
        return Combinators.combine(Arbitraries.integers().between(10, 20), Arbitraries.integers().between(22, 28), Arbitraries.integers().between(30, 38), Arbitraries.integers().between(40, 48))
                .as(DayParts::new);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Amsterdam", "America/New_York", "UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu").map(ZoneId::of);
    }

    private static Set<Integer> halfHours(Slots span) {
        return IntStream.range(span.first(), span.end()).boxed().collect(Collectors.toSet());
    }
}
