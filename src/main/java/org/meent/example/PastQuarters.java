package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.meent.desks.Bookings;
import org.meent.desks.DayPart;
import org.meent.kernel.DailyTasks;
import org.meent.kernel.Moment;
import org.meent.kernel.Problem;
import org.meent.members.SignedIn;
import org.meent.proposals.EffectInput;

/** Two quarters that are over: votes and two weeks of desks in each, in the last one claims too, counted on the day after. */
@ApplicationScoped
class PastQuarters {
    private static final int MONTHS = 3;
    private static final int WEEK = 7;
    private static final int DESKS = 8;
    private static final int IN_VAIN = 8;
    private static final int VOTE_BEFORE = 25;
    private static final int VOTE = 40;
    private final Bookings bookings;
    private final DailyTasks daily;

    @Inject
    PastQuarters(Bookings bookings, DailyTasks daily) {
        this.bookings = bookings;
        this.daily = daily;
    }

    /** The first day of the quarter in which a day lies. */
    private static LocalDate begin(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
    }

    private static int daysAgo(LocalDate day, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, today));
    }

    /** How many days ago the first budget was decided on: just before the last quarter, so that it is spent in there. */
    static int budget(LocalDate today) {
        return daysAgo(begin(today).minusMonths(MONTHS).minusDays(4), today);
    }

    /** How many days ago the last quarter ended. */
    static int end(LocalDate today) {
        return daysAgo(begin(today), today);
    }

    /** Desks that were had, and that were not, by all who take part. */
    void book(List<Long> people, List<UUID> desks, LocalDate today) {
        var comers = IntStream.range(0, Math.min(Cast.USUAL, people.size())).filter(number -> !Cast.staysAway(number)).mapToObj(people::get).toList();
        for (var end : List.of(begin(today).minusMonths(MONTHS), begin(today))) weeks(new ArrayList<>(comers), desks, end.minusDays(45));
    }

    private void weeks(List<Long> comers, List<UUID> desks, LocalDate from) {
        for (var day = from; day.isBefore(from.plusDays(2 * WEEK)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) continue;
            Collections.rotate(comers, DESKS);
            for (var desk = 0; desk < DESKS; desk++) tries(comers.get(desk), desks.get(desk), day);
            for (var more = 0; more < IN_VAIN; more++) tries(comers.get(DESKS + more), desks.get(more), day);
        }
    }

    private void tries(long member, UUID desk, LocalDate day) {
        Moment.pretend(ExampleCommunity.at(day.minusDays(3), 9), () -> SignedIn.actAs(member, () -> {
            try {
                bookings.book(desk, day, Set.of(DayPart.MORNING, DayPart.AFTERNOON));
            } catch (Problem refused) {
                // Somebody else has it, as in life.
            }
        }));
    }

    /** What was decided in the quarter before the last, on which small things are entered into their register. */
    void decideBefore(DecidedSeason season, LocalDate today) {
        season.decided(daysAgo(begin(today).minusMonths(MONTHS).minusDays(20), today), 15, VOTE_BEFORE, "Krijgt ieder lid een kastje?", "Veel leden willen iets laten liggen.",
                "Ieder lid kan een kastje met een sleutel krijgen.", thing("Een kastje met sleutel", "In de gang, zolang er plek is", "EVERYONE"));
    }

    /** What was decided in the last quarter: some of it by everyone, most by the circles. */
    void decide(DecidedSeason season, CircleMatters circles, LocalDate today) {
        circles.decide(end(today) + 35);
        season.decided(end(today) + 20, 16, VOTE, "Wie mag op de parkeerplek?", "Achter het huis is plek voor drie auto's.", "Wie voor De Meent werkt, mag achter het huis staan.",
                thing("Een parkeerplek", "Achter het huis", "PAID"));
    }

    private static EffectInput thing(String name, String what, String forWhom) {
        return new EffectInput("add-small-thing", Map.of("name", name, "what", what, "forWhom", forWhom, "language", "nl"));
    }

    /** Each is counted on the day after. */
    void count(LocalDate today) {
        for (var end : List.of(begin(today).minusMonths(MONTHS), begin(today))) Moment.pretend(ExampleCommunity.at(end, 0), () -> daily.carryOut("participation.count"));
    }
}
