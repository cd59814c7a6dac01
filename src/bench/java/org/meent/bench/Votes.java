package org.meent.bench;

import java.util.Random;
import java.util.stream.IntStream;
import org.meent.voting.Option;
import org.meent.voting.Options;
import org.meent.voting.PairwiseMatrix;
import org.meent.voting.PairwiseSettings;
import org.meent.voting.PairwiseSettings.Strength;
import org.meent.voting.PairwiseSettings.Unranked;
import org.meent.voting.Profile;
import org.meent.voting.RankedBallot;
import org.meent.voting.TieBreaker;

/** Ranked votes as they might be cast, the same each time. */
final class Votes {
    private static final long SEED = 20_110_101;

    private Votes() {}

    static PairwiseSettings settings(int options) {
        var list = IntStream.range(0, options).mapToObj(place -> new Option(String.valueOf(place + 1), "")).toList();
        return new PairwiseSettings(Options.of(list), 1, Strength.WINNING_VOTES, Unranked.LAST, TieBreaker.of("listed"));
    }

    /** So many different rankings of all options, or of as many of them as chance says. */
    static Profile<RankedBallot> ballots(int options, int count, boolean full) {
        var random = new Random(SEED);
        var all = new Profile.Accumulator<RankedBallot>();
        for (var ballot = 0; ballot < count; ballot++) all.add(RankedBallot.of(shuffled(options, full ? options : 1 + random.nextInt(options), random)));
        return all.profile();
    }

    private static int[] shuffled(int options, int size, Random random) {
        var places = IntStream.range(0, options).toArray();
        for (var index = 0; index < size; index++) {
            var other = index + random.nextInt(options - index);
            var place = places[index];
            places[index] = places[other];
            places[other] = place;
        }
        return IntStream.of(places).limit(size).toArray();
    }

    /**
     * Pairs of which {@code voters} each prefer the one or the other by chance: circles everywhere, the hardest there is
     * for rules that compare pairs.
     */
    static PairwiseMatrix circles(int options, int voters) {
        var random = new Random(SEED);
        var accumulator = new PairwiseMatrix.Accumulator(options, Unranked.IGNORED);
        for (var one = 0; one < options; one++) {
            for (var other = one + 1; other < options; other++) {
                var preferred = random.nextInt(voters + 1);
                accumulator.add(RankedBallot.of(one, other), preferred);
                accumulator.add(RankedBallot.of(other, one), voters - preferred);
            }
        }
        return accumulator.matrix();
    }
}
