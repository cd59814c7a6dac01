package org.meent.voting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What everybody has left during a run of Equal Shares, and between which bounds the price of each project lies. Amounts
 * are {@code double}s with a bound on their error; where that is not enough, {@link ExactShares} tells the price.
 * <p>The bound is on the sum of all errors. Buying a project keeps the order of what people have left and takes the same
 * sum, whatever they have left; such a step never makes the sum of the differences of two states larger (Crandall and
 * Tartar 1980, Some relations between nonexpansive and order preserving mappings). So the errors of the steps add up, and
 * no step makes earlier ones grow.
 * <p>Its phases: {@link #start} begins a run, as often as one likes, and forgets the run before. Then, purchase by purchase,
 * {@link #look} narrows the bounds of a project until {@link #isDropped} says that it is out for the rest of the run or
 * {@link #isKnown} that its price lies between {@link #low} and {@link #high}; {@link #price}, {@link #steady} and
 * {@link #buy} are for known ones only. After {@link #buy} no price is known any more, but as no price ever falls during a
 * run each lower bound still holds. The fractions follow the purchases only when they are asked.
 */
final class SharesState {
    /** Twice the largest relative error of one operation: the rest is room for the rounding of the bounds themselves. */
    private static final double UNIT = 0x1p-52;
    private static final double BELOW = 1 - 8 * UNIT;
    private static final double ABOVE = 1 + 8 * UNIT;
    /** What is left of somebody who may have nothing left. */
    private static final double NEXT_TO_NOTHING = 1e-290;
    private static final double LARGEST_WHOLE = 0x1p53;
    private final Support support;
    private final Projects projects;
    private final long[] worth;
    private final double[] sizes;
    /** By project what its supporters give it; null where each gives one point. */
    private final double[][] points;
    private final double[] totals;
    private final boolean isCountable;
    private final double[] left;
    private final double[] low;
    private final double[] high;
    private final boolean[] isKnown;
    private final boolean[] isDropped;
    private final Ratio[] exact;
    private final int[] bought;
    // Of the last look at a project: at what rate, what those pay who have less, the points of the others, and the least of these.
    private final double[] at;
    private final double[] poorPay;
    private final double[] otherPoints;
    private final double[] leastOther;
    private Ratio each;
    private double money;
    private double error;
    private ExactShares shares;
    private int caughtUp;
    private final Likeness likeness;
    private int purchases;
    private long entries;

    /**
     * Nobody has anything yet.
     *
     * @param worth by project what it is worth to a supporter for each point
     */
    SharesState(Support support, Projects projects, long[] worth) {
        this.support = support;
        this.projects = projects;
        this.worth = worth;
        var size = worth.length;
        sizes = Arrays.stream(support.sizes).asDoubleStream().toArray();
        points = Arrays.stream(support.points).map(of -> LongStream.of(of).allMatch(point -> point == 1)
                ? null : LongStream.of(of).asDoubleStream().toArray()).toArray(double[][]::new);
        totals = IntStream.range(0, size).mapToDouble(project -> support.total(project).doubleValue()).toArray();
        isCountable = support.ballots < LARGEST_WHOLE && Arrays.stream(totals).allMatch(total -> total < LARGEST_WHOLE);
        left = new double[sizes.length];
        low = new double[size];
        high = new double[size];
        isKnown = new boolean[size];
        isDropped = new boolean[size];
        exact = new Ratio[size];
        bought = new int[size];
        at = new double[size];
        poorPay = new double[size];
        otherPoints = new double[size];
        leastOther = new double[size];
        likeness = new Likeness(support, projects);
    }

    /** Everybody starts with this. */
    void start(Ratio with) {
        each = with;
        shares = null;
        caughtUp = 0;
        likeness.start();
        purchases = 0;
        var amount = with.nearest();
        Arrays.fill(left, amount);
        entries += left.length;
        money = amount * support.ballots * ABOVE;
        error = isCountable ? 2 * UNIT * money : Double.POSITIVE_INFINITY;
        Arrays.fill(isKnown, false);
        Arrays.fill(isDropped, false);
        Arrays.fill(exact, null);
        for (var project = 0; project < low.length; project++) {
            var length = support.supporters[project].length;
            // As if nobody had too little.
            low[project] = projects.cost(project) / totals[project] / worth[project] * (BELOW - 2 * length * UNIT);
            if (projects.cost(project) == 0 || length == 0 || cannotPay(project, amount * support.votes[project], 0)) isDropped[project] = true;
        }
    }

    /** No more than a project asks for a unit of worth. */
    double low(int project) {
        return low[project];
    }

    /** No less than a project asks for a unit of worth; only if its price is known. */
    double high(int project) {
        return high[project];
    }

    /** Whether its price lies between the two bounds, now. */
    boolean isKnown(int project) {
        return isKnown[project];
    }

    /** Whether its supporters have too little left, now and ever after; or whether it was bought. */
    boolean isDropped(int project) {
        return isDropped[project];
    }

    /** How much was added up since the first start. */
    long entries() {
        return entries;
    }

    private boolean cannotPay(int project, double supportersHave, double errorOfSum) {
        return supportersHave * ABOVE + errorOfSum + error < projects.cost(project);
    }

    /** Looks closer at a project: it is dropped, its price becomes known, or the lower bound rises. */
    void look(int project) {
        add(project, low[project] * worth[project]);
        var cost = (double) projects.cost(project);
        var poor = poorPay[project];
        var others = otherPoints[project];
        var margin = error + roundingOfSum(project, poor + cost);
        if (others == 0) {
            if (cannotPay(project, poor, margin)) isDropped[project] = true;
            else askExactly(project);
            return;
        }
        // Whatever part of the supporters pays all it has, the price is no lower than what is then due from the others.
        var least = (cost - poor - margin) / others * BELOW;
        var most = (cost - poor + margin) / others * ABOVE;
        var raised = least / worth[project] * BELOW;
        if (leastOther[project] >= most) {
            high[project] = most / worth[project] * ABOVE;
            isKnown[project] = true;
        } else if (leastOther[project] >= least || raised <= low[project]) {
            askExactly(project);
        }
        low[project] = Math.max(low[project], raised);
    }

    /** Adds up what supporters pay at a rate: all they have if that is less. */
    private void add(int project, double rate) {
        var of = support.supporters[project];
        entries += of.length;
        var weights = points[project];
        var poor = 0.0;
        var others = 0.0;
        var least = Double.POSITIVE_INFINITY;
        for (var index = 0; index < of.length; index++) {
            var size = sizes[of[index]];
            var has = left[of[index]];
            var gives = weights == null ? 1 : weights[index];
            if (has < rate * gives) {
                poor += has * size;
            } else {
                others += size * gives;
                least = Math.min(least, weights == null ? has : has / gives * BELOW);
            }
        }
        at[project] = rate;
        poorPay[project] = poor;
        otherPoints[project] = others;
        leastOther[project] = least;
    }

    /** A sum of so many amounts that are not negative, the total of which is at most {@code sum}. */
    private double roundingOfSum(int project, double sum) {
        return (support.supporters[project].length + 16) * UNIT * sum;
    }

    /** Lets fractions tell the price. */
    private void askExactly(int project) {
        var price = exactly().price(project);
        if (price == null) {
            isDropped[project] = true;
            return;
        }
        exact[project] = perWorth(price.rate(), project);
        var near = exact[project].nearest();
        low[project] = Math.max(low[project], near * BELOW);
        high[project] = near * ABOVE;
        isKnown[project] = true;
    }

    private ExactShares exactly() {
        if (shares == null) shares = new ExactShares(support, projects, each);
        for (; caughtUp < purchases; caughtUp++) shares.buy(bought[caughtUp], shares.price(bought[caughtUp]).rate());
        return shares;
    }

    private Ratio perWorth(Ratio rate, int project) {
        return worth[project] == 1 ? rate : new Ratio(rate.numerator(), rate.denominator().multiply(BigInteger.valueOf(worth[project])));
    }

    /** What a project of which the price is known asks for a unit of worth, exactly. */
    Ratio price(int project) {
        if (exact[project] == null) {
            var steady = steady(project);
            if (steady != null) exact[project] = steady;
            else askExactly(project);
        }
        return exact[project];
    }

    /**
     * The same where each supporter has either nothing, for certain, or enough, for certain; else null. It is told without
     * fractions.
     */
    Ratio steady(int project) {
        if (poorPay[project] != 0 || !(leastOther[project] >= (projects.cost(project) / otherPoints[project]) * ABOVE + error)) return null;
        var others = (long) otherPoints[project];
        if (worth[project] == projects.cost(project)) return Ratio.of(1, others);
        return perWorth(Ratio.of(projects.cost(project), others), project);
    }

    /** Whether both ask the same, and would from whatever start as long as the same was bought before. */
    boolean areAlike(int one, int other) {
        return likeness.areAlike(one, other, bought, purchases);
    }

    /** Its supporters pay for a project. */
    void buy(int project) {
        var certain = low[project] * worth[project] * BELOW - error;
        var rate = rate(project);
        var of = support.supporters[project];
        var weights = points[project];
        for (var index = 0; index < of.length; index++) {
            var group = of[index];
            var due = weights == null ? rate : rate * weights[index];
            var has = left[group];
            if (has >= due) left[group] = Math.max(has - due, NEXT_TO_NOTHING);
            else if (has > 0) left[group] = has <= (weights == null ? certain : certain * weights[index]) ? 0 : NEXT_TO_NOTHING;
        }
        error += roundingOfSum(project, 2.0 * projects.cost(project)) + 4 * UNIT * money;
        isDropped[project] = true;
        bought[purchases++] = project;
        Arrays.fill(isKnown, false);
        Arrays.fill(exact, null);
    }

    /** The rate at which the amounts as they are kept pay for a project. */
    private double rate(int project) {
        var cost = projects.cost(project);
        if (otherPoints[project] > 0) {
            var rate = (cost - poorPay[project]) / otherPoints[project];
            if (rate >= at[project] && rate <= leastOther[project]) return rate;
        }
        for (var rate = 0.0;;) {
            add(project, rate);
            if (otherPoints[project] == 0) {
                // By the error they have a little less than it costs.
                error += Math.abs(cost - poorPay[project]) + roundingOfSum(project, 2.0 * cost);
                return Double.POSITIVE_INFINITY;
            }
            var next = (cost - poorPay[project]) / otherPoints[project];
            if (next <= leastOther[project] || next <= rate) return next;
            rate = next;
        }
    }
}
