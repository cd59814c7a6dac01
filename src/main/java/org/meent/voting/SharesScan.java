package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Equal Shares with its completion, for one choice at each tie. Raising the start goes step by step, as the rule says:
 * what is spent may fall when the start rises, so that halving would find something else. Steps are passed over only
 * where it is certain that the same projects are bought at each of them. Where bounds on the prices do not tell that for long,
 * {@link SharesStretch} is asked, as long as what it looked at in vain took little time beside the rest.
 */
final class SharesScan {
    /** So many steps are counted one by one before fractions are asked: most scans are over then. */
    private static final int MOST_SINGLE_STEPS = 32;
    /** To add up a fraction takes as much time as so many of the numbers of a machine. */
    private static final int FRACTION = 32;
    /** What fractions looked at in vain is at most one part in so many of the rest. */
    private static final int LITTLE = 4;
    private final Support support;
    private final EqualSharesSettings settings;
    private final Projects projects;
    private final OtherChoices choices;
    private final SharesCount count;
    private final long most;
    private final Set<List<Integer>> open = new LinkedHashSet<>();
    private SharesRun run;
    private long raises;
    private long singleSteps;
    /** What was added up in fractions, and what of that told nothing. */
    private long stretched;
    private long inVain;

    private SharesScan(Support support, EqualSharesSettings settings, OtherChoices choices, long most) {
        this.support = support;
        this.settings = settings;
        this.choices = choices;
        this.most = most;
        projects = settings.projects();
        count = new SharesCount(support, projects, worth(settings), choices);
    }

    /**
     * What came of it.
     *
     * @param free the projects that cost nothing, in published order
     * @param start what everybody had at first
     * @param run the last run
     * @param raises how often the start was raised
     * @param filled what was then spent on the projects with most votes
     * @param everythingFits whether all projects with a supporter together stay within the budget, so that all are taken
     * @param open the ties of all runs at which another choice may lead elsewhere
     * @param effort how much was added up, a measure of time that is the same on every machine
     */
    record Result(List<Integer> free, Ratio start, SharesRun run, long raises, GreedySpending.Spent filled, boolean everythingFits, List<List<Integer>> open, long effort) {
        /** The places of what won, in order of selection. */
        List<Integer> winners() {
            var winners = new ArrayList<>(free);
            Arrays.stream(run.bought()).forEach(winners::add);
            winners.addAll(filled.taken());
            return winners;
        }
    }

    /**
     * Counts.
     *
     * @param most how much may be added up
     * @return null if that was not enough
     */
    static Result count(Support support, EqualSharesSettings settings, OtherChoices choices, long most) {
        return new SharesScan(support, settings, choices, most).count();
    }

    private static long[] worth(EqualSharesSettings settings) {
        var costs = settings.projects().costs();
        return costs.stream().mapToLong(cost -> settings.utility() == EqualSharesSettings.Utility.COST ? cost : 1).toArray();
    }

    private Result count() {
        run = run(start(), null);
        var completion = settings.completion();
        var isRaised = completion == Completion.ADD1 || completion == Completion.ADD1U;
        var everythingFits = rest().stream().mapToLong(projects::cost).sum() <= projects.budget() - run.cost();
        if (isRaised && !everythingFits && !raise()) return null;
        var isFilled = completion == Completion.UTILITARIAN || completion == Completion.ADD1U || isRaised && everythingFits;
        var filled = GreedySpending.spend(projects, isFilled ? rest() : List.of(), GreedySpending.byVotes(totals()), projects.budget() - run.cost(), Overflow.SKIP, choices);
        open.addAll(filled.open());
        return new Result(free(), start(), run, raises, filled, isRaised && everythingFits, List.copyOf(open), effort());
    }

    private Ratio start() {
        if (support.ballots == 0) return Ratio.ZERO;
        var exact = Ratio.of(projects.budget(), support.ballots);
        if (settings.start() == EqualSharesSettings.Start.EXACT) return exact;
        var whole = BigInteger.TEN.pow(projects.decimals());
        return new Ratio(exact.numerator().divide(exact.denominator().multiply(whole)).multiply(whole), BigInteger.ONE);
    }

    /** Raises the start as the completion says; false if it took too long. */
    private boolean raise() {
        var steps = 1L;
        // So many steps at once were not certain: somewhere before them something changes, and halving finds out where.
        var uncertain = Long.MAX_VALUE;
        while (!hasEnded()) {
            if (effort() > most) return false;
            steps = Math.min(steps, stepsToBudget());
            if (steps == 0) return true;
            if (steps == 1) singleSteps++;
            var raised = run.each().plus(Ratio.of(settings.increment(), 1).times(steps));
            var next = run(raised, steps == 1 ? null : run);
            if (next == null && isStretch(raised)) next = run(raised, null);
            if (next == null) {
                uncertain = steps;
                steps /= 2;
                continue;
            }
            if (next.cost() > projects.budget()) return true;
            raises += steps;
            uncertain = uncertain == Long.MAX_VALUE || uncertain <= steps ? Long.MAX_VALUE : uncertain - steps;
            var isUnchanged = Arrays.equals(next.bought(), run.bought());
            steps = !isUnchanged ? 1 : uncertain == Long.MAX_VALUE ? 2 * steps : Math.max(1, uncertain / 2);
            run = next;
        }
        return true;
    }

    /** Whether fractions tell that the same is bought up to a start; not if asking them costs too much. */
    private boolean isStretch(Ratio upper) {
        if (singleSteps < MOST_SINGLE_STEPS || inVain > count.state().entries() / LITTLE) return false;
        var stretch = new SharesStretch(support, projects, worth(settings), run, upper);
        var isCertain = stretch.isCertain();
        stretched += FRACTION * stretch.entries();
        if (!isCertain) inVain += FRACTION * stretch.entries();
        return isCertain;
    }

    private long effort() {
        return count.state().entries() + stretched;
    }

    private SharesRun run(Ratio each, SharesRun lower) {
        var next = count.run(each, lower);
        if (next != null) open.addAll(next.open());
        return next;
    }

    private boolean hasEnded() {
        return settings.stop() == EqualSharesSettings.Stop.EXHAUSTIVE && rest().stream().noneMatch(project -> projects.cost(project) <= projects.budget() - run.cost());
    }

    /** How often the start can be raised until everybody alone has the whole budget. */
    private long stepsToBudget() {
        var each = run.each();
        var missing = BigInteger.valueOf(projects.budget()).multiply(each.denominator()).subtract(each.numerator());
        return missing.divide(each.denominator().multiply(BigInteger.valueOf(settings.increment()))).longValueExact();
    }

    /** The projects that cost something, have a supporter and were not bought. */
    private List<Integer> rest() {
        var bought = new boolean[projects.options().size()];
        for (var project : run.bought()) bought[project] = true;
        return IntStream.range(0, bought.length).filter(project -> !bought[project] && projects.cost(project) > 0 && support.votes[project] > 0).boxed().toList();
    }

    private List<Integer> free() {
        return IntStream.range(0, projects.options().size()).filter(project -> projects.cost(project) == 0 && support.votes[project] > 0)
                .boxed().sorted(choices.published()).toList();
    }

    private BigInteger[] totals() {
        return IntStream.range(0, projects.options().size()).mapToObj(support::total).toArray(BigInteger[]::new);
    }
}
