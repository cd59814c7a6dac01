package org.meent.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The greedy rule: the project with most votes first, or with most votes for what it costs, as long as it fits in what is
 * left of the budget. Where ballots give points, these count instead of votes; a project without any is never chosen.
 * <p>Source: Faliszewski and others 2023, Participatory Budgeting: Data, Tools and Analysis, IJCAI 2023 (arXiv 2305.11035),
 * where it is Utilitarian Greedy, the rule of most cities.
 */
public final class GreedyBudget implements Rule<BudgetBallot, GreedySettings, BudgetOutcome> {
    private static final int MOST_RECOUNTS = 500;

    /** For whoever counts. */
    public GreedyBudget() {}

    @Override
    public String name() {
        return "greedy";
    }

    /** @throws IllegalArgumentException if a ballot names an option that there is not */
    @Override
    public BudgetOutcome count(Profile<BudgetBallot> profile, GreedySettings settings) {
        var points = new Points(profile, settings.projects());
        var sensitivity = new TieSensitivity[1];
        var counted = count(points, settings, MOST_RECOUNTS, sensitivity);
        return new GreedyStory(points, settings, counted.result()).outcome(counted.met(), sensitivity[0]);
    }

    /** What wins with these points; nothing if people have to decide a tie. */
    static List<Integer> winners(Points points, GreedySettings settings) {
        var sensitivity = new TieSensitivity[1];
        var counted = count(points, settings, settings.ties().decides() ? 0 : MOST_RECOUNTS, sensitivity);
        return settings.ties().decides() || sensitivity[0] == TieSensitivity.NONE ? counted.result().winners() : List.of();
    }

    private static Ties.Counted<Result> count(Points points, GreedySettings settings, int most, TieSensitivity[] sensitivity) {
        var projects = settings.projects();
        var facts = new Ties.Facts(projects::cost, place -> points.votes[place]);
        return Ties.count(settings.ties(), projects.options(), facts, 0, ties -> {
            var choices = OtherChoices.none(OtherChoices.worked(ties, projects.options().size()));
            var result = spend(points, settings, choices);
            sensitivity[0] = choices.sensitivity(counted(result), most, other -> counted(spend(points, settings, other)));
            result.spent().ties().forEach(tied -> ties.first(tied.stream().mapToInt(Integer::intValue).toArray()));
            return result;
        }, Result::winners);
    }

    /**
     * What came of it.
     *
     * @param free the projects that cost nothing, in published order
     * @param spent what was spent on the others
     * @param choices under which it was counted
     */
    record Result(List<Integer> free, GreedySpending.Spent spent, OtherChoices choices) {
        List<Integer> winners() {
            var winners = new ArrayList<>(free);
            winners.addAll(spent.taken());
            return winners;
        }
    }

    private static OtherChoices.Counted counted(Result result) {
        return new OtherChoices.Counted(result.winners(), result.spent().open());
    }

    static Result spend(Points points, GreedySettings settings, OtherChoices choices) {
        var projects = settings.projects();
        var free = points.supported().filter(project -> projects.cost(project) == 0).boxed().sorted(choices.published()).toList();
        var others = points.supported().filter(project -> projects.cost(project) > 0).boxed().toList();
        return new Result(free, GreedySpending.spend(projects, others, order(points, settings), projects.budget(), settings.overflow(), choices), choices);
    }

    static Comparator<Integer> order(Points points, GreedySettings settings) {
        return settings.order() == GreedySettings.Order.VOTES ? GreedySpending.byVotes(points.totals) : GreedySpending.byVotesPerCost(points.totals, settings.projects());
    }
}
