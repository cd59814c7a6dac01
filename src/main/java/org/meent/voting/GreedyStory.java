package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what the greedy rule did, and how many votes more a project would have needed. */
final class GreedyStory {
    /** Of how many projects that were not chosen is told what was missing. */
    private static final int TOLD = 3;
    private final Points points;
    private final GreedySettings settings;
    private final Projects projects;
    private final GreedyBudget.Result result;
    private final BudgetWords words;
    private final List<Integer> winners;
    /** The projects that were supported but not chosen, the best first. */
    private final List<Integer> lost;

    GreedyStory(Points points, GreedySettings settings, GreedyBudget.Result result) {
        this.points = points;
        this.settings = settings;
        this.result = result;
        projects = settings.projects();
        words = new BudgetWords(projects, points.ballots, points::isSupported);
        winners = result.winners();
        var won = new HashSet<>(winners);
        lost = points.supported().filter(project -> !won.contains(project)).boxed()
                .sorted(GreedyBudget.order(points, settings).thenComparing(result.choices().published())).toList();
    }

    BudgetOutcome outcome(List<Outcome.Tie> ties, OtherChoices.Found others) {
        if (!settings.ties().decides() && others.sensitivity() != TieSensitivity.NONE) {
            return new BudgetOutcome(projects, List.of(), Optional.empty(), List.of(), ties, others.sensitivity(),
                    List.of(words.about("budget.undecided", others.tied())), List.of(), List.of());
        }
        tellSteps();
        var story = new ArrayList<Sentence>();
        story.add(winners.isEmpty() ? words.nothing("greedy.nothing") : words.about("greedy.won." + settings.order() + unit(), winners));
        story.addAll(words.steps());
        lost.stream().limit(TOLD).forEach(project -> tellChange(project, story));
        var ids = projects.options().ids(winners.stream().mapToInt(Integer::intValue).toArray());
        return new BudgetOutcome(projects, ids, Optional.empty(), List.of(), ties, others.sensitivity(), story, words.steps(), tables());
    }

    private String unit() {
        return points.hasPoints ? ".points" : "";
    }

    private void tellSteps() {
        result.free().forEach(project -> words.step("budget.free", words.name(project)));
        for (var turn : result.spent().turns()) {
            var project = turn.project();
            var key = turn.isTaken() ? "greedy.taken" : settings.overflow() == Overflow.SKIP ? "greedy.skipped" : "greedy.stopped";
            var left = turn.before() - (turn.isTaken() ? projects.cost(project) : 0);
            words.step(key + unit(), words.name(project), points.totals[project], words.amount(projects.cost(project)), words.amount(left));
        }
    }

    private void tellChange(int project, List<Sentence> story) {
        if (projects.cost(project) > projects.budget()) story.add(Sentence.of("greedy.tooDear", words.name(project),
                 words.amount(projects.cost(project)), words.amount(projects.budget())));
        else more(project).ifPresent(more -> story.add(Sentence.of("greedy.change" + unit(), words.name(project), more)));
    }

    /**
     * The fewest votes more with which a project that fits in the budget is chosen; empty if a tie would be open then. It
     * must come before the last one before which enough was left for it: as many votes may do, if the order puts it first.
     * Among the others nothing changes up to there.
     */
    private Optional<BigInteger> more(int project) {
        var others = points.supported().filter(other -> other != project && projects.cost(other) > 0).boxed().toList();
        var turns = GreedySpending.spend(projects, others, GreedyBudget.order(points, settings), projects.budget(), settings.overflow(), result.choices()).turns();
        var last = turns.size() - 1;
        while (turns.get(last).before() < projects.cost(project)) last--;
        var needed = needed(project, turns.get(last).project());
        return Stream.of(needed[0].add(needed[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO), needed[0].add(BigInteger.ONE))
                .map(votes -> votes.subtract(points.totals[project])).filter(more -> isFewest(project, more)).findFirst();
    }

    /** With how many votes a project is level with a rival, by votes or by votes for what it costs, and whether something is left over. */
    private BigInteger[] needed(int project, int rival) {
        if (settings.order() == GreedySettings.Order.VOTES) return new BigInteger[] {points.totals[rival], BigInteger.ZERO};
        return points.totals[rival].multiply(BigInteger.valueOf(projects.cost(project))).divideAndRemainder(BigInteger.valueOf(projects.cost(rival)));
    }

    /**
     * Whether counting again so many more are enough and one fewer is not, whoever gives them: points may come from those
     * who named the project already, or each from somebody else, who can help it in a tie.
     */
    private boolean isFewest(int project, BigInteger more) {
        var fewer = more.subtract(BigInteger.ONE);
        return more.signum() > 0 && wins(project, more, points.hasPoints ? BigInteger.ZERO : more) && !wins(project, fewer, fewer);
    }

    private boolean wins(int project, BigInteger more, BigInteger moreVotes) {
        return GreedyBudget.winners(points.with(project, more, moreVotes), settings).contains(project);
    }

    private List<Table> tables() {
        var tables = new ArrayList<Table>();
        var heads = List.of("project", "cost", points.hasPoints ? "points" : "votes");
        tables.addAll(words.table("chosen", heads, winners, this::cells));
        var looked = result.spent().turns().stream().map(GreedySpending.Turn::project).collect(Collectors.toSet());
        tables.addAll(words.table("full", heads, lost.stream().filter(looked::contains).toList(), this::cells));
        tables.addAll(words.table("later", heads, lost.stream().filter(project -> !looked.contains(project)).toList(), this::cells));
        tables.addAll(words.table("noVotes", List.of("project", "cost"), words.withoutVotes(), project -> cells(project).subList(0, 2)));
        return tables;
    }

    private List<String> cells(int project) {
        return List.of(words.name(project), projects.amount(projects.cost(project)), points.totals[project].toString());
    }
}
