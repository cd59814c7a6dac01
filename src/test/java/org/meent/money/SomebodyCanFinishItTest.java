package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** No money is put aside for a claim to which too few others could agree; and where they are gone later, that is said. */
class SomebodyCanFinishItTest {
    @OnBothDatabases(fresh = true)
    void a_claim_that_needs_two_is_not_taken_in_where_only_one_other_may_agree(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        var large = household.writes(Household.APPROVER, travel, "150");

        assertThatThrownBy(() -> submit(household, Household.APPROVER, large)).isInstanceOfSatisfying(MoneyProblems.TooFewApprovers.class, few -> {
            assertThat(few.more()).isEqualTo(Map.of("needed", 2, "others", 1));
            assertThat(sentence(rooms, few, "nl")).isEqualTo("Hier moeten 2 anderen akkoord geven. Er is maar 1 lid dat dat mag. Een voorstel kan er iemand bij kiezen.");
            assertThat(sentence(rooms, few, "en")).isEqualTo("2 others must agree to this. There is only 1 member who may. A proposal can choose somebody more.");
        });

        assertThat(household.as(Household.APPROVER, () -> household.claims().one(large)).state()).as("nothing of it happened").isEqualTo(ClaimState.DRAFT);
        assertThat(household.holds("assets:reserved:everyone:reiskosten")).isZero();
        assertThat(submit(household, 6, household.writes(6, travel, "150")).others()).as("for somebody else there are two").isEqualTo(2);
    }

    @OnBothDatabases(fresh = true)
    void the_only_approver_has_nobody(Rooms rooms) {
        var household = new Household(rooms, 12, new int[] {Household.APPROVER});
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);

        assertThatThrownBy(() -> household.submits(Household.APPROVER, travel, "5")).isInstanceOfSatisfying(MoneyProblems.TooFewApprovers.class,
                few -> assertThat(sentence(rooms, few, "nl")).startsWith("Hier moet 1 ander akkoord geven. Er is niemand die dat mag."));
        assertThatThrownBy(() -> household.submits(6, travel, "150")).isInstanceOf(MoneyProblems.TooFewApprovers.class);
        assertThat(submit(household, 6, household.writes(6, travel, "5")).others()).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void in_a_circle_its_other_members_agree(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 6);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 50_000);
        var claim = household.writes(6, kitchen, "150");

        assertThatThrownBy(() -> submit(household, 6, claim)).isInstanceOf(MoneyProblems.TooFewInCircle.class).extracting(few -> ((Problem) few).more()).isEqualTo(Map.of("needed", 2, "others", 0));
        household.joinsJustNow("De Keuken", 9, 10);
        assertThatThrownBy(() -> submit(household, 6, claim)).as("who joined just now may not agree yet").isInstanceOfSatisfying(MoneyProblems.TooFewInCircle.class, few -> {
            assertThat(few.more()).isEqualTo(Map.of("needed", 2, "others", 0));
            assertThat(sentence(rooms, few, "nl")).isEqualTo("Hier moeten 2 anderen akkoord geven. In de kring mag dat niemand anders. Dat mag wie er 30 dagen in zit.");
            assertThat(sentence(rooms, few, "en")).isEqualTo("2 others must agree to this. Nobody else in the circle may. Whoever is in it for 30 days may.");
        });
        household.joins("De Keuken", 7);
        assertThatThrownBy(() -> submit(household, 6, claim)).isInstanceOf(MoneyProblems.TooFewInCircle.class).extracting(few -> ((Problem) few).more()).isEqualTo(Map.of("needed", 2, "others", 1));
        household.joins("De Keuken", 8);

        assertThat(submit(household, 6, claim)).returns(ClaimState.SUBMITTED, ClaimRow::state).returns(2, ClaimRow::others);
    }

    @OnBothDatabases(fresh = true)
    void where_nobody_is_left_the_claim_says_so(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        var claim = household.submits(6, travel, "150");
        household.as(Household.APPROVER, () -> household.decisions().approve(claim));
        var say = rooms.the(Say.class);

        assertThat(household.as(6, () -> household.claims().one(claim))).returns(1, ClaimRow::others).returns(false, ClaimRow::stuck);
        rooms.clock().pass(Duration.ofDays(400));

        var stuck = household.as(6, () -> household.claims().one(claim));
        assertThat(stuck).as("their mandates are over").returns(0, ClaimRow::others).returns(true, ClaimRow::stuck).returns(ClaimState.SUBMITTED, ClaimRow::state);
        assertThat(household.as(6, () -> ClaimCard.of(stuck, say)).state()).isEqualTo("Wacht, maar te weinig leden kunnen akkoord geven");
        assertThat(household.as(6, () -> household.claims().withdraw(claim))).returns(null, ClaimRow::others).returns(false, ClaimRow::stuck);
    }

    private static ClaimRow submit(Household household, int member, UUID claim) {
        return household.as(member, () -> household.claims().submit(claim));
    }

    private static String sentence(Rooms rooms, Problem problem, String language) {
        return rooms.the(Say.class).text(Locale.forLanguageTag(language), problem.sentenceKey(), problem.values().toArray());
    }
}
