package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.meent.kernel.Chance;
import org.meent.members.NameRow;
import org.meent.rules.ChangeRule;
import org.meent.rules.RuleKey;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Members ask back what they spent; others look at it, never oneself, and every cent stays somewhere. */
class ClaimingBackTest {
    @OnBothDatabases(fresh = true)
    void a_claim_puts_money_aside_and_another_members_agreement_spends_it(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 1, 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 20_000);

        var claim = household.submits(6, kitchen, "23,40");

        assertThat(household.holds("assets:circle:de-keuken")).isEqualTo(17_660);
        assertThat(household.holds("assets:reserved:circle:de-keuken")).isEqualTo(2_340);
        var approved = household.as(7, () -> household.decisions().approve(claim));
        assertThat(approved).returns(ClaimState.APPROVED, ClaimRow::state).returns(2_340L, ClaimRow::amountCents);
        assertThat(approved.approvedBy()).extracting(NameRow::name).containsExactly("Lid 7");
        assertThat(household.holds("assets:reserved:circle:de-keuken")).isZero();
        assertThat(household.holds("expenses:circle:de-keuken")).isEqualTo(2_340);
        assertThat(household.holds("assets:free")).isEqualTo(80_000);
        assertThat(household.as(1, () -> household.books().check())).returns(4L, BookCheckRow::entries).returns(null, BookCheckRow::touched);
    }

    @OnBothDatabases(fresh = true)
    void nobody_decides_on_a_claim_of_their_own_nor_who_is_not_asked(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 1, 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 20_000);
        var travel = household.givesAll("Reiskosten", 10_000);
        var circles = household.submits(6, kitchen, "23,40");
        var everyones = household.submits(Household.APPROVER, travel, "10");

        assertThatThrownBy(() -> household.as(6, () -> household.decisions().approve(circles))).isInstanceOf(MoneyProblems.NotYourOwn.class);
        assertThatThrownBy(() -> household.as(6, () -> household.decisions().reject(circles, "Nee"))).isInstanceOf(MoneyProblems.NotYourOwn.class);
        assertThatThrownBy(() -> household.as(8, () -> household.decisions().approve(circles))).as("not of the circle").isInstanceOf(MoneyProblems.NoSuchClaim.class);
        assertThatThrownBy(() -> household.as(Household.TREASURER, () -> household.decisions().approve(circles))).as("who may look at it").isInstanceOf(MoneyProblems.NotAnApprover.class);
        assertThatThrownBy(() -> household.as(Household.APPROVER, () -> household.decisions().approve(circles))).as("a mandate for everyone's money alone").isInstanceOf(MoneyProblems.NoSuchClaim.class);
        assertThatThrownBy(() -> household.as(Household.APPROVER, () -> household.decisions().approve(everyones))).isInstanceOf(MoneyProblems.NotYourOwn.class);
        assertThatThrownBy(() -> household.as(7, () -> household.decisions().approve(everyones))).isInstanceOf(MoneyProblems.NoSuchClaim.class);
        assertThatThrownBy(() -> household.as(8, () -> household.claims().one(circles))).as("others do not even see it").isInstanceOf(MoneyProblems.NoSuchClaim.class);
        assertThat(household.as(Household.OTHER_APPROVER, () -> household.decisions().approve(everyones)).state()).isEqualTo(ClaimState.APPROVED);
    }

    @OnBothDatabases(fresh = true)
    void who_joined_a_circle_just_now_neither_claims_from_it_nor_agrees_there(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 50_000);
        household.joinsJustNow("De Keuken", 8, 9);
        var friends = household.writes(8, kitchen, "99,99");
        var others = household.submits(6, kitchen, "20");

        assertThatThrownBy(() -> household.as(8, () -> household.claims().submit(friends))).isInstanceOfSatisfying(MoneyProblems.NewInCircle.class, isNew -> {
            assertThat(isNew.more()).isEqualTo(java.util.Map.of("days", 30));
            assertThat(rooms.the(org.meent.kernel.Say.class).text(java.util.Locale.forLanguageTag("nl"), isNew.sentenceKey(), isNew.values().toArray())).isEqualTo("Declareren en akkoord geven kan hier pas na 30 dagen in de kring.");
            assertThat(rooms.the(org.meent.kernel.Say.class).text(java.util.Locale.ENGLISH, isNew.sentenceKey(), isNew.values().toArray())).isEqualTo("You can claim and agree here once you have been in the circle for 30 days.");
        });
        for (var act : List.<java.util.concurrent.Callable<ClaimRow>>of(() -> household.decisions().approve(others), () -> household.decisions().sendBack(others, "Nee"),
                () -> household.decisions().reject(others, "Nee"), () -> household.claims().one(others))) {
            assertThatThrownBy(() -> household.as(9, act)).isInstanceOf(MoneyProblems.NewInCircle.class);
        }
        assertThat(household.as(9, () -> household.decisions().waiting(1)).rows()).isEmpty();
        assertThat(household.as(6, () -> household.claims().one(others)).others()).as("of three others only one may agree").isEqualTo(1);

        rooms.clock().pass(java.time.Duration.ofDays(30));

        household.as(8, () -> household.claims().submit(friends));
        assertThat(household.as(9, () -> household.decisions().waiting(1)).rows()).extracting(ClaimRow::ref).containsExactly(others, friends);
        assertThat(household.as(9, () -> household.decisions().approve(friends)).state()).isEqualTo(ClaimState.APPROVED);
    }

    @OnBothDatabases(fresh = true)
    void claims_that_wait_are_told_twenty_at_a_time_the_oldest_first(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        var sent = new java.util.ArrayList<UUID>();
        for (var n = 0; n < 23; n++) sent.add(household.submits(6, travel, "1"));

        var first = household.as(Household.APPROVER, () -> household.decisions().waiting(1));
        var second = household.as(Household.APPROVER, () -> household.decisions().waiting(2));

        assertThat(first.rows()).extracting(ClaimRow::ref).containsExactlyElementsOf(sent.subList(0, 20));
        assertThat(second.rows()).extracting(ClaimRow::ref).containsExactlyElementsOf(sent.subList(20, 23));
        assertThat(first).returns(23L, org.meent.members.Slice::total).returns(2, org.meent.members.Slice::older);
        assertThat(household.as(6, () -> household.decisions().waiting(1)).rows()).isEmpty();
        assertThat(household.as(Household.APPROVER, () -> rooms.the(WaitingClaims.class).forCaller())).singleElement().extracting(org.meent.kernel.Waiting.Matter::toString).asString().contains("23");
    }

    @OnBothDatabases(fresh = true)
    void what_became_of_a_claim_is_told_to_whoever_reads_it(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        var claim = household.submits(6, travel, "12");
        household.as(Household.APPROVER, () -> household.decisions().sendBack(claim, "Welke winkel?"));

        assertThat(card(household, 6, claim)).returns("Terug bij jou", ClaimCard::state).returns("asks", ClaimCard::kind);
        assertThat(card(household, Household.APPROVER, claim)).returns("Terug bij Lid 6", ClaimCard::state).returns("", ClaimCard::kind);
    }

    @OnBothDatabases(fresh = true)
    void the_figures_are_told_how_many_claims_were_decided_on_and_how_many_days_they_waited(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        var first = LocalDate.parse(household.today());
        var atOnce = household.submits(6, travel, "1");
        var later = household.submits(6, travel, "2");
        var refused = household.submits(7, travel, "3");
        household.submits(8, travel, "4");
        household.as(Household.APPROVER, () -> household.decisions().approve(atOnce));
        rooms.clock().pass(java.time.Duration.ofDays(2));
        household.as(Household.APPROVER, () -> household.decisions().approve(later));
        household.as(Household.APPROVER, () -> household.decisions().reject(refused, "Nee"));

        var deeds = rooms.inTransaction(() -> rooms.the(ClaimDeeds.class).in(new org.meent.kernel.Deeds.Span(first, first.plusDays(5), Household.ZONE)));

        assertThat(deeds).extracting(deed -> deed.topic() + " " + deed.part() + " " + deed.memberId() + " " + deed.times()).containsExactlyInAnyOrder(
                "money.claims approved " + household.id(6) + " 2", "money.claims rejected " + household.id(7) + " 1", "money.days days " + household.id(6) + " 2", "money.days days " + household.id(7) + " 2");
    }

    @OnBothDatabases(fresh = true)
    void the_next_journey_is_paid_by_what_paid_the_last_one_unless_another_is_chosen(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var party = household.givesAll("Feest", 10_000);
        var travel = household.givesAll("Reiskosten", 10_000);
        assertThat(household.as(6, () -> household.claims().budgets())).extracting(BudgetChoice::paidLastJourney).containsExactly(false, false);
        household.travels(6, travel, "10", household.today());
        household.submits(6, party, "5");

        var next = household.as(6, () -> household.claims().write(new ClaimForm("MILEAGE", null, "Boodschappen", household.today(), null, "Grote Markt", "Bavel", "14,2")));
        var expense = household.as(6, () -> household.claims().write(form("EXPENSE", "Koffie", household.today(), "5")));

        assertThat(next.budgetName()).isEqualTo("Reiskosten");
        assertThat(expense.budgetName()).as("claimed from last, as before").isEqualTo("Reiskosten");
        assertThat(household.as(6, () -> household.claims().budgets())).filteredOn(BudgetChoice::paidLastJourney).extracting(BudgetChoice::name).containsExactly("Reiskosten");
    }

    private static ClaimCard card(Household household, int reader, UUID claim) {
        return household.as(reader, () -> ClaimCard.of(household.claims().one(claim), household.rooms.the(org.meent.kernel.Say.class)));
    }

    @OnBothDatabases(fresh = true)
    void a_journey_is_paid_by_the_rate_of_its_day(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 10_000);
        var today = LocalDate.parse(household.today());
        var founding = household.founding();
        rooms.inTransaction(() -> {
            new RateChange(rooms).carryOut(new ChangeRule(RuleKey.MILEAGE_RATE, 230, today.plusDays(3)), founding);
            return null;
        });
        rooms.clock().pass(java.time.Duration.ofDays(4));

        var before = household.travels(6, travel, "14,2", today.plusDays(2).toString());
        var onTheDay = household.travels(7, travel, "14,2", today.plusDays(3).format(java.time.format.DateTimeFormatter.ofPattern("d-M-uuuu")));

        // 14.2 km at 21 cent is 298.2 cent, at 23 cent 326.6 cent.
        assertThat(household.as(6, () -> household.claims().one(before))).returns(298L, ClaimRow::amountCents).returns(210L, ClaimRow::rateTenthsOfCent);
        assertThat(household.as(7, () -> household.claims().one(onTheDay))).returns(327L, ClaimRow::amountCents).returns(230L, ClaimRow::rateTenthsOfCent);
        assertThatThrownBy(() -> household.travels(6, travel, "10", today.plusDays(9).toString())).isInstanceOf(MoneyProblems.DayToCome.class);
    }

    @OnBothDatabases(fresh = true)
    void a_large_claim_and_small_ones_of_the_same_week_need_two_others(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 1, 6, 7, 8);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 50_000);

        var small = household.submits(6, kitchen, "60");
        var second = household.submits(6, kitchen, "40");
        var large = household.submits(7, kitchen, "100");
        rooms.clock().pass(java.time.Duration.ofDays(8));
        var later = household.submits(6, kitchen, "99,99");

        assertThat(household.as(6, () -> household.claims().one(small)).needed()).isEqualTo(1);
        assertThat(household.as(6, () -> household.claims().one(second)).needed()).as("together a hundred euros within seven days").isEqualTo(2);
        assertThat(household.as(7, () -> household.claims().one(large)).needed()).isEqualTo(2);
        assertThat(household.as(6, () -> household.claims().one(later)).needed()).isEqualTo(1);
        household.as(7, () -> household.decisions().approve(second));
        assertThat(household.as(7, () -> household.decisions().approve(second))).as("twice is once").returns(ClaimState.SUBMITTED, ClaimRow::state);
        assertThat(household.as(8, () -> household.decisions().approve(second)).state()).isEqualTo(ClaimState.APPROVED);
    }

    @OnBothDatabases(fresh = true)
    void what_comes_back_is_mended_and_goes_out_again_as_a_round_of_its_own(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 1, 6, 7, 8);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 50_000);
        var claim = household.submits(6, kitchen, "150");
        household.as(7, () -> household.decisions().approve(claim));

        assertThatThrownBy(() -> household.as(8, () -> household.decisions().sendBack(claim, " "))).isInstanceOf(MoneyProblems.ReasonMissing.class);
        var back = household.as(8, () -> household.decisions().sendBack(claim, "De bon is niet te lezen."));
        assertThat(back).returns(ClaimState.RETURNED, ClaimRow::state).returns("De bon is niet te lezen.", ClaimRow::reason);
        assertThat(household.holds("assets:reserved:circle:de-keuken")).isZero();
        household.as(6, () -> household.claims().rewrite(claim, new ClaimForm("EXPENSE", kitchen.ref(), "Koffie en thee", household.today(), "140", null, null, null)));
        household.as(6, () -> household.claims().submit(claim));

        assertThat(household.as(7, () -> household.decisions().approve(claim))).as("the agreement of the first round is gone").returns(ClaimState.SUBMITTED, ClaimRow::state);
        assertThat(household.as(8, () -> household.decisions().approve(claim))).returns(ClaimState.APPROVED, ClaimRow::state).returns(null, ClaimRow::reason);
        assertThat(household.holds("expenses:circle:de-keuken")).isEqualTo(14_000);
        assertThatThrownBy(() -> household.as(6, () -> household.claims().withdraw(claim))).isInstanceOf(MoneyProblems.NotSubmitted.class);
        assertThatThrownBy(() -> household.as(6, () -> household.claims().rewrite(claim, new ClaimForm("EXPENSE", null, "Koffie", household.today(), "1", null, null, null)))).isInstanceOf(MoneyProblems.NotADraft.class);
    }

    @OnBothDatabases(fresh = true)
    void what_is_refused_or_withdrawn_frees_its_money_and_a_budget_gives_no_more_than_it_has(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 1, 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 3_000);
        var first = household.submits(6, kitchen, "20");
        var tooMuch = household.writes(7, kitchen, "10,01");

        assertThatThrownBy(() -> household.as(7, () -> household.claims().submit(tooMuch))).isInstanceOf(MoneyProblems.NotThatMuch.class);
        assertThat(household.as(7, () -> household.claims().one(tooMuch)).state()).as("nothing of it happened").isEqualTo(ClaimState.DRAFT);
        household.as(6, () -> household.claims().withdraw(first));
        household.as(7, () -> household.claims().submit(tooMuch));
        household.as(1, () -> household.decisions().reject(tooMuch, "Dit was geen koffie."));

        assertThat(household.holds("assets:circle:de-keuken")).isEqualTo(3_000);
        assertThat(household.as(1, () -> household.books().check()).touched()).isNull();
    }

    @OnBothDatabases(fresh = true)
    void every_cannot_has_its_name_and_its_field(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 6);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 3_000);

        for (var wrong : List.of(form("EXPENSE", " ", "2026-11-24", "10"), form("EXPENSE", "Koffie", "31-2-2026", "10"), form("EXPENSE", "Koffie", null, "10"),
                form("EXPENSE", "Koffie", "2026-11-24", "veel"), form("EXPENSE", "Koffie", "2026-11-24", "0"), form("EXPENSE", "Koffie", "2026-11-24", "-3"),
                form("EXPENSE", "Koffie", "2026-11-24", "1,234"), form("BONUS", "Koffie", "2026-11-24", "10"),
                form("EXPENSE", "x".repeat(201), "2026-11-24", "10"))) {
            assertThatThrownBy(() -> household.as(6, () -> household.claims().write(wrong))).as(wrong.toString()).isInstanceOf(org.meent.kernel.KernelProblems.WrongField.class);
        }
        assertThatThrownBy(() -> household.as(6, () -> household.claims().write(form("MILEAGE", "Koffie", "2026-11-24", null)))).as("a journey to nowhere").isInstanceOf(org.meent.kernel.KernelProblems.WrongFields.class);
        assertThatThrownBy(() -> household.writes(8, kitchen, "10")).as("a circle one is not in").isInstanceOf(MoneyProblems.ChooseBudget.class);
        assertThatThrownBy(() -> household.as(6, () -> household.claims().submit(new UUID(1, 1)))).isInstanceOf(MoneyProblems.NoSuchClaim.class);
        assertThatThrownBy(() -> household.as(8, () -> household.books().receive(new UUID(1, 2), new IncomeForm("Gift", "Gift", "10")))).isInstanceOf(org.meent.members.MemberProblems.MandateNeeded.class);
        assertThatThrownBy(() -> household.as(8, () -> household.books().fullJournal())).isInstanceOf(org.meent.members.MemberProblems.MandateNeeded.class);
        assertThat(household.as(Household.AUDITOR, () -> household.books().fullJournal())).contains("account assets:free  ; type: A");
        var id = rooms.the(Chance.class).ref();
        var booked = household.as(Household.TREASURER, () -> household.books().receive(id, new IncomeForm("Gift", "Van een buur", "10")));
        assertThat(household.as(Household.TREASURER, () -> household.books().receive(id, new IncomeForm("Gift", "Van een buur", "10"))).sequence()).isEqualTo(booked.sequence());
        assertThatThrownBy(() -> household.as(Household.TREASURER, () -> household.books().receive(id, new IncomeForm("Gift", "Van een buur", "11")))).isInstanceOf(MoneyProblems.BookedOtherwise.class);
        household.as(Household.TREASURER, () -> household.books().takeBack(id, "Stond er twee keer in"));
        assertThatThrownBy(() -> household.as(Household.TREASURER, () -> household.books().takeBack(id, "Nog eens"))).isInstanceOf(MoneyProblems.TakenBackAlready.class);
    }

    @OnBothDatabases(fresh = true)
    void amounts_are_typed_as_the_dutch_and_the_english_do_and_nothing_else_is_guessed(Rooms rooms) {
        var household = new Household(rooms, 8);
        for (var typed : new String[] {"1.250,00", "1,250.00", "1250", "1250,0", "€ 1.250", "1 250,00"}) household.receives("Gemeente", typed);

        assertThat(household.holds("assets:free")).isEqualTo(6 * 125_000);
        for (var unclear : new String[] {"1,250", "1.25.0", "1.2500", "12,345", "1e3", "12,"}) assertThatThrownBy(() -> household.receives("Gemeente", unclear)).as(unclear).isInstanceOf(MoneyProblems.NotAnAmount.class);
    }

    private static ClaimForm form(String kind, String purpose, String day, String amount) {
        return new ClaimForm(kind, null, purpose, day, amount, null, null, null);
    }
}
