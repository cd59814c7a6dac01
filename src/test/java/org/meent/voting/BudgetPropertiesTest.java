package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.meent.voting.EqualSharesSettings.Start;
import org.meent.voting.EqualSharesSettings.Stop;
import org.meent.voting.EqualSharesSettings.Utility;

/** However a budget is voted on, it is divided as the definitions say, within the budget, and what is told about it is true. */
class BudgetPropertiesTest {
    private static final TieBreaker LISTED = TieBreaker.of("listed");

    /** How equal shares are counted. */
    record Way(Utility utility, Completion completion, Stop stop, Start start, long increment) {
        EqualSharesSettings settings(Projects projects, TieBreaker ties) {
            return new EqualSharesSettings(projects, utility, completion, stop, start, increment, ties);
        }

        BudgetOutcome count(BudgetCase budget) {
            return new EqualShares().count(budget.profile(), settings(budget.projects(), LISTED));
        }

        List<Integer> byHand(BudgetCase budget, Comparator<Integer> published) {
            return budget.byHand(published).equalShares(utility == Utility.COST, completion, stop == Stop.EXHAUSTIVE, 1, start == Start.FLOOR, increment);
        }

        Way with(Completion other) {
            return new Way(utility, other, stop, start, increment);
        }

        /** Approvals support what they name; so do points, unless these are what a project is worth. */
        BudgetCase seen(BudgetCase budget) {
            if (utility == Utility.ADDITIVE || !budget.hasPoints()) return budget;
            return BudgetCase.approvals(budget.costs(), budget.budget(), budget.voters().stream().map(Map::keySet).toList());
        }
    }

    @Property(tries = 2000)
    void equal_shares_are_those_of_the_definition(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way) {
        assertThat(way.count(budget).winners()).isEqualTo(BudgetCase.ids(way.byHand(way.seen(budget), Comparator.naturalOrder())));
    }

    @Property(tries = 2000)
    void the_greedy_rule_is_that_of_the_definition(@ForAll("budgets") BudgetCase budget, @ForAll GreedySettings.Order order, @ForAll Overflow overflow) {
        var outcome = new GreedyBudget().count(budget.profile(), new GreedySettings(budget.projects(), order, overflow, LISTED));

        assertThat(outcome.winners()).isEqualTo(BudgetCase.ids(budget.byHand(Comparator.naturalOrder()).greedy(order == GreedySettings.Order.VOTES_PER_COST, overflow == Overflow.STOP)));
    }

    @Property(tries = 2000)
    void the_rule_of_phragmen_is_that_of_the_definition(@ForAll("budgets") BudgetCase budget, @ForAll Overflow overflow) {
        var outcome = new Phragmen().count(budget.profile(), new PhragmenSettings(budget.projects(), overflow, LISTED));

        assertThat(outcome.winners()).isEqualTo(BudgetCase.ids(budget.byHand(Comparator.naturalOrder()).phragmen(overflow == Overflow.STOP)));
    }

    /** Long scans, of which nearly all steps are passed over. */
    @Property(tries = 200)
    void however_small_the_steps_every_one_of_them_counts(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way) {
        var small = budget.times(20);

        assertThat(way.count(small).winners()).isEqualTo(BudgetCase.ids(way.byHand(way.seen(small), Comparator.naturalOrder())));
    }

