package org.meent.voting;

/** How many options a count chooses. */
final class Seats {
    private Seats() {}

    /** @throws IllegalArgumentException if it is less than one */
    static void check(int seats) {
        if (seats < 1) throw new IllegalArgumentException("Fewer than one seat: " + seats);
    }
}
