package org.meent.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the rules for pairs tell alike. */
final class PairwiseWords {
    /** A table with more options than these is not read. */
    static final int MOST_IN_TABLE = 12;
    /** More pairs than these are not told one by one. */
    static final int MOST_TOLD = 10;
    /** With more options than these the numbers of all pairs are no figure: they are asked for by themselves. */
    static final int MOST_IN_FIGURES = 100;
    private static final String NONE = "–";

    private PairwiseWords() {}

    static String name(Options options, String id) {
        return options.name(options.place(id).orElseThrow());
    }

    static String names(Options options, List<String> ids) {
        return ids.stream().map(id -> name(options, id)).collect(Collectors.joining(", "));
    }

    /** What is said first when nobody had to look any further; empty if that was not so. */
    static Optional<Sentence> first(PairwiseSettings settings, PairwiseMatrix matrix, List<String> winners) {
        var options = settings.options();
        if (options.size() == 0) return Optional.of(Sentence.of("pairs.nothing"));
        if (matrix.ballots() == 0) return Optional.of(Sentence.of("pairs.nobody"));
        if (winners.size() != 1) return Optional.empty();
        if (options.size() == 1) return Optional.of(Sentence.of("pairs.only", options.name(0)));
        return isCondorcetWinner(settings, matrix, winners) ? Optional.of(Sentence.of("pairs.all", name(options, winners.get(0)))) : Optional.empty();
    }

    static boolean isCondorcetWinner(PairwiseSettings settings, PairwiseMatrix matrix, List<String> winners) {
        return winners.size() == 1 && matrix.condorcetWinner().equals(settings.options().place(winners.get(0)));
    }

    static Sentence ballots(PairwiseMatrix matrix) {
        return Sentence.of("pairs.ballots", matrix.ballots());
    }

    /** Where the option that beats all others was least ahead; empty if there are no others. */
    static Optional<Sentence> closest(Options options, PairwiseMatrix matrix, int winner) {
        var closest = OptionalInt.empty();
        for (var other = 0; other < matrix.size(); other++) {
            if (other == winner) continue;
            if (closest.isEmpty() || lead(matrix, winner, other) < lead(matrix, winner, closest.getAsInt())) closest = OptionalInt.of(other);
        }
        if (closest.isEmpty()) return Optional.empty();
        var other = closest.getAsInt();
        return Optional.of(Sentence.of("pairs.closest", options.name(winner), options.name(other), matrix.preferring(winner, other), matrix.preferring(other, winner)));
    }

    private static long lead(PairwiseMatrix matrix, int winner, int other) {
        return matrix.preferring(winner, other) - matrix.preferring(other, winner);
    }

    /** The ties that were broken, each with its order. */
    static List<Sentence> ties(Options options, List<Outcome.Tie> ties) {
        var sentences = new ArrayList<Sentence>();
        for (var tie : ties) {
            if (sentences.size() == MOST_TOLD) break;
            if (!tie.order().isEmpty()) sentences.add(Sentence.of("pairs.tie", names(options, tie.tied()), names(options, tie.order())));
        }
        return sentences;
    }

    /** A number for each pair of options, a row for the one and a column for the other; none if it would be too wide to read. */
    static List<Table> table(String title, Options options, LongBinaryOperator number) {
        var size = options.size();
        if (size < 2 || size > MOST_IN_TABLE) return List.of();
        var head = new ArrayList<>(List.of(Sentence.of("pairs.option")));
        options.list().forEach(option -> head.add(Sentence.of("pairs.name", option.name())));
        var rows = new ArrayList<List<String>>();
        for (var one = 0; one < size; one++) {
            var row = new ArrayList<>(List.of(options.name(one)));
            for (var other = 0; other < size; other++) row.add(one == other ? NONE : String.valueOf(number.applyAsLong(one, other)));
            rows.add(row);
        }
        return List.of(new Table(Sentence.of(title), head, rows));
    }

    /** The pairs in numbers; none where nobody put options in order. */
    static List<Table> table(Options options, PairwiseMatrix matrix) {
        if (matrix.ballots() == 0) return List.of();
        return table("pairs.table", options, (one, other) -> matrix.preferring((int) one, (int) other));
    }

    /** The rows of the matrix. */
    static List<List<Long>> rows(PairwiseMatrix matrix) {
        var places = IntStream.range(0, matrix.size());
        return places.mapToObj(one -> IntStream.range(0, matrix.size()).mapToObj(other -> matrix.preferring(one, other)).toList()).toList();
    }
}
