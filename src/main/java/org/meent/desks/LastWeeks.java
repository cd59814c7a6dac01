package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meent.desks.BookingReading.Found;

/** Finds what a member can have again of the week before, with all rules that the booking itself will ask. */
@ApplicationScoped
class LastWeeks {
    private static final int DAYS = 7;
    private final BookingStore bookings;

    @Inject
    LastWeeks(BookingStore bookings) {
        this.bookings = bookings;
    }

    /**
     * What a member had, and what may be booked.
     *
     * @param memberId the member
     * @param site the house
     * @param opening when desks there can be booked
     * @param mine the member's bookings of the week before, and all that are not over
     * @param mostAhead how many bookings a member may have that are not over
     */
    record Had(long memberId, Site site, Opening opening, List<Found> mine, long mostAhead) {
        private long left() {
            return mostAhead - mine.stream().filter(Found::isAhead).count();
        }

        private List<Found> on(LocalDate day) {
            return mine.stream().filter(found -> found.row().day().equals(day)).toList();
        }
    }

    /** The first day, from today on, for which that of a week before can be had. */
    Optional<LastWeek> soonest(Had had) {
        return Stream.iterate(had.opening().now().today(), day -> day.plusDays(1)).limit(DAYS).flatMap(day -> on(day, had).stream()).findFirst();
    }

    /** What can be had again for this day. */
    Optional<LastWeek> on(LocalDate day, Had had) {
        var before = had.on(day.minusWeeks(1));
        if (before.stream().map(found -> found.row().desk()).distinct().count() != 1) return Optional.empty();
        var same = before.get(0).row();
        var parts = EnumSet.noneOf(DayPart.class);
        before.forEach(found -> parts.addAll(found.row().parts()));
        var spans = had.opening().parts().on(day).spans(parts);
        var obstructed = spans.size() > had.left() || had.opening().obstacle(day, parts).isPresent()
                || had.on(day).stream().anyMatch(found -> spans.stream().anyMatch(found.booking().place().slots()::overlaps));
        if (obstructed) return Optional.empty();
        var desk = bookings.desk(same.desk()).filter(found -> found.mode() == DeskMode.RESERVABLE && found.siteId() == had.site().id());
        if (desk.isEmpty() || bookings.takenByOthers(had.memberId(), had.site().id(), day, spans).contains(desk.get().id())) return Optional.empty();
        return Optional.of(new LastWeek(day, same.desk(), same.number(), parts));
    }
}
