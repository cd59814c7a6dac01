package org.meent.voting;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjLongConsumer;

/**
 * The ballots of one question, equal ones taken together. Profiles of parts of the ballots add up to the profile of all,
 * so that counting can be divided.
 *
 * @param <B> the kind of ballot
 */
public final class Profile<B extends Ballot> {
    private static final Comparator<Group<?>> BY_TEXT = Comparator.comparing(group -> group.ballot().text(), CodePoints.ORDER);
    private final Map<B, Long> counts;
    private final long size;

    private Profile(Map<B, Long> counts) {
        this.counts = counts;
        size = counts.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Equal ballots.
     *
     * @param <B> the kind of ballot
     * @param ballot what each of them says
     * @param count how many there are, one at least
     */
    public record Group<B extends Ballot>(B ballot, long count) {
        /**
         * Refuses a group without ballots.
         *
         * @param ballot what each of them says
         * @param count how many there are, one at least
         * @throws IllegalArgumentException if {@code count} is less than one
         */
        public Group {
            if (count < 1) throw new IllegalArgumentException("No ballots: " + count);
        }
    }

    /**
     * {@return the profile of these ballots}
     *
     * @param <B> the kind of ballot
     * @param ballots what each member said, in any order
     */
    public static <B extends Ballot> Profile<B> of(Collection<? extends B> ballots) {
        var all = new Accumulator<B>();
        ballots.forEach(all::add);
        return all.profile();
    }

    /**
     * {@return the groups, in the code point order of their texts: for who writes them down} A rule needs no order.
     */
    public List<Group<B>> groups() {
        return counts.entrySet().stream().map(entry -> new Group<>(entry.getKey(), entry.getValue())).sorted(BY_TEXT).toList();
    }

    /**
     * Hands each different ballot to an action, with how many there are of it, in no order that means anything.
     *
     * @param action what is done with a ballot and its number, one at least
     */
    public void forEach(ObjLongConsumer<? super B> action) {
        counts.forEach(action::accept);
    }

    /** {@return how many different ballots there are} */
    public int distinct() {
        return counts.size();
    }

    /** {@return how many ballots there are, blank ones included} */
    public long size() {
        return size;
    }

    /** {@return how many blank ballots there are} */
    public long blank() {
        return counts.entrySet().stream().filter(entry -> entry.getKey().isBlank()).mapToLong(Map.Entry::getValue).sum();
    }

    /**
     * {@return how many ballots say just this; 0 if none does}
     *
     * @param ballot what they say
     */
    public long count(B ballot) {
        return counts.getOrDefault(ballot, 0L);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile<?> profile && counts.equals(profile.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return groups().toString();
    }

    /**
     * Gathers ballots into a profile. Several that gathered parts of the ballots become one, in whatever order.
     *
     * @param <B> the kind of ballot
     */
    public static final class Accumulator<B extends Ballot> {
        private final Map<B, Long> counts = new HashMap<>();

        /** One that has no ballots yet. */
        public Accumulator() {}

        /**
         * Adds a ballot.
         *
         * @param ballot what a member said
         * @return this accumulator
         * @throws NullPointerException if {@code ballot} is null
         * @throws ArithmeticException if more of them are equal than a {@code long} can count
         */
        public Accumulator<B> add(B ballot) {
            return add(ballot, 1);
        }

        /**
         * Adds equal ballots.
         *
         * @param ballot what each of them says
         * @param count how many, none or more
         * @return this accumulator
         * @throws NullPointerException if {@code ballot} is null
         * @throws IllegalArgumentException if {@code count} is negative
         * @throws ArithmeticException if more of them are equal than a {@code long} can count
         */
        public Accumulator<B> add(B ballot, long count) {
            Objects.requireNonNull(ballot);
            if (count < 0) throw new IllegalArgumentException("Fewer than no ballots: " + count);
            if (count > 0) counts.merge(ballot, count, Math::addExact);
            return this;
        }

        /**
         * Adds all that another one gathered, which stays as it is.
         *
         * @param other one that gathered other ballots
         * @return this accumulator
         * @throws ArithmeticException if more of them are equal than a {@code long} can count
         */
        public Accumulator<B> merge(Accumulator<B> other) {
            // Not Map.copyOf, which looks one by one at keys with the same hash.
            new HashMap<>(other.counts).forEach(this::add);
            return this;
        }

        /**
         * {@return the profile of what was gathered so far; what is added later does not change it}
         *
         * @throws ArithmeticException if there are more ballots than a {@code long} can count
         */
        public Profile<B> profile() {
            return new Profile<>(new HashMap<>(counts));
        }
    }
}
