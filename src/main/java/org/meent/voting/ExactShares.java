package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
    /** By class what each of its ballots has left, times the denominator. Class 0 has nothing. */
    private List<BigInteger> left = new ArrayList<>();
    private BigInteger denominator;

    ExactShares(Support support, Projects projects, Ratio each) {
        this.support = support;
        this.projects = projects;
        classes = new int[support.sizes.length];
        left.add(BigInteger.ZERO);
        left.add(each.numerator());
        Arrays.fill(classes, each.numerator().signum() == 0 ? EMPTY : EMPTY + 1);
        denominator = each.denominator();
    }

    /**
     * What a project costs its supporters.
     *
     * @param rate what a supporter pays for each point, at most; less is paid by who has no more left
     * @param paying how many ballots pay that
     * @param rest how many pay what they had left instead, which was more than nothing
     */
    record Price(Ratio rate, long paying, long rest) {}

    /** Those of the supporters of a project who have the same left and give it the same points. */
    private record Payers(int of, long points) {}

    private Map<Payers, Long> payers(int project) {
        var counts = new HashMap<Payers, Long>();
        var supporters = support.supporters[project];
        for (var index = 0; index < supporters.length; index++) {
            var of = classes[supporters[index]];
            if (of != EMPTY) counts.merge(new Payers(of, support.points[project][index]), support.sizes[supporters[index]], Math::addExact);
        }
        return counts;
    }

    /** What the supporters of a project have left together. */
    Ratio left(int project) {
        var sum = BigInteger.ZERO;
        for (var payer : payers(project).entrySet()) sum = sum.add(left.get(payer.getKey().of).multiply(BigInteger.valueOf(payer.getValue())));
        return new Ratio(sum, denominator);
    }

    /** What a project would cost its supporters; null if they have too little left. */
    Price price(int project) {
        var paying = new ArrayList<>(payers(project).entrySet());
        var due = denominator.multiply(BigInteger.valueOf(projects.cost(project)));
        var rest = 0L;
        while (!paying.isEmpty()) {
            var points = BigInteger.ZERO;
            for (var payer : paying) points = points.add(BigInteger.valueOf(payer.getKey().points).multiply(BigInteger.valueOf(payer.getValue())));
            var dueNow = due;
            var pointsNow = points;
            // Who cannot pay the rate pays all that is left, which raises the rate for the others.
            var poor = paying.stream().filter(payer -> left.get(payer.getKey().of).multiply(pointsNow).compareTo(dueNow.multiply(BigInteger.valueOf(payer.getKey().points))) < 0).toList();
            if (poor.isEmpty()) return new Price(new Ratio(due, points.multiply(denominator)), paying.stream().mapToLong(Map.Entry::getValue).sum(), rest);
            for (var payer : poor) {
                due = due.subtract(left.get(payer.getKey().of).multiply(BigInteger.valueOf(payer.getValue())));
                rest += payer.getValue();
            }
            paying.removeIf(payer -> left.get(payer.getKey().of).multiply(pointsNow).compareTo(dueNow.multiply(BigInteger.valueOf(payer.getKey().points))) < 0);
        }
        return null;
    }

    /** The supporters of a project pay for it at this rate. */
    void buy(int project, Ratio rate) {
        var scale = rate.denominator().divide(rate.denominator().gcd(denominator));
        denominator = denominator.multiply(scale);
        var perPoint = rate.numerator().multiply(denominator.divide(rate.denominator()));
        var next = new ArrayList<BigInteger>();
        next.add(BigInteger.ZERO);
        var renumbered = new HashMap<Payers, Integer>();
        var supporters = support.supporters[project];
        var pays = new long[classes.length];
        for (var index = 0; index < supporters.length; index++) pays[supporters[index]] = support.points[project][index];
        for (var group = 0; group < classes.length; group++) {
            if (classes[group] == EMPTY) continue;
            var payer = new Payers(classes[group], pays[group]);
            var number = renumbered.get(payer);
            if (number == null) {
                var kept = left.get(payer.of).multiply(scale).subtract(perPoint.multiply(BigInteger.valueOf(payer.points)));
                number = kept.signum() <= 0 ? EMPTY : next.size();
                if (number != EMPTY) next.add(kept);
                renumbered.put(payer, number);
            }
            classes[group] = number;
        }
        left = next;
    }
}
