package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.meent.kernel.KernelProblems.WrongFields;
import org.meent.kernel.Problem;
import org.meent.rules.ChangeRule;
import org.meent.rules.RuleKey;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** What a claim says is read once and plainly: all that is wrong is told together, nothing is guessed, and what is asked is what was seen. */
class WritingAClaimTest {
    @OnBothDatabases(fresh = true)
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_form(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);

        assertThatThrownBy(() -> write(household, new ClaimForm("MILEAGE", travel.ref(), "", "", null, "Breda", " ", "12,34"))).isInstanceOf(WrongFields.class)
                .asInstanceOf(InstanceOfAssertFactories.type(WrongFields.class)).extracting(WrongFields::each, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::field).containsExactly("to", "kilometres", "day", "purpose");
        assertThatThrownBy(() -> write(household, new ClaimForm("EXPENSE", travel.ref(), "", "", "veel", null, null, null)))
                .asInstanceOf(InstanceOfAssertFactories.type(WrongFields.class)).extracting(WrongFields::each, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::field).containsExactly("amount", "day", "purpose");
        assertThatThrownBy(() -> write(household, new ClaimForm("EXPENSE", travel.ref(), "", household.today(), "4", null, null, null)))
                .as("one thing is itself").isInstanceOf(MoneyProblems.WhatMissing.class).extracting(one -> ((Problem) one).field()).isEqualTo("purpose");
    }

    @OnBothDatabases(fresh = true)
    void kilometres_have_one_decimal_and_a_point_before_three_digits_is_not_guessed(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);

        for (var typed : new String[] {"1.234", "1,234", "12.345"}) assertThatThrownBy(() -> travels(household, travel, typed)).as(typed).isInstanceOf(MoneyProblems.ThousandOrPart.class);
        for (var typed : new String[] {"12,34", "12.34", "1,2345"}) assertThatThrownBy(() -> travels(household, travel, typed)).as(typed).isInstanceOf(MoneyProblems.OneDecimal.class);
        for (var typed : new String[] {"", "ver", "-3", "1.2.3", "0"}) assertThatThrownBy(() -> travels(household, travel, typed)).as(typed).isInstanceOf(MoneyProblems.NotADistance.class);
        for (var typed : Map.of("12,5", 125L, "12.5", 125L, "1234", 12_340L, "1.234,5", 12_345L, "1,234.5", 12_345L).entrySet()) {
            assertThat(travels(household, travel, typed.getKey()).tenthsOfKilometre()).as(typed.getKey()).isEqualTo(typed.getValue());
        }
    }

    @OnBothDatabases(fresh = true)
    void no_day_is_before_the_community_was_founded(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        var founded = LocalDate.parse(household.today());
        rooms.clock().pass(Duration.ofDays(40));

        for (var day : new String[] {"1-1-1900", "0001-01-01", "-0001-01-01", founded.minusDays(1).toString()}) {
            assertThatThrownBy(() -> write(household, new ClaimForm("MILEAGE", travel.ref(), "Boodschappen", day, null, "Breda", "Bavel", "10"))).as(day).isInstanceOf(MoneyProblems.DayTooEarly.class);
        }
        assertThat(write(household, new ClaimForm("MILEAGE", travel.ref(), "Boodschappen", founded.toString(), null, "Breda", "Bavel", "10")).day()).isEqualTo(founded);
    }

    @OnBothDatabases(fresh = true)
    void a_draft_is_paid_by_the_rule_that_holds_when_it_goes_out_and_the_claimant_sees_it_first(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        rooms.clock().pass(Duration.ofDays(5));
        var draft = travels(household, travel, "14,2");
        var unseen = travels(household, travel, "14,2");
        var founding = household.founding();
        rooms.inTransaction(() -> {
            new RateChange(rooms).carryOut(new ChangeRule(RuleKey.MILEAGE_RATE, 230, LocalDate.parse(household.today())), founding);
            return null;
        });

        // 14.2 km at 21 cent is 298.2 cent, at 23 cent 326.6 cent.
        assertThat(draft.amountCents()).isEqualTo(298);
        assertThatThrownBy(() -> household.as(6, () -> household.claims().submitSeen(draft.ref(), draft.amountCents()))).isInstanceOf(MoneyProblems.PricedOtherwise.class)
                .extracting(other -> ((Problem) other).more()).isEqualTo(Map.of("amountCents", 327L));
        assertThat(household.holds("assets:reserved:everyone:reiskosten")).isZero();
        var seen = household.as(6, () -> household.claims().one(draft.ref()));
        assertThat(seen).returns(327L, ClaimRow::amountCents).returns(230L, ClaimRow::rateTenthsOfCent).returns(ClaimState.DRAFT, ClaimRow::state);
        assertThat(household.as(6, () -> household.claims().submitSeen(draft.ref(), seen.amountCents()))).returns(327L, ClaimRow::amountCents).returns(230L, ClaimRow::rateTenthsOfCent);
        assertThat(household.as(6, () -> household.claims().submit(unseen.ref())).amountCents()).as("who names no amount is told it").isEqualTo(327);
        assertThat(household.holds("assets:reserved:everyone:reiskosten")).isEqualTo(2 * 327);
    }

    private static ClaimRow travels(Household household, BudgetRow budget, String kilometres) {
        return write(household, new ClaimForm("MILEAGE", budget.ref(), "Boodschappen", household.today(), null, "Breda", "Bavel", kilometres));
    }

    private static ClaimRow write(Household household, ClaimForm form) {
        return household.as(6, () -> household.claims().write(form));
    }
}
