package org.meent.desks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When the parts of a day begin and end, in half hours since midnight. One part begins where the one before ends.
 *
 * @param morning the first slot of the morning
 * @param afternoon the first slot of the afternoon
 * @param evening the first slot of the evening
 * @param end the slot after the evening
 */
record DayParts(int morning, int afternoon, int evening, int end) {
    DayParts {
        if (morning < 0 || afternoon <= morning || evening <= afternoon || end <= evening || end > 48) {
            throw new IllegalArgumentException("Not the parts of one day: " + morning + ", " + afternoon + ", " + evening + ", " + end);
        }
    }

    Slots slots(DayPart part) {
        return switch (part) {
            case MORNING -> new Slots(morning, afternoon);
            case AFTERNOON -> new Slots(afternoon, evening);
            case EVENING -> new Slots(evening, end);
        };
    }

    /** The parts as spans, each as long as possible: morning and evening without the afternoon are two. */
    List<Slots> spans(Collection<DayPart> parts) {
        var spans = new ArrayList<Slots>();
        for (var part : parts.isEmpty() ? parts : EnumSet.copyOf(parts)) {
            var next = slots(part);
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.end() == next.first()) spans.set(spans.size() - 1, new Slots(last.first(), next.end()));
            else spans.add(next);
        }
        return spans;
    }

    /** The parts that a span touches. */
    Set<DayPart> touched(Slots span) {
        var parts = EnumSet.noneOf(DayPart.class);
        for (var part : DayPart.values()) if (slots(part).overlaps(span)) parts.add(part);
        return parts;
    }
}
