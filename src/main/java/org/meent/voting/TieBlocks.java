package org.meent.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Follows the ties of one count, of which each takes the cheapest again and again and no price ever falls. If all of the
 * tied are taken one after the other for the same price, then none of them makes another one dearer, and whatever is
 * chosen first leads to the same. The other ties are open: another choice may lead elsewhere.
 */
final class TieBlocks {
    private final List<List<Integer>> open = new ArrayList<>();
    private final List<List<Integer>> block = new ArrayList<>();
    /** The tied that were not taken yet. */
    private List<Integer> waiting = List.of();
    private Ratio price;

    /**
     * One was taken.
     *
     * @param tied the cheapest, one or more, in listed order
     * @param chosen the one that was taken
     * @param asked the price of each of them, asked only if it matters; null if it is not told
     */
    void took(List<Integer> tied, int chosen, Supplier<Ratio> asked) {
        if (!waiting.isEmpty() && !(tied.equals(waiting) && isSame(asked.get()))) end();
        if (waiting.isEmpty()) {
            if (tied.size() == 1) return;
            price = asked.get();
        }
        if (tied.size() > 1) block.add(tied);
        waiting = tied.stream().filter(project -> project != chosen).toList();
        if (waiting.isEmpty()) block.clear();
    }

    private boolean isSame(Ratio asked) {
        return price != null && asked != null && price.compareTo(asked) == 0;
    }

    private void end() {
        if (!waiting.isEmpty()) open.addAll(block);
        block.clear();
        waiting = List.of();
    }

    /** The open ties, when nothing more is taken. */
    List<List<Integer>> open() {
        end();
        return List.copyOf(open);
    }
}
