package org.meent.voting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Looks for what would have elected the one that came closest, by counting again. */
final class StvRival {
    /** Twice the bits of a number of ballots: as often it may be counted again. */
    private static final int MOST_RECOUNTS = 2 * Long.SIZE;
    private final Papers papers;
    private final StvSettings settings;
    private final long most;
    private final BiFunction<Papers, Ties, StvCount> rule;

    StvRival(Papers papers, StvSettings settings, long most, BiFunction<Papers, Ties, StvCount> rule) {
        this.papers = papers;
        this.settings = settings;
        this.most = most;
        this.rule = rule;
    }

    Optional<StvOutcome.Rival> of(StvCount count) {
        if (!settings.ties().decides() || papers.tries() < MOST_RECOUNTS || papers.total() > most / 4) return Optional.empty();
        var closest = closest(count);
        return closest.isEmpty() ? Optional.empty() : Optional.of(new StvOutcome.Rival(settings.options().id(closest.getAsInt()), more(closest.getAsInt())));
    }

    private OptionalInt closest(StvCount count) {
        var options = settings.options();
        var out = count.rounds().list().stream().flatMap(round -> round.elimination().stream()).map(each -> options.place(each.option()).orElseThrow()).toList();
        var votes = count.rounds().history().votes(count.rounds().history().size());
        var left = IntStream.range(0, options.size()).boxed().filter(option -> !count.elected().contains(option) && !out.contains(option));
        return left.max(Comparator.<Integer>comparingLong(option -> votes[option]).thenComparing(Comparator.reverseOrder())).map(OptionalInt::of)
                .orElseGet(() -> out.isEmpty() ? OptionalInt.empty() : OptionalInt.of(last(out)));
    }

    private static int last(List<Integer> list) {
        return list.get(list.size() - 1);
    }

    /** As many ballots again and one elect it on their own, so that the search ends. */
    private long more(int option) {
        var few = 0L;
        var enough = 1L;
        while (!elects(option, enough)) {
            few = enough;
            enough *= 2;
        }
        while (enough - few > 1) {
            var middle = few + (enough - few) / 2;
            if (elects(option, middle)) enough = middle;
            else few = middle;
        }
        return enough;
    }

    private boolean elects(int option, long more) {
        return Ties.count(settings.ties(), settings.options(), Ties.Facts.NONE, 0, ties -> rule.apply(papers.with(option, more), ties), StvCount::elected)
                .result().elected().contains(option);
    }
}
