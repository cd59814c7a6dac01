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
        var ties = ties(points, settings);
        var result = spend(points, settings, published(ties, settings));
        var others = others(points, settings, result);
        result.spent().ties().forEach(ties::meet);
        return new GreedyStory(points, settings, result).outcome(ties.met(), others);
    }

    /** What wins with these points; nothing if people have to decide a tie. */
    static List<Integer> winners(Points points, GreedySettings settings) {
        var result = spend(points, settings, published(ties(points, settings), settings));
        return settings.ties().decides() || others(points, settings, result).sensitivity() == TieSensitivity.NONE ? result.winners() : List.of();
    }

    private static Ties ties(Points points, GreedySettings settings) {
        return Ties.of(settings.ties(), settings.projects().options(), new Ties.Facts(settings.projects()::cost, place -> points.votes[place]));
    }

    private static OtherChoices published(Ties ties, GreedySettings settings) {
        return OtherChoices.none(OtherChoices.worked(ties, settings.projects().options().size()));
    }

    private static OtherChoices.Found others(Points points, GreedySettings settings, Result result) {
        return result.choices().look(counted(result), MOST_RECOUNTS, other -> counted(spend(points, settings, other)));
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
