package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meent.kernel.Communities;
import org.meent.kernel.DailyTask;
import org.meent.kernel.Deeds;
import org.meent.kernel.Deeds.Deed;
import org.meent.members.CircleMembers;
import org.meent.members.Circles;
import org.meent.members.Members;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * Counts each quarter once, on the first day after it, by the groups that members are in by then. Only the sums are kept,
 * and of those only what may be shown: what somebody does to it later, leaving or taking part otherwise, comes too late.
 * The quarter that is running is not counted, since two looks at it would tell what one member did between them.
 */
@ApplicationScoped
class Counting implements DailyTask {
    private final Instance<Deeds> rooms;
    private final Members members;
    private final Circles circles;
    private final EngagementStore engagements;
    private final FigureStore store;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Clock clock;

    @Inject
    Counting(@Any Instance<Deeds> rooms, Members members, Circles circles, EngagementStore engagements, FigureStore store, Rulebook rulebook, Communities communities, Clock clock) {
        this.rooms = rooms;
        this.members = members;
        this.circles = circles;
        this.engagements = engagements;
        this.store = store;
        this.rulebook = rulebook;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "participation.count";
    }

    @Override
    public void carryOut(LocalDate today) {
        var community = communities.current();
        var running = Quarter.of(today);
        for (var quarter = Quarter.of(LocalDate.ofInstant(community.foundedAt(), community.zone())); quarter.first().isBefore(running.first()); quarter = quarter.next()) {
            if (store.counted(quarter).isEmpty()) count(quarter);
        }
    }

    private void count(Quarter quarter) {
        var last = quarter.end().minusDays(1);
        var least = Math.toIntExact(rulebook.at(RuleKey.PRIVACY_THRESHOLD, last));
        var step = Math.toIntExact(rulebook.at(RuleKey.PRIVACY_ROUNDING, last));
        var suppression = new Suppression(least, step);
        var cohorts = cohorts(quarter);
        var times = times(quarter, cohorts.get(Cohort.EVERYONE));
        var kept = new ArrayList<KeptFigure>();
        for (var topic : Topic.ALL) {
            for (var told : suppression.tell(topic, cohorts, times.getOrDefault(topic.name(), Map.of()))) kept.add(new KeptFigure(quarter, topic, told, kept.size()));
        }
        store.keep(new CountedQuarter(quarter, least, step, clock.instant()), kept);
    }

    /** Everyone first, then the two ways that are put side by side, then circles from large to small: who comes later gives way. */
    private Map<Cohort, Set<Long>> cohorts(Quarter quarter) {
        var cohorts = new LinkedHashMap<Cohort, Set<Long>>();
        var everyone = new HashSet<>(members.joinedBefore(quarter.end()));
        cohorts.put(Cohort.EVERYONE, everyone);
        var ways = engagements.byKind();
        for (var kind : EqualityRow.COMPARED) cohorts.put(new Cohort(Cohort.Kind.WAY, kind, ""), both(everyone, ways.getOrDefault(Engagement.Kind.valueOf(kind), Set.of())));
        circles.whoIsIn(quarter.end().atStartOfDay(communities.current().zone()).toInstant()).stream()
                .sorted(Comparator.<CircleMembers>comparingInt(circle -> -circle.members().size()).thenComparing(circle -> circle.ref().toString()))
                .forEach(circle -> cohorts.put(new Cohort(Cohort.Kind.CIRCLE, circle.ref().toString(), circle.name()), both(everyone, circle.members())));
        return cohorts;
    }

    /** By topic, part and member. */
    private Map<String, Map<String, Map<Long, Long>>> times(Quarter quarter, Set<Long> everyone) {
        var span = new Deeds.Span(quarter.first(), quarter.end(), communities.current().zone());
        var deeds = rooms.stream().flatMap(room -> room.in(span).stream()).filter(deed -> everyone.contains(deed.memberId())).toList();
        var times = new HashMap<String, Map<String, Map<Long, Long>>>();
        deeds.forEach(deed -> part(times, deed.topic(), deed.part()).merge(deed.memberId(), deed.times(), Long::sum));
        var voted = who(deeds, deed -> deed.topic().equals(Topic.BALLOTS.name()) && deed.part().equals("cast"));
        var otherwise = who(deeds, deed -> !deed.topic().equals(Topic.BALLOTS.name()));
        for (var member : everyone) {
            part(times, Topic.TAKING_PART.name(), voted.contains(member) ? "voted" : otherwise.contains(member) ? "otherwise" : "nothing").put(member, 1L);
        }
        return times;
    }

    private static Set<Long> who(List<Deed> deeds, java.util.function.Predicate<Deed> did) {
        return deeds.stream().filter(did).filter(deed -> deed.times() > 0).map(Deed::memberId).collect(Collectors.toSet());
    }

    private static Map<Long, Long> part(Map<String, Map<String, Map<Long, Long>>> times, String topic, String part) {
        return times.computeIfAbsent(topic, none -> new HashMap<>()).computeIfAbsent(part, none -> new HashMap<>());
    }

    private static Set<Long> both(Set<Long> some, Set<Long> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }
}
