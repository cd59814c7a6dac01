package org.meent.voting;

/**
 * How many ballots it takes for a vote to count at all: a number, or a part of those who may vote. Blank ballots and
 * abstentions count for it.
 */
public sealed interface Quorum {
    /**
     * {@return how many ballots it takes; of a part the least number that is no less}
     *
     * @param entitled how many members may vote, none or more
     */
    long needed(long entitled);

    /**
     * So many ballots.
     *
     * @param number how many, none or more
     */
    record Ballots(long number) implements Quorum {
        /**
         * Refuses a negative number.
         *
         * @param number how many, none or more
         * @throws IllegalArgumentException if {@code number} is negative
         */
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

    /**
     * So large a part of those who may vote.
     *
     * @param part how large, from none to all
     */
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
