package org.meent.voting;

import java.util.Arrays;

/** Which options lead to which over pairs that are added one by one; each leads to itself. Kept whole, in bits. */
final class Reachability {
    /** Told of an option that leads to another one from now on. */
    interface Found {
        /** From one to the other. */
        void path(int from, int to);
    }

    private final int size;
    private final int words;
    private final long[] leadsTo;
    private final long[] ledToBy;

    Reachability(int size) {
        this.size = size;
        words = (size + Long.SIZE - 1) / Long.SIZE;
        leadsTo = new long[size * words];
        ledToBy = new long[size * words];
        for (var option = 0; option < size; option++) set(leadsTo, option, option);
        System.arraycopy(leadsTo, 0, ledToBy, 0, leadsTo.length);
    }

    private Reachability(Reachability other) {
        size = other.size;
        words = other.words;
        leadsTo = other.leadsTo.clone();
        ledToBy = other.ledToBy.clone();
    }

    Reachability copy() {
        return new Reachability(this);
    }

    int size() {
        return size;
    }

    boolean leads(int from, int to) {
        return (leadsTo[from * words + to / Long.SIZE] >>> to & 1) != 0;
    }

    /** How many options lead to this one, itself included. */
    int countTo(int option) {
        return Arrays.stream(ledToBy, option * words, (option + 1) * words).mapToInt(Long::bitCount).sum();
    }

    void add(int from, int to) {
        add(from, to, (one, other) -> {});
    }

    /** From now on {@code from} leads to {@code to}, and so does all that leads to the one to all that the other leads to. */
    void add(int from, int to, Found found) {
        if (leads(from, to)) return;
        for (var word = 0; word < words; word++) {
            // Each option here gains one it leads to at least: in all there can be no more rows than pairs.
            for (var bits = ledToBy[from * words + word] & ~ledToBy[to * words + word]; bits != 0; bits &= bits - 1) {
                extend(word * Long.SIZE + Long.numberOfTrailingZeros(bits), to, found);
            }
        }
    }

    private void extend(int option, int to, Found found) {
        for (var word = 0; word < words; word++) {
            var fresh = leadsTo[to * words + word] & ~leadsTo[option * words + word];
            leadsTo[option * words + word] |= fresh;
            for (; fresh != 0; fresh &= fresh - 1) {
                var other = word * Long.SIZE + Long.numberOfTrailingZeros(fresh);
                set(ledToBy, other, option);
                found.path(option, other);
            }
        }
    }

    private void set(long[] rows, int row, int bit) {
        rows[row * words + bit / Long.SIZE] |= 1L << bit;
    }
}
