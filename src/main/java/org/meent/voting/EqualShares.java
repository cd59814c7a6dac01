package org.meent.voting;

/**
 * The Method of Equal Shares: everybody gets the same part of the budget, and again and again the project is bought that
 * its supporters can pay together and that asks each of them the least for what it is worth. What is left is spent as the
 * {@link Completion} says.
 * <p>Sources: Peters, Pierczyński and Skowron 2021, Proportional Participatory Budgeting with Additive Utilities, NeurIPS
 * 34 (arXiv 2008.13276); for its completions Faliszewski and others 2023, Participatory Budgeting: Data, Tools and
 * Analysis, IJCAI 2023 (arXiv 2305.11035), and equalshares.net.
 */
public final class EqualShares implements Rule<BudgetBallot, EqualSharesSettings, BudgetOutcome> {
    /** How many other choices at ties are counted, and how many amounts may be added up for them. */
    private static final int MOST_RECOUNTS = 500;
    private static final long MOST_EFFORT = 30_000_000;

    /** For whoever counts. */
    public EqualShares() {}

    @Override
    public String name() {
        return "mes";
    }

    /** @throws IllegalArgumentException if a ballot names an option that there is not, or gives less than no points where points are counted */
    @Override
    public BudgetOutcome count(Profile<BudgetBallot> profile, EqualSharesSettings settings) {
        var projects = settings.projects();
        var byPoints = settings.utility() == EqualSharesSettings.Utility.ADDITIVE;
        var support = byPoints ? Support.byPoints(profile, projects) : Support.byNames(profile, projects);
        var facts = new Ties.Facts(projects::cost, place -> support.votes[place]);
        var sensitivity = new TieSensitivity[1];
        var counted = Ties.count(settings.ties(), projects.options(), facts, 0, ties -> {
            var choices = OtherChoices.none(OtherChoices.worked(ties, projects.options().size()));
            var result = SharesScan.count(support, settings, choices, Long.MAX_VALUE);
            sensitivity[0] = sensitivity(support, settings, choices, result);
            result.run().rounds().forEach(round -> ties.first(round.tied().stream().mapToInt(Integer::intValue).toArray()));
            result.filled().ties().forEach(tied -> ties.first(tied.stream().mapToInt(Integer::intValue).toArray()));
            return result;
        }, SharesScan.Result::winners);
        return new SharesStory(support, settings, counted.result()).outcome(counted.met(), sensitivity[0]);
    }

    private static TieSensitivity sensitivity(Support support, EqualSharesSettings settings, OtherChoices choices, SharesScan.Result first) {
        var effort = new long[] {MOST_EFFORT};
        return choices.sensitivity(new OtherChoices.Counted(first.winners(), first.open()), MOST_RECOUNTS, other -> {
            var result = SharesScan.count(support, settings, other, effort[0]);
            if (result == null) return null;
            effort[0] -= result.effort();
            return new OtherChoices.Counted(result.winners(), result.open());
        });
    }
}
