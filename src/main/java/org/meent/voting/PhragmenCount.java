package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One count by the sequential rule of Phragmén, in fractions. All supporters of what is chosen get the same load, so that
 * there are no more different loads than projects that were chosen. Loads only grow, and so do the prices: an old price
 * that is too high need not be worked out again.
 */
final class PhragmenCount {
    private final Support support;
    private final PhragmenSettings settings;
    private final Projects projects;
    private final OtherChoices choices;
    /** By group the load it has, as its place in {@link #loads}. */
    private final int[] loadOf;
    private final List<Ratio> loads = new ArrayList<>(List.of(Ratio.ZERO));
    private final Ratio[] price;
    private final boolean[] isFresh;
    private final TieBlocks blocks = new TieBlocks();
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<List<Integer>> ties = new ArrayList<>();
    private final List<Integer> passed = new ArrayList<>();
    private final List<Integer> waiting;
    private long left;

    private PhragmenCount(Support support, PhragmenSettings settings, OtherChoices choices) {
        this.support = support;
        this.settings = settings;
        this.choices = choices;
        projects = settings.projects();
        left = projects.budget();
        loadOf = new int[support.sizes.length];
        price = new Ratio[projects.options().size()];
        isFresh = new boolean[price.length];
        waiting = new ArrayList<>(costly().filter(project -> projects.cost(project) <= projects.budget()).boxed().toList());
        for (var project : waiting) price[project] = Ratio.of(projects.cost(project), support.votes[project]);
    }

    /**
     * A project that was chosen.
     *
     * @param project its place
     * @param load what each of its supporters carries then
     */
    record Chosen(int project, Ratio load) {}

    /**
     * What came of it.
     *
     * @param free the projects that cost nothing, in published order
     * @param chosen the others, in order
     * @param passed the next projects that did not fit: the count ended there, or they were passed over
     * @param ties the ties that were met, in listed order each
     * @param open those of them at which another choice may lead elsewhere
     * @param left what was left of the budget
     */
    record Result(List<Integer> free, List<Chosen> chosen, List<Integer> passed, List<List<Integer>> ties, List<List<Integer>> open, long left) {
        /** The places of what won, in order of selection. */
        List<Integer> winners() {
            var winners = new ArrayList<>(free);
            chosen.forEach(choice -> winners.add(choice.project));
            return winners;
        }
    }

    static Result count(Support support, PhragmenSettings settings, OtherChoices choices) {
        return new PhragmenCount(support, settings, choices).count();
    }

    private IntStream costly() {
        return IntStream.range(0, projects.options().size()).filter(project -> projects.cost(project) > 0 && support.votes[project] > 0);
    }

    private Result count() {
        while (!waiting.isEmpty()) {
            var tied = lightest();
            var tooDear = tied.stream().filter(project -> projects.cost(project) > left).toList();
            if (!tooDear.isEmpty()) {
                passed.addAll(tooDear);
                if (settings.overflow() == Overflow.STOP) break;
                waiting.removeAll(tooDear);
            } else {
                choose(tied);
            }
        }
        var free = IntStream.range(0, price.length).filter(project -> projects.cost(project) == 0 && support.votes[project] > 0).boxed().sorted(choices.published()).toList();
        return new Result(free, List.copyOf(chosen), List.copyOf(passed), List.copyOf(ties), blocks.open(), left);
    }

    private void choose(List<Integer> tied) {
        var project = tied.size() == 1 ? tied.get(0) : choices.first(tied);
        if (tied.size() > 1) ties.add(tied);
        blocks.took(tied, project, () -> price[project]);
        for (var group : support.supporters[project]) loadOf[group] = loads.size();
        loads.add(price[project]);
        chosen.add(new Chosen(project, price[project]));
        left -= projects.cost(project);
        waiting.remove((Integer) project);
        Arrays.fill(isFresh, false);
    }

    /** The projects that would make the load of their supporters the least, in listed order. */
    private List<Integer> lightest() {
        while (true) {
            var least = waiting.stream().min(Comparator.comparing(project -> price[project])).orElseThrow();
            if (isFresh[least]) {
                var stale = waiting.stream().filter(project -> !isFresh[project] && price[project].compareTo(price[least]) <= 0).toList();
                if (stale.isEmpty()) return waiting.stream().filter(project -> price[project].compareTo(price[least]) == 0).toList();
                stale.forEach(this::reckon);
            } else {
                reckon(least);
            }
        }
    }

    private void reckon(int project) {
        var counts = new long[loads.size()];
        for (var group : support.supporters[project]) counts[loadOf[group]] += support.sizes[group];
        var sum = Ratio.of(projects.cost(project), 1);
        for (var load = 1; load < counts.length; load++) if (counts[load] > 0) sum = sum.plus(loads.get(load).times(counts[load]));
        price[project] = new Ratio(sum.numerator(), sum.denominator().multiply(BigInteger.valueOf(support.votes[project])));
        isFresh[project] = true;
    }
}
