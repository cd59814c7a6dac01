package org.meent.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed between two texts, side by side, piece by piece: the longest row of pieces that both have in common stays
 * where it is, or nearly the longest where very many are out of their place ({@code Alignment} says when).
 *
 * @param rows the pieces in order
 */
public record Difference(List<Row> rows) {
    /**
     * A piece of the one text beside a piece of the other.
     *
     * @param before as it was, or empty if it was not there
     * @param after as it is, or empty if it is not there any more
     * @param same whether nothing changed
     */
    public record Row(String before, String after, boolean same) {}

    static Difference between(ProposalText before, ProposalText after) {
        var rows = new ArrayList<Row>();
        rows.addAll(align(List.of(before.title()), List.of(after.title())));
        rows.addAll(align(pieces(before.why()), pieces(after.why())));
        rows.addAll(align(pieces(before.body()), pieces(after.body())));
        return new Difference(List.copyOf(rows));
    }

    /** Lines, and in them sentences. */
    private static List<String> pieces(String text) {
        return Arrays.stream(text.split("\n|(?<=[.!?])\\s+")).map(String::strip).filter(piece -> !piece.isEmpty()).toList();
    }

    private static List<Row> align(List<String> before, List<String> after) {
        var partner = Alignment.of(before, after).partner();
        var rows = new ArrayList<Row>();
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        var next = 0;
        for (var place = 0; place < before.size(); place++) {
            if (partner[place] < 0) {
                gone.add(before.get(place));
                continue;
            }
            while (next < partner[place]) come.add(after.get(next++));
            pair(gone, come, rows);
            rows.add(new Row(before.get(place), after.get(next++), true));
        }
        come.addAll(after.subList(next, after.size()));
        pair(gone, come, rows);
        return rows;
    }

    /** What went and what came between two pieces that stayed stand beside each other. */
    private static void pair(List<String> gone, List<String> come, List<Row> rows) {
        for (var k = 0; k < Math.max(gone.size(), come.size()); k++) {
            rows.add(new Row(k < gone.size() ? gone.get(k) : "", k < come.size() ? come.get(k) : "", false));
        }
        gone.clear();
        come.clear();
    }

    /** Whether nothing changed. */
    public boolean isNone() {
        return rows.stream().allMatch(Row::same);
    }
}
