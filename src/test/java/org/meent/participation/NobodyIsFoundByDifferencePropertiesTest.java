package org.meent.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.meent.kernel.Chance;

/** Whoever adds and subtracts all that is shown finds out nothing about fewer members than the rules say. */
class NobodyIsFoundByDifferencePropertiesTest {
    private static final Topic TAKING_PART = new Topic("participation.taking", List.of("voted", "otherwise", "nothing"), null,
            List.of(new Topic.Measure("did", List.of("voted", "otherwise"))));
    private static final Topic BALLOTS = Topic.of("votes.ballots", List.of("cast", "missed"));
    private static final Topic WISHES = Topic.of("desks.wishes", List.of("got", "refused"));

    @Property(tries = 400)
    void no_combination_of_figures_rests_on_fewer_members_than_the_threshold(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int least,
            @ForAll @IntRange(min = 10, max = 80) int members) {
        var community = new Community(Chance.seeded(seed), members);
        var figures = new Suppression(least, 5);

        var taking = community.everyoneIn(TAKING_PART.parts());
        // Where there was one vote, everyone knows that who cast a ballot took part: the two are looked at together.
        var voting = Map.of("cast", taking.get("voted"), "missed", union(taking.get("otherwise"), taking.get("nothing")));
        var wishes = community.someIn(WISHES.parts());
        var did = new ArrayList<Attack.Query>();
        did.addAll(community.shown(figures, TAKING_PART, taking, measure -> measure));
        did.addAll(community.shown(figures, BALLOTS, voting, measure -> measure.equals(List.of("cast")) ? List.of("voted") : List.of()));
        did.addAll(community.shown(figures, WISHES, wishes, measure -> measure));
        new Attack(did).findsNobodyBelow(least);

        // Each on the other side too: not those who did, but those who did not.
        new Attack(community.shown(figures, TAKING_PART, taking, measure -> List.of("nothing"))).findsNobodyBelow(least);
        new Attack(community.shown(figures, BALLOTS, voting, measure -> measure.equals(List.of("cast")) ? List.of("missed") : List.of())).findsNobodyBelow(least);
        somethingWasShown(!did.isEmpty());
    }

    @Property(tries = 200)
    void a_circle_and_everyone_in_two_quarters_give_nobody_away(@ForAll long seed) {
        var first = new Community(Chance.seeded(seed), 40);
        var second = new Community(Chance.seeded(seed), 40);
        second.move(Chance.seeded(seed + 1));
        var figures = new Suppression(5, 5);

        var queries = new ArrayList<Attack.Query>();
        queries.addAll(first.shown(figures, WISHES, first.someIn(WISHES.parts()), measure -> measure, "in spring"));
        queries.addAll(second.shown(figures, WISHES, second.someIn(WISHES.parts()), measure -> measure, "in summer"));

        new Attack(queries).findsNobodyBelow(5);
        somethingWasShown(!queries.isEmpty());
    }

    /** With two behind a number, which no decision may set, one community in some three hundred gave somebody away to who knows the rule; five is the least there is. */
    @Property(tries = 60)
    void whatever_is_shown_everyone_may_have_done_it_and_may_not(@ForAll long seed, @ForAll @IntRange(min = 3, max = 4) int least) {
        var community = new Community(Chance.seeded(seed), 9);
        var topic = new Topic("participation.taking", List.of("did", "nothing"), null, List.of(new Topic.Measure("did", List.of("did"))));
        // Not rounded at all, and the attacker knows the rule: every world in which the page would look the same.
        var figures = new Suppression(least, 1);
        var did = new HashMap<List<Figure>, Integer>();
        var all = new HashMap<List<Figure>, Integer>();
        for (var world = 0; world < 1 << 9; world++) {
            var times = new HashMap<String, Map<Long, Long>>();
            for (var member = 0; member < 9; member++) {
                times.computeIfAbsent((world >> member & 1) == 1 ? "did" : "nothing", none -> new HashMap<>()).put((long) member, 1L);
            }
            var page = figures.tell(topic, community.cohorts, times).stream().map(Suppression.Told::figure).toList();
            if (page.stream().noneMatch(Figure::shown)) continue;
            did.merge(page, world, (a, b) -> a | b);
            all.merge(page, world, (a, b) -> a & b);
        }

        did.forEach((page, some) -> assertThat(some).as("somebody certainly did not: " + page).isEqualTo((1 << 9) - 1));
        all.forEach((page, every) -> assertThat(every).as("somebody certainly did: " + page).isZero());
        somethingWasShown(!did.isEmpty());
    }

