package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meent.voting.PairwiseSettings.Strength;
import org.meent.voting.PairwiseSettings.Unranked;

/** What holds of both rules that win by pairs, whatever is voted. */
class PairwisePropertiesTest {
    @Property
    void who_beats_all_others_wins_by_both_rules(@ForAll("seeds") Random chance) {
        var settings = RandomVotes.settings(chance, 1 + chance.nextInt(6));
        var matrix = RandomVotes.matrix(settings, chance);
        if (matrix.condorcetWinner().isEmpty() || matrix.ballots() == 0) return;
        var winner = settings.options().id(matrix.condorcetWinner().getAsInt());

        assertThat(new Schulze().count(matrix, settings).winners()).containsExactly(winner);
        assertThat(new Schulze().count(matrix, settings).undefeated()).containsExactly(winner);
        assertThat(new RankedPairs().count(matrix, settings).winners()).containsExactly(winner);
    }

    /** Smith's set: the fewest of whom each beats all others. */
    @Property
    void whoever_wins_is_among_the_fewest_who_beat_all_others(@ForAll("seeds") Random chance) {
        var settings = Rankings.ties(RandomVotes.settings(chance, 1 + chance.nextInt(6)), "listed");
        var matrix = RandomVotes.matrix(settings, chance);
        if (matrix.ballots() == 0) return;
        var smith = smith(matrix);

        assertThat(new Schulze().count(matrix, settings).undefeated()).isSubsetOf(settings.options().ids(smith));
        assertThat(new RankedPairs().count(matrix, settings).winners()).isSubsetOf(settings.options().ids(smith));
    }

