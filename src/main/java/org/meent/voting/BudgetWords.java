package org.meent.voting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words and tables in which the division of a budget is told. */
final class BudgetWords {
    private static final int NAMED = 5;
    private static final int CENTS = 2;
    private final Projects projects;
    private final long ballots;
    private final IntPredicate hasVotes;
    private final List<Sentence> steps = new ArrayList<>();

    /**
     * Nothing is told yet.
     *
     * @param ballots how many ballots there are
     * @param hasVotes by place whether anybody supports a project
     */
    BudgetWords(Projects projects, long ballots, IntPredicate hasVotes) {
        this.projects = projects;
        this.ballots = ballots;
        this.hasVotes = hasVotes;
    }

    /** An amount of units in the currency, with more decimals than a unit has. */
    static BigDecimal currency(Projects projects, Ratio units, int more, RoundingMode rounding) {
        return units.rounded(more, rounding).movePointLeft(projects.decimals());
    }

    /** An amount of units in the currency, exactly: with the decimals that the projects have, in cents at least if any. */
    BigDecimal amount(long units) {
        var amount = BigDecimal.valueOf(units, projects.decimals());
        return projects.decimals() == 0 ? amount : amount.setScale(decimals());
    }

    private int decimals() {
        return Math.max(CENTS, projects.decimals());
    }

    /** In cents, or in units if these are smaller, rounded up: nobody pays more than is told. */
    BigDecimal atMost(Ratio units) {
        return cents(units, RoundingMode.CEILING);
    }

    /** In cents, or in units if these are smaller. */
    BigDecimal cents(Ratio units, RoundingMode rounding) {
        return new BigDecimal(units.numerator()).divide(new BigDecimal(units.denominator()).movePointRight(projects.decimals()), decimals(), rounding);
    }

    String name(int place) {
        return projects.options().name(place);
    }

    /** One of the steps. */
    void step(String key, Object... values) {
        steps.add(Sentence.of(key, values));
    }

    List<Sentence> steps() {
        return List.copyOf(steps);
    }

    /** A sentence about the winners: their names, of which only the first are told if there are many, and how many others there are. */
    Sentence about(String key, List<Integer> places) {
        return Sentence.of(key, names(places).toArray());
    }

    /** A sentence about two kinds of winners, each told so. */
    Sentence about(String key, List<Integer> places, List<Integer> others) {
        return Sentence.of(key, Stream.concat(names(places), names(others)).toArray());
    }

    private Stream<Object> names(List<Integer> places) {
        var named = places.size() <= NAMED + 1 ? places.size() : NAMED;
        return Stream.of(places.stream().limit(named).map(this::name).collect(Collectors.joining(", ")), places.size() - named, places.size());
    }

    /** At which price a project would have been chosen. */
    Sentence change(int project, OtherPrices.Found found) {
        return Sentence.of(found.isTradedOff() ? "budget.change.traded" : "budget.change", name(project), amount(found.price()));
    }

    /** Where nothing was chosen although nobody is tied, why. */
    Sentence nothing(String key) {
        if (ballots == 0) return Sentence.of("budget.nobody");
        return Sentence.of(withoutVotes().size() == projects.options().size() ? "budget.noVotes" : key);
    }

    /** The projects that nobody supports, in listed order. */
    List<Integer> withoutVotes() {
        return IntStream.range(0, projects.options().size()).filter(hasVotes.negate()).boxed().toList();
    }

    /** A table with a row for each of these; none if there are none. */
    <T> List<Table> table(String title, List<String> heads, List<T> of, Function<T, List<String>> cells) {
        if (of.isEmpty()) return List.of();
        return List.of(new Table(Sentence.of("budget.table." + title), heads.stream().map(head -> Sentence.of("budget.head." + head)).toList(), of.stream().map(cells).toList(),
                IntStream.range(0, heads.size()).filter(column -> !heads.get(column).equals("project")).boxed().collect(Collectors.toSet())));
    }
}
