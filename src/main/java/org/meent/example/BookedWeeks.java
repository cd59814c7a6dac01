package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.meent.desks.Bookings;
import org.meent.desks.DayPart;
import org.meent.desks.DeskMode;
import org.meent.desks.Floors;
import org.meent.kernel.Chance;
import org.meent.kernel.Moment;
import org.meent.kernel.Problem;
import org.meent.members.SignedIn;

/** Two weeks of bookings behind today and two ahead, made by the members themselves on the days before. */
@ApplicationScoped
class BookedWeeks {
    private static final Set<DayPart> WHOLE = EnumSet.of(DayPart.MORNING, DayPart.AFTERNOON);
    /** The same weeks from the same seed. */
    private static final long SEED = 2011;
    private static final int WEEKS = 2;
    private final Bookings bookings;
    private final Floors floors;

    @Inject
    BookedWeeks(Bookings bookings, Floors floors) {
        this.bookings = bookings;
        this.floors = floors;
    }

    void book(List<Long> people, UUID house, LocalDate today, Instant now) {
        var chance = Chance.seeded(SEED);
        var desks = desks(people.get(0), house);
        var riet = people.get(0);
        for (var day = today.minusWeeks(WEEKS); !day.isAfter(today.plusWeeks(WEEKS)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) continue;
            var moment = earlier(ExampleCommunity.at(day.minusDays(day.isAfter(today) ? 13 : 4), 9), now.minusSeconds(3_600));
            var on = day;
            if (rietComes(day, today)) pretend(moment, riet, () -> bookings.book(desks.get(rietsDesk(on, today)), on, WHOLE));
            fill(people, desks, day, wanted(day, today, desks.size()), moment, chance);
        }
    }

    /** Riet comes on the Thursdays of the past, tomorrow, and one day next week: so that there is something to repeat and to give back. */
    private static boolean rietComes(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? day.getDayOfWeek() == DayOfWeek.THURSDAY
                : day.equals(ExampleCommunity.weekdayAfter(today.plusDays(1))) || day.equals(ExampleCommunity.weekdayAfter(today.plusDays(8)));
    }

    private static int rietsDesk(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? 5 : 3;
    }

    /** How many desks are wanted: Fridays full, Tuesdays nearly so, less the further ahead. */
    private static int wanted(LocalDate day, LocalDate today, int desks) {
        var busy = switch (day.getDayOfWeek()) {
            case FRIDAY -> desks;
            case TUESDAY -> desks - 3;
            case MONDAY -> desks / 2;
            default -> desks * 2 / 3;
        };
        return day.isAfter(today.plusDays(7)) ? busy / 3 : busy;
    }

    private void fill(List<Long> people, List<UUID> desks, LocalDate day, int wanted, Instant moment, Random chance) {
        var order = new ArrayDeque<>(shuffled(people.subList(1, people.size()), chance));
        var places = new ArrayDeque<>(shuffled(desks, chance));
        for (var got = 0; got < wanted && !order.isEmpty() && !places.isEmpty(); ) {
            var place = places.peek();
            var parts = wanted == desks.size() || chance.nextInt(10) < 6 ? WHOLE : EnumSet.of(DayPart.values()[chance.nextInt(2)]);
            var refusal = pretend(moment, order.poll(), () -> bookings.book(place, day, parts));
            if (refusal.isEmpty()) got++;
            if (refusal.isEmpty() || refusal.get().slug().startsWith("desks.deskTaken")) places.poll();
        }
    }

    private static <T> List<T> shuffled(List<T> things, Random chance) {
        var shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    /** Does the act as the member; who has used up the quota or sits elsewhere is refused here as in life. */
    private static Optional<Problem> pretend(Instant moment, long member, Runnable act) {
        var refusal = new AtomicReference<Problem>();
        Moment.pretend(moment, () -> SignedIn.actAs(member, () -> {
            try {
                act.run();
            } catch (Problem refused) {
                refusal.set(refused);
            }
        }));
        return Optional.ofNullable(refusal.get());
    }

    /** The desks that can be booked. */
    List<UUID> desks(long reader, UUID house) {
        var found = new ArrayList<UUID>();
        SignedIn.actAs(reader, () -> {
            for (var floor : floors.site(house).floors()) {
                floors.plan(floor.ref()).drawing().desks().stream().filter(desk -> desk.mode() == DeskMode.RESERVABLE).forEach(desk -> found.add(desk.ref()));
            }
        });
        return found;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
