package org.meent.voting;

import java.util.stream.IntStream;

/**
 * Ranked Pairs: who beats whom is locked, the strongest first, unless it would close a circle with what was locked before;
 * what then stands above all others wins. Equally strong pairs are locked in the published order.
 * <p>Source: T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987),
 * 185-206; that one order of the options settles equally strong pairs: T. M. Zavist and T. N. Tideman, Complete
 * independence of clones in the ranked pairs rule, Social Choice and Welfare 6 (1989), 167-173. By winning votes, of
 * equally strong pairs the one that fewer oppose goes first.
 */
public final class RankedPairs implements Rule<RankedBallot, PairwiseSettings, RankedPairsOutcome> {
    /** For whoever counts. */
    public RankedPairs() {}

    @Override
    public String name() {
        return "ranked-pairs";
    }

    /**
     * Counts. Where no ballot ranks anything, nothing wins.
     *
     * @throws IllegalArgumentException if a ballot ranks an option that there is not
     */
    @Override
    public RankedPairsOutcome count(Profile<RankedBallot> profile, PairwiseSettings settings) {
        var outcome = count(PairwiseMatrix.of(profile, settings.options().size(), settings.unranked()), settings);
        var options = settings.options().size();
        var winners = outcome.winners().size();
        if (winners == 0 || winners == options || options > PairwiseChange.MOST_OPTIONS) return outcome;
        return outcome.with(PairwiseChange.justBelow(profile, outcome.lastWinner(), options));
    }

    /**
     * Counts by pairs that were counted before, perhaps in parts.
     *
     * @param matrix how many ballots prefer each option to each other one, of all options in listed order
     * @param settings by what they are counted
     * @return the outcome; what would have changed it is not known then
     * @throws IllegalArgumentException if {@code matrix} is of more or fewer options than {@code settings}
     */
    public RankedPairsOutcome count(PairwiseMatrix matrix, PairwiseSettings settings) {
        if (matrix.size() != settings.options().size()) throw new IllegalArgumentException("Not " + settings.options().size() + " options: " + matrix.size());
        var seats = matrix.ballots() == 0 ? 0 : Math.min(settings.seats(), matrix.size());
        // The ties are only remembered there: which other orders there are is known better here.
        var counted = Ties.count(settings.ties(), settings.options(), Ties.Facts.NONE, 0, ties -> rank(matrix, settings, seats, ties), ranked -> IntStream.of(ranked.ranking()).boxed().toList());
        var ranked = counted.result();
        var needsNoOrder = seats == 0 || seats == 1 && matrix.condorcetWinner().isPresent();
        var sensitivity = needsNoOrder ? TieSensitivity.NONE : OtherOrders.look(ranked.locking(), ranked.ranking(), seats);
        return new RankedPairsOutcome(settings, matrix, seats, ranked, counted.met(), sensitivity, new long[0]);
    }

    /** Pairs as they were locked, and the ranking that came of it. */
    record Ranked(Locking locking, int[] ranking) {}

    private static Ranked rank(PairwiseMatrix matrix, PairwiseSettings settings, int seats, Ties ties) {
        var locking = new Locking(matrix, settings.strength(), ties.published());
        for (var circle : locking.circles()) ties.order(circle.options(), circle.options().length);
        return new Ranked(locking, Ranking.of(locking.reached(), locking.inOrder(), seats, ties::first));
    }
}
