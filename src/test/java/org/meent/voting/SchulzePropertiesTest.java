package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meent.voting.PairwiseSettings.Strength;

/** The strongest paths are those of all paths, and who is undefeated by them wins: looked at again without any of the code that counts. */
class SchulzePropertiesTest {
    @Property(tries = 500)
    void the_strongest_path_is_that_of_all_paths(@ForAll("seeds") Random chance) {
        var settings = RandomVotes.settings(chance, 1 + chance.nextInt(5));
        var matrix = RandomVotes.matrix(settings, chance);
        var paths = PathStrengths.of(matrix, settings.strength());

        for (var one = 0; one < matrix.size(); one++) {
            for (var other = 0; other < matrix.size(); other++) {
                if (one != other) assertThat(paths.strongest(one, other)).isEqualTo(strongest(matrix, settings.strength(), one, other, new TreeSet<>(Set.of(one))));
            }
        }
    }

    @Property(tries = 500)
    void a_path_that_is_told_is_as_strong_as_it_says(@ForAll("seeds") Random chance) {
        var settings = RandomVotes.settings(chance, 2 + chance.nextInt(9));
        var matrix = RandomVotes.matrix(settings, chance);
        var paths = PathStrengths.of(matrix, settings.strength());
        var one = chance.nextInt(matrix.size());
        var other = chance.nextInt(matrix.size());

        var path = paths.path(one, other);

        assertThat(path.isEmpty()).isEqualTo(paths.strongest(one, other) == 0);
        if (path.isEmpty()) return;
        assertThat(path).startsWith(one).endsWith(other).doesNotHaveDuplicates();
        var weakest = IntStream.range(1, path.size()).mapToLong(step -> RandomVotes.strength(matrix, settings.strength(), path.get(step - 1), path.get(step))).min().orElseThrow();
        assertThat(weakest).isEqualTo(paths.strongest(one, other));
    }

    /** The paths by the paper's own three loops, of which the code has none. */
    @Property(tries = 3_000)
    void who_is_undefeated_is_who_the_paths_between_all_say(@ForAll("seeds") Random chance) {
        var settings = RandomVotes.settings(chance, 1 + chance.nextInt(14));
        var matrix = RandomVotes.matrix(settings, chance);
        var paths = closure(matrix, settings.strength());

        var outcome = new Schulze().count(matrix, settings);

        assertThat(outcome.undefeated()).isEqualTo(settings.options().ids(undefeated(paths, IntStream.range(0, matrix.size()).toArray())));
        assertThat(outcome.undefeated()).isNotEmpty();
        var order = new ArrayList<List<String>>();
        for (var left = IntStream.range(0, matrix.size()).toArray(); left.length > 0; ) {
            var group = undefeated(paths, left);
            order.add(settings.options().ids(group));
            left = Arrays.stream(left).filter(option -> Arrays.stream(group).noneMatch(each -> each == option)).toArray();
        }
        assertThat(outcome.order()).isEqualTo(order);
    }

    @Property
    void being_before_another_is_handed_on(@ForAll("seeds") Random chance) {
        var settings = RandomVotes.settings(chance, 3 + chance.nextInt(4));
        var paths = PathStrengths.of(RandomVotes.matrix(settings, chance), settings.strength());
        for (var a = 0; a < paths.size(); a++) {
            for (var b = 0; b < paths.size(); b++) {
                for (var c = 0; c < paths.size(); c++) if (paths.isBefore(a, b) && paths.isBefore(b, c)) assertThat(paths.isBefore(a, c)).isTrue();
            }
        }
    }

    private static long strongest(PairwiseMatrix matrix, Strength strength, int one, int other, TreeSet<Integer> visited) {
        var best = RandomVotes.strength(matrix, strength, one, other);
        for (var next = 0; next < matrix.size(); next++) {
            if (next == other || visited.contains(next)) continue;
            var further = new TreeSet<>(visited);
            further.add(next);
            best = Math.max(best, Math.min(RandomVotes.strength(matrix, strength, one, next), strongest(matrix, strength, next, other, further)));
        }
        return best;
    }

    private static long[][] closure(PairwiseMatrix matrix, Strength strength) {
        var size = matrix.size();
        var paths = new long[size][size];
        for (var i = 0; i < size; i++) for (var j = 0; j < size; j++) paths[i][j] = RandomVotes.strength(matrix, strength, i, j);
        for (var k = 0; k < size; k++) {
            for (var i = 0; i < size; i++) {
                for (var j = 0; j < size; j++) if (i != j && j != k && i != k) paths[i][j] = Math.max(paths[i][j], Math.min(paths[i][k], paths[k][j]));
            }
        }
        return paths;
    }

    private static int[] undefeated(long[][] paths, int[] among) {
        return Arrays.stream(among).filter(one -> Arrays.stream(among).allMatch(other -> one == other || paths[one][other] >= paths[other][one])).toArray();
    }

    @Provide
    Arbitrary<Random> seeds() {
        return Arbitraries.longs().map(Random::new);
    }
}
