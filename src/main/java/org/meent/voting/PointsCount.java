package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Adds up the points of options, and takes those with most. */
final class PointsCount {
    private final Options options;
    private final long[] points;
    private final long[] ballots;
    private long refused;

    PointsCount(Options options) {
        this.options = options;
        points = new long[options.size()];
        ballots = new long[options.size()];
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

    /** Leaves ballots out that are not as they should be. */
    void refuse(long count) {
        refused += count;
    }

    /**
     * The options with most points.
     *
     * @param kind the part of the bundle that tells of it
     * @param least by how many ballots an option must be named to win
     */
    PointsOutcome outcome(String kind, Settings settings, int seats, TieBreaker breaker, Order order, long least, Profile<? extends Ballot> profile) {
        var places = IntStream.range(0, options.size()).filter(place -> ballots[place] >= least).boxed().toList();
        var hasVotes = profile.size() - profile.blank() - refused > 0;
        ToLongFunction<Integer> support = place -> ballots[place];
        var counted = Ties.count(breaker, options, new Ties.Facts(place -> 0, support::applyAsLong), 0, ties -> hasVotes ? chosen(places, seats, order, ties) : List.<Integer>of(), chosen -> chosen);
        var lines = IntStream.range(0, options.size()).boxed().sorted(by(order).thenComparing(Comparator.naturalOrder()))
                .map(place -> new PointsOutcome.Line(options.id(place), options.name(place), points[place], ballots[place], ballots[place] >= least)).toList();
        return new PointsOutcome(kind, settings, seats, profile.size(), profile.blank(), refused, lines, counted.isDecided() ? names(counted.result()) : List.of(), counted.met(), counted.sensitivity());
    }

    private List<Integer> chosen(List<Integer> places, int seats, Order order, Ties ties) {
        var left = new ArrayList<>(places);
        left.sort(by(order).thenComparing(ties.published()));
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < seats && !left.isEmpty()) {
            var most = left.get(0);
            var tied = left.stream().filter(place -> by(order).compare(place, most) == 0).mapToInt(Integer::intValue).toArray();
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
