package org.meent.voting;

/**
 * How many ballots it takes for a vote to count at all: a number, or a part of those who may vote. Blank ballots and
 * abstentions count for it.
 */
public sealed interface Quorum {
    /** As many as it takes of {@code entitled} who may vote. */
    long needed(long entitled);

    /** So many ballots. */
    record Ballots(long number) implements Quorum {
        /** @throws IllegalArgumentException if it is negative */
        public Ballots {
            if (number < 0) throw new IllegalArgumentException("Fewer than no ballots: " + number);
        }

        @Override
        public long needed(long entitled) {
            return number;
        }

        @Override
        public String toString() {
            return String.valueOf(number);
        }
    }

    /** So large a part of those who may vote. */
    record Share(Fraction part) implements Quorum {
        @Override
        public long needed(long entitled) {
            return part.least(entitled, false);
        }

        @Override
        public String toString() {
            return part.toString();
        }
    }
}
