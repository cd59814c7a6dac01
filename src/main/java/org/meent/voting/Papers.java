package org.meent.voting;

import java.util.Arrays;

/**
 * The different ballots of a count whose votes move on, blank ones left out, laid out one after the other. Each has a
 * number, from 0, of which nothing may depend: it follows no order that means anything.
 */
final class Papers {
    /** How much may be counted again to try other orders of the tied; some tenths of a second. */
    private static final long EFFORT = 20_000_000;
    private static final int MOST_TRIES = 1_000;
    private final int options;
    private char[] ranked;
    private final int[] starts;
    private final long[] counts;
    private int size;
    private long total;

    private Papers(int distinct, int options) {
        this.options = options;
        ranked = new char[Math.max(1, distinct)];
        starts = new int[distinct + 1];
        counts = new long[distinct];
    }

    /**
     * Lays out the ballots of a profile.
     *
     * @param most how many the rule can count
     * @throws EqualRanks if one has options beside each other; of several the first in the order of their texts is named
     * @throws IllegalArgumentException if one names an option that there is not, or if there are more than the most
     */
    static Papers of(Profile<RankedBallot> profile, Options options, long most) {
        if (profile.size() > most) throw new IllegalArgumentException("More ballots than this rule can count: " + profile.size());
        var papers = new Papers(profile.distinct(), options.size());
        profile.forEach((ballot, count) -> papers.add(ballot, count, profile));
        return papers;
    }

    private void add(RankedBallot ballot, long count, Profile<RankedBallot> profile) {
        if (!ballot.isStrict()) throw new EqualRanks(firstWithEqualRanks(profile));
        if (ballot.isBlank()) return;
        var end = starts[size];
        var needed = Math.addExact(end, ballot.size());
        if (needed > ranked.length) ranked = Arrays.copyOf(ranked, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, ranked.length * 2L)));
        for (var index = 0; index < ballot.size(); index++) {
            var option = ballot.option(index);
            if (option >= options) throw new IllegalArgumentException("No such option: " + option);
            ranked[end++] = (char) option;
        }
        counts[size++] = count;
        starts[size] = end;
        total += count;
    }

    private static RankedBallot firstWithEqualRanks(Profile<RankedBallot> profile) {
        return profile.groups().stream().map(Profile.Group::ballot).filter(each -> !each.isStrict()).findFirst().orElseThrow();
    }

    /** The same ballots and {@code more} that name one option alone. */
    Papers with(int option, long more) {
        var all = new Papers(size + 1, options);
        all.ranked = Arrays.copyOf(ranked, starts[size] + 1);
        System.arraycopy(starts, 0, all.starts, 0, size + 1);
        System.arraycopy(counts, 0, all.counts, 0, size);
        all.ranked[starts[size]] = (char) option;
        all.starts[size + 1] = starts[size] + 1;
        all.counts[size] = more;
        all.size = size + 1;
        all.total = Math.addExact(total, more);
        return all;
    }

    /** How many different ballots there are. */
    int size() {
        return size;
    }

    /** How many ballots there are. */
    long total() {
        return total;
    }

    /** How many ballots say this. */
    long count(int paper) {
        return counts[paper];
    }

    /** Where the ranking of a ballot starts; for the number after the last, where the rankings end. */
    int start(int paper) {
        return starts[paper];
    }

    /** The option at a place of the rankings. */
    int option(int index) {
        return ranked[index];
    }

    /** The first place from {@code index} on whose option is in, or the end of the ballot's ranking. */
    int next(int paper, int index, boolean[] in) {
        var end = starts[paper + 1];
        var next = index;
        while (next < end && !in[ranked[next]]) next++;
        return next;
    }

    /** How many other orders of the tied are tried: fewer the more there is to count, and the same on every machine. */
    int tries() {
        return (int) Math.min(MOST_TRIES, EFFORT / (1L + starts[size] + (long) options * options));
    }
}
