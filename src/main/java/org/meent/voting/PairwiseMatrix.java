package org.meent.voting;

import java.util.Arrays;
import java.util.OptionalInt;
import org.meent.voting.PairwiseSettings.Unranked;

/**
 * How many ballots prefer each option to each other one: all that the rules for pairs look at. Options are named by their
 * places, from 0.
 */
public final class PairwiseMatrix {
    /** A number for each option beside each other one: here, in what is compared, in all paths, and half of them in two lists that are sorted. */
    private static final long BYTES_FOR_PAIR = 5 * Long.BYTES;
    private final int size;
    private final long ballots;
    private final long[] preferences;

    private PairwiseMatrix(int size, long ballots, long[] preferences) {
        this.size = size;
        this.ballots = ballots;
        this.preferences = preferences;
    }

    /**
     * {@return the matrix of these ballots}
     *
     * @param profile the ballots; blank ones say nothing of any pair
     * @param options how many options there are, 0 to {@link Options#MOST}
     * @param unranked what a ballot says of options that it does not rank
     * @throws IllegalArgumentException if a ballot ranks an option that there is not, or if {@code options} is out of range
     */
    public static PairwiseMatrix of(Profile<RankedBallot> profile, int options, Unranked unranked) {
        var accumulator = new Accumulator(options, unranked);
        profile.forEach(accumulator::add);
        return accumulator.matrix();
    }

    /** How many options can be counted in so many bytes of memory, of which all pairs are looked at. */
    static int mostOptions(long memory) {
        return (int) Math.min(Options.MOST, Math.sqrt(memory / BYTES_FOR_PAIR));
    }

    /** {@return how many options there are} */
    public int size() {
        return size;
    }

    /** {@return how many ballots rank something: all but the blank ones} */
    public long ballots() {
        return ballots;
    }

    /**
     * {@return how many ballots rank {@code one} strictly above {@code other}; 0 for an option and itself}
     *
     * @param one the place of an option, 0 to {@link #size()}, exclusive
     * @param other the place of another one, or of the same
     */
    public long preferring(int one, int other) {
        return preferences[one * size + other];
    }

    /**
     * {@return whether more ballots prefer {@code one} to {@code other} than the other way round}
     *
     * @param one the place of an option, 0 to {@link #size()}, exclusive
     * @param other the place of another one, or of the same
     */
    public boolean beats(int one, int other) {
        return preferring(one, other) > preferring(other, one);
    }

    /**
     * {@return the place of the option that beats every other one; empty if there is none} The only option there is beats
     * all others.
     */
    public OptionalInt condorcetWinner() {
        if (size == 0) return OptionalInt.empty();
        // Whoever beats all others beats the candidate of the moment, and stays.
        var candidate = 0;
        for (var other = 1; other < size; other++) if (!beats(candidate, other)) candidate = other;
        for (var other = 0; other < size; other++) if (other != candidate && !beats(candidate, other)) return OptionalInt.empty();
        return OptionalInt.of(candidate);
    }

    /** The same, had so many ballots with {@code above} just above {@code below} ranked these two the other way round. */
    PairwiseMatrix swapped(int above, int below, long count) {
        var changed = preferences.clone();
        changed[above * size + below] -= count;
        changed[below * size + above] += count;
        return new PairwiseMatrix(size, ballots, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairwiseMatrix matrix && size == matrix.size && ballots == matrix.ballots && Arrays.equals(preferences, matrix.preferences);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(preferences);
    }

    /** A row for each option, in listed order. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var one = 0; one < size; one++) text.append(Arrays.toString(Arrays.copyOfRange(preferences, one * size, (one + 1) * size))).append('\n');
        return text.toString();
    }

    /** Gathers ballots into a matrix. Several that gathered parts of the ballots become one, in whatever order. */
    public static final class Accumulator {
        private final int options;
        private final Unranked unranked;
        private final PairCounters counters;
        private long ballots;

        /**
         * One that has no ballots yet.
         *
         * @param options how many options there are, 0 to {@link Options#MOST}
         * @param unranked what a ballot says of options that it does not rank
         * @throws IllegalArgumentException if there are fewer than no options, or more than {@link Options#MOST}
         */
        public Accumulator(int options, Unranked unranked) {
            if (options < 0 || options > Options.MOST) throw new IllegalArgumentException("Not a number of options: " + options);
            this.options = options;
            this.unranked = unranked;
            counters = PairCounters.of(options, unranked);
        }

        /**
         * Adds equal ballots; blank ones say nothing of any pair.
         *
         * @param ballot what each of them says
         * @param count how many, none or more
         * @return this accumulator
         * @throws IllegalArgumentException if {@code count} is negative, or if the ballot ranks an option that there is not
         * @throws ArithmeticException if there are more ballots than a {@code long} can count
         */
        public Accumulator add(RankedBallot ballot, long count) {
            if (count < 0) throw new IllegalArgumentException("Fewer than no ballots: " + count);
            for (var index = 0; index < ballot.size(); index++) {
                if (ballot.option(index) >= options) throw new IllegalArgumentException("No such option: " + ballot.option(index));
            }
            if (ballot.isBlank()) return this;
            // No counter ever holds more than there are ballots, so that this is the only number to watch.
            ballots = Math.addExact(ballots, count);
            counters.add(ballot, count);
            return this;
        }

        /**
         * Adds all that another one gathered, which stays as it is.
         *
         * @param other one that gathered other ballots of the same question
         * @return this accumulator
         * @throws IllegalArgumentException if it is for more or fewer options, or reads otherwise what is not ranked
         * @throws ArithmeticException if there are more ballots than a {@code long} can count
         */
        public Accumulator merge(Accumulator other) {
            if (options != other.options || unranked != other.unranked) throw new IllegalArgumentException("Ballots of another question");
            ballots = Math.addExact(ballots, other.ballots);
            counters.merge(other.counters);
            return this;
        }

        /** {@return the matrix of what was gathered so far} */
        public PairwiseMatrix matrix() {
            return new PairwiseMatrix(options, ballots, counters.preferences());
        }
    }
}
