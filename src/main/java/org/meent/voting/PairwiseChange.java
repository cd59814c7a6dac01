package org.meent.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ballots that would have made others win, had they ranked two options the other way round that they rank one right after
 * the other. Everything was counted again with it.
 *
 * @param above the id of the option that stands just above the other one on these ballots
 * @param below the id of the other one
 * @param ballots how many of them would have had to change: of this pair, one fewer would not have been enough
 * @param winners the ids of what would have won then; none if that would have been a tie for people to decide
 */
public record PairwiseChange(String above, String below, long ballots, List<String> winners) {
    /** With more options than these nobody looks for it: each pair takes a dozen counts. */
    static final int MOST_OPTIONS = 20;

    /** On how many ballots each option stands just below this one, and neither stands beside another. */
    static long[] justBelow(Profile<RankedBallot> profile, int option, int options) {
        var counts = new long[options];
        profile.forEach((ballot, count) -> {
            for (var index = 0; index + 1 < ballot.size(); index++) {
                if (ballot.option(index) != option) continue;
                var isOneByOne = !ballot.isBeside(index) && !ballot.isBeside(index + 1) && (index + 2 == ballot.size() || !ballot.isBeside(index + 2));
                if (isOneByOne) counts[ballot.option(index + 1)] += count;
                return;
            }
        });
        return counts;
    }

    /**
     * Ballots that change who wins, each pair with the option {@code above} looked at by itself: of what is found the
     * fewest, and where that is as many the first listed.
     * <p>The search halves. So it finds a number of ballots that is enough while one fewer is not, and counts both. That no
     * still smaller number is enough is sure where one option wins alone and no order of the tied is asked for: both rules
     * are monotonic (Schulze 2011; Tideman 1987), so that what wins with an option just below it on more ballots wins on
     * fewer too. Where several win, or the order of the tied is used, that need not be so, and a pair of which all ballots
     * together change nothing is passed by.
     *
     * @param justBelow on how many ballots each option stands just below it
     * @param count the ids of what wins
     */
    static Optional<PairwiseChange> find(PairwiseMatrix matrix, Options options, int above, long[] justBelow, Function<PairwiseMatrix, List<String>> count) {
        var now = new HashSet<>(count.apply(matrix));
        PairwiseChange least = null;
        for (var below = 0; below < justBelow.length; below++) {
            var enough = least == null ? justBelow[below] : Math.min(justBelow[below], least.ballots() - 1);
            if (enough < 1) continue;
            var then = count.apply(matrix.swapped(above, below, enough));
            if (now.equals(new HashSet<>(then))) continue;
            long few = 0;
            while (few + 1 < enough) {
                var middle = few + (enough - few) / 2;
                var tried = count.apply(matrix.swapped(above, below, middle));
                if (now.equals(new HashSet<>(tried))) {
                    few = middle;
                } else {
                    enough = middle;
                    then = tried;
                }
            }
            least = new PairwiseChange(options.id(above), options.id(below), enough, then);
        }
        return Optional.ofNullable(least);
    }

    Sentence sentence(Options options) {
        var key = winners.isEmpty() ? "pairs.change.open" : winners.size() == 1 ? "pairs.change.one" : "pairs.change.several";
        return Sentence.of(key, ballots, PairwiseWords.name(options, above), PairwiseWords.name(options, below), PairwiseWords.names(options, winners));
    }
}