    @Example
    void the_attacker_finds_somebody_where_nothing_is_kept_back() {
        var everyone = new Attack.Query("everyone", Set.of("1", "2", "3", "4"));
        var circle = new Attack.Query("circle", Set.of("1", "2", "3"));

        assertThat(new Attack(List.of(everyone, circle)).fewest()).isEqualTo(1);
        assertThat(new Attack(List.of(everyone)).fewest()).isEqualTo(4);
    }

    /** A property that never had anything to attack would hold for nothing. */
    private static void somethingWasShown(boolean shown) {
        Statistics.label("something was shown").collect(shown).coverage(tries -> tries.check(true).percentage(percentage -> percentage > 20));
    }

    private static Map<Long, Long> union(Map<Long, Long> some, Map<Long, Long> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    /** Members in circles that overlap, and in ways to take part that do not. */
    private static final class Community {
        private final Map<Cohort, Set<Long>> cohorts = new LinkedHashMap<>();
        private final Map<String, Map<Long, Long>> known = new HashMap<>();
        private final Random random;

        Community(Random random, int members) {
            this.random = random;
            cohorts.put(Cohort.EVERYONE, new LinkedHashSet<>());
            for (var member = 0L; member < members; member++) cohorts.get(Cohort.EVERYONE).add(member);
            if (random.nextBoolean()) {
                way("PAID", 0, members / 2);
                way("VOLUNTEER", members / 2, members - random.nextInt(3) * 2);
            }
            for (var circle = random.nextInt(4); circle > 0; circle--) {
                var share = 2 + random.nextInt(9);
                var in = new HashSet<Long>();
                cohorts.get(Cohort.EVERYONE).stream().filter(member -> random.nextInt(10) < share).forEach(in::add);
                cohorts.put(new Cohort(Cohort.Kind.CIRCLE, "K" + circle, "K" + circle), in);
            }
        }

        private void way(String key, long first, long end) {
            var in = new HashSet<Long>();
            for (var member = first; member < end; member++) in.add(member);
            cohorts.put(new Cohort(Cohort.Kind.WAY, key, ""), in);
        }

        /** Some join a circle, some leave it. */
        void move(Random chance) {
            cohorts.entrySet().stream().filter(circle -> circle.getKey().kind() == Cohort.Kind.CIRCLE).forEach(circle -> {
                for (var n = chance.nextInt(4); n > 0; n--) {
                    var member = (long) chance.nextInt(40);
                    if (!circle.getValue().remove(member)) circle.getValue().add(member);
                }
            });
        }

        Map<String, Map<Long, Long>> everyoneIn(List<String> parts) {
            var times = new HashMap<String, Map<Long, Long>>();
            parts.forEach(part -> times.put(part, new HashMap<>()));
            cohorts.get(Cohort.EVERYONE).forEach(member -> times.computeIfAbsent(parts.get(random.nextInt(parts.size())), none -> new HashMap<>()).put(member, 1L));
            return times;
        }

        Map<String, Map<Long, Long>> someIn(List<String> parts) {
            var times = new HashMap<String, Map<Long, Long>>();
            for (var part : parts) {
                var often = 1 + random.nextInt(3);
                times.put(part, new HashMap<>());
                cohorts.get(Cohort.EVERYONE).forEach(member -> times.get(part).put(member, (long) random.nextInt(1 + often)));
            }
            return times;
        }

        List<Attack.Query> shown(Suppression figures, Topic topic, Map<String, Map<Long, Long>> times, UnaryOperator<List<String>> deeds) {
            return shown(figures, topic, times, deeds, "");
        }

        /** What is shown, as sums over what single members did; {@code deeds} says what the parts of a measure are. */
        List<Attack.Query> shown(Suppression figures, Topic topic, Map<String, Map<Long, Long>> times, UnaryOperator<List<String>> deeds, String when) {
            known.putAll(times);
            var queries = new ArrayList<Attack.Query>();
            for (var told : figures.tell(topic, cohorts, times)) {
                if (!told.figure().shown()) continue;
                var measure = topic.whole() != null && topic.whole().name().equals(told.measure()) ? topic.whole() : topic.measures().get(0);
                var sum = new HashSet<String>();
                for (var deed : deeds.apply(measure.parts())) {
                    cohorts.get(told.cohort()).stream().filter(member -> known.get(deed).getOrDefault(member, 0L) > 0).forEach(member -> sum.add(member + " " + deed + when));
                }
                if (!sum.isEmpty()) queries.add(new Attack.Query(told.cohort().key() + " " + topic.name() + " " + told.measure(), sum));
            }
            return queries;
        }
    }
}
