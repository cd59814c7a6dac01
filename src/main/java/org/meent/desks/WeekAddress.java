package org.meent.desks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of the page of a week: it says all that the page is about, so that one can go back to it, keep it and
 * send it. What is no floor, day or part is taken as not said.
 *
 * @param look floor, day, parts, feature
 * @param move the booking that is being moved, or null
 * @param larger whether the plan has the whole width
 * @param all whether the list shows every desk
 */
record WeekAddress(Look look, UUID move, boolean larger, boolean all) {
    static final String PAGE = "/desks/week";

    static WeekAddress of(HttpServletRequest request) {
        var parts = values(request, "parts").flatMap(value -> Arrays.stream(value.split(","))).flatMap(value -> read(value, DayPart::valueOf).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayPart.class)));
        return new WeekAddress(new Look(ref(request.getParameter("floor")).orElse(null), day(request.getParameter("day")).orElse(null), parts,
                read(request.getParameter("feature"), Feature::valueOf).orElse(null)),
                ref(request.getParameter("move")).orElse(null), request.getParameter("larger") != null, request.getParameter("all") != null);
    }

    /** The day that {@code text} names, if it names one of our times. */
    static Optional<LocalDate> day(String text) {
        return read(text, LocalDate::parse).filter(day -> day.getYear() > 2000 && day.getYear() < 2200);
    }

    /** The ref that {@code text} is, if it is one. */
    static Optional<UUID> ref(String text) {
        return read(text, UUID::fromString);
    }

    WeekAddress on(LocalDate day) {
        return new WeekAddress(new Look(look.floor(), day, look.parts(), look.feature()), move, larger, all);
    }

    WeekAddress onFloor(UUID floor) {
        return new WeekAddress(new Look(floor, look.day(), look.parts(), null), move, larger, all);
    }

    WeekAddress forParts(Set<DayPart> parts) {
        return new WeekAddress(new Look(look.floor(), look.day(), parts, look.feature()), move, larger, all);
    }

    WeekAddress anyFeature() {
        return new WeekAddress(new Look(look.floor(), look.day(), look.parts(), null), move, larger, all);
    }

    WeekAddress moving(UUID booking) {
        return new WeekAddress(look, booking, larger, all);
    }

    WeekAddress larger(boolean wanted) {
        return new WeekAddress(look, move, wanted, all);
    }

    WeekAddress all(boolean wanted) {
        return new WeekAddress(look, move, larger, wanted);
    }

    /** The address, from the root. */
    String path() {
        var fields = fields().stream().map(field -> field.name() + "=" + field.value()).collect(Collectors.joining("&"));
        return fields.isEmpty() ? PAGE : PAGE + "?" + fields;
    }

    /** The address with one thing more to say. */
    String path(String name, Object value) {
        var path = path();
        return path + (path.contains("?") ? "&" : "?") + name + "=" + value;
    }

    /** What the address says, but for the fields that the form of the filter has itself. */
    List<Field> kept() {
        return fields().stream().filter(field -> !Set.of("parts", "feature").contains(field.name())).toList();
    }

    private List<Field> fields() {
        return Stream.of(new Field("floor", look.floor()), new Field("day", look.day()), new Field("parts", look.parts().isEmpty() ? null : names(look.parts())),
                        new Field("feature", look.feature()), new Field("move", move), new Field("larger", larger ? "yes" : null), new Field("all", all ? "yes" : null))
                .filter(field -> field.value() != null).toList();
    }

    /** {@code MORNING,AFTERNOON}. */
    static String names(Collection<DayPart> parts) {
        return parts.stream().sorted().map(DayPart::name).collect(Collectors.joining(","));
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? Stream.empty() : Arrays.stream(values);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return text == null ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A name and its value. */
    record Field(String name, Object value) {}
}
