package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that divide a budget once more, each as its definition says and without any shortcut: every voter by itself,
 * fractions only, every start from the beginning. Nothing of the code that is proven by it is used.
 */
final class BudgetByHand {
    /** A fraction. */
    record Part(BigInteger up, BigInteger down) implements Comparable<Part> {
        static final Part NONE = of(0);

        static Part of(long whole) {
            return new Part(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        Part plus(Part other) {
            return lowest(up.multiply(other.down).add(other.up.multiply(down)), down.multiply(other.down));
        }

        Part minus(Part other) {
            return plus(new Part(other.up.negate(), other.down));
        }

        Part times(Part other) {
            return lowest(up.multiply(other.up), down.multiply(other.down));
        }

        Part over(Part other) {
            return lowest(up.multiply(other.down), down.multiply(other.up));
        }

        Part least(Part other) {
            return compareTo(other) <= 0 ? this : other;
        }

        private static Part lowest(BigInteger up, BigInteger down) {
            var common = up.gcd(down);
            return new Part(up.divide(common), down.divide(common));
        }

        @Override
        public int compareTo(Part other) {
            return up.multiply(other.down).compareTo(other.up.multiply(down));
        }
    }

    private final long[] costs;
    private final long budget;
    /** By voter the points for each project, 0 where it is not supported. */
    private final List<long[]> voters;
    private final Comparator<Integer> published;

    BudgetByHand(long[] costs, long budget, List<long[]> voters, Comparator<Integer> published) {
        this.costs = costs;
        this.budget = budget;
        this.voters = voters;
        this.published = published;
    }

    private boolean isSupported(int project) {
        return voters.stream().anyMatch(voter -> voter[project] > 0);
    }

    private long total(int project) {
        return voters.stream().mapToLong(voter -> voter[project]).sum();
    }

    private List<Integer> projects(boolean free) {
        var projects = new ArrayList<Integer>();
        for (var project = 0; project < costs.length; project++) if (isSupported(project) && (costs[project] == 0) == free) projects.add(project);
        projects.sort(published);
        return projects;
    }

    private long cost(List<Integer> projects) {
        return projects.stream().mapToLong(project -> costs[project]).sum();
    }

    List<Integer> greedy(boolean perCost, boolean stop) {
        var won = projects(true);
        var order = projects(false);
        // A stable sort keeps the published order among equals.
        order.sort(Comparator.comparing((Integer project) -> perCost ? Part.of(total(project)).over(Part.of(costs[project])) : Part.of(total(project))).reversed());
        for (var project : order) {
            if (cost(won) + costs[project] <= budget) won.add(project);
            else if (stop) break;
        }
        return won;
    }

    /** What the supporters of a project have left, when each pays at most this for a point. */
    private Part raised(int project, Part[] left, Part rate) {
        var sum = Part.NONE;
        for (var n = 0; n < left.length; n++) sum = sum.plus(left[n].least(rate.times(Part.of(voters.get(n)[project]))));
        return sum;
    }

    /** The rate that raises just what a project costs; null if there is none. */
    private Part rate(int project, Part[] left) {
        var able = new ArrayList<Integer>();
        for (var n = 0; n < left.length; n++) if (voters.get(n)[project] > 0) able.add(n);
        able.sort(Comparator.comparing(n -> left[n].over(Part.of(voters.get(n)[project]))));
        var due = Part.of(costs[project]);
        while (!able.isEmpty()) {
            var rate = due.over(Part.of(able.stream().mapToLong(n -> voters.get(n)[project]).sum()));
            var poorest = able.remove(0);
            if (left[poorest].over(Part.of(voters.get(poorest)[project])).compareTo(rate) >= 0) return rate;
            due = due.minus(left[poorest]);
        }
        return null;
    }

    /** The projects that are bought when everybody starts with this, in order. */
    List<Integer> run(Part each, boolean worthIsCost) {
        var left = new Part[voters.size()];
        Arrays.fill(left, each);
        var bought = new ArrayList<Integer>();
        var waiting = projects(false);
        while (true) {
            Integer best = null;
            Part least = null;
            for (var project : waiting) {
                var rate = rate(project, left);
                if (rate == null) continue;
                if (raised(project, left, rate).compareTo(Part.of(costs[project])) != 0) throw new IllegalStateException("Not what it costs");
                var price = worthIsCost ? rate.over(Part.of(costs[project])) : rate;
                if (least != null && price.compareTo(least) >= 0) continue;
                best = project;
                least = price;
            }
            if (best == null) return bought;
            var rate = rate(best, left);
            for (var n = 0; n < left.length; n++) left[n] = left[n].minus(left[n].least(rate.times(Part.of(voters.get(n)[best]))));
            bought.add(best);
            waiting.remove(best);
        }
    }

    List<Integer> equalShares(boolean worthIsCost, Completion completion, boolean exhaustive, long unit, boolean floor, long increment) {
        var won = projects(true);
        if (voters.isEmpty()) return won;
        var each = Part.of(budget).over(Part.of(voters.size()));
        if (floor) each = Part.of(budget / voters.size() / unit * unit);
        var bought = run(each, worthIsCost);
        var raised = completion == Completion.ADD1 || completion == Completion.ADD1U;
        var all = cost(projects(false)) <= budget;
        while (raised && !all) {
            var spent = cost(bought);
            var rest = new ArrayList<>(projects(false));
            rest.removeAll(bought);
            if (exhaustive && rest.stream().noneMatch(project -> spent + costs[project] <= budget)) break;
            each = each.plus(Part.of(increment));
            if (each.compareTo(Part.of(budget)) > 0) break;
            var next = run(each, worthIsCost);
            if (cost(next) > budget) break;
            bought = next;
        }
        won.addAll(bought);
        if (completion == Completion.UTILITARIAN || completion == Completion.ADD1U || raised && all) {
            var rest = projects(false);
            rest.removeAll(bought);
            rest.sort(Comparator.comparing(project -> -total(project)));
            for (var project : rest) if (cost(won) + costs[project] <= budget) won.add(project);
        }
        return won;
    }

    List<Integer> phragmen(boolean stop) {
        var won = projects(true);
        var loads = new Part[voters.size()];
        Arrays.fill(loads, Part.NONE);
        var waiting = projects(false);
        waiting.removeIf(project -> costs[project] > budget);
        while (!waiting.isEmpty()) {
            var prices = new HashMap<Integer, Part>();
            for (var project : waiting) prices.put(project, load(project, loads));
            var least = prices.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            var tied = waiting.stream().filter(project -> prices.get(project).compareTo(least) == 0).toList();
            var tooDear = tied.stream().filter(project -> cost(won) + costs[project] > budget).toList();
            if (!tooDear.isEmpty() && stop) break;
            waiting.removeAll(tooDear);
            if (!tooDear.isEmpty()) continue;
            var chosen = tied.get(0);
            for (var n = 0; n < loads.length; n++) if (voters.get(n)[chosen] > 0) loads[n] = least;
            won.add(chosen);
            waiting.remove(chosen);
        }
        return won;
    }

    private Part load(int project, Part[] loads) {
        var sum = Part.of(costs[project]);
        var count = 0;
        for (var n = 0; n < loads.length; n++) {
            if (voters.get(n)[project] == 0) continue;
            sum = sum.plus(loads[n]);
            count++;
        }
        return sum.over(Part.of(count));
    }

    /** A ballot's points by project. */
    static long[] points(Map<Integer, Long> scores, int projects) {
        var points = new long[projects];
        scores.forEach((project, given) -> points[project] = given);
        return points;
    }
}
