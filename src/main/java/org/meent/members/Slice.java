package org.meent.members;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list that is shown twenty at a time.
 *
 * @param rows the rows of this page
 * @param page the number of this page, from 1
 * @param total how many rows there are on all pages
 */
public record Slice<T>(List<T> rows, int page, long total) {
    /** Rows on a page. */
    public static final int SIZE = 20;

    /** The page before, or null. */
    public Integer newer() {
        return page > 1 ? page - 1 : null;
    }

    /** The page after, or null. */
    public Integer older() {
        return (long) page * SIZE < total ? page + 1 : null;
    }

    /** The page that an address asks for, from 1; null if it asks for none, or for what is no number. */
    public static Integer asked(String page) {
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(page) : null;
    }

    /** The index, from 0, of the first row of a page, from 1. */
    public static int first(int page) {
        return Math.multiplyExact(page - 1, SIZE);
    }

    /** The page that is shown for one that was asked for: 1 at least. */
    public static int known(int page) {
        return Math.max(1, Math.min(page, 1_000_000));
    }

    <R> Slice<R> as(Function<List<T>, List<R>> reader) {
        return new Slice<>(reader.apply(rows), page, total);
    }
}
