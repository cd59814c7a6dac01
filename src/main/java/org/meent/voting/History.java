package org.meent.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The votes at the beginning of each round so far. Only what a round changed is kept, so that it grows no faster than the count. */
final class History {
    private final List<Changes> rounds = new ArrayList<>();
    private long[] latest;

    /** What differs from the round before. */
    private record Changes(int[] options, long[] before, long[] after) {}

    History(int options) {
        latest = new long[options];
    }

    /** A round begins with these votes. */
    void add(long[] votes) {
        var changed = new int[votes.length];
        var size = 0;
        for (var option = 0; option < votes.length; option++) if (votes[option] != latest[option]) changed[size++] = option;
        var options = Arrays.copyOf(changed, size);
        rounds.add(new Changes(options, at(options, latest), at(options, votes)));
        latest = votes.clone();
    }

    private static long[] at(int[] options, long[] votes) {
        return Arrays.stream(options).mapToLong(option -> votes[option]).toArray();
    }

    /** How many rounds began. */
    int size() {
        return rounds.size();
    }

    /** The votes at the beginning of a round, from 1; rows of a table come one after the other, so that it walks forward. */
    long[] votes(int number) {
        var votes = new long[latest.length];
        for (var round = 0; round < number; round++) apply(round, votes);
        return votes;
    }

    /** Turns the votes of a round into those of the next; {@code round} from 0 is the next. */
    void apply(int round, long[] votes) {
        var changes = rounds.get(round);
        for (var index = 0; index < changes.options.length; index++) votes[changes.options[index]] = changes.after[index];
    }

    private void undo(int round, long[] votes) {
        var changes = rounds.get(round);
        for (var index = 0; index < changes.options.length; index++) votes[changes.options[index]] = changes.before[index];
    }

    /** Of the tied the one that alone had fewest, or most, votes in the most recent earlier round where one alone had. */
    UnaryOperator<int[]> single(boolean most) {
        return tied -> {
            var votes = latest.clone();
            for (var round = rounds.size() - 1; round > 0; round--) {
                undo(round, votes);
                var kept = extreme(tied, votes, most);
                if (kept.length == 1) return kept;
            }
            return tied;
        };
    }

    /** Of the tied those with fewest votes in the most recent earlier round where they differed; of these again, further back. */
    UnaryOperator<int[]> lowest() {
        return lowest(0, 0);
    }

    /** As {@link #lowest()}, had one of the options had so many more votes in each round. */
    UnaryOperator<int[]> lowest(int option, long more) {
        return tied -> {
            var kept = tied;
            var votes = latest.clone();
            for (var round = rounds.size() - 1; round > 0 && kept.length > 1; round--) {
                undo(round, votes);
                votes[option] += more;
                kept = extreme(kept, votes, false);
                votes[option] -= more;
            }
            return kept;
        };
    }

    private static int[] extreme(int[] tied, long[] votes, boolean most) {
        var figures = Arrays.stream(tied).mapToLong(option -> votes[option]);
        var extreme = (most ? figures.max() : figures.min()).orElseThrow();
        return Arrays.stream(tied).filter(option -> votes[option] == extreme).toArray();
    }
}
