package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells in fractions whether from every start between two the same projects are bought in the same order. It finds what
 * bounds on the prices cannot: that one project asks as much as another all the way, or always a little less, while the
 * prices of both fall.
 * <p>As long as the same is bought, a higher start leaves everybody as much or more, no price is higher, and whoever could
 * pay a price in full still can. So if as many ballots pay in full from both starts, the same ones do from every start
 * between. Then all that is left and all that is asked are linear functions of the start; and two linear functions that are
 * equal at both ends are equal between them, and so with one that is less than the other.
 */
final class SharesStretch {
    private final Support support;
    private final Projects projects;
    private final long[] worth;
    private final SharesRun lower;
    private final ExactShares atLower;
    private final ExactShares atUpper;
    private final List<Integer> waiting;
    /** By project no more than it asks from the upper start: no price ever falls during a run. */
    private final Ratio[] least;
    /** Whether for all that was bought as many paid in full from both starts. */
    private boolean isLinear = true;
    private long entries;

    /**
     * Nothing is compared yet.
     *
     * @param worth by project what it is worth to a supporter for each point
     * @param lower the run from the lower start
     * @param upper the other start
     */
    SharesStretch(Support support, Projects projects, long[] worth, SharesRun lower, Ratio upper) {
        this.support = support;
        this.projects = projects;
        this.worth = worth;
        this.lower = lower;
        atLower = new ExactShares(support, projects, lower.each());
        atUpper = new ExactShares(support, projects, upper);
        waiting = new ArrayList<>(IntStream.range(0, worth.length).filter(project -> projects.cost(project) > 0 && support.votes[project] > 0).boxed().toList());
        least = new Ratio[worth.length];
    }

    /** How much was added up, a measure of time. */
    long entries() {
        return entries;
    }

    /** Whether it is certain that the same is bought from every start between; asked once. */
    boolean isCertain() {
        for (var project : lower.bought()) {
            waiting.remove((Integer) project);
            if (!isNext(project)) return false;
        }
        return waiting.stream().allMatch(project -> price(atUpper, project) == null);
    }

    /** Whether this project is the next one from every start between; then it is bought. */
    private boolean isNext(int project) {
        var here = price(atLower, project);
        var there = price(atUpper, project);
        var isSteady = isLinear && here.paying() == there.paying();
        for (var other : List.copyOf(waiting)) {
            if (asksMore(other, perWorth(here, project))) continue;
            if (!isSteady || !comparesAlike(other, perWorth(here, project), perWorth(there, project))) return false;
        }
        isLinear = isSteady;
        atLower.buy(project, here.rate());
        atUpper.buy(project, there.rate());
        entries += 2L * support.supporters[project].length;
        return true;
    }

    /** Whether a project asks more than this even from the upper start; if nobody can pay for it there, it waits no longer. */
    private boolean asksMore(int project, Ratio most) {
        if (least[project] != null && least[project].compareTo(most) > 0) return true;
        var there = price(atUpper, project);
        if (there == null) {
            waiting.remove((Integer) project);
            return true;
        }
        least[project] = perWorth(there, project);
        return least[project].compareTo(most) > 0;
    }

    /** Whether a project asks more than the next one from both starts, or as much from both, in linear functions. */
    private boolean comparesAlike(int project, Ratio lowest, Ratio highest) {
        var here = price(atLower, project);
        var there = price(atUpper, project);
        if (here == null || here.paying() != there.paying()) return false;
        var order = Integer.signum(perWorth(here, project).compareTo(lowest));
        return order >= 0 && order == Integer.signum(perWorth(there, project).compareTo(highest));
    }

    private ExactShares.Price price(ExactShares shares, int project) {
        entries += support.supporters[project].length;
        return shares.price(project);
    }

    private Ratio perWorth(ExactShares.Price price, int project) {
        return new Ratio(price.rate().numerator(), price.rate().denominator().multiply(BigInteger.valueOf(worth[project])));
    }
}
