package org.meent.voting;

import java.util.List;

/**
 * Part of an explanation in rows and columns.
 *
 * @param title what it shows
 * @param head what stands in each column
 * @param rows the cells of each row, as many as there are columns: names and numbers, the same in every language
 */
public record Table(Sentence title, List<Sentence> head, List<List<String>> rows) {
    /**
     * Keeps the lists as they are now and refuses a row that does not fit the head.
     *
     * @param title what it shows
     * @param head what stands in each column
     * @param rows the cells of each row, as many as there are columns: names and numbers, the same in every language
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) if (row.size() != head.size()) throw new IllegalArgumentException("Not " + head.size() + " cells: " + row);
    }
}
