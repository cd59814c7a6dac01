package org.meent.participation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which numbers about members may be shown; every figure of Meent comes out of here.
 * <p>A number is shown only if it, and whatever can be worked out from it together with all the others, rests on as many
 * members as the rules ask, in each part of the topic: as many for whom it went well as for whom it did not, as many
 * who did as who did not. Groups may overlap. They are looked at in the order in which they are given, so that a group
 * gives way to those before it: that is how the last circle but one stays hidden when the last one would follow from it.
 * <p>For why it holds, let parts be told for the groups F and the whole for the groups W, where F is in W. A weighing of
 * what is told weighs the members of the first part by v + w1 and those of the other parts by v + w2, with v from W and
 * each w from F. If v + w1 is not zero, it rests on enough members of the first part, in which W was tried. If it is, v
 * is from F itself, and so is every other weight, and F was tried in every part.
 */
final class Suppression {
    private final int least;
    private final int step;

    /**
     * @param least the members that must stand behind whatever can be worked out
     * @param step what counts are rounded to
     */
    Suppression(int least, int step) {
        if (least < 2 || step < 1) throw new IllegalArgumentException("No privacy: " + least + ", " + step);
        this.least = least;
        this.step = step;
    }

    /**
     * A measure of a group, as it may be shown.
     *
     * @param exact the sum itself, for what is worked out later; empty where nothing is shown
     */
    record Told(Cohort cohort, String measure, Figure figure, Long exact) {}

    /**
     * What may be shown about a topic.
     *
     * @param cohorts who is in each group, in order of importance
     * @param times for each part how often, by member; who is not in it did not at all
     */
    List<Told> tell(Topic topic, Map<Cohort, Set<Long>> cohorts, Map<String, Map<Long, Long>> times) {
        var everyone = new HashSet<Long>();
        cohorts.values().forEach(everyone::addAll);
        var contributors = new LinkedHashMap<String, Set<Long>>();
        topic.parts().forEach(part -> contributors.put(part, contributors(times.getOrDefault(part, Map.of()), everyone)));
        var whole = topic.whole() == null ? Set.<Cohort>of() : safe(cohorts, cohorts.keySet(), everyone, List.of(contributors.get(topic.parts().get(0))));
        var parts = topic.measures().isEmpty() ? Set.<Cohort>of()
                : safe(cohorts, topic.whole() == null ? cohorts.keySet() : whole, everyone, List.copyOf(contributors.values()));
        var told = new ArrayList<Told>();
        cohorts.forEach((cohort, members) -> {
            if (topic.whole() != null) told.add(told(cohort, topic.whole(), members, times, whole.contains(cohort)));
            topic.measures().forEach(measure -> told.add(told(cohort, measure, members, times, parts.contains(cohort))));
        });
        return told;
    }

    private Set<Cohort> safe(Map<Cohort, Set<Long>> cohorts, Set<Cohort> candidates, Set<Long> everyone, List<Set<Long>> parts) {
        var safe = new LinkedHashMap<Cohort, Set<Long>>();
        for (var candidate : candidates) {
            var tried = new ArrayList<>(safe.values());
            tried.add(cohorts.get(candidate));
            if (parts.stream().allMatch(part -> Bases.hold(least, tried, everyone, part))) safe.put(candidate, cohorts.get(candidate));
        }
        return safe.keySet();
    }

    private static Set<Long> contributors(Map<Long, Long> times, Set<Long> everyone) {
        var did = new HashSet<Long>();
        times.forEach((member, often) -> {
            if (often < 0 || !everyone.contains(member)) throw new IllegalArgumentException("Not in the groups, or less than nothing: " + often);
            if (often > 0) did.add(member);
        });
        return did;
    }

    private Told told(Cohort cohort, Topic.Measure measure, Set<Long> members, Map<String, Map<Long, Long>> times, boolean shown) {
        if (!shown) return new Told(cohort, measure.name(), Figure.TOO_FEW, null);
        var exact = measure.parts().stream().map(part -> times.getOrDefault(part, Map.of()))
                .mapToLong(some -> members.stream().mapToLong(member -> some.getOrDefault(member, 0L)).sum()).sum();
        return new Told(cohort, measure.name(), new Figure(rounded(exact)), exact);
    }

    private long rounded(long exact) {
        return (exact + step / 2) / step * step;
    }
}
