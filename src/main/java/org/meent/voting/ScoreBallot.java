package org.meent.voting;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The points that one member gives to options; an option without points is another thing than one with 0. */
public final class ScoreBallot implements BudgetBallot, Comparable<ScoreBallot> {
    /** The most points, and with a minus sign the fewest, that an option can get on a ballot. */
    public static final long MOST = 1_000_000_000;
    private final char[] options;
    private final long[] points;

    private ScoreBallot(TreeMap<Integer, Long> scores) {
        if (!scores.isEmpty() && (scores.firstKey() < 0 || scores.lastKey() >= Options.MOST)) throw new IllegalArgumentException("No such options: " + scores.keySet());
        options = new char[scores.size()];
        points = new long[scores.size()];
        var index = 0;
        for (var score : scores.entrySet()) {
            options[index] = (char) score.getKey().intValue();
            if (Math.abs(score.getValue()) > MOST) throw new IllegalArgumentException("More points than can be counted: " + score.getValue());
            points[index++] = score.getValue();
        }
    }

    /**
     * {@return a ballot that gives points to options; blank if it gives none to any}
     *
     * @param scores the points by the place of the option, from 0; each from −{@value #MOST} to {@value #MOST}
     * @throws IllegalArgumentException if a place is negative, or {@link Options#MOST} or more, or if points are out of range
     */
    public static ScoreBallot of(Map<Integer, Long> scores) {
        return new ScoreBallot(new TreeMap<>(scores));
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
        return points[index];
    }

    @Override
    public boolean isBlank() {
        return options.length == 0;
    }

    @Override
    public String text() {
        return isBlank() ? BLANK_TEXT : IntStream.range(0, options.length).mapToObj(index -> Options.code(options[index]) + ":" + points[index]).sorted().collect(Collectors.joining(","));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreBallot ballot && Arrays.equals(options, ballot.options) && Arrays.equals(points, ballot.points);
    }

    @Override
    public int hashCode() {
        return BallotHash.of(31 * Arrays.hashCode(options) + Arrays.hashCode(points), BallotHash.SCORING);
    }

    /** Some order that means nothing, of which 0 is equal: by it a map finds a ballot among many with the same hash. */
    @Override
    public int compareTo(ScoreBallot other) {
        var byOptions = Arrays.compare(options, other.options);
        return byOptions != 0 ? byOptions : Arrays.compare(points, other.points);
    }

    @Override
    public String toString() {
        return text();
    }
}
