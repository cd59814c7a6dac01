package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meent.voting.PairwiseSettings.Unranked;

/** Pairs are counted as one by one, however the counting is divided. */
class PairwiseMatrixPropertiesTest {
    @Property
    void each_pair_is_counted_as_one_by_one(@ForAll("seeds") Random chance) {
        var options = chance.nextInt(20) == 0 ? 64 : 1 + chance.nextInt(7);
        var votes = RandomVotes.votes(options, chance.nextInt(40), chance);
        for (var unranked : Unranked.values()) {
            var sliced = new SlicedPairs(options, unranked);
            var scattered = new ScatteredPairs(options, unranked);
            Profile.of(votes).forEach(sliced::add);
            Profile.of(votes).forEach(scattered::add);

            var expected = oneByOne(options, votes, unranked);
            assertThat(sliced.preferences()).isEqualTo(expected);
            assertThat(scattered.preferences()).isEqualTo(expected);
        }
    }

    @Property
    void how_the_counting_is_divided_changes_nothing(@ForAll("seeds") Random chance) {
        for (var options : new int[] {5, 66}) {
            var votes = RandomVotes.votes(options, chance.nextInt(12), chance);
            var shuffled = new ArrayList<>(votes);
            Collections.shuffle(shuffled, chance);
            var parts = List.of(new PairwiseMatrix.Accumulator(options, Unranked.LAST), new PairwiseMatrix.Accumulator(options, Unranked.LAST));
            for (var vote : shuffled) parts.get(chance.nextInt(2)).add(vote, 1);

            assertThat(parts.get(0).merge(parts.get(1)).matrix()).isEqualTo(PairwiseMatrix.of(Profile.of(votes), options, Unranked.LAST));
        }
    }

    private static long[] oneByOne(int options, List<RankedBallot> votes, Unranked unranked) {
        var preferences = new long[options * options];
        for (var vote : votes) {
            for (var one = 0; one < options; one++) {
                for (var other = 0; other < options; other++) {
                    var first = group(vote, one);
                    var second = group(vote, other);
                    if (first >= 0 && (second >= 0 ? first < second : unranked == Unranked.LAST)) preferences[one * options + other]++;
                }
            }
        }
        return preferences;
    }

    private static int group(RankedBallot vote, int option) {
        var groups = RandomVotes.groups(vote);
        return IntStream.range(0, groups.size()).filter(index -> groups.get(index).contains(option)).findFirst().orElse(-1);
    }

    @Provide
    Arbitrary<Random> seeds() {
        return Arbitraries.longs().map(Random::new);
    }
}
