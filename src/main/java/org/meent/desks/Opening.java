package org.meent.desks;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meent.desks.BookingCheck.Now;

/**
 * When desks of a house can be booked, as far as that does not depend on who has them.
 *
 * @param weekdays on which it is open
 * @param closures closing days with their reasons
 * @param now the day and the half hour there
 * @param horizonDays how many days ahead one can book
 * @param parts the parts of each day
 */
record Opening(Set<DayOfWeek> weekdays, Map<LocalDate, String> closures, Now now, long horizonDays, PartsByDay parts) {
    /** Why nothing can be booked for these parts of that day; empty if something can. */
    Optional<DayState> obstacle(LocalDate day, Collection<DayPart> wanted) {
        if (isOver(day, wanted)) return Optional.of(DayState.PAST);
        if (!weekdays.contains(day.getDayOfWeek()) || closures.containsKey(day)) return Optional.of(DayState.SHUT);
        return day.isAfter(now.today().plusDays(horizonDays)) ? Optional.of(DayState.TOO_FAR) : Optional.empty();
    }

    /** The day on which one may come first, from today on; today if that is never within the horizon. */
    LocalDate firstDay(Set<DayPart> usual) {
        return Stream.iterate(now.today(), day -> day.plusDays(1)).limit(horizonDays + 1)
                .filter(day -> !notOver(day, usual).isEmpty() && obstacle(day, notOver(day, usual)).isEmpty())
                .findFirst().orElse(now.today());
    }

    /** Those of the usual parts that are not over; else all that are not; else the usual ones. */
    Set<DayPart> stillToCome(LocalDate day, Set<DayPart> usual) {
        var some = notOver(day, usual);
        if (!some.isEmpty()) return some;
        var others = notOver(day, EnumSet.allOf(DayPart.class));
        return others.isEmpty() ? usual : others;
    }

    private Set<DayPart> notOver(LocalDate day, Set<DayPart> of) {
        var left = EnumSet.noneOf(DayPart.class);
        for (var part : of) if (!isOver(day, Set.of(part))) left.add(part);
        return left;
    }

    /** Whether some span of these parts is over: what is over cannot be booked. */
    private boolean isOver(LocalDate day, Collection<DayPart> wanted) {
        var days = DAYS.between(now.today(), day);
        return days < 0 || days == 0 && parts.on(day).spans(wanted).stream().anyMatch(span -> span.end() <= now.slot());
    }
}
