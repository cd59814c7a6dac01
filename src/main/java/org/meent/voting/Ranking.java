package org.meent.voting;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Options one after the other, none before one that stands above it. */
final class Ranking {
    /** Which of the options that nothing left stands above comes next. */
    interface Choice {
        /** One of {@code free}, which are in the published order; there are two at least. */
        int of(int[] free);
    }

    private Ranking() {}

    /**
     * The ranking.
     *
     * @param inOrder all options in the published order
     * @param chosen how many are chosen by {@code choice}; the others come in the published order
     */
    static int[] of(Reachability above, int[] inOrder, int chosen, Choice choice) {
        var blocking = IntStream.range(0, above.size()).map(option -> above.countTo(option) - 1).toArray();
        var ranked = new BitSet();
        var ranking = new int[inOrder.length];
        for (var index = 0; index < ranking.length; index++) {
            var free = IntStream.of(inOrder).filter(option -> !ranked.get(option) && blocking[option] == 0);
            int next;
            if (index < chosen) {
                var all = free.toArray();
                next = all.length == 1 ? all[0] : choice.of(all);
            } else {
                next = free.findFirst().orElseThrow();
            }
            ranking[index] = next;
            ranked.set(next);
            for (var option : inOrder) if (option != next && above.leads(next, option)) blocking[option]--;
        }
        return ranking;
    }

    /** Whether every ranking has the same options on its first places; {@code ranking} is one of them. */
    static boolean isOnlyBeginning(Reachability above, int[] ranking, int places) {
        var chosen = IntStream.of(ranking).limit(places).toArray();
        var others = IntStream.of(ranking).skip(places).toArray();
        // Any two beginnings of one length are joined by a chain of them in which one option takes the place of another.
        for (var out : chosen) {
            if (IntStream.of(chosen).anyMatch(option -> option != out && above.leads(out, option))) continue;
            for (var in : others) {
                if (!above.leads(out, in) && IntStream.of(others).noneMatch(option -> option != in && above.leads(option, in))) return false;
            }
        }
        return true;
    }
}
