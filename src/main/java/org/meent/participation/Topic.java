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
    /** Members, and how many of them did anything at all: those who voted, those who did other things only, and the others. */
    static final Topic TAKING_PART = new Topic("participation.taking", List.of("voted", "otherwise", "nothing"),
            new Measure("asked", List.of("voted", "otherwise", "nothing")), List.of(new Measure("got", List.of("voted", "otherwise"))));
    /** How often members could vote, and did. */
    static final Topic BALLOTS = of("votes.ballots", List.of("cast", "missed"));
    /** On how many days members wanted a desk, and had one. */
    static final Topic WISHES = of("desks.wishes", List.of("got", "refused"));
    /** How many proposals ended, and how many of them were adopted. */
    static final Topic PROPOSALS = of("proposals.made", List.of("adopted", "other"));
    /** How many claims were decided on, and how many of them were agreed to. */
    static final Topic CLAIMS = of("money.claims", List.of("approved", "rejected"));
    /**
     * How many days claims waited until they were decided on, all together; those decided on the day itself waited none.
     * As a sum of its own it is told where enough members waited at all.
     */
    static final Topic DAYS = new Topic("money.days", List.of("days"), new Measure("asked", List.of("days")), List.of());
    /** All that is counted, in the order in which it is shown. */
    static final List<Topic> ALL = List.of(BALLOTS, TAKING_PART, WISHES, PROPOSALS, CLAIMS, DAYS);

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
