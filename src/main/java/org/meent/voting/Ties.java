package org.meent.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ties of one count: each that is met is broken by the published criteria and remembered. After a count the same one
 * runs again with every other choice at each tie, as far as that can be done, to see whether somebody else would have won.
 */
final class Ties {
    /** At an earlier stage nothing is known. */
    static final UnaryOperator<int[]> NO_EARLIER = tied -> tied;
    private final TieBreaker breaker;
    private final Options options;
    private final Facts facts;
    /** For the ties met first, which of the tied to take instead of the published first; 0 is that one. */
    private final int[] prescribed;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Outcome.Tie> met = new ArrayList<>();
    private boolean isCutInside;

    private Ties(TieBreaker breaker, Options options, Facts facts, int[] prescribed) {
        this.breaker = breaker;
        this.options = options;
        this.facts = facts;
        this.prescribed = prescribed;
    }

    /**
     * What a rule knows of its options that criteria ask for, by their places.
     *
     * @param cost what each costs
     * @param support how many support each
     */
    record Facts(IntToLongFunction cost, IntToLongFunction support) {
        /** Nothing: neither has a say. */
        static final Facts NONE = new Facts(place -> 0, place -> 0);
    }

    /**
     * A count with its ties.
     *
     * @param result of the count in the published order; of the listed one where none is published
     * @param met the ties it met
     * @param sensitivity whether another choice at one of them makes others win
     * @param isDecided whether it stands: the order is published, or no other choice would have changed the winners
     * @param deciding which of the ties met is the first of which another choice makes others win, from 0: if none does
     *     without another choice at a later tie too, the first of which it may; -1 if none does
     */
    record Counted<R>(R result, List<Outcome.Tie> met, TieSensitivity sensitivity, boolean isDecided, int deciding) {}

    /** The ties of a count that finds out by itself which other choices there are: they are only remembered. */
    static Ties of(TieBreaker breaker, Options options, Facts facts) {
        return new Ties(breaker, options, facts, new int[0]);
    }

    /**
     * Counts, and counts again for other choices at the ties that were met.
     *
     * @param most how many other counts to try, none or more
     * @param count the count; it must do the same each time, but for the ties
     * @param winners the places of the winners of a result, in any order
     */
    static <R> Counted<R> count(TieBreaker breaker, Options options, Facts facts, int most, Function<Ties, R> count, Function<R, ? extends Collection<Integer>> winners) {
        var ties = of(breaker, options, facts);
        var result = count.apply(ties);
        var found = TieSearch.look(ties.counted(winners.apply(result)), most, prescribed -> {
            var other = new Ties(breaker, options, facts, prescribed);
            return other.counted(winners.apply(count.apply(other)));
        });
        var sensitivity = ties.isCutInside ? TieSensitivity.SENSITIVE : found.sensitivity();
        var isDecided = breaker.decides() || sensitivity == TieSensitivity.NONE;
        return new Counted<>(result, ties.met(), sensitivity, isDecided, ties.deciding(found));
    }

    private TieSearch.Counted<int[]> counted(Collection<Integer> winners) {
        return new TieSearch.Counted<>(new HashSet<>(winners), others());
    }

    /** Every other choice at the ties after the prescribed ones. */
    private Stream<int[]> others() {
        return IntStream.range(prescribed.length, sizes.size()).boxed().flatMap(position -> IntStream.range(1, sizes.get(position)).mapToObj(choice -> {
            var path = Arrays.copyOf(prescribed, position + 1);
            path[position] = choice;
            return path;
        }));
    }

    private int deciding(TieSearch.Found<int[]> found) {
        if (found.sensitivity() == TieSensitivity.NONE) return -1;
        var matters = found.choices().map(path -> IntStream.range(0, path.length).filter(position -> path[position] > 0))
                .orElseGet(() -> IntStream.range(0, sizes.size()).filter(position -> sizes.get(position) > 1));
        return matters.findFirst().orElseThrow();
    }

    /** The ties that were met, in order. */
    List<Outcome.Tie> met() {
        return List.copyOf(met);
    }