    @Property
    void names_and_the_order_of_the_list_change_nothing_but_ties(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(5);
        var settings = RandomVotes.settings(chance, options);
        var votes = RandomVotes.votes(options, 1 + chance.nextInt(9), chance);
        var other = IntStream.range(0, options).boxed().collect(Collectors.toList());
        Collections.shuffle(other, chance);
        var renamed = Profile.of(votes.stream().map(vote -> RandomVotes.changed(vote, groups -> groups.stream().map(group -> group.stream().map(other::get).toList()).toList())).toList());

        var before = new Schulze().count(Profile.of(votes), settings);
        var after = new Schulze().count(renamed, settings);
        assertThat(RandomVotes.places(after.undefeated())).isEqualTo(RandomVotes.places(before.undefeated()).stream().map(other::get).collect(Collectors.toCollection(TreeSet::new)));

        var pairs = new RankedPairs().count(Profile.of(votes), settings);
        var renamedPairs = new RankedPairs().count(renamed, settings);
        assertThat(renamedPairs.tieSensitivity()).isEqualTo(pairs.tieSensitivity());
        assertThat(RandomVotes.places(renamedPairs.winners())).isEqualTo(RandomVotes.places(pairs.winners()).stream().map(other::get).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Not so where unranked options are ignored: who ranks the winner, and others above it, puts it below them as well. */
    @Property
    void who_is_put_higher_does_not_lose_by_it(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(5);
        var settings = new PairwiseSettings(Rankings.options(options), 1, Strength.values()[chance.nextInt(2)], Unranked.LAST, TieBreaker.of("listed"));
        var votes = RandomVotes.votes(options, 1 + chance.nextInt(9), chance);
        for (var count : List.<BiFunction<Profile<RankedBallot>, PairwiseSettings, Outcome>>of(new Schulze()::count, new RankedPairs()::count)) {
            var outcome = count.apply(Profile.of(votes), settings);
            if (outcome.winners().isEmpty()) continue;
            var winner = settings.options().place(outcome.winners().get(0)).orElseThrow();
            var more = new ArrayList<>(votes);
            for (var index = 0; index < more.size(); index++) if (chance.nextBoolean()) more.set(index, RandomVotes.changed(more.get(index), groups -> raised(groups, winner)));

            assertThat(count.apply(Profile.of(more), settings).winners()).isEqualTo(outcome.winners());
        }
    }

    @Property
    void options_like_one_another_neither_help_nor_harm(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(4);
        var settings = RandomVotes.settings(chance, options);
        var withClone = RandomVotes.settings(settings, options + 1);
        var votes = RandomVotes.votes(options, 1 + chance.nextInt(9), chance);
        var cloned = chance.nextInt(options);
        var withClones = votes.stream().map(vote -> RandomVotes.changed(vote, groups -> cloned(groups, cloned, options, chance))).toList();

        var before = RandomVotes.places(new Schulze().count(Profile.of(votes), settings).undefeated());
        var after = RandomVotes.places(new Schulze().count(Profile.of(withClones), withClone).undefeated());
        assertThat(after.stream().map(option -> option == options ? cloned : option).collect(Collectors.toSet())).isEqualTo(before);

        var pairs = new RankedPairs().count(Profile.of(votes), settings);
        var morePairs = new RankedPairs().count(Profile.of(withClones), withClone);
        if (pairs.tieSensitivity() != TieSensitivity.NONE || morePairs.tieSensitivity() != TieSensitivity.NONE) return;
        assertThat(RandomVotes.places(morePairs.winners()).stream().map(option -> option == options ? cloned : option).collect(Collectors.toSet())).isEqualTo(RandomVotes.places(pairs.winners()));
    }

    /** What is told is done: the ballots are changed, and counted again. */
    @Property
    void what_would_have_changed_it_does_and_one_fewer_does_not(@ForAll("seeds") Random chance) {
        var options = 2 + chance.nextInt(4);
        var settings = Rankings.seats(chance.nextBoolean() ? RandomVotes.settings(chance, options) : Rankings.ties(RandomVotes.settings(chance, options), "listed"), 1 + chance.nextInt(2));
        var votes = RandomVotes.votes(options, 1 + chance.nextInt(9), chance);
        var schulze = new Schulze().count(Profile.of(votes), settings);
        var pairs = new RankedPairs().count(Profile.of(votes), settings);

        schulze.change().ifPresent(change -> proven(change, votes, settings, schulze, new Schulze()::count));
        pairs.change().ifPresent(change -> proven(change, votes, settings, pairs, new RankedPairs()::count));
    }

    private static void proven(PairwiseChange change, List<RankedBallot> votes, PairwiseSettings settings, Outcome outcome, BiFunction<Profile<RankedBallot>, PairwiseSettings, Outcome> count) {
        var above = settings.options().place(change.above()).orElseThrow();
        var below = settings.options().place(change.below()).orElseThrow();
        var then = count.apply(Profile.of(RandomVotes.swapped(votes, above, below, change.ballots())), settings).winners();
        var withOneFewer = count.apply(Profile.of(RandomVotes.swapped(votes, above, below, change.ballots() - 1)), settings).winners();

        assertThat(then).isEqualTo(change.winners());
        assertThat(Set.copyOf(then)).isNotEqualTo(Set.copyOf(outcome.winners()));
        assertThat(Set.copyOf(withOneFewer)).isEqualTo(Set.copyOf(outcome.winners()));
        assertThat(outcome.winners()).contains(change.above());
    }

    @Property
    void it_can_be_told_in_every_language_and_in_short_sentences(@ForAll("seeds") Random chance) {
        var options = 1 + chance.nextInt(14);
        var settings = Rankings.seats(chance.nextBoolean() ? RandomVotes.settings(chance, options) : Rankings.ties(RandomVotes.settings(chance, options), "listed"), 1 + chance.nextInt(3));
        var profile = Profile.of(RandomVotes.votes(options, chance.nextInt(9), chance));
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

    private static int[] smith(PairwiseMatrix matrix) {
        var size = matrix.size();
        return IntStream.range(1, 1 << size).boxed().sorted((one, other) -> Integer.bitCount(one) - Integer.bitCount(other))
                .filter(set -> IntStream.range(0, size).allMatch(in -> (set >> in & 1) == 0 || IntStream.range(0, size).allMatch(out -> (set >> out & 1) == 1 || matrix.beats(in, out))))
                .map(set -> IntStream.range(0, size).filter(in -> (set >> in & 1) == 1).toArray()).findFirst().orElseThrow();
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

    @Provide
    Arbitrary<Random> seeds() {
        return Arbitraries.longs().map(Random::new);
    }
}
