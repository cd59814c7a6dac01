package org.meent.voting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The options that one member approves of; naming one twice is naming it once. */
public final class ApprovalBallot implements BudgetBallot, Comparable<ApprovalBallot> {
    private final char[] options;

    private ApprovalBallot(BitSet approved) {
        options = new char[approved.cardinality()];
        var index = 0;
        for (var option = approved.nextSetBit(0); option >= 0; option = approved.nextSetBit(option + 1)) options[index++] = (char) option;
    }

    /**
     * {@return a ballot that approves of the options at these places; blank if there are none}
     *
     * @param places the places of the options, from 0, in any order
     * @throws IndexOutOfBoundsException if a place is negative
     * @throws IllegalArgumentException if a place is {@link Options#MOST} or more
     */
    public static ApprovalBallot of(int... places) {
        var approved = new BitSet();
        for (var place : places) {
            if (place >= Options.MOST) throw new IllegalArgumentException("No such option: " + place);
            approved.set(place);
        }
        return new ApprovalBallot(approved);
    }

    /**
     * {@return a ballot as by {@link #of(int...)}}
     *
     * @param places the places of the options, from 0, in any order
     * @throws IndexOutOfBoundsException if a place is negative
     * @throws IllegalArgumentException if a place is {@link Options#MOST} or more
     */
    public static ApprovalBallot of(Collection<Integer> places) {
        return of(places.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public int size() {
        return options.length;
    }

    @Override
    public int option(int index) {
        return options[index];
    }

    @Override
    public long points(int index) {
        return 1;
    }

    @Override
    public boolean isBlank() {
        return options.length == 0;
    }

    @Override
    public String text() {
        return isBlank() ? BLANK_TEXT : IntStream.range(0, options.length).mapToObj(index -> Options.code(options[index])).sorted().collect(Collectors.joining(","));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApprovalBallot ballot && Arrays.equals(options, ballot.options);
    }

    @Override
    public int hashCode() {
        return BallotHash.of(Arrays.hashCode(options), BallotHash.APPROVING);
    }

    /** Some order that means nothing, of which 0 is equal: by it a map finds a ballot among many with the same hash. */
    @Override
    public int compareTo(ApprovalBallot other) {
        return Arrays.compare(options, other.options);
    }

    @Override
    public String toString() {
        return text();
    }
}