    /** Whoever replays the payments that are published finds that everybody could pay, and that each project got what it costs. */
    @Property(tries = 2000)
    void nobody_pays_more_than_they_have_and_each_project_gets_what_it_costs(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way) {
        var outcome = way.count(budget);
        var seen = way.seen(budget);
        var left = new ArrayList<>(Collections.nCopies(seen.voters().size(), part(outcome.endowment().orElseThrow().each())));
        for (var payment : outcome.payments()) {
            var project = budget.projects().options().place(payment.project()).orElseThrow();
            var paid = BudgetByHand.Part.NONE;
            for (var voter = 0; voter < left.size(); voter++) {
                var points = seen.voters().get(voter).getOrDefault(project, 0L);
                var pays = part(payment.most()).times(BudgetByHand.Part.of(points)).least(left.get(voter));
                left.set(voter, left.get(voter).minus(pays));
                paid = paid.plus(pays);
            }
            assertThat(paid).isEqualByComparingTo(BudgetByHand.Part.of(payment.cost()));
        }
        assertThat(left).allSatisfy(amount -> assertThat(amount).isGreaterThanOrEqualTo(BudgetByHand.Part.NONE));
    }

    @Property(tries = 2000)
    void the_budget_is_never_exceeded(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way, @ForAll GreedySettings.Order order, @ForAll Overflow overflow) {
        var outcomes = Stream.of(way.count(budget), new GreedyBudget().count(budget.profile(), new GreedySettings(budget.projects(), order, overflow, LISTED)),
                new Phragmen().count(budget.profile(), new PhragmenSettings(budget.projects(), overflow, LISTED)));

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.cost()).isLessThanOrEqualTo(budget.budget());
            assertThat(outcome.winners()).doesNotHaveDuplicates();
            assertThat(outcome.figures().get("cost")).isEqualTo(String.valueOf(outcome.cost()));
        });
    }

    @Property
    void what_is_left_goes_to_others_and_takes_nothing_back(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way) {
        assertBegins(way.with(Completion.UTILITARIAN).count(budget), way.with(Completion.NONE).count(budget));
        assertBegins(way.with(Completion.ADD1U).count(budget), way.with(Completion.ADD1).count(budget));
    }

    private static void assertBegins(BudgetOutcome more, BudgetOutcome less) {
        assertThat(more.winners().subList(0, less.winners().size())).isEqualTo(less.winners());
    }

    /**
     * Extended justified representation up to one project (Peters, Pierczyński, Skowron 2021): of those who agree on
     * projects that their part of the budget can pay, one at least gets as much, or would with one project more.
     */
    @Property(tries = 1500)
    void a_group_that_agrees_gets_its_part(@ForAll("budgets") BudgetCase budget, @ForAll Utility utility) {
        var way = new Way(utility, Completion.NONE, Stop.EXHAUSTIVE, Start.EXACT, 1);
        var seen = way.seen(budget);
        var won = way.count(budget).winners().stream().map(id -> Integer.parseInt(id.substring(1))).toList();
        for (var bits = 1; bits < 1 << budget.costs().size(); bits++) {
            var wanted = places(bits, budget.costs().size());
            var group = seen.voters().stream().filter(voter -> voter.keySet().containsAll(wanted)).toList();
            if (group.isEmpty() || group.size() * budget.budget() < seen.voters().size() * wanted.stream().mapToLong(budget.costs()::get).sum()) continue;
            var agreed = wanted.stream().mapToLong(place -> group.stream().mapToLong(voter -> worth(way, budget, voter, place)).min().orElseThrow()).sum();
            assertThat(group).anySatisfy(voter -> {
                var has = won.stream().mapToLong(place -> worth(way, budget, voter, place)).sum();
                var more = IntStream.range(0, budget.costs().size()).filter(place -> !won.contains(place)).mapToLong(place -> worth(way, budget, voter, place)).max().orElse(0);
                assertThat(has >= agreed || has + more > agreed).isTrue();
            });
        }
    }

    private static long worth(Way way, BudgetCase budget, Map<Integer, Long> voter, int place) {
        if (!voter.containsKey(place)) return 0;
        return way.utility == Utility.COST ? budget.costs().get(place) : way.utility == Utility.CARDINALITY ? 1 : voter.get(place);
    }

    private static List<Integer> places(int bits, int size) {
        return IntStream.range(0, size).filter(place -> (bits >> place & 1) == 1).boxed().toList();
    }

    @Property
    void the_order_of_the_ballots_and_how_the_counting_is_divided_change_nothing(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way, @ForAll Random chance) {
        var first = new Profile.Accumulator<BudgetBallot>();
        var second = new Profile.Accumulator<BudgetBallot>();
        var shuffled = new ArrayList<>(budget.voters());
        Collections.shuffle(shuffled, chance);
        shuffled.forEach(voter -> (chance.nextBoolean() ? first : second).add(budget.ballot(voter)));

        var outcome = new EqualShares().count(second.merge(first).profile(), way.settings(budget.projects(), LISTED));

        assertThat(outcome).isEqualTo(way.count(budget));
    }

    @Property
    void where_a_project_stands_in_the_list_changes_nothing_but_ties(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way, @ForAll Random chance) {
        var to = BudgetCase.shuffled(budget.costs().size(), chance);
        var before = way.count(budget);
        if (!before.ties().isEmpty()) return;

        var after = way.count(budget.moved(to));

        var moved = before.winners().stream().map(id -> "p" + to[Integer.parseInt(id.substring(1))]).toList();
        // What costs nothing is taken in listed order, whether or not it is tied.
        if (budget.costs().contains(0L)) assertThat(after.winners()).containsExactlyInAnyOrderElementsOf(moved);
        else assertThat(after.winners()).isEqualTo(moved);
    }

    /** What the next start would buy is too much in one order of the tied, and not in the other, so that the raising ends elsewhere. */
    @Example
    void a_tie_at_a_start_that_was_left_again_is_told() {
        var budget = BudgetCase.approvals(List.of(33L, 5L, 10L, 0L, 0L), 16, List.of(Set.of(), Set.of(1, 2), Set.of(0, 3), Set.of(0, 3, 4), Set.of(1, 2, 4), Set.of(0, 1, 3, 4), Set.of(0, 1)));
        var way = new Way(Utility.COST, Completion.ADD1, Stop.EXHAUSTIVE, Start.EXACT, 3);
        var found = new HashSet<Set<Long>>();
        for (var places : BudgetCase.orders(budget.costs().size())) {
            var moved = budget.moved(places.stream().mapToInt(Integer::intValue).toArray());
            var outcome = way.count(moved);

            assertThat(outcome.ties()).isNotEmpty();
            assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
            found.add(outcome.winners().stream().map(id -> moved.costs().get(Integer.parseInt(id.substring(1)))).collect(Collectors.toSet()));
        }
        assertThat(found).containsExactlyInAnyOrder(Set.of(5L, 10L, 0L), Set.of(5L, 0L));
    }

    @Property
    void a_currency_with_larger_numbers_gives_the_same(@ForAll("budgets") BudgetCase budget, @ForAll Utility utility, @ForAll("factors") long factor) {
        var way = new Way(utility, Completion.UTILITARIAN, Stop.EXHAUSTIVE, Start.EXACT, 1);

        assertThat(way.count(budget.times(factor)).winners()).isEqualTo(way.count(budget).winners());
        assertThat(new Phragmen().count(budget.times(factor).profile(), new PhragmenSettings(budget.times(factor).projects(), Overflow.SKIP, LISTED)).winners())
                .isEqualTo(new Phragmen().count(budget.profile(), new PhragmenSettings(budget.projects(), Overflow.SKIP, LISTED)).winners());
    }

    /** Counts once more in each order there is, by the definition. */
    @Property(tries = 500)
    void a_tie_that_decides_is_told_and_no_other(@ForAll("few") BudgetCase budget, @ForAll("ways") Way way, @ForAll Overflow overflow, @ForAll GreedySettings.Order order) {
        var shares = new EqualShares().count(budget.profile(), way.settings(budget.projects(), TieBreaker.none()));
        var greedy = new GreedyBudget().count(budget.profile(), new GreedySettings(budget.projects(), order, overflow, TieBreaker.none()));
        var phragmen = new Phragmen().count(budget.profile(), new PhragmenSettings(budget.projects(), overflow, TieBreaker.none()));
        var sets = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var places : BudgetCase.orders(budget.costs().size())) {
            var published = Comparator.<Integer>comparingInt(places::indexOf);
            sets.get(0).add(new HashSet<>(way.byHand(way.seen(budget), published)));
            sets.get(1).add(new HashSet<>(budget.byHand(published).greedy(order == GreedySettings.Order.VOTES_PER_COST, overflow == Overflow.STOP)));
            sets.get(2).add(new HashSet<>(budget.byHand(published).phragmen(overflow == Overflow.STOP)));
        }
        var outcomes = List.of(shares, greedy, phragmen);
        for (var rule = 0; rule < outcomes.size(); rule++) {
            var outcome = outcomes.get(rule);
            assertThat(outcome.tieSensitivity()).isEqualTo(sets.get(rule).size() == 1 ? TieSensitivity.NONE : TieSensitivity.SENSITIVE);
            if (outcome.tieSensitivity() == TieSensitivity.SENSITIVE) assertThat(outcome.winners()).isEmpty();
        }
    }

    /** What is said is done: the project costs what is told, and then one more. */
    @Property(tries = 2000)
    void at_the_price_that_is_told_it_is_chosen_and_at_one_more_it_is_not(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way, @ForAll Overflow overflow, @ForAll boolean decides) {
        var ties = decides ? TieBreaker.of("cost,ids") : TieBreaker.none();
        assertPricesAreTrue(budget, other -> new EqualShares().count(other.profile(), way.settings(other.projects(), ties)));
        assertPricesAreTrue(budget, other -> new Phragmen().count(other.profile(), new PhragmenSettings(other.projects(), overflow, ties)));
    }

    private static void assertPricesAreTrue(BudgetCase budget, Function<BudgetCase, BudgetOutcome> count) {
        var outcome = count.apply(budget);
        for (var sentence : outcome.explanation()) {
            if (!sentence.key().startsWith("budget.change")) continue;
            var project = Integer.parseInt(((String) sentence.values().get(0)).substring("Plan ".length()));
            var price = Long.parseLong(sentence.values().get(1).toString());
            var cheaper = count.apply(budget.withCost(project, price)).winners();
            assertThat(cheaper).contains("p" + project);
            assertThat(cheaper.containsAll(outcome.winners())).isEqualTo(sentence.key().equals("budget.change"));
            assertThat(count.apply(budget.withCost(project, price + 1)).winners()).doesNotContain("p" + project);
        }
    }

    /** Of all that was chosen it is said who paid: those with a payment, and no others. */
    @Property
    void the_first_sentence_tells_what_supporters_paid(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way) {
        var outcome = way.count(budget);
        var first = outcome.explanation().get(0);
        if (!first.key().startsWith("mes.won")) assertThat(outcome.payments()).isEmpty();
        else assertThat(first.values().get(2)).isEqualTo(outcome.payments().size());
        if (first.key().equals("mes.won")) assertThat(outcome.winners()).hasSameSizeAs(outcome.payments());
    }

    @Property(tries = 2000)
    void so_many_more_votes_would_have_been_enough_and_one_fewer_not(@ForAll("budgets") BudgetCase budget, @ForAll GreedySettings.Order order, @ForAll Overflow overflow, @ForAll("ties") TieBreaker ties) {
        Function<BudgetCase, BudgetOutcome> count = each -> new GreedyBudget().count(each.profile(), new GreedySettings(each.projects(), order, overflow, ties));
        var outcome = count.apply(budget);
        for (var sentence : outcome.explanation()) {
            if (!sentence.key().startsWith("greedy.change")) continue;
            var project = Integer.parseInt(((String) sentence.values().get(0)).substring("Plan ".length()));
            var more = Integer.parseInt(sentence.values().get(1).toString());
            assertThat(count.apply(budget.withVoters(Collections.nCopies(more, Map.of(project, 1L)))).winners()).contains("p" + project);
            assertThat(count.apply(budget.withVoters(Collections.nCopies(more - 1, Map.of(project, 1L)))).winners()).doesNotContain("p" + project);
            if (budget.hasPoints()) assertThat(count.apply(budget.withVoters(List.of(Map.of(project, (long) more)))).winners()).as("all from one").contains("p" + project);
        }
    }

    /** Of three projects at most, with an order that decides every tie. */
    @Property(tries = 500)
    void whoever_could_have_been_chosen_with_more_votes_is_told(@ForAll("few") BudgetCase budget, @ForAll GreedySettings.Order order, @ForAll Overflow overflow) {
        var settings = new GreedySettings(budget.projects(), order, overflow, LISTED);
        var outcome = new GreedyBudget().count(budget.profile(), settings);
        var told = outcome.explanation().stream().filter(sentence -> sentence.key().startsWith("greedy.change")).count();
        var lost = IntStream.range(0, budget.costs().size()).filter(project -> !outcome.winners().contains("p" + project) && budget.costs().get(project) <= budget.budget()
                && budget.voters().stream().anyMatch(voter -> voter.containsKey(project))).count();
        var tooDear = outcome.explanation().stream().filter(sentence -> sentence.key().equals("greedy.tooDear")).count();
        assertThat(told).isEqualTo(Math.min(3 - tooDear, lost));
    }

    @Property
    void it_can_be_told_in_every_language(@ForAll("budgets") BudgetCase budget, @ForAll("ways") Way way, @ForAll GreedySettings.Order order, @ForAll Overflow overflow, @ForAll boolean decides) {
        var ties = decides ? LISTED : TieBreaker.none();
        var outcomes = List.of(new EqualShares().count(budget.profile(), way.settings(budget.projects(), ties)),
                new GreedyBudget().count(budget.profile(), new GreedySettings(budget.projects(), order, overflow, ties)),
                new Phragmen().count(budget.profile(), new PhragmenSettings(budget.projects(), overflow, ties)));
        for (var outcome : outcomes) {
            assertThat(outcome.explanation()).isNotEmpty().containsAll(outcome.steps());
            var headings = outcome.tables().stream().flatMap(table -> Stream.concat(Stream.of(table.title()), table.head().stream())).toList();
            for (var language : Sentence.LANGUAGES.stream().map(Locale::forLanguageTag).toList()) {
                assertThat(outcome.explanation()).allSatisfy(sentence -> assertThat(sentence.in(language)).endsWith(".").doesNotContain("{", "null"));
                assertThat(headings).allSatisfy(heading -> assertThat(heading.in(language)).isNotBlank().doesNotContain("{", "null"));
            }
        }
    }

    private static BudgetByHand.Part part(Ratio ratio) {
        return new BudgetByHand.Part(ratio.numerator(), ratio.denominator());
    }

    @Provide
    Arbitrary<BudgetCase> budgets() {
        return BudgetCase.any();
    }

    @Provide
    Arbitrary<BudgetCase> few() {
        return BudgetCase.any().filter(budget -> budget.costs().size() <= 4);
    }

    @Provide
    Arbitrary<TieBreaker> ties() {
        return Arbitraries.of("none", "listed", "ids", "lot:7", "cost,ids", "support,lot:2f").map(TieBreaker::of);
    }

    @Provide
    Arbitrary<Way> ways() {
        return Combinators.combine(Arbitraries.of(Utility.class), Arbitraries.of(Completion.class), Arbitraries.of(Stop.class), Arbitraries.of(Start.class), Arbitraries.longs().between(1, 3)).as(Way::new);
    }

    @Provide
    Arbitrary<Long> factors() {
        return Arbitraries.of(7L, 1_000L, 999_999_999_989L, 1_000_000_000_000L);
    }
}
