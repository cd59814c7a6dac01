package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Projects that share a budget. All amounts are whole numbers of one unit: a cent where {@code decimals} is 2.
 *
 * @param options the projects, in listed order
 * @param costs what each costs, in that order and in units, 0 to {@value #MOST}
 * @param budget what there is to spend, in units, 0 to {@value #MOST}
 * @param decimals how many decimals of the currency a unit is, 0 to {@value #MOST_DECIMALS}
 */
public record Projects(Options options, List<Long> costs, long budget, int decimals) {
    /** The most units that an amount can have, so that thousands of them can be added up. */
    public static final long MOST = 100_000_000_000_000L;
    /** The most decimals that an amount can have. */
    public static final int MOST_DECIMALS = 9;

    /**
     * Refuses amounts out of range.
     *
     * @param options the projects, in listed order
     * @param costs what each costs, in that order and in units, 0 to {@value #MOST}
     * @param budget what there is to spend, in units, 0 to {@value #MOST}
     * @param decimals how many decimals of the currency a unit is, 0 to {@value #MOST_DECIMALS}
     * @throws IllegalArgumentException if there are not as many costs as projects, or if an amount or {@code decimals} is
     *     out of its range
     */
    public Projects {
        costs = List.copyOf(costs);
        if (costs.size() != options.size()) throw new IllegalArgumentException(costs.size() + " costs for " + options.size() + " projects");
        if (decimals < 0 || decimals > MOST_DECIMALS) throw new IllegalArgumentException("Not a number of decimals: " + decimals);
        costs.forEach(Projects::check);
        check(budget);
    }

    private static void check(long amount) {
        if (amount < 0 || amount > MOST) throw new IllegalArgumentException("Not an amount: " + amount);
    }

    /**
     * {@return what a project costs, in units}
     *
     * @param place its place in the list, from 0
     * @throws IndexOutOfBoundsException if there is no such project
     */
    public long cost(int place) {
        return costs.get(place);
    }

    /**
     * {@return an amount as a decimal text of the currency, {@code 12.50}}
     *
     * @param units the amount, in units
     */
    public String amount(long units) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    /**
     * {@return the same projects in smaller units}
     *
     * @param smaller how many decimals of the currency such a unit is, as many as now at least
     * @throws IllegalArgumentException if {@code smaller} is less than now or more than {@value #MOST_DECIMALS}, or if an
     *     amount would be more than {@value #MOST}
     */
    public Projects withDecimals(int smaller) {
        if (smaller < decimals) throw new IllegalArgumentException("Fewer decimals than " + decimals + ": " + smaller);
        if (smaller == decimals) return this;
        var factor = BigDecimal.ONE.movePointRight(smaller - decimals).longValueExact();
        return new Projects(options, costs.stream().map(cost -> times(cost, factor)).toList(), times(budget, factor), smaller);
    }

    /** The same projects, of which one costs something else. */
    Projects withCost(int place, long cost) {
        var changed = new ArrayList<>(costs);
        changed.set(place, cost);
        return new Projects(options, changed, budget, decimals);
    }

    private static long times(long amount, long factor) {
        if (amount > MOST / factor) throw new IllegalArgumentException("Not an amount: " + amount + " times " + factor);
        return amount * factor;
    }
}
