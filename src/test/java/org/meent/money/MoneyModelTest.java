package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.kernel.Problem;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/**
 * Sequences of ten random acts each, against a model that knows nothing of ledgers: after every act the
 * answer is what the model says, after every sequence so is what each account holds, and no cent is anywhere else.
 */
class MoneyModelTest {
    /** All of them, {@code -Dmeent.test.model=10000}, take a quarter of an hour a database; each run looks at some. */
    private static final int SEQUENCES = Integer.getInteger("meent.test.model", 300);
    private static final int ACTS = 10;
    private static final int SOME_MEMBERS = 12;
    /** So that for each of the others there are two. */
    private static final int THIRD_APPROVER = 12;
    private static final List<String> BUDGETS = List.of("Reiskosten", "Feest");

    @OnBothDatabases(fresh = true)
    void whatever_happens_every_cent_stands_where_the_model_says(Rooms rooms) {
        var random = new Random(20261127);
        var household = new Household(rooms, SOME_MEMBERS, new int[] {Household.APPROVER, Household.OTHER_APPROVER, THIRD_APPROVER});
        var model = new Model();
        household.receives("Gemeente", "1.000");
        model.free = 100_000;
        for (var name : BUDGETS) {
            household.givesAll(name, 20_000);
            model.free -= 20_000;
            model.budgets.put(name, 20_000L);
        }
        var refs = new TreeMap<String, BudgetRow>();
        for (var name : BUDGETS) refs.put(name, household.budget(name));

        for (var sequence = 0; sequence < SEQUENCES; sequence++) {
            model.claims.removeIf(claim -> claim.isOver() || random.nextInt(3) == 0 && !claim.state.equals("SUBMITTED"));
            var done = new StringBuilder();
            for (var n = 0; n < ACTS; n++) done.append(act(random, household, model, refs)).append("; ");
            compare(rooms, model, "sequence " + sequence + ": " + done);
            rooms.clock().pass(Duration.ofMinutes(45));
        }

        assertThat(household.isWhole()).isTrue();
        assertThat(rooms.count("select sum(cents) from posting")).isZero();
        assertThat(rooms.count("select count(*) from account a where a.balance_cents <> (select coalesce(sum(p.cents), 0) from posting p where p.account_id = a.id)")).isZero();
        assertThat(model.accepted).as("enough of the acts did something").isGreaterThan(SEQUENCES * ACTS / 3);
        assertThat(model.refused).as("and enough were refused").isGreaterThan(SEQUENCES * ACTS / 20);
    }

    private static String act(Random random, Household household, Model model, Map<String, BudgetRow> refs) {
        var budget = BUDGETS.get(random.nextInt(BUDGETS.size()));
        var member = 1 + random.nextInt(SOME_MEMBERS);
        var cents = 1 + random.nextInt(random.nextInt(4) == 0 ? 30_000 : 3_000);
        var claim = model.claims.isEmpty() ? null : model.claims.get(random.nextInt(model.claims.size()));
        switch (random.nextInt(claim == null ? 4 : 12)) {
            case 0 -> {
                household.receives("Gemeente", euros(cents));
                model.free += cents;
                return "received " + cents;
            }
            case 1 -> {
                var expected = model.free >= cents ? "" : "money.notEnough";
                var answer = answer(() -> household.carryOut(new AllocateMoney(null, null, budget, cents, "Meer")));
                if (expected.isEmpty()) model.give(budget, cents);
                return agreed(model, "gave " + budget + " " + cents, answer, expected);
            }
            case 2 -> {
                var expected = model.budgets.get(budget) >= cents ? "" : "money.notThatMuch";
                var answer = answer(() -> household.carryOut(new AllocateMoney(refs.get(budget).ref(), null, null, cents, "Terug")));
                if (expected.isEmpty()) model.give(budget, -cents);
                return agreed(model, "gave back from " + budget + " " + cents, answer, expected);
            }
            case 3, 4, 5 -> {
                var written = household.writes(member, refs.get(budget), euros(cents));
                var expected = model.budgets.get(budget) >= cents ? "" : "money.notThatMuch";
                var answer = answer(() -> household.as(member, () -> household.claims().submit(written)));
                if (expected.isEmpty()) model.submit(written, member, budget, cents, household);
                return agreed(model, "submitted " + cents + " from " + budget, answer, expected);
            }
            case 6, 7, 8 -> {
                var by = random.nextInt(6) == 0 ? member : random.nextBoolean() ? Household.APPROVER : Household.OTHER_APPROVER;
                var expected = model.approve(claim, by);
                return agreed(model, "approved by " + by, answer(() -> household.as(by, () -> household.decisions().approve(claim.ref))), expected);
            }
            case 9 -> {
                var by = random.nextBoolean() ? Household.APPROVER : Household.OTHER_APPROVER;
                var expected = model.release(claim, by, "RETURNED");
                return agreed(model, "sent back by " + by, answer(() -> household.as(by, () -> household.decisions().sendBack(claim.ref, "Waarom?"))), expected);
            }
            case 10 -> {
                var by = random.nextBoolean() ? Household.APPROVER : Household.OTHER_APPROVER;
                var expected = model.release(claim, by, "REJECTED");
                return agreed(model, "refused by " + by, answer(() -> household.as(by, () -> household.decisions().reject(claim.ref, "Daarom."))), expected);
            }
            default -> {
                var expected = model.withdraw(claim);
                return agreed(model, "withdrawn", answer(() -> household.as(claim.member, () -> household.claims().withdraw(claim.ref))), expected);
            }
        }
    }

