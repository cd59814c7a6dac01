package org.meent.participation;

import java.util.List;

/**
 * What is counted about members, and which sums of it are told.
 *
 * @param name room and name, {@code desks.wishes}
 * @param parts what happens, each thing apart from the others; the first is what was hoped for
 * @param whole the measure that adds up all parts, told even where the parts are not; null if the whole is no figure
 * @param measures the other measures, told where every part has enough behind it
 */
record Topic(String name, List<String> parts, Measure whole, List<Measure> measures) {
    Topic {
        if (parts.isEmpty() || measures.isEmpty() && whole == null) throw new IllegalArgumentException("Nothing to tell of " + name);
        if (whole != null && !whole.parts().equals(parts)) throw new IllegalArgumentException("Not all of " + name);
        if (measures.stream().anyMatch(measure -> !parts.containsAll(measure.parts()))) throw new IllegalArgumentException("Not parts of " + name);
    }

    /**
     * A sum that is told.
     *
     * @param name its name within the topic, {@code asked}
     * @param parts what it adds up
     */
    record Measure(String name, List<String> parts) {}

    /** What was hoped for, of all that was asked: the usual shape of a topic. */
    static Topic of(String name, List<String> parts) {
        return new Topic(name, parts, new Measure("asked", parts), List.of(new Measure("got", parts.subList(0, 1))));
    }
}
