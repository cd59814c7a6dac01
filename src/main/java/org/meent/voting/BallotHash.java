package org.meent.voting;

/**
 * The hash of a ballot. Anybody can make many ballots with the same one. A {@link java.util.HashMap} still finds each of
 * them in few steps, as they are {@link Comparable}; but it compares only objects of the same class, so that a file with
 * ballots of several kinds would be slow again. Therefore the highest bits tell the kind, and no two kinds share a hash.
 */
final class BallotHash {
    static final int RANKED = 1;
    static final int APPROVING = 2;
    static final int SCORING = 3;
    private static final int KIND_SHIFT = 30;

    private BallotHash() {}

    static int of(int content, int kind) {
        return kind << KIND_SHIFT | content & (1 << KIND_SHIFT) - 1;
    }
}
