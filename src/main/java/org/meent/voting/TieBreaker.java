package org.meent.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meent.proof.Lot;

/**
 * How ties are broken: criteria that are asked one after the other, the last of which leaves none tied. The first in
 * their order is the one acted upon: selected, transferred or excluded.
 * <p>Without criteria nothing is decided by a tie: a tie on which the winners depend leaves none.
 */
public final class TieBreaker {
    private static final TieBreaker NONE = new TieBreaker(List.of());
    private final List<Criterion> criteria;

    private TieBreaker(List<Criterion> criteria) {
        this.criteria = criteria;
    }

    /** What can be asked of tied options. */
    public enum Kind {
        /** The cheapest first. */
        COST,
        /** The one with most supporters first. */
        SUPPORT,
        /** Whoever was behind, or ahead, at an earlier stage of the same count. */
        EARLIER,
        /** The code point order of the ids. */
        IDS,
        /** The order of the list of options. */
        LISTED,
        /** The order of the {@link Lot}. */
        LOT
    }

    /**
     * One criterion.
     *
     * @param kind what is asked
     * @param seed of a lot; empty for the others
     */
    record Criterion(Kind kind, String seed) {
        private static Criterion of(String text) {
            if (text.startsWith("lot:")) {
                var seed = text.substring("lot:".length());
                if (seed.isBlank()) throw new IllegalArgumentException("A lot needs a seed");
                return new Criterion(Kind.LOT, seed);
            }
            return switch (text) {
                case "cost" -> new Criterion(Kind.COST, "");
                case "support" -> new Criterion(Kind.SUPPORT, "");
                case "earlier" -> new Criterion(Kind.EARLIER, "");
                case "ids" -> new Criterion(Kind.IDS, "");
                case "listed" -> new Criterion(Kind.LISTED, "");
                default -> throw new IllegalArgumentException("No criterion for ties: " + text);
            };
        }

        private boolean isTotal() {
            return kind == Kind.IDS || kind == Kind.LISTED || kind == Kind.LOT;
        }

        /** The order it gives to all options; empty if it depends on the count. */
        Optional<Comparator<Integer>> order(Options options) {
            return switch (kind) {
                case IDS -> Optional.of(Comparator.comparing(options::id, CodePoints.ORDER));
                case LISTED -> Optional.of(Comparator.naturalOrder());
                case LOT -> Optional.of(Comparator.comparing(options::id, Lot.order(seed)));
                case COST, SUPPORT, EARLIER -> Optional.empty();
            };
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + (kind == Kind.LOT ? ":" + seed : "");
        }
    }

    /** {@return the one without criteria: a tie is for people to decide} */
    public static TieBreaker none() {
        return NONE;
    }

    /**
     * Reads criteria as the command takes them.
     *
     * @param text {@code cost,support,ids}, {@code earlier,listed} or {@code lot:2f6c}; blank, or {@code none}, for none
     * @return what breaks ties so
     * @throws IllegalArgumentException if there is no such criterion, if a lot has no seed, if the last leaves some tied, or
     *     if another one comes after one that leaves none
     */
    public static TieBreaker of(String text) {
        if (text.isBlank() || text.equals("none")) return NONE;
        var criteria = new ArrayList<Criterion>();
        for (var part : text.split(",", -1)) {
            if (!criteria.isEmpty() && criteria.get(criteria.size() - 1).isTotal()) throw new IllegalArgumentException("Nobody is tied any more before: " + part);
            criteria.add(Criterion.of(part.strip()));
        }
        if (!criteria.get(criteria.size() - 1).isTotal()) throw new IllegalArgumentException("The last criterion leaves some tied: " + text);
        return new TieBreaker(List.copyOf(criteria));
    }

    /** {@return whether it breaks ties at all} */
    public boolean decides() {
        return !criteria.isEmpty();
    }

    List<Criterion> criteria() {
        return criteria;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TieBreaker breaker && criteria.equals(breaker.criteria);
    }

    @Override
    public int hashCode() {
        return criteria.hashCode();
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return decides() ? criteria.stream().map(Criterion::toString).collect(Collectors.joining(",")) : "none";
    }
}
