package org.meent.voting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is chosen of tied projects, and whether other choices make others win: the same count runs again with every other
 * choice at each open tie, as far as that can be done.
 */
final class OtherChoices {
    private final Comparator<Integer> published;
    private final Map<List<Integer>, Integer> instead;

    private OtherChoices(Comparator<Integer> published, Map<List<Integer>, Integer> instead) {
        this.published = published;
        this.instead = instead;
    }

    /** Of all tied the first in the published order. */
    static OtherChoices none(Comparator<Integer> published) {
        return new OtherChoices(published, Map.of());
    }

    /** The published order of so many options, worked out once. */
    static Comparator<Integer> worked(Ties ties, int size) {
        var order = new ArrayList<Integer>();
        for (var place = 0; place < size; place++) order.add(place);
        order.sort(ties.published());
        var rank = new int[size];
        for (var index = 0; index < size; index++) rank[order.get(index)] = index;
        return Comparator.comparingInt(place -> rank[place]);
    }

    /** The published order. */
    Comparator<Integer> published() {
        return published;
    }

    /**
     * A count under such choices.
     *
     * @param winners the places of what won
     * @param open the ties, each in listed order, at which another choice may lead elsewhere
     */
    record Counted(Collection<Integer> winners, List<List<Integer>> open) {}

    /** Of the tied, in listed order, the one that is chosen. */
    int first(List<Integer> tied) {
        var chosen = instead.get(tied);
        return chosen != null ? chosen : tied.stream().min(published).orElseThrow();
    }

    /**
     * What is found by counting again.
     *
     * @param sensitivity whether other choices make others win
     * @param tied the first tie of which another choice does, in listed order; if none does without another choice at a
     *     later tie too, or if it is not known, the first of which it may; none if none does
     */
    record Found(TieSensitivity sensitivity, List<Integer> tied) {}

    /**
     * Counts again with other choices.
     *
     * @param first the count under the published choices, which these must be
     * @param most how many counts to try
     * @param count the count, null if it took too long
     */
    Found look(Counted first, int most, Function<OtherChoices, Counted> count) {
        var found = TieSearch.look(counted(first), most, choices -> {
            var other = count.apply(choices);
            return other == null ? null : choices.counted(other);
        });
        if (found.sensitivity() == TieSensitivity.NONE) return new Found(TieSensitivity.NONE, List.of());
        return new Found(found.sensitivity(), first.open().stream().filter(tied -> found.choices().stream().allMatch(choices -> choices.first(tied) != first(tied))).findFirst().orElseThrow());
    }

    private TieSearch.Counted<OtherChoices> counted(Counted result) {
        return new TieSearch.Counted<>(new HashSet<>(result.winners()), others(result.open()));
    }

    /** Every other choice at the ties about which nothing was prescribed, those before it as they were. */
    private Stream<OtherChoices> others(List<List<Integer>> open) {
        var free = open.stream().filter(tied -> !instead.containsKey(tied)).toList();
        return IntStream.range(0, free.size()).boxed().flatMap(index -> {
            var tied = free.get(index);
            return tied.stream().filter(other -> other != first(tied)).map(other -> {
                var with = new HashMap<>(instead);
                free.subList(0, index).forEach(before -> with.put(before, first(before)));
                with.put(tied, other);
                return new OtherChoices(published, with);
            });
        });
    }
}
