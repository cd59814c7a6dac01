package org.meent.voting;

import java.util.List;
import java.util.Set;

/**
 * Part of an explanation in rows and columns.
 *
 * @param title what it shows
 * @param head what stands in each column
 * @param rows the cells of each row, as many as there are columns: names and numbers, the same in every language
 * @param decimals the columns, from 0, whose cells are numbers that may have decimals, after a point
 */
public record Table(Sentence title, List<Sentence> head, List<List<String>> rows, Set<Integer> decimals) {
    /**
     * Keeps the lists as they are now and refuses a row that does not fit the head.
     *
     * @param title what it shows
     * @param head what stands in each column
     * @param rows the cells of each row, as many as there are columns: names and numbers, the same in every language
     * @param decimals the columns, from 0, whose cells are numbers that may have decimals, after a point
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table {
        head = List.copyOf(head);
        decimals = Set.copyOf(decimals);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) if (row.size() != head.size()) throw new IllegalArgumentException("Not " + head.size() + " cells: " + row);
    }

    /**
     * A table whose numbers are whole.
     *
     * @param title what it shows
     * @param head what stands in each column
     * @param rows the cells of each row, as many as there are columns: names and numbers, the same in every language
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table(Sentence title, List<Sentence> head, List<List<String>> rows) {
        this(title, head, rows, Set.of());
    }
}
