package org.meent.desks;

import java.util.EnumSet;
import java.util.Set;
import org.meent.desks.BookingProblems.NoPartChosen;

/** A part of the day as members book it; the rulebook says when each starts. Its words stand under {@code part.NAME}. */
public enum DayPart {
    /** Before noon. */
    MORNING,
    /** After noon. */
    AFTERNOON,
    /** After work. */
    EVENING;

    /**
     * The parts that a program names, with commas between; none if it names none.
     *
     * @throws NoPartChosen if something else is named
     */
    static Set<DayPart> named(String names) {
        var parts = EnumSet.noneOf(DayPart.class);
        try {
            for (var name : names == null || names.isBlank() ? new String[0] : names.split(",")) parts.add(valueOf(name.strip()));
        } catch (IllegalArgumentException unknown) {
            throw new NoPartChosen();
        }
        return parts;
    }
}
