package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the elected keep of each vote that comes to them, round by round, by Meek's method: with it the votes can be counted again. */
final class KeepValues {
    /** More numbers are no longer read by anybody. */
    private static final long MOST_TOLD = 100_000;
    private final Options options;
    private final History history;
    /** The elected in order, and for each round how many of them were elected before it. */
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();

    KeepValues(Options options) {
        this.options = options;
        history = new History(options.size());
    }

    /**
     * Remembers a round.
     *
     * @param keep what each option keeps of a vote in it, in billionths
     * @param soFar the places of those elected before it, in order
     */
    void add(long[] keep, List<Integer> soFar) {
        history.add(keep);
        elected.addAll(soFar.subList(elected.size(), soFar.size()));
        before.add(elected.size());
    }

    /** Whether there is anything to tell, as somebody was elected before the last round, and not more than can be read. */
    boolean isTold() {
        return !elected.isEmpty() && (long) elected.size() * before.size() <= MOST_TOLD;
    }

    /** The ids of those elected before the last round, in order. */
    List<String> options() {
        return elected.stream().map(options::id).toList();
    }

    /** What those elected before a round, from 1, keep of a vote in it, by their ids in the order of election; nothing if there is no such round. */
    Map<String, BigDecimal> of(int round) {
        if (round < 1 || round > before.size()) return Map.of();
        return kept(round, history.votes(round));
    }

    /** The same of all rounds, in order. */
    List<Map<String, BigDecimal>> rounds() {
        var rounds = new ArrayList<Map<String, BigDecimal>>();
        var keep = new long[options.size()];
        for (var round = 1; round <= before.size(); round++) {
            history.apply(round - 1, keep);
            rounds.add(kept(round, keep));
        }
        return rounds;
    }

    private Map<String, BigDecimal> kept(int round, long[] keep) {
        var kept = new LinkedHashMap<String, BigDecimal>();
        for (var option : elected.subList(0, before.get(round - 1))) kept.put(options.id(option), BigDecimal.valueOf(keep[option], MeekCount.DECIMALS));
        return Collections.unmodifiableMap(kept);
    }
}