    private static String agreed(Model model, String act, String answer, String expected) {
        assertThat(answer).as(act).isEqualTo(expected);
        if (answer.isEmpty()) model.accepted++;
        else model.refused++;
        return act + " " + answer;
    }

    private static String answer(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Problem problem) {
            return problem.slug();
        }
    }

    private static String euros(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static void compare(Rooms rooms, Model model, String story) {
        var expected = new TreeMap<String, Long>();
        expected.put("assets:free", model.free);
        for (var name : BUDGETS) {
            var slug = name.toLowerCase(java.util.Locale.ROOT);
            expected.put("assets:everyone:" + slug, model.budgets.get(name));
            expected.put("assets:reserved:everyone:" + slug, model.reserved.getOrDefault(name, 0L));
            expected.put("expenses:everyone:" + slug, model.spent.getOrDefault(name, 0L));
        }
        var held = new TreeMap<String, Long>();
        try (var connection = rooms.connect(); var found = connection.createStatement().executeQuery("select code, balance_cents from account where purpose <> 'INCOME'")) {
            while (found.next()) held.put(found.getString(1), found.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(held).as(story).isEqualTo(expected);
    }

    /** What should be, kept as plain sums. */
    private static final class Model {
        private long free;
        private int accepted;
        private int refused;
        private final Map<String, Long> budgets = new TreeMap<>();
        private final Map<String, Long> reserved = new TreeMap<>();
        private final Map<String, Long> spent = new TreeMap<>();
        private final List<Asked> claims = new ArrayList<>();

        void give(String budget, long cents) {
            free -= cents;
            budgets.merge(budget, cents, Long::sum);
        }

        void submit(UUID ref, int member, String budget, long cents, Household household) {
            budgets.merge(budget, -cents, Long::sum);
            reserved.merge(budget, cents, Long::sum);
            // How many must agree is told by its own stories; here it is what the claim says.
            claims.add(new Asked(ref, member, budget, cents, household.as(member, () -> household.claims().one(ref)).needed()));
        }

        String approve(Asked claim, int by) {
            if (by == claim.member) return "money.notYourOwn";
            // The treasurer sees every claim, and is told why; to the others there is none.
            if (by != Household.APPROVER && by != Household.OTHER_APPROVER && by != THIRD_APPROVER) return by == Household.TREASURER ? "money.notAnApprover" : "money.noSuchClaim";
            if (claim.agreed.contains(by)) return "";
            if (!claim.state.equals("SUBMITTED")) return "money.notSubmitted";
            claim.agreed.add(by);
            if (claim.agreed.size() < claim.needed) return "";
            claim.state = "APPROVED";
            reserved.merge(claim.budget, -claim.cents, Long::sum);
            spent.merge(claim.budget, claim.cents, Long::sum);
            return "";
        }

        String release(Asked claim, int by, String state) {
            if (by == claim.member) return "money.notYourOwn";
            if (!claim.state.equals("SUBMITTED")) return "money.notSubmitted";
            free(claim, state);
            return "";
        }

        String withdraw(Asked claim) {
            if (claim.state.equals("RETURNED")) {
                claim.state = "WITHDRAWN";
                return "";
            }
            if (!claim.state.equals("SUBMITTED")) return "money.notSubmitted";
            free(claim, "WITHDRAWN");
            return "";
        }

        private void free(Asked claim, String state) {
            claim.state = state;
            reserved.merge(claim.budget, -claim.cents, Long::sum);
            budgets.merge(claim.budget, claim.cents, Long::sum);
        }
    }

    private static final class Asked {
        private final UUID ref;
        private final int member;
        private final String budget;
        private final long cents;
        private final int needed;
        private final List<Integer> agreed = new ArrayList<>();
        private String state = "SUBMITTED";

        Asked(UUID ref, int member, String budget, long cents, int needed) {
            this.ref = ref;
            this.member = member;
            this.budget = budget;
            this.cents = cents;
            this.needed = needed;
        }

        boolean isOver() {
            return state.equals("APPROVED") || state.equals("REJECTED") || state.equals("WITHDRAWN");
        }
    }
}
