package org.meent.desks;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Days of the week as bits in one number, 1 for Monday to 64 for Sunday: how the database keeps them. */
final class Weekdays {
    private Weekdays() {}

    static int bits(Collection<DayOfWeek> days) {
        return days.stream().mapToInt(Weekdays::bit).reduce(0, (a, b) -> a | b);
    }

    static Set<DayOfWeek> of(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if ((bits & bit(day)) != 0) days.add(day);
        return days;
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }
}
