package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.meent.kernel.Say;

/** Puts the days of a week into the words and shapes of a strip, in the reader's language. */
@ApplicationScoped
public class WeekStrips {
    private static final Map<DayState, String> SHAPES =
            Map.of(DayState.PAST, "", DayState.SHUT, "cross", DayState.TOO_FAR, "", DayState.FREE, "ring", DayState.FULL, "square");
    private final Say say;

    @Inject
    WeekStrips(Say say) {
        this.say = say;
    }

    /**
     * The days of a strip.
     *
     * @param chosen the day on the page, or null
     * @param path where a day leads, from the root
     */
    public List<StripDay> days(WeekRow week, LocalDate chosen, Function<LocalDate, String> path) {
        return week.days().stream().map(day -> day(day, day.day().equals(week.today()), day.day().equals(chosen), path.apply(day.day()))).toList();
    }

    /** {@code Week van 23 tot en met 28 november}. */
    public String title(WeekRow week) {
        var first = week.days().get(0).day();
        var last = week.days().get(week.days().size() - 1).day();
        var dayAndMonth = DateTimeFormatter.ofPattern("d MMMM", say.getLocale());
        var begin = first.getMonth() == last.getMonth() ? String.valueOf(first.getDayOfMonth()) : dayAndMonth.format(first);
        return say.text("desks.week.strip", begin, dayAndMonth.format(last));
    }

    private StripDay day(WeekDay day, boolean today, boolean chosen, String path) {
        var yours = day.yours() && day.state() != DayState.PAST;
        var state = yours ? "yours" : day.state().name();
        var date = today ? say.text("desks.day.today.aloud", day.day()) : say.day(day.day());
        return new StripDay(day.day().toString(), path, today ? say.text("desks.day.today") : say.weekday(day.day().getDayOfWeek()), day.day().getDayOfMonth(),
                yours ? "disc-check" : SHAPES.get(day.state()), say.text("desks.day." + state + ".word", day.free()), look(day, today, yours), chosen,
                date + ", " + say.text("desks.day." + state + ".aloud", day.free()));
    }

    private static String look(WeekDay day, boolean today, boolean yours) {
        var state = day.state() == DayState.PAST ? "past" : day.state() == DayState.SHUT && !yours ? "shut" : "";
        return (today ? "today " + state : state).strip();
    }
}
