package org.meent.voting;

import java.util.Arrays;
import java.util.stream.Stream;

/** Ballots that lie together for the moment, by their numbers in {@link Papers}. */
final class PaperPile {
    private static final int FEW = 4;
    private int[] papers = new int[FEW];
    private int size;

    /** So many piles without ballots. */
    static PaperPile[] empty(int piles) {
        return Stream.generate(PaperPile::new).limit(piles).toArray(PaperPile[]::new);
    }

    void add(int paper) {
        if (size == papers.length) papers = Arrays.copyOf(papers, size * 2);
        papers[size++] = paper;
    }

    int size() {
        return size;
    }

    int paper(int index) {
        return papers[index];
    }
}
