package org.meent.voting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
     * Counts again with other choices.
     *
     * @param first the count under the published choices, which these must be
     * @param most how many counts to try
     * @param count the count, null if it took too long
     */
    TieSensitivity sensitivity(Counted first, int most, Function<OtherChoices, Counted> count) {
        var winners = new HashSet<>(first.winners());
        var untried = new ArrayDeque<OtherChoices>();
        addOthers(first.open(), untried, most);
        for (var tries = 0; !untried.isEmpty(); tries++) {
            if (tries == most) return TieSensitivity.NOT_KNOWN;
            var choices = untried.pop();
            var other = count.apply(choices);
            if (other == null) return TieSensitivity.NOT_KNOWN;
            if (!winners.equals(new HashSet<>(other.winners()))) return TieSensitivity.SENSITIVE;
            choices.addOthers(other.open(), untried, most);
        }
        return TieSensitivity.NONE;
    }

    /** Every other choice at the ties about which nothing was prescribed; more than can be tried need not be remembered. */
    private void addOthers(List<List<Integer>> open, ArrayDeque<OtherChoices> untried, int most) {
        var before = new HashMap<>(instead);
        for (var tied : open) {
            if (before.containsKey(tied)) continue;
            var chosen = first(tied);
            for (var other : tied) {
                if (other == chosen || untried.size() > most) continue;
                var with = new HashMap<>(before);
                with.put(tied, other);
                untried.push(new OtherChoices(published, with));
            }
            before.put(tied, chosen);
        }
    }
}