    /** Remembers a tie of which others know whom it puts first. */
    void meet(List<Integer> tied) {
        first(tied.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The one of the tied that is acted upon, by its place. */
    int first(int[] tied) {
        return first(tied, NO_EARLIER);
    }

    /**
     * The one of the tied that is acted upon.
     *
     * @param tied the places of the tied, one at least
     * @param earlier keeps those that an earlier stage puts first, all of them if none does
     */
    int first(int[] tied, UnaryOperator<int[]> earlier) {
        return first(tied, earlier, true);
    }

    /**
     * As {@link #first(int[], UnaryOperator)}.
     *
     * @param matters whether the order may make a difference for who wins; if the rule knows that it cannot, no other is tried
     */
    int first(int[] tied, UnaryOperator<int[]> earlier, boolean matters) {
        if (tied.length == 1) return tied[0];
        var left = tied.clone();
        Arrays.sort(left);
        var sorted = left;
        var criterion = "";
        for (var each : breaker.criteria()) {
            if (left.length == 1) break;
            var kept = keep(each, left, earlier);
            if (kept.length < left.length) criterion = name(each);
            left = kept;
        }
        var published = left[0];
        var index = sizes.size();
        sizes.add(matters ? tied.length : 1);
        var chosen = index < prescribed.length && prescribed[index] > 0
                ? Arrays.stream(sorted).filter(place -> place != published).toArray()[prescribed[index] - 1] : published;
        met.add(new Outcome.Tie(inCodePointOrder(tied), breaker.decides() ? List.of(options.id(chosen)) : List.of(), criterion));
        return chosen;
    }

    /** The one of the tied that would be acted upon in a count that goes further than this one: it is no tie of this count. */
    int firstBeyond(int[] tied, UnaryOperator<int[]> earlier) {
        return of(breaker, options, facts).first(tied, earlier);
    }

    /**
     * All of the tied in the published order, the first acted upon first; in listed order where none is published.
     *
     * @param take how many of them are acted upon: if not all of them, others could have been
     */
    int[] order(int[] tied, int take) {
        if (tied.length == 1) return tied.clone();
        var left = Arrays.stream(tied).boxed().sorted(published()).mapToInt(Integer::intValue).toArray();
        if (take < tied.length) isCutInside = true;
        met.add(new Outcome.Tie(inCodePointOrder(tied), breaker.decides() ? options.ids(left) : List.of(), criterionThatTold(left)));
        return left;
    }

    /** The order of the criteria that need no stage of a count, then the listed one. */
    Comparator<Integer> published() {
        return published(breaker.criteria()).thenComparing(Comparator.naturalOrder());
    }

    private Comparator<Integer> published(List<TieBreaker.Criterion> criteria) {
        Comparator<Integer> order = (one, other) -> 0;
        for (var each : criteria) {
            order = order.thenComparing(switch (each.kind()) {
                case COST -> Comparator.<Integer>comparingLong(facts.cost()::applyAsLong);
                case SUPPORT -> Comparator.<Integer>comparingLong(facts.support()::applyAsLong).reversed();
                case EARLIER -> (one, other) -> 0;
                case IDS, LISTED, LOT -> each.order(options).orElseThrow();
            });
        }
        return order;
    }

    /** The first criterion after which none of these are tied any more. */
    private String criterionThatTold(int[] inOrder) {
        for (var asked = 1; asked <= breaker.criteria().size(); asked++) {
            var order = published(breaker.criteria().subList(0, asked));
            if (IntStream.range(1, inOrder.length).allMatch(index -> order.compare(inOrder[index - 1], inOrder[index]) < 0)) return name(breaker.criteria().get(asked - 1));
        }
        return "";
    }

    private static String name(TieBreaker.Criterion criterion) {
        return criterion.kind().name().toLowerCase(Locale.ROOT);
    }

    private int[] keep(TieBreaker.Criterion criterion, int[] tied, UnaryOperator<int[]> earlier) {
        return switch (criterion.kind()) {
            case COST -> least(tied, facts.cost());
            case SUPPORT -> least(tied, place -> -facts.support().applyAsLong(place));
            case EARLIER -> earlier.apply(tied);
            case IDS, LISTED, LOT -> new int[] {Arrays.stream(tied).boxed().min(criterion.order(options).orElseThrow()).orElseThrow()};
        };
    }

    private static int[] least(int[] tied, IntToLongFunction figure) {
        var least = Arrays.stream(tied).mapToLong(figure).min().orElseThrow();
        return Arrays.stream(tied).filter(place -> figure.applyAsLong(place) == least).toArray();
    }

    private List<String> inCodePointOrder(int[] tied) {
        return Arrays.stream(tied).mapToObj(options::id).sorted(CodePoints.ORDER).toList();
    }
}
