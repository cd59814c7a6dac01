package org.meent.voting;

import java.math.BigDecimal;
import java.util.List;

/**
 * Projects that share a budget. All amounts are whole numbers of one unit: a cent where {@code decimals} is 2.
 *
 * @param options the projects, in listed order
 * @param costs what each costs, in that order and in units, none or more
 * @param budget what there is to spend, in units, none or more
 * @param decimals how many decimals of the currency a unit is, 0 to {@value #MOST_DECIMALS}
 */
public record Projects(Options options, List<Long> costs, long budget, int decimals) {
    /** The most units that an amount can have, so that thousands of them can be added up. */
    public static final long MOST = 100_000_000_000_000L;
    /** The most decimals that an amount can have. */
    public static final int MOST_DECIMALS = 9;

    /** @throws IllegalArgumentException if a project has no cost or an amount is out of its range */
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

    /** What the project at a place costs, in units. */
    public long cost(int place) {
        return costs.get(place);
    }

    /** An amount of units as a decimal text of the currency, {@code 12.50}. */
    public String amount(long units) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    /**
     * The same in smaller units.
     *
     * @throws IllegalArgumentException if they are larger, or if an amount leaves its range
     */
    public Projects withDecimals(int smaller) {
        if (smaller < decimals) throw new IllegalArgumentException("Fewer decimals than " + decimals + ": " + smaller);
        if (smaller == decimals) return this;
        var factor = BigDecimal.ONE.movePointRight(smaller - decimals).longValueExact();
        return new Projects(options, costs.stream().map(cost -> times(cost, factor)).toList(), times(budget, factor), smaller);
    }

    private static long times(long amount, long factor) {
        if (amount > MOST / factor) throw new IllegalArgumentException("Not an amount: " + amount + " times " + factor);
        return amount * factor;
    }
}
