package org.meent.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /** Of how many projects that were not chosen is told at which price they would have been. */
    private static final int TOLD = 3;

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
        var ties = ties(support, settings);
        var choices = OtherChoices.none(OtherChoices.worked(ties, projects.options().size()));
        var result = PhragmenCount.count(support, settings, choices);
        var others = choices.look(counted(result), recounts(support), other -> counted(PhragmenCount.count(support, settings, other)));
        result.ties().forEach(ties::meet);
        return outcome(support, settings, result, ties.met(), others);
    }

    private static Ties ties(Support support, PhragmenSettings settings) {
        return Ties.of(settings.ties(), settings.projects().options(), new Ties.Facts(settings.projects()::cost, place -> support.votes[place]));
    }

    /** What wins if a project costs something else, none if people would have to decide a tie; null if it takes too long. */
    private static Set<Integer> winners(Support support, PhragmenSettings settings, int[] recounts) {
        var choices = OtherChoices.none(OtherChoices.worked(ties(support, settings), settings.projects().options().size()));
        if (recounts[0]-- <= 0) return null;
        var result = PhragmenCount.count(support, settings, choices);
        var sensitivity = settings.ties().decides() ? TieSensitivity.NONE : choices.look(counted(result), recounts(support), other ->
                recounts[0]-- <= 0 ? null : counted(PhragmenCount.count(support, settings, other))).sensitivity();
        if (sensitivity == TieSensitivity.NOT_KNOWN) return null;
        return sensitivity == TieSensitivity.NONE ? new HashSet<>(result.winners()) : Set.of();
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
        tellChanges(support, settings, result, words, story);
        var ids = projects.options().ids(winners.stream().mapToInt(Integer::intValue).toArray());
        return new BudgetOutcome(projects, ids, Optional.empty(), List.of(), ties, others.sensitivity(), story, words.steps(), tables(support, words, projects, result));
    }

    /** Of some that were not chosen, those with most supporters first, at which price they would have been. */
    private static void tellChanges(Support support, PhragmenSettings settings, PhragmenCount.Result result, BudgetWords words, List<Sentence> story) {
        var projects = settings.projects();
        var recounts = new int[] {recounts(support)};
        lost(support, projects, result).stream().sorted(Comparator.<Integer>comparingLong(project -> support.votes[project]).reversed()).limit(TOLD).forEach(project ->
                OtherPrices.find(project, projects.cost(project), result.left(), result.winners(),
                        price -> winners(support, settings.with(projects.withCost(project, price)), recounts)).ifPresent(found -> story.add(words.change(project, found))));
    }

    private static List<Integer> lost(Support support, Projects projects, PhragmenCount.Result result) {
        var won = new HashSet<>(result.winners());
        return IntStream.range(0, projects.options().size()).filter(project -> support.votes[project] > 0 && !won.contains(project)).boxed().toList();
    }

    private static List<Table> tables(Support support, BudgetWords words, Projects projects, PhragmenCount.Result result) {
        var tables = new ArrayList<Table>();
        tables.addAll(words.table("carried", List.of("project", "cost", "votes", "load"), result.chosen(), choice ->
                List.of(words.name(choice.project()), projects.amount(projects.cost(choice.project())), String.valueOf(support.votes[choice.project()]),
                        words.atMost(choice.load()).toPlainString())));
        tables.addAll(words.table("beside", List.of("project", "cost", "votes"), result.free(), project -> cells(support, words, projects, project)));
        var lost = lost(support, projects, result);
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
