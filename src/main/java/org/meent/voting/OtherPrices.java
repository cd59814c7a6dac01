package org.meent.voting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Finds by counting again a price at which a project that was not chosen would have been. More prices than one may do: what
 * is chosen need not be chosen at every lower price. So only what was counted is told.
 */
final class OtherPrices {
    private final int project;
    private final long cost;
    private final LongFunction<Set<Integer>> count;
    /** What wins at the highest price that was found to do. */
    private Set<Integer> winners = Set.of();
    private boolean isTooLong;

    private OtherPrices(int project, long cost, LongFunction<Set<Integer>> count) {
        this.project = project;
        this.cost = cost;
        this.count = count;
    }

    /**
     * What was found.
     *
     * @param price at this one, in units, the project is chosen, and at one unit more it is not
     * @param isTradedOff whether something that was chosen is not chosen then
     */
    record Found(long price, boolean isTradedOff) {}

    /**
     * Searches.
     *
     * @param project one that was not chosen at its cost
     * @param near a price that may be close to the one that is looked for
     * @param chosen the places of what was chosen
     * @param count the places of what is chosen at another price of the project, none if people would have to decide a tie;
     *     null if that takes too long
     * @return empty if it is not chosen even for one unit, or if it takes too long
     */
    static Optional<Found> find(int project, long cost, long near, Collection<Integer> chosen, LongFunction<Set<Integer>> count) {
        return new OtherPrices(project, cost, count).find(Math.max(1, Math.min(near, cost - 1)), new HashSet<>(chosen));
    }

    private Optional<Found> find(long near, Set<Integer> chosen) {
        if (cost <= 1) return Optional.empty();
        var price = does(near) ? near : !isTooLong && near > 1 && does(1) ? 1 : 0;
        if (price == 0) return Optional.empty();
        var tooDear = cost;
        // Ever larger steps up, then halves: most prices are found near to where they were looked for.
        for (var step = 1L; !isTooLong && tooDear - price > 1;) {
            var next = price + Math.min(step, (tooDear - price) / 2);
            step = Math.min(2 * step, cost);
            if (does(next)) price = next;
            else tooDear = next;
        }
        return isTooLong ? Optional.empty() : Optional.of(new Found(price, !winners.containsAll(chosen)));
    }

    private boolean does(long price) {
        if (isTooLong) return false;
        var won = count.apply(price);
        isTooLong = won == null;
        if (isTooLong || !won.contains(project)) return false;
        winners = won;
        return true;
    }
}
