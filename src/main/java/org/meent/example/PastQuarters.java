package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meent.desks.Bookings;
import org.meent.desks.DayPart;
import org.meent.kernel.DailyTasks;
import org.meent.kernel.Moment;
import org.meent.kernel.Problem;
import org.meent.members.SignedIn;
import org.meent.proposals.EffectInput;

/** Two quarters that are over: a vote and two weeks of desks in each, counted on the day after. */
@ApplicationScoped
class PastQuarters {
    private static final int MONTHS = 3;
    /** Who had a desk, and who wanted one in vain. */
    private static final int FIRST = 20;
    private static final int LAST = 45;
    private static final int VOTERS = 30;
    private static final int DESKS = 8;
    private static final int IN_VAIN = 6;
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

    /** Desks that were had, and that were not. */
    void book(List<Long> people, List<UUID> desks, LocalDate today) {
        for (var end : List.of(begin(today).minusMonths(MONTHS), begin(today))) {
            for (var week = 0; week < 2; week++) week(people, desks, end.minusDays(45).plusWeeks(week));
        }
    }

    private void week(List<Long> people, List<UUID> desks, LocalDate from) {
        var comers = new ArrayList<Long>();
        for (var n = FIRST; n < LAST; n++) comers.add(people.get(n % people.size()));
        for (var n = 0; n < 7; n++) {
            var day = from.plusDays(n);
            if (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) continue;
            java.util.Collections.rotate(comers, DESKS);
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

    /** What was decided, on which small things are entered into their register. */
    void decide(DecidedSeason season, LocalDate today) {
        var before = begin(today).minusMonths(MONTHS);
        season.inAQuarter(before, 15, VOTERS, "Krijgt ieder lid een kastje?", "Veel leden willen iets laten liggen.", "Ieder lid kan een kastje met een sleutel krijgen.",
                thing("Een kastje met sleutel", "In de gang, zolang er plek is", "EVERYONE"));
        season.inAQuarter(begin(today), 16, VOTERS, "Wie mag op de parkeerplek?", "Achter het huis is plek voor drie auto's.", "Wie voor De Meent werkt, mag achter het huis staan.",
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
