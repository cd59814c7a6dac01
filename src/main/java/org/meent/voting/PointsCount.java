package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Adds up the points of options, and takes those with most. */
final class PointsCount {
    private final Options options;
    private final long[] points;
    private final long[] ballots;
    private long refused;
    private long negative;

    PointsCount(Options options) {
        this(options, new long[options.size()], new long[options.size()]);
    }

    private PointsCount(Options options, long[] points, long[] ballots) {
        this.options = options;
        this.points = points;
        this.ballots = ballots;
    }

    /** What is compared of an option: its points, or those by ballot that gave it some. */
    enum Order {
        /** More points first. */
        SUM,
        /** More points by ballot first; what no ballot scored comes last. */
        MEAN
    }

    /**
     * Adds equal ballots.
     *
     * @throws IndexOutOfBoundsException if they name an option that there is not
     * @throws ArithmeticException if there are more points than a {@code long} can count
     */
    void add(BudgetBallot ballot, long count) {
        for (var index = 0; index < ballot.size(); index++) {
            var option = ballot.option(index);
            points[option] = Math.addExact(points[option], Math.multiplyExact(ballot.points(index), count));
            ballots[option] += count;
        }
    }

    /** Leaves ballots out that give more than they may. */
    void refuse(long count) {
        refused += count;
    }

    /** Leaves ballots out that give an option less than nothing. */
    void refuseNegative(long count) {
        refused += count;
        negative += count;
    }

    long points(int place) {
        return points[place];
    }

    long ballots(int place) {
        return ballots[place];
    }

    /** The same, but for what one option has. */
    PointsCount with(int place, long itsPoints, long itsBallots) {
        var changed = new PointsCount(options, points.clone(), ballots.clone());
        changed.points[place] = itsPoints;
        changed.ballots[place] = itsBallots;
        return changed;
    }

    /**
     * The options with most points.
     *
     * @param kind the part of the bundle that tells of it
     * @param least by how many ballots an option must be named to win
     */
    PointsOutcome outcome(String kind, Settings settings, int seats, TieBreaker breaker, Order order, long least, Profile<? extends Ballot> profile) {
        var hasVotes = profile.size() - profile.blank() - refused > 0;
        var open = hasVotes ? Math.min(seats, options.size()) : 0;
        var counted = count(open, breaker, order, least);
        var winners = counted.isDecided() ? counted.result() : List.<Integer>of();
        var rival = new PointsRival(options, this, kind.equals("approval"), (points, places) -> points.count(places, breaker, order, least));
        var lines = IntStream.range(0, options.size()).boxed().sorted(by(order).thenComparing(Comparator.naturalOrder()))
                .map(place -> new PointsOutcome.Line(options.id(place), options.name(place), points[place], ballots[place], least)).toList();
        // A mean can rise in many ways, of which none is the least.
        return new PointsOutcome(kind, settings, seats, profile.size(), profile.blank(), refused, negative, lines, names(winners), counted.met(), counted.sensitivity(),
                order == Order.MEAN ? Optional.empty() : rival.of(winners));
    }

    /** Who wins so many seats, those with most first and where these are equal in the published order. */
    private Ties.Counted<List<Integer>> count(int seats, TieBreaker breaker, Order order, long least) {
        var places = IntStream.range(0, options.size()).filter(place -> ballots[place] >= least).boxed().toList();
        ToLongFunction<Integer> support = place -> ballots[place];
        return Ties.count(breaker, options, new Ties.Facts(place -> 0, support::applyAsLong), 0, ties -> chosen(places, seats, order, ties), chosen -> chosen);
    }

    private List<Integer> chosen(List<Integer> places, int seats, Order order, Ties ties) {
        var left = new ArrayList<>(places);
        left.sort(by(order).thenComparing(ties.published()));
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < seats && !left.isEmpty()) {
            var most = left.get(0);
            var tied = left.stream().takeWhile(place -> by(order).compare(place, most) == 0).mapToInt(Integer::intValue).toArray();
            var open = seats - chosen.size();
            // Who all win are tied about nothing.
            var taken = tied.length > open ? ties.order(tied, open) : tied;
            Arrays.stream(taken).limit(open).forEach(chosen::add);
            left.subList(0, tied.length).clear();
        }
        return chosen;
    }

    private Comparator<Integer> by(Order order) {
        return order == Order.SUM ? Comparator.<Integer>comparingLong(place -> points[place]).reversed() : this::byMean;
    }

    private int byMean(Integer one, Integer other) {
        if (ballots[one] == 0 || ballots[other] == 0) return Boolean.compare(ballots[one] == 0, ballots[other] == 0);
        var left = BigInteger.valueOf(points[one]).multiply(BigInteger.valueOf(ballots[other]));
        return BigInteger.valueOf(points[other]).multiply(BigInteger.valueOf(ballots[one])).compareTo(left);
    }

    private List<String> names(List<Integer> chosen) {
        return options.ids(chosen.stream().mapToInt(Integer::intValue).toArray());
    }
}
