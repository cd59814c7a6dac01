package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever sends in ballots that are made to have the same hash does not hold up the count. */
class BallotsWithOneHashTest {
    private static final int BLOCKS = 13;
    /** Two pairs of places with the same part in a hash that multiplies by 31: 31 × 1 + 41 = 31 × 2 + 10. */
    private static final int[][] SAME = {{1, 41}, {2, 10}};

    @Test
    void two_different_ballots_of_each_kind_can_have_the_same_hash() {
        assertThat(new HashSet<>(hashes(ranked()))).hasSize(1);
        assertThat(new HashSet<>(hashes(approving()))).hasSize(1);
        assertThat(new HashSet<>(hashes(scoring()))).hasSize(1);
    }

    @Test
    void a_map_can_put_the_ballots_of_one_hash_in_an_order() {
        // A hash map looks at this alone: whether a class says that it compares with itself.
        for (var kind : List.of(RankedBallot.class, ApprovalBallot.class, ScoreBallot.class)) {
            assertThat(kind.getGenericInterfaces()).as(kind.getName()).anySatisfy(type -> {
                assertThat(type).isInstanceOf(ParameterizedType.class);
                assertThat(((ParameterizedType) type).getRawType()).isEqualTo(Comparable.class);
                assertThat(((ParameterizedType) type).getActualTypeArguments()).containsExactly(kind);
            });
        }
    }

    @Test
    void ballots_of_two_kinds_never_have_the_same_hash_as_they_cannot_be_compared() {
        var kinds = List.of(ranked(), approving(), scoring(), List.of(RankedBallot.of()), List.of(ApprovalBallot.of()), List.of(ScoreBallot.of(Map.of())));
        var kindOfHash = new HashMap<Integer, Class<?>>();
        for (var ballots : kinds) {
            for (var ballot : ballots) assertThat(kindOfHash.put(ballot.hashCode(), ballot.getClass())).isIn(null, ballot.getClass());
        }
    }

    @Test
    void among_many_ballots_of_one_hash_each_is_found_in_few_comparisons() {
        var ballots = ranked().stream().map(Met::new).toList();
        var map = new HashMap<Met, Integer>();
        Met.comparisons = 0;
        for (var ballot : ballots) map.merge(ballot, 1, Integer::sum);
        var found = ballots.stream().filter(map::containsKey).count();

        // A balanced tree of 2 to the power of 13 is at most some 26 deep; one by one it would be thousands for each.
        assertThat(found).isEqualTo(map.size()).isEqualTo(ballots.size());
        assertThat(Met.comparisons).isLessThan(ballots.size() * 100L);
    }

    @Test
    void a_profile_of_them_is_gathered_merged_and_compared_all_the_same() {
        var all = new ArrayList<Ballot>(ranked());
        all.addAll(approving());
        all.addAll(scoring());
        var once = new Profile.Accumulator<Ballot>();
        all.forEach(once::add);
        var twice = new Profile.Accumulator<Ballot>().merge(once).merge(once);

        assertThat(once.profile().distinct()).isEqualTo(3 << BLOCKS);
        var profile = twice.profile();
        assertThat(all).allMatch(ballot -> profile.count(ballot) == 2);
    }

    /** A ballot that a map met: the same hash and order, and it counts how often it is compared. */
    private record Met(RankedBallot ballot) implements Comparable<Met> {
        private static long comparisons;

        @Override
        public int compareTo(Met other) {
            comparisons++;
            return ballot.compareTo(other.ballot);
        }

        @Override
        public boolean equals(Object other) {
            comparisons++;
            return other instanceof Met met && ballot.equals(met.ballot);
        }

        @Override
        public int hashCode() {
            return ballot.hashCode();
        }
    }

    private static List<RankedBallot> ranked() {
        return IntStream.range(0, 1 << BLOCKS).mapToObj(row -> RankedBallot.of(places(row))).toList();
    }

    private static List<ApprovalBallot> approving() {
        return IntStream.range(0, 1 << BLOCKS).mapToObj(row -> ApprovalBallot.of(places(row))).toList();
    }

    private static List<ScoreBallot> scoring() {
        return IntStream.range(0, 1 << BLOCKS).mapToObj(row -> {
            var scores = new TreeMap<Integer, Long>();
            Arrays.stream(places(row)).forEach(place -> scores.put(place, 1L));
            return ScoreBallot.of(scores);
        }).toList();
    }

    /** For each bit of the row one of two pairs of places that look the same in a hash. */
    private static int[] places(int row) {
        return IntStream.range(0, BLOCKS).flatMap(block -> Arrays.stream(SAME[row >> block & 1]).map(place -> 64 * block + place)).toArray();
    }

    private static List<Integer> hashes(List<? extends Ballot> ballots) {
        return ballots.stream().map(Object::hashCode).toList();
    }
}
