package org.meent.voting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What approvals, scores or dots chose.
 *
 * @param kind how the points are told: {@code approval}, {@code score}, {@code mean} or {@code dots}
 * @param settings by what they were counted
 * @param seats how many there were to choose
 * @param ballots how many ballots there are, blank and refused ones included
 * @param blank how many said nothing
 * @param refused how many gave what may not be given, and were not counted
 * @param negative how many of these gave an option less than nothing
 * @param lines the options, those with most first
 * @param winners the ids of what won, those with most first
 * @param ties the tie at the last seat, if there was one
 * @param tieSensitivity whether another order of the tied would have made something else win
 * @param rival what came closest; empty if nothing else could have been chosen with more for it alone, or if means were compared
 */
public record PointsOutcome(String kind, Settings settings, int seats, long ballots, long blank, long refused, long negative, List<Line> lines, List<String> winners, List<Tie> ties, TieSensitivity tieSensitivity,
        Optional<Rival> rival) implements Outcome {
    private static final int DECIMALS = 4;

    /**
     * Keeps the lists as they are now.
     *
     * @param kind how the points are told: {@code approval}, {@code score}, {@code mean} or {@code dots}
     * @param settings by what they were counted
     * @param seats how many there were to choose
     * @param ballots how many ballots there are, blank and refused ones included
     * @param blank how many said nothing
     * @param refused how many gave what may not be given, and were not counted
     * @param negative how many of these gave an option less than nothing
     * @param lines the options, those with most first
     * @param winners the ids of what won, those with most first
     * @param ties the tie at the last seat, if there was one
     * @param tieSensitivity whether another order of the tied would have made something else win
     * @param rival what came closest; empty if nothing else could have been chosen with more for it alone, or if means were compared
     */
    public PointsOutcome {
        lines = List.copyOf(lines);
        winners = List.copyOf(winners);
        ties = List.copyOf(ties);
    }

    /**
     * An option with what it got.
     *
     * @param id by which files name it
     * @param name by which people know it
     * @param points all its points; for approvals, how many approve
     * @param ballots how many ballots name it
     * @param needed how many ballots must name it for it to win
     */
    public record Line(String id, String name, long points, long ballots, long needed) {
        /** {@return whether enough ballots name it for it to win} */
        public boolean isEligible() {
            return ballots >= needed;
        }

        /** The points by ballot that names it, rounded to four decimals; empty if none does. */
        Optional<BigDecimal> mean() {
            if (ballots == 0) return Optional.empty();
            return Optional.of(BigDecimal.valueOf(points).divide(BigDecimal.valueOf(ballots), DECIMALS, RoundingMode.HALF_EVEN));
        }

        /** The same exactly, as a fraction. */
        String fraction() {
            return points + "/" + ballots;
        }

        private String figure(String kind) {
            return kind.equals("mean") ? mean().map(mean -> fraction() + " = " + mean.toPlainString()).orElse("") : String.valueOf(points);
        }
    }

    /**
     * What would have been chosen with a little more, counted again.
     *
     * @param id by which files name it
     * @param more the fewest votes, points or dots more that are enough, whoever gives them; one at least
     * @param instead the id of what would not have been chosen then
     */
    public record Rival(String id, BigInteger more, String instead) {}

    @Override
    public List<Sentence> steps() {
        var steps = new ArrayList<Sentence>();
        steps.add(Sentence.of("points.ballots", ballots, blank));
        if (refused > negative) steps.add(Sentence.of("points.refused", refused - negative));
        if (negative > 0) steps.add(Sentence.of("points.refused.negative", negative));
        lines.forEach(line -> steps.add(told(line)));
        return List.copyOf(steps);
    }

    private Sentence told(Line line) {
        if (!line.isEligible()) return Sentence.of("points.tooFew", line.name(), line.ballots(), line.needed());
        if (kind.equals("mean")) return line.mean().map(mean -> Sentence.of("points.mean", line.name(), line.fraction(), mean)).orElseGet(() -> Sentence.of("points.mean.none", line.name()));
        return Sentence.of("points." + kind, line.name(), line.points());
    }

    @Override
    public List<Sentence> explanation() {
        var sentences = new ArrayList<Sentence>();
        sentences.add(verdict());
        sentences.addAll(steps());
        ties.forEach(tie -> sentences.add(Sentence.of(tie.order().isEmpty() ? "ties.open" : "ties.broken", named(tie.tied()), named(tie.order()), tie.criterion())));
        rival.ifPresent(closest -> sentences.add(Sentence.of("points.change." + kind, closest.more(), named(List.of(closest.id())), named(List.of(closest.instead())))));
        return List.copyOf(sentences);
    }

    private Sentence verdict() {
        if (!winners.isEmpty()) return Sentence.of("points.chosen", named(winners), winners.size());
        if (!ties.isEmpty()) return Sentence.of("points.tied", named(ties.get(0).tied()));
        if (hasVotes() && !lines.isEmpty()) return Sentence.of("points.none");
        return Sentence.of(hasVotes() || refused == 0 ? "points.nothing" : "points.refusedAll");
    }

    private boolean hasVotes() {
        return ballots > blank + refused;
    }

    private String named(List<String> ids) {
        var names = lines.stream().collect(Collectors.toMap(Line::id, Line::name));
        return ids.stream().map(names::get).collect(Collectors.joining(", "));
    }

    @Override
    public List<Table> tables() {
        if (!hasVotes()) return List.of();
        var isApproval = kind.equals("approval");
        var head = Stream.of("points.table.option", "points.table." + kind, "points.table.ballots").limit(isApproval ? 2 : 3).map(Sentence::of).toList();
        var rows = lines.stream().map(line -> Stream.of(line.name(), line.figure(kind), String.valueOf(line.ballots())).limit(head.size()).toList()).toList();
        return List.of(new Table(Sentence.of("points.table"), head, rows, Set.of(1)));
    }

    @Override
    public Map<String, Object> figures() {
        var points = new LinkedHashMap<String, Object>();
        lines.forEach(line -> points.put(line.id(), line.points()));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("points", points);
        figures.put("blank", blank);
        figures.put("refused", refused);
        return figures;
    }
}
