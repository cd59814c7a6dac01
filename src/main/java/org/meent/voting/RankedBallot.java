package org.meent.voting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/**
 * The options of one member, best first; some may stand beside each other. What is not named is not ranked: it comes
 * last, or is not compared, as the rule's settings say. An option that is named twice counts where it stands first.
 */
public final class RankedBallot implements Ballot, Comparable<RankedBallot> {
    private static final char BESIDE = 0x8000;
    /** The places of options, best first; one that stands beside the one before it has its highest bit set. */
    private final char[] ranking;

    private RankedBallot(char[] ranking) {
        this.ranking = ranking;
    }

    /**
     * {@return a ballot that ranks the options at these places, none beside another; blank if there are none}
     *
     * @param bestFirst the places of the options, from 0, best first
     * @throws IllegalArgumentException if a place is negative, or {@link Options#MOST} or more
     */
    public static RankedBallot of(int... bestFirst) {
        return of(bestFirst, new boolean[bestFirst.length]);
    }

    /**
     * {@return a ballot that ranks groups of options: all of a group stand beside each other}
     *
     * @param bestFirst the groups, best first, each with the places of its options, from 0 and in any order
     * @throws IllegalArgumentException if a place is negative, or {@link Options#MOST} or more
     */
    public static RankedBallot ofGroups(List<? extends List<Integer>> bestFirst) {
        var size = bestFirst.stream().mapToInt(List::size).sum();
        var places = new int[size];
        var beside = new boolean[size];
        var index = 0;
        for (var group : bestFirst) {
            var isFirst = true;
            for (var place : group) {
                places[index] = place;
                beside[index++] = !isFirst;
                isFirst = false;
            }
        }
        return of(places, beside);
    }

    /**
     * {@return a ballot that ranks the options at these places; blank if there are none}
     *
     * @param places the places of the options, from 0, best first
     * @param beside for each place whether it stands beside the one before it; never for the first
     * @throws IllegalArgumentException if a place is negative, or {@link Options#MOST} or more
     */
    public static RankedBallot of(int[] places, boolean[] beside) {
        var seen = new BitSet();
        var ranking = new char[places.length];
        var size = 0;
        var group = 0;
        for (var index = 0; index < places.length; index++) {
            var place = places[index];
            if (place < 0 || place >= Options.MOST) throw new IllegalArgumentException("No such option: " + place);
            if (!beside[index]) {
                inListedOrder(ranking, group, size);
                group = size;
            }
            if (seen.get(place)) continue;
            seen.set(place);
            ranking[size++] = (char) place;
        }
        inListedOrder(ranking, group, size);
        return new RankedBallot(size == ranking.length ? ranking : Arrays.copyOf(ranking, size));
    }

    /** Those beside each other are written in one order, so that equal ballots are equal. */
    private static void inListedOrder(char[] ranking, int from, int to) {
        if (to - from < 2) return;
        Arrays.sort(ranking, from, to);
        for (var index = from + 1; index < to; index++) ranking[index] |= BESIDE;
    }

    /** {@return how many options it ranks} */
    public int size() {
        return ranking.length;
    }

    /**
     * {@return the place of an option that it ranks, from 0}
     *
     * @param index where the option stands: 0 for the best, to {@link #size()}, exclusive
     */
    public int option(int index) {
        return ranking[index] & ~BESIDE;
    }

    /**
     * {@return whether an option stands beside the one before it; never for the first}
     *
     * @param index where the option stands, as for {@link #option}
     */
    public boolean isBeside(int index) {
        return (ranking[index] & BESIDE) != 0;
    }

    /** {@return whether no two options stand beside each other} */
    public boolean isStrict() {
        for (var each : ranking) if ((each & BESIDE) != 0) return false;
        return true;
    }

    /**
     * {@return the same as points, for a rule that counts points: an option has one for each that is ranked and stands
     * below it, so that of n ranked one by one the best has n − 1 and the last none}
     */
    public ScoreBallot asPoints() {
        var scores = new HashMap<Integer, Long>();
        var index = 0;
        while (index < ranking.length) {
            var end = index + 1;
            while (end < ranking.length && isBeside(end)) end++;
            for (var each = index; each < end; each++) scores.put(option(each), (long) ranking.length - end);
            index = end;
        }
        return ScoreBallot.of(scores);
    }

    @Override
    public boolean isBlank() {
        return ranking.length == 0;
    }

    /** {@code A>B=C>D}: those beside each other in listed order. */
    @Override
    public String text() {
        if (isBlank()) return BLANK_TEXT;
        var text = new StringBuilder();
        var index = 0;
        while (index < ranking.length) {
            var end = index + 1;
            while (end < ranking.length && isBeside(end)) end++;
            if (index > 0) text.append('>');
            for (var each = index; each < end; each++) text.append(each > index ? "=" : "").append(Options.code(option(each)));
            index = end;
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankedBallot ballot && Arrays.equals(ranking, ballot.ranking);
    }

    @Override
    public int hashCode() {
        return BallotHash.of(Arrays.hashCode(ranking), BallotHash.RANKED);
    }

    /** Some order that means nothing, of which 0 is equal: by it a map finds a ballot among many with the same hash. */
    @Override
    public int compareTo(RankedBallot other) {
        return Arrays.compare(ranking, other.ranking);
    }

    @Override
    public String toString() {
        return text();
    }
}
