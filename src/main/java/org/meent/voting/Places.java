package org.meent.voting;

import java.util.Arrays;

/** A ranking while it is read: places, and which of them stand beside the one before. */
final class Places {
    private int[] places = new int[64];
    private boolean[] beside = new boolean[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int place, boolean isBeside) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            beside = Arrays.copyOf(beside, size * 2);
        }
        places[size] = place;
        beside[size++] = isBeside;
    }

    /** @throws MalformedBallots if options stand beside each other where that is refused */
    RankedBallot ballot(SideBySide sideBySide, long line) {
        var ballot = RankedBallot.of(Arrays.copyOf(places, size), Arrays.copyOf(beside, size));
        if (sideBySide == SideBySide.REFUSED && !ballot.isStrict()) throw new MalformedBallots(line, Sentence.of("file.equal"));
        return ballot;
    }
}
