package org.meent.voting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Schulze: an option wins if no other one has a stronger path to it than it has back. On a path each option beats the next
 * one, and the path is as strong as the weakest of these steps.
 * <p>Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, Social Choice and Welfare 36 (2011), 267-303; with more examples arXiv 1804.02973. What the ballots do
 * not tell apart is told apart by the published order alone.
 */
public final class Schulze implements Rule<RankedBallot, PairwiseSettings, SchulzeOutcome> {
    /** For whoever counts. */
    public Schulze() {}

    @Override
    public String name() {
        return "schulze";
    }

    /**
     * Counts. Where no ballot ranks anything, nothing wins.
     *
     * @throws IllegalArgumentException if a ballot ranks an option that there is not
     */
    @Override
    public SchulzeOutcome count(Profile<RankedBallot> profile, PairwiseSettings settings) {
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
    public SchulzeOutcome count(PairwiseMatrix matrix, PairwiseSettings settings) {
        if (matrix.size() != settings.options().size()) throw new IllegalArgumentException("Not " + settings.options().size() + " options: " + matrix.size());
        var strengths = new Strengths(matrix, settings.strength());
        var undefeated = Undefeated.of(strengths);
        var seats = matrix.ballots() == 0 ? 0 : Math.min(settings.seats(), matrix.size());
        var groups = seats <= undefeated.length ? List.of(undefeated) : PathStrengths.of(strengths).order();
        var counted = Ties.count(settings.ties(), settings.options(), Ties.Facts.NONE, 0, ties -> choose(groups, seats, ties), chosen -> IntStream.of(chosen).boxed().toList());
        return new SchulzeOutcome(settings, matrix, undefeated, counted, new long[0]);
    }

    /** The options of the first groups, in the published order where there are not seats enough for all of a group. */
    private static int[] choose(List<int[]> groups, int seats, Ties ties) {
        var chosen = IntStream.builder();
        var left = seats;
        for (var group : groups) {
            if (left == 0) break;
            var taken = Math.min(left, group.length);
            Arrays.stream(ties.order(group, taken)).limit(taken).forEach(chosen::add);
            left -= taken;
        }
        return chosen.build().toArray();
    }
}
