package org.meent.voting;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether other choices at ties make others win: the same count runs again with another choice at one of its ties, at each
 * of them in turn, then at two of them, and so on, as far as that can be done. So what is found first differs in as few
 * choices as there can be, the first of them as early as there can be.
 */
final class TieSearch {
    private TieSearch() {}

    /**
     * A count under some choices.
     *
     * @param winners the places of what won
     * @param others the same choices and each other one at a later tie of this count, from the first tie on
     */
    record Counted<C>(Set<Integer> winners, Stream<C> others) {}

    /**
     * What was found.
     *
     * @param sensitivity whether other choices make others win
     * @param choices those that do; empty if none do or if that is not known
     */
    record Found<C>(TieSensitivity sensitivity, Optional<C> choices) {}

    /**
     * Counts again.
     *
     * @param first the count under the published choices
     * @param most how many counts to try, none or more
     * @param count the count under other choices, null if it took too long
     */
    static <C> Found<C> look(Counted<C> first, int most, Function<C, Counted<C>> count) {
        var untried = new ArrayDeque<C>();
        add(first, untried, most);
        for (var tries = 0; !untried.isEmpty(); tries++) {
            if (tries == most) return new Found<>(TieSensitivity.NOT_KNOWN, Optional.empty());
            var choices = untried.poll();
            var other = count.apply(choices);
            if (other == null) return new Found<>(TieSensitivity.NOT_KNOWN, Optional.empty());
            if (!first.winners.equals(other.winners)) return new Found<>(TieSensitivity.SENSITIVE, Optional.of(choices));
            add(other, untried, most - tries);
        }
        return new Found<>(TieSensitivity.NONE, Optional.empty());
    }

    /** More than can be tried need not be remembered. */
    private static <C> void add(Counted<C> counted, ArrayDeque<C> untried, int most) {
        counted.others.limit(Math.max(0, most + 1L - untried.size())).forEach(untried::add);
    }
}
