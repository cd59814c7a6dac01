package org.meent.voting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The sequential rule of Phragmén: what a project costs is a load on its supporters, who carry the same each; again and
 * again the project is chosen after which the load of its supporters is the least.
 * <p>Sources: Brill, Freeman, Janson and Lackner 2017, Phragmén's Voting Methods and Justified Representation, AAAI 2017
 * (arXiv 2102.12305); with costs Los, Christoff and Grossi 2022, Proportional Budget Allocations: Towards a
 * Systematization, IJCAI 2022 (arXiv 2203.12324).
 */
public final class Phragmen implements Rule<BudgetBallot, PhragmenSettings, BudgetOutcome> {
    /** How many other choices at ties are counted, if a count adds up so little; fewer if it adds up more. */
    private static final int MOST_RECOUNTS = 500;
    private static final long MOST_EFFORT = 20_000_000;

    /** For whoever counts. */
    public Phragmen() {}

    @Override
    public String name() {
        return "phragmen";
    }

    /** @throws IllegalArgumentException if a ballot names an option that there is not */
    @Override
    public BudgetOutcome count(Profile<BudgetBallot> profile, PhragmenSettings settings) {
        var projects = settings.projects();
        var support = Support.byNames(profile, projects);
        var facts = new Ties.Facts(projects::cost, place -> support.votes[place]);
        var ties = Ties.of(settings.ties(), projects.options(), facts);
        var choices = OtherChoices.none(OtherChoices.worked(ties, projects.options().size()));
        var result = PhragmenCount.count(support, settings, choices);
        var others = choices.look(counted(result), recounts(support), other -> counted(PhragmenCount.count(support, settings, other)));
        result.ties().forEach(ties::meet);
        return outcome(support, settings, result, ties.met(), others);
    }

    private static OtherChoices.Counted counted(PhragmenCount.Result result) {
        return new OtherChoices.Counted(result.winners(), result.open());
    }

    private static int recounts(Support support) {
        var entries = IntStream.range(0, support.supporters.length).mapToLong(project -> support.supporters[project].length).sum();
        return (int) Math.min(MOST_RECOUNTS, MOST_EFFORT / (entries + 1));
    }

    private static BudgetOutcome outcome(Support support, PhragmenSettings settings, PhragmenCount.Result result, List<Outcome.Tie> ties, OtherChoices.Found others) {
        var projects = settings.projects();
        var words = new BudgetWords(projects, support.ballots, place -> support.votes[place] > 0);
        if (!settings.ties().decides() && others.sensitivity() != TieSensitivity.NONE) {
            return new BudgetOutcome(projects, List.of(), Optional.empty(), List.of(), ties, others.sensitivity(),
                    List.of(words.about("budget.undecided", others.tied())), List.of(), List.of());
        }
        var winners = result.winners();
        result.free().forEach(project -> words.step("budget.free", words.name(project)));
        result.chosen().forEach(choice -> words.step("phragmen.chosen", words.name(choice.project()), support.votes[choice.project()],
                words.atMost(choice.load()), words.amount(projects.cost(choice.project()))));
        if (settings.overflow() == Overflow.STOP) {
            result.passed().stream().limit(1).forEach(project -> words.step("phragmen.stopped", words.name(project),
                    words.amount(projects.cost(project)), words.amount(result.left())));
        }
        var story = new ArrayList<Sentence>();
        story.add(winners.isEmpty() ? words.nothing("phragmen.nothing") : words.about("phragmen.won", winners));
        story.addAll(words.steps());
        var ids = projects.options().ids(winners.stream().mapToInt(Integer::intValue).toArray());
        return new BudgetOutcome(projects, ids, Optional.empty(), List.of(), ties, others.sensitivity(), story, words.steps(), tables(support, words, projects, result));
    }

    private static List<Table> tables(Support support, BudgetWords words, Projects projects, PhragmenCount.Result result) {
        var tables = new ArrayList<Table>();
        tables.addAll(words.table("carried", List.of("project", "cost", "votes", "load"), result.chosen(), choice ->
                List.of(words.name(choice.project()), projects.amount(projects.cost(choice.project())), String.valueOf(support.votes[choice.project()]),
                        words.atMost(choice.load()).toPlainString())));
        tables.addAll(words.table("beside", List.of("project", "cost", "votes"), result.free(), project -> cells(support, words, projects, project)));
        var won = new HashSet<>(result.winners());
        var lost = IntStream.range(0, projects.options().size()).filter(project -> support.votes[project] > 0 && !won.contains(project)).boxed().toList();
        tables.addAll(words.table("full", List.of("project", "cost", "votes"), lost.stream().filter(project -> projects.cost(project) > result.left()).toList(),
                project -> cells(support, words, projects, project)));
        tables.addAll(words.table("later", List.of("project", "cost", "votes"), lost.stream().filter(project -> projects.cost(project) <= result.left()).toList(),
                project -> cells(support, words, projects, project)));
        tables.addAll(words.table("noVotes", List.of("project", "cost"), words.withoutVotes(), project -> cells(support, words, projects, project).subList(0, 2)));
        return tables;
    }

    private static List<String> cells(Support support, BudgetWords words, Projects projects, int project) {
        return List.of(words.name(project), projects.amount(projects.cost(project)), String.valueOf(support.votes[project]));
    }
}
