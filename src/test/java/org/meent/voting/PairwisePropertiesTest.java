package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.meent.voting.PairwiseSettings.Strength;
import org.meent.voting.PairwiseSettings.Unranked;

/** Whatever is voted, pairs are counted and won as the definitions say: looked at again without any of the code that counts. */
class PairwisePropertiesTest {
    @Property
    void each_pair_is_counted_as_one_by_one(@ForAll("seeds") Random chance) {
        var options = chance.nextInt(20) == 0 ? 64 : 1 + chance.nextInt(7);
        var votes = votes(options, chance.nextInt(40), chance);
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
            var votes = votes(options, chance.nextInt(12), chance);
            var shuffled = new ArrayList<>(votes);
            Collections.shuffle(shuffled, chance);
            var parts = List.of(new PairwiseMatrix.Accumulator(options, Unranked.LAST), new PairwiseMatrix.Accumulator(options, Unranked.LAST));
            for (var vote : shuffled) parts.get(chance.nextInt(2)).add(vote, 1);

            assertThat(parts.get(0).merge(parts.get(1)).matrix()).isEqualTo(PairwiseMatrix.of(Profile.of(votes), options, Unranked.LAST));
        }
    }

    @Property(tries = 500)
    void the_strongest_path_is_that_of_all_paths(@ForAll("seeds") Random chance) {
        var settings = settings(chance, 1 + chance.nextInt(5));
        var matrix = matrix(settings, chance);
        var paths = PathStrengths.of(matrix, settings.strength());

        for (var one = 0; one < matrix.size(); one++) {
            for (var other = 0; other < matrix.size(); other++) {
                if (one != other) assertThat(paths.strongest(one, other)).isEqualTo(strongest(matrix, settings.strength(), one, other, new TreeSet<>(Set.of(one))));
            }
        }
    }

    @Property(tries = 500)
    void a_path_that_is_told_is_as_strong_as_it_says(@ForAll("seeds") Random chance) {
        var settings = settings(chance, 2 + chance.nextInt(9));
        var matrix = matrix(settings, chance);
        var paths = PathStrengths.of(matrix, settings.strength());
        var one = chance.nextInt(matrix.size());
        var other = chance.nextInt(matrix.size());

        var path = paths.path(one, other);

        assertThat(path.isEmpty()).isEqualTo(paths.strongest(one, other) == 0);
        if (path.isEmpty()) return;
        assertThat(path).startsWith(one).endsWith(other).doesNotHaveDuplicates();
        var weakest = IntStream.range(1, path.size()).mapToLong(step -> strength(matrix, settings.strength(), path.get(step - 1), path.get(step))).min().orElseThrow();
        assertThat(weakest).isEqualTo(paths.strongest(one, other));
    }

    /** The paths by the paper's own three loops, of which the code has none. */
    @Property(tries = 3_000)
    void who_is_undefeated_is_who_the_paths_between_all_say(@ForAll("seeds") Random chance) {
        var settings = settings(chance, 1 + chance.nextInt(14));
        var matrix = matrix(settings, chance);
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
        var settings = settings(chance, 3 + chance.nextInt(4));
        var paths = PathStrengths.of(matrix(settings, chance), settings.strength());
        for (var a = 0; a < paths.size(); a++) {
            for (var b = 0; b < paths.size(); b++) {
                for (var c = 0; c < paths.size(); c++) if (paths.isBefore(a, b) && paths.isBefore(b, c)) assertThat(paths.isBefore(a, c)).isTrue();
            }
        }
    }

    @Property
    void who_beats_all_others_wins_by_both_rules(@ForAll("seeds") Random chance) {
        var settings = settings(chance, 1 + chance.nextInt(6));
        var matrix = matrix(settings, chance);
        if (matrix.condorcetWinner().isEmpty() || matrix.ballots() == 0) return;
        var winner = settings.options().id(matrix.condorcetWinner().getAsInt());

        assertThat(new Schulze().count(matrix, settings).winners()).containsExactly(winner);
        assertThat(new Schulze().count(matrix, settings).undefeated()).containsExactly(winner);
        assertThat(new RankedPairs().count(matrix, settings).winners()).containsExactly(winner);
    }

    /** Smith's set: the fewest of whom each beats all others. */
    @Property
    void whoever_wins_is_among_the_fewest_who_beat_all_others(@ForAll("seeds") Random chance) {
        var settings = Rankings.ties(settings(chance, 1 + chance.nextInt(6)), "listed");
        var matrix = matrix(settings, chance);
        if (matrix.ballots() == 0) return;
        var smith = smith(matrix);

        assertThat(new Schulze().count(matrix, settings).undefeated()).isSubsetOf(settings.options().ids(smith));
        assertThat(new RankedPairs().count(matrix, settings).winners()).isSubsetOf(settings.options().ids(smith));
    }

    @Property
    void names_and_the_order_of_the_list_change_nothing_but_ties(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(5);
        var settings = settings(chance, options);
        var votes = votes(options, 1 + chance.nextInt(9), chance);
        var other = IntStream.range(0, options).boxed().collect(Collectors.toList());
        Collections.shuffle(other, chance);
        var renamed = Profile.of(votes.stream().map(vote -> changed(vote, groups -> groups.stream().map(group -> group.stream().map(other::get).toList()).toList())).toList());

        var before = new Schulze().count(Profile.of(votes), settings);
        var after = new Schulze().count(renamed, settings);
        assertThat(places(after.undefeated())).isEqualTo(places(before.undefeated()).stream().map(other::get).collect(Collectors.toCollection(TreeSet::new)));

        var pairs = new RankedPairs().count(Profile.of(votes), settings);
        var renamedPairs = new RankedPairs().count(renamed, settings);
        assertThat(renamedPairs.tieSensitivity()).isEqualTo(pairs.tieSensitivity());
        assertThat(places(renamedPairs.winners())).isEqualTo(places(pairs.winners()).stream().map(other::get).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Not so where unranked options are ignored: who ranks the winner, and others above it, puts it below them as well. */
    @Property
    void who_is_put_higher_does_not_lose_by_it(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(5);
        var settings = new PairwiseSettings(Rankings.options(options), 1, Strength.values()[chance.nextInt(2)], Unranked.LAST, TieBreaker.of("listed"));
        var votes = votes(options, 1 + chance.nextInt(9), chance);
        for (var count : List.<BiFunction<Profile<RankedBallot>, PairwiseSettings, Outcome>>of(new Schulze()::count, new RankedPairs()::count)) {
            var outcome = count.apply(Profile.of(votes), settings);
            if (outcome.winners().isEmpty()) continue;
            var winner = settings.options().place(outcome.winners().get(0)).orElseThrow();
            var more = new ArrayList<>(votes);
            for (var index = 0; index < more.size(); index++) if (chance.nextBoolean()) more.set(index, changed(more.get(index), groups -> raised(groups, winner)));

            assertThat(count.apply(Profile.of(more), settings).winners()).isEqualTo(outcome.winners());
        }
    }

    @Property
    void options_like_one_another_neither_help_nor_harm(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(4);
        var settings = settings(chance, options);
        var withClone = settings(settings, options + 1);
        var votes = votes(options, 1 + chance.nextInt(9), chance);
        var cloned = chance.nextInt(options);
        var withClones = votes.stream().map(vote -> changed(vote, groups -> cloned(groups, cloned, options, chance))).toList();

        var before = places(new Schulze().count(Profile.of(votes), settings).undefeated());
        var after = places(new Schulze().count(Profile.of(withClones), withClone).undefeated());
        assertThat(after.stream().map(option -> option == options ? cloned : option).collect(Collectors.toSet())).isEqualTo(before);

        var pairs = new RankedPairs().count(Profile.of(votes), settings);
        var morePairs = new RankedPairs().count(Profile.of(withClones), withClone);
        if (pairs.tieSensitivity() != TieSensitivity.NONE || morePairs.tieSensitivity() != TieSensitivity.NONE) return;
        assertThat(places(morePairs.winners()).stream().map(option -> option == options ? cloned : option).collect(Collectors.toSet())).isEqualTo(places(pairs.winners()));
    }

    @Property
    void pairs_are_locked_as_one_by_one(@ForAll("seeds") Random chance) {
        var settings = Rankings.ties(settings(chance, 1 + chance.nextInt(8)), "lot:" + chance.nextInt());
        var matrix = matrix(settings, chance);
        var inOrder = IntStream.range(0, matrix.size()).boxed().sorted(settings.ties().criteria().get(0).order(settings.options()).orElseThrow()).toList();

        var outcome = new RankedPairs().count(matrix, settings);

        var locked = new ArrayList<int[]>();
        var pairs = new ArrayList<String>();
        for (var pair : pairs(matrix, settings.strength(), inOrder)) {
            var isLocked = !leads(locked, pair[1], pair[0]);
            if (isLocked) locked.add(pair);
            pairs.add(settings.options().id(pair[0]) + settings.options().id(pair[1]) + isLocked);
        }
        assertThat(outcome.pairs().stream().map(pair -> pair.winner() + pair.loser() + pair.isLocked())).isEqualTo(pairs);
        var ranking = new ArrayList<Integer>();
        while (ranking.size() < matrix.size()) {
            ranking.add(inOrder.stream().filter(option -> !ranking.contains(option))
                    .filter(option -> inOrder.stream().noneMatch(above -> above != option && !ranking.contains(above) && leads(locked, above, option))).findFirst().orElseThrow());
        }
        assertThat(outcome.ranking()).isEqualTo(ranking.stream().map(settings.options()::id).toList());
    }

    /** All orders of all equally strong pairs, and all rankings that what they lock leaves. */
    @Property(tries = 1_500)
    void whether_ties_decide_is_what_trying_all_orders_says(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(4);
        var settings = Rankings.seats(settings(chance, options), 1 + chance.nextInt(options));
        var matrix = PairwiseMatrix.of(Profile.of(votes(options, 1 + chance.nextInt(5), chance)), options, settings.unranked());
        if (matrix.ballots() == 0) return;
        var found = new TreeSet<String>();
        var inOrder = IntStream.range(0, options).boxed().toList();
        tryAll(matrix, settings, pairs(matrix, settings.strength(), inOrder), List.of(), found, new TreeSet<>());

        var outcome = new RankedPairs().count(matrix, settings);

        assertThat(outcome.tieSensitivity()).isEqualTo(found.size() > 1 ? TieSensitivity.SENSITIVE : TieSensitivity.NONE);
        if (found.size() == 1) assertThat(places(outcome.winners())).hasToString(found.first());
    }

    /** What is told is done: the ballots are changed, and counted again. */
    @Property
    void what_would_have_changed_it_does_and_one_fewer_does_not(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(4);
        var settings = Rankings.seats(chance.nextBoolean() ? settings(chance, options) : Rankings.ties(settings(chance, options), "listed"), 1 + chance.nextInt(2));
        var votes = votes(options, 1 + chance.nextInt(9), chance);
        var schulze = new Schulze().count(Profile.of(votes), settings);
        var pairs = new RankedPairs().count(Profile.of(votes), settings);

        schulze.change().ifPresent(change -> proven(change, votes, settings, schulze, new Schulze()::count));
        pairs.change().ifPresent(change -> proven(change, votes, settings, pairs, new RankedPairs()::count));
    }

    private static void proven(PairwiseChange change, List<RankedBallot> votes, PairwiseSettings settings, Outcome outcome, BiFunction<Profile<RankedBallot>, PairwiseSettings, Outcome> count) {
        var above = settings.options().place(change.above()).orElseThrow();
        var below = settings.options().place(change.below()).orElseThrow();
        var then = count.apply(Profile.of(swapped(votes, above, below, change.ballots())), settings).winners();
        var withOneFewer = count.apply(Profile.of(swapped(votes, above, below, change.ballots() - 1)), settings).winners();

        assertThat(then).isEqualTo(change.winners());
        assertThat(Set.copyOf(then)).isNotEqualTo(Set.copyOf(outcome.winners()));
        assertThat(Set.copyOf(withOneFewer)).isEqualTo(Set.copyOf(outcome.winners()));
        assertThat(outcome.winners()).contains(change.above());
    }

    @Property
    void it_can_be_told_in_every_language_and_in_short_sentences(@ForAll("seeds") Random chance) {
        var options = 1 + chance.nextInt(14);
        var settings = Rankings.seats(chance.nextBoolean() ? settings(chance, options) : Rankings.ties(settings(chance, options), "listed"), 1 + chance.nextInt(3));
        var profile = Profile.of(votes(options, chance.nextInt(9), chance));
        for (var outcome : List.of(new Schulze().count(profile, settings), new RankedPairs().count(profile, settings))) {
            var all = new ArrayList<>(outcome.explanation());
            all.addAll(outcome.steps());
            for (var language : Sentence.LANGUAGES) {
                for (var sentence : all) assertThat(sentence.in(Locale.forLanguageTag(language))).endsWith(".").doesNotContain("{", "null", " 1 leden", " 1 members");
                for (var table : outcome.tables()) assertThat(table.title().in(Locale.forLanguageTag(language))).isNotBlank();
            }
            for (var sentence : all) {
                // Names take as much room as there are; with one each no sentence has more than fifteen words.
                var single = new Sentence(sentence.key(), sentence.values().stream().map(value -> value instanceof String ? "A" : value).toList());
                for (var part : single.in(Locale.forLanguageTag("nl")).split("\\. ")) assertThat(part.split(" ")).hasSizeLessThanOrEqualTo(15);
            }
        }
    }

    private static void tryAll(PairwiseMatrix matrix, PairwiseSettings settings, List<int[]> pairs, List<int[]> locked, Set<String> found, Set<String> seen) {
        if (!seen.add(pairs.size() + locked.stream().map(Arrays::toString).sorted().collect(Collectors.joining()) + pairs.stream().map(Arrays::toString).sorted().collect(Collectors.joining()))) return;
        if (pairs.isEmpty()) {
            beginnings(matrix.size(), settings.seats(), locked, new TreeSet<>(), found);
            return;
        }
        for (var pair : pairs) {
            if (compare(matrix, settings.strength(), pair, pairs.get(0)) != 0) break;
            var left = new ArrayList<>(pairs);
            left.remove(pair);
            var more = new ArrayList<>(locked);
            if (!leads(locked, pair[1], pair[0])) more.add(pair);
            tryAll(matrix, settings, left, more, found, seen);
        }
    }

    private static void beginnings(int options, int seats, List<int[]> locked, TreeSet<Integer> chosen, Set<String> found) {
        if (chosen.size() == Math.min(seats, options)) {
            found.add(chosen.toString());
            return;
        }
        for (var option = 0; option < options; option++) {
            var next = option;
            if (chosen.contains(option) || locked.stream().anyMatch(pair -> pair[1] == next && !chosen.contains(pair[0]))) continue;
            var more = new TreeSet<>(chosen);
            more.add(option);
            beginnings(options, seats, locked, more, found);
        }
    }

    private static List<int[]> pairs(PairwiseMatrix matrix, Strength strength, List<Integer> inOrder) {
        var pairs = new ArrayList<int[]>();
        for (var one : inOrder) for (var other : inOrder) if (matrix.beats(one, other)) pairs.add(new int[] {one, other});
        pairs.sort((left, right) -> compare(matrix, strength, left, right));
        return pairs;
    }

    private static int compare(PairwiseMatrix matrix, Strength strength, int[] left, int[] right) {
        var order = Long.compare(strength(matrix, strength, right[0], right[1]), strength(matrix, strength, left[0], left[1]));
        return order != 0 || strength == Strength.MARGINS ? order : Long.compare(matrix.preferring(left[1], left[0]), matrix.preferring(right[1], right[0]));
    }

    private static boolean leads(List<int[]> pairs, int from, int to) {
        return from == to || pairs.stream().anyMatch(pair -> pair[0] == from && leads(pairs, pair[1], to));
    }

    private static long strength(PairwiseMatrix matrix, Strength strength, int one, int other) {
        if (matrix.preferring(one, other) <= matrix.preferring(other, one)) return 0;
        return matrix.preferring(one, other) - (strength == Strength.MARGINS ? matrix.preferring(other, one) : 0);
    }

    private static long strongest(PairwiseMatrix matrix, Strength strength, int one, int other, TreeSet<Integer> visited) {
        var best = strength(matrix, strength, one, other);
        for (var next = 0; next < matrix.size(); next++) {
            if (next == other || visited.contains(next)) continue;
            var further = new TreeSet<>(visited);
            further.add(next);
            best = Math.max(best, Math.min(strength(matrix, strength, one, next), strongest(matrix, strength, next, other, further)));
        }
        return best;
    }

    private static long[][] closure(PairwiseMatrix matrix, Strength strength) {
        var size = matrix.size();
        var paths = new long[size][size];
        for (var i = 0; i < size; i++) for (var j = 0; j < size; j++) paths[i][j] = strength(matrix, strength, i, j);
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

    private static int[] smith(PairwiseMatrix matrix) {
        var size = matrix.size();
        return IntStream.range(1, 1 << size).boxed().sorted((one, other) -> Integer.bitCount(one) - Integer.bitCount(other))
                .filter(set -> IntStream.range(0, size).allMatch(in -> (set >> in & 1) == 0 || IntStream.range(0, size).allMatch(out -> (set >> out & 1) == 1 || matrix.beats(in, out))))
                .map(set -> IntStream.range(0, size).filter(in -> (set >> in & 1) == 1).toArray()).findFirst().orElseThrow();
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
        var groups = groups(vote);
        return IntStream.range(0, groups.size()).filter(index -> groups.get(index).contains(option)).findFirst().orElse(-1);
    }

    private static List<List<Integer>> groups(RankedBallot vote) {
        var groups = new ArrayList<List<Integer>>();
        for (var index = 0; index < vote.size(); index++) {
            if (!vote.isBeside(index)) groups.add(new ArrayList<>());
            groups.get(groups.size() - 1).add(vote.option(index));
        }
        return groups;
    }

    private static RankedBallot changed(RankedBallot vote, UnaryOperator<List<List<Integer>>> change) {
        return RankedBallot.ofGroups(change.apply(groups(vote)));
    }

    /** By itself, just above those it stood beside, or else above those that stood just above it. */
    private static List<List<Integer>> raised(List<List<Integer>> groups, int option) {
        var raised = new ArrayList<List<Integer>>();
        groups.forEach(group -> raised.add(new ArrayList<>(group)));
        var at = IntStream.range(0, raised.size()).filter(index -> raised.get(index).contains(option)).findFirst().orElse(raised.size());
        var isAlone = at == raised.size() || raised.get(at).size() == 1;
        if (at < raised.size()) raised.get(at).remove((Integer) option);
        raised.add(isAlone ? Math.max(0, at - 1) : at, List.of(option));
        raised.removeIf(List::isEmpty);
        return raised;
    }

    /** The clone above the option, below it or beside it; nothing between them. What is not ranked keeps its clone beside it. */
    private static List<List<Integer>> cloned(List<List<Integer>> groups, int option, int clone, Random chance) {
        var cloned = new ArrayList<List<Integer>>();
        for (var group : groups) {
            if (!group.contains(option)) {
                cloned.add(group);
            } else if (group.size() > 1 || chance.nextBoolean()) {
                var larger = new ArrayList<>(group);
                larger.add(clone);
                cloned.add(larger);
            } else {
                cloned.addAll(chance.nextBoolean() ? List.of(group, List.of(clone)) : List.of(List.of(clone), group));
            }
        }
        return cloned;
    }

    private static List<RankedBallot> swapped(List<RankedBallot> votes, int above, int below, long count) {
        var swapped = new ArrayList<RankedBallot>();
        var left = count;
        for (var vote : votes) {
            var groups = groups(vote);
            var at = groups.indexOf(List.of(above));
            var isJustAbove = at >= 0 && at + 1 < groups.size() && groups.get(at + 1).equals(List.of(below));
            if (isJustAbove && left > 0) {
                Collections.swap(groups, at, at + 1);
                left--;
            }
            swapped.add(RankedBallot.ofGroups(groups));
        }
        assertThat(left).as("so many ballots there are").isZero();
        return swapped;
    }

    private static TreeSet<Integer> places(List<String> ids) {
        return ids.stream().map(id -> Options.placeOf(id).orElseThrow()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static PairwiseSettings settings(Random chance, int options) {
        return new PairwiseSettings(Rankings.options(options), 1, Strength.values()[chance.nextInt(2)], Unranked.values()[chance.nextInt(2)], TieBreaker.none());
    }

    private static PairwiseSettings settings(PairwiseSettings settings, int options) {
        return new PairwiseSettings(Rankings.options(options), settings.seats(), settings.strength(), settings.unranked(), settings.ties());
    }

    /** Of a few ballots, with ties everywhere, or of any numbers at all, small ones or great ones. */
    private static PairwiseMatrix matrix(PairwiseSettings settings, Random chance) {
        var options = settings.options().size();
        if (chance.nextBoolean()) return PairwiseMatrix.of(Profile.of(votes(options, chance.nextInt(10), chance)), options, settings.unranked());
        var accumulator = new PairwiseMatrix.Accumulator(options, Unranked.IGNORED);
        var most = chance.nextBoolean() ? 3 : 1L << 40;
        for (var one = 0; one < options; one++) {
            for (var other = 0; other < options; other++) {
                if (one != other) accumulator.add(RankedBallot.of(one, other), (chance.nextLong() >>> 1) % most);
            }
        }
        return accumulator.matrix();
    }

    /** Full, short and blank ballots, some with options beside each other. */
    private static List<RankedBallot> votes(int options, int count, Random chance) {
        var votes = new ArrayList<RankedBallot>();
        for (var vote = 0; vote < count; vote++) {
            var places = IntStream.range(0, options).boxed().collect(Collectors.toList());
            Collections.shuffle(places, chance);
            var size = chance.nextBoolean() ? options : chance.nextInt(options + 1);
            var beside = new boolean[size];
            if (chance.nextInt(3) == 0) for (var index = 1; index < size; index++) beside[index] = chance.nextInt(3) == 0;
            votes.add(RankedBallot.of(places.stream().limit(size).mapToInt(Integer::intValue).toArray(), beside));
        }
        return votes;
    }

    @Provide
    Arbitrary<Random> seeds() {
        return Arbitraries.longs().map(Random::new);
    }
}
