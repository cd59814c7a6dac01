package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What everybody has left while projects are bought, exactly. All amounts are fractions of one common denominator; groups
 * of ballots that have the same left are one class, so that there are far fewer amounts than ballots.
 */
final class ExactShares {
    private static final int EMPTY = 0;
    private final Support support;
    private final Projects projects;
    /** By group its class. */
    private final int[] classes;
    /** By class what each of its ballots has left, times the denominator; null for a number that is free. Class 0 has nothing. */
    private final List<BigInteger> left = new ArrayList<>();
    /** By class how many groups it has. */
    private final List<int[]> members = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private BigInteger denominator;

    ExactShares(Support support, Projects projects, Ratio each) {
        this.support = support;
        this.projects = projects;
        classes = new int[support.sizes.length];
        denominator = each.denominator();
        newClass(BigInteger.ZERO);
        if (each.numerator().signum() > 0) Arrays.fill(classes, newClass(each.numerator()));
        if (classes.length > 0) members.get(classes[0])[0] = classes.length;
    }

    /**
     * What a project costs its supporters.
     *
     * @param rate what a supporter pays for each point, at most; less is paid by who has no more left
     * @param paying how many ballots pay that
     * @param rest how many pay what they had left instead, which was more than nothing
     */
    record Price(Ratio rate, long paying, long rest) {}

    /** Groups that have the same left and give a project the same points. */
    private record Key(int of, long points) {}

    /** How many ballots these are. */
    private record Payers(BigInteger has, long points, long count) {
        BigInteger all() {
            return has.multiply(BigInteger.valueOf(count));
        }

        /** Whether they have less than {@code due / points} for each point. */
        boolean cannotPay(BigInteger due, BigInteger allPoints) {
            return has.multiply(allPoints).compareTo(due.multiply(BigInteger.valueOf(points))) < 0;
        }
    }

    private List<Payers> payers(int project) {
        var supporters = support.supporters[project];
        var points = support.points[project];
        var counts = new LinkedHashMap<Key, long[]>();
        // Mostly neighbours are alike: these are looked up once.
        long[] counted = null;
        var lastOf = EMPTY;
        var lastPoints = 0L;
        for (var index = 0; index < supporters.length; index++) {
            var of = classes[supporters[index]];
            if (of == EMPTY) continue;
            if (counted == null || of != lastOf || points[index] != lastPoints) {
                lastOf = of;
                lastPoints = points[index];
                counted = counts.computeIfAbsent(new Key(of, lastPoints), key -> new long[1]);
            }
            counted[0] = Math.addExact(counted[0], support.sizes[supporters[index]]);
        }
        return counts.entrySet().stream().map(each -> new Payers(left.get(each.getKey().of), each.getKey().points, each.getValue()[0])).toList();
    }

    /** What the supporters of a project have left together. */
    Ratio left(int project) {
        return new Ratio(payers(project).stream().map(Payers::all).reduce(BigInteger.ZERO, BigInteger::add), denominator);
    }

    /** What a project would cost its supporters; null if they have too little left. */
    Price price(int project) {
        var paying = payers(project);
        var due = denominator.multiply(BigInteger.valueOf(projects.cost(project)));
        var rest = 0L;
        while (!paying.isEmpty()) {
            var points = BigInteger.ZERO;
            for (var payer : paying) points = points.add(BigInteger.valueOf(payer.points).multiply(BigInteger.valueOf(payer.count)));
            // Who cannot pay the rate pays all that is left, which raises the rate for the others.
            var able = new ArrayList<Payers>();
            var dueNow = due;
            for (var payer : paying) {
                if (!payer.cannotPay(dueNow, points)) {
                    able.add(payer);
                } else {
                    due = due.subtract(payer.all());
                    rest += payer.count;
                }
            }
            if (able.size() == paying.size()) return new Price(new Ratio(due, points.multiply(denominator)), able.stream().mapToLong(Payers::count).sum(), rest);
            paying = able;
        }
        return null;
    }

    /** The supporters of a project pay for it at this rate. */
    void buy(int project, Ratio rate) {
        scale(rate.denominator().divide(rate.denominator().gcd(denominator)));
        var perPoint = rate.numerator().multiply(denominator.divide(rate.denominator()));
        var supporters = support.supporters[project];
        var renumbered = new LinkedHashMap<Key, Integer>();
        var before = classes.clone();
        for (var index = 0; index < supporters.length; index++) {
            var group = supporters[index];
            if (before[group] == EMPTY) continue;
            var key = new Key(before[group], support.points[project][index]);
            var number = renumbered.get(key);
            if (number == null) {
                var kept = left.get(key.of).subtract(perPoint.multiply(BigInteger.valueOf(key.points)));
                number = kept.signum() <= 0 ? EMPTY : newClass(kept);
                renumbered.put(key, number);
            }
            classes[group] = number;
            members.get(number)[0]++;
            members.get(before[group])[0]--;
        }
        forgetEmptyOnes(renumbered);
    }

    private void scale(BigInteger by) {
        if (by.equals(BigInteger.ONE)) return;
        denominator = denominator.multiply(by);
        left.replaceAll(amount -> amount == null ? null : amount.multiply(by));
    }

    private int newClass(BigInteger has) {
        if (free.isEmpty()) {
            left.add(has);
            members.add(new int[1]);
            return left.size() - 1;
        }
        var number = free.pop();
        left.set(number, has);
        return number;
    }

    /** Of the classes that were left, those that nobody is in any more. */
    private void forgetEmptyOnes(Map<Key, Integer> renumbered) {
        for (var key : renumbered.keySet()) {
            if (members.get(key.of)[0] > 0 || left.get(key.of) == null) continue;
            left.set(key.of, null);
            free.push(key.of);
        }
    }
}
