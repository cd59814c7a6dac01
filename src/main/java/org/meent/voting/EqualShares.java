package org.meent.voting;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Method of Equal Shares: everybody gets the same part of the budget, and again and again the project is bought that
 * its supporters can pay together and that asks each of them the least for what it is worth. What is left is spent as the
 * {@link Completion} says.
 * <p>Sources: Peters, Pierczyński and Skowron 2021, Proportional Participatory Budgeting with Additive Utilities, NeurIPS
 * 34 (arXiv 2008.13276); for its completions Faliszewski and others 2023, Participatory Budgeting: Data, Tools and
 * Analysis, IJCAI 2023 (arXiv 2305.11035), and equalshares.net.
 */
public final class EqualShares implements Rule<BudgetBallot, EqualSharesSettings, BudgetOutcome> {
    /** How many other choices at ties are counted, and how many amounts may be added up for them; and as many for other prices. */
    private static final int MOST_RECOUNTS = 500;
    static final long MOST_EFFORT = 30_000_000;

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
        var ties = ties(support, settings);
        var choices = OtherChoices.none(OtherChoices.worked(ties, projects.options().size()));
        var result = SharesScan.count(support, settings, choices, Long.MAX_VALUE);
        var others = others(support, settings, choices, result, new long[] {MOST_EFFORT});
        var last = Stream.concat(result.run().rounds().stream().map(SharesRun.Round::tied), result.filled().ties().stream()).toList();
        last.forEach(ties::meet);
        // A tie at a start that was left again may decide too: it tells at which start the raising ends.
        if (others.sensitivity() != TieSensitivity.NONE) result.open().stream().filter(tied -> !last.contains(tied)).forEach(ties::meet);
        return new SharesStory(support, settings, result).outcome(ties.met(), others);
    }

    private static Ties ties(Support support, EqualSharesSettings settings) {
        return Ties.of(settings.ties(), settings.projects().options(), new Ties.Facts(settings.projects()::cost, place -> support.votes[place]));
    }

    private static OtherChoices.Found others(Support support, EqualSharesSettings settings, OtherChoices choices, SharesScan.Result first, long[] effort) {
        return choices.look(new OtherChoices.Counted(first.winners(), first.open()), MOST_RECOUNTS, other -> {
            var result = SharesScan.count(support, settings, other, effort[0]);
            if (result == null) return null;
            effort[0] -= result.effort();
            return new OtherChoices.Counted(result.winners(), result.open());
        });
    }

    /**
     * Only what wins, by other settings for instance.
     *
     * @param effort how much may be added up, from which is taken what was
     * @return the places of what wins, none if people have to decide a tie; null if it takes too long
     */
    static Set<Integer> winners(Support support, EqualSharesSettings settings, long[] effort) {
        var choices = OtherChoices.none(OtherChoices.worked(ties(support, settings), settings.projects().options().size()));
        var result = SharesScan.count(support, settings, choices, effort[0]);
        if (result == null) return null;
        effort[0] -= result.effort();
        var sensitivity = settings.ties().decides() ? TieSensitivity.NONE : others(support, settings, choices, result, effort).sensitivity();
        if (effort[0] < 0 || sensitivity == TieSensitivity.NOT_KNOWN) return null;
        return sensitivity == TieSensitivity.NONE ? new HashSet<>(result.winners()) : Set.of();
    }
}
