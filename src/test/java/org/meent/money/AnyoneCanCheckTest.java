package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.meent.testing.Hledger;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** The ledger is taken away and checked with a tool of other people; of a small circle nobody's amount can be seen in it. */
class AnyoneCanCheckTest {
    @OnBothDatabases(fresh = true)
    void hledger_accepts_the_ledger_and_finds_any_changed_cent(Rooms rooms) {
        var household = told(rooms);

        var full = household.as(Household.TREASURER, () -> household.books().fullJournal());
        var shown = household.as(9, () -> household.books().journal());

        assertThat(Hledger.findsWrong(full)).isEmpty();
        assertThat(Hledger.findsWrong(shown)).isEmpty();
        var amounts = full.lines().filter(line -> line.matches(" +[a-z:-]+  EUR .*")).toList();
        assertThat(amounts).hasSizeGreaterThan(10);
        for (var line : new String[] {amounts.get(0), amounts.get(5), amounts.get(amounts.size() - 1)}) {
            var changed = full.replaceFirst(java.util.regex.Pattern.quote(line), line.replaceFirst("EUR (-?)(\\d)", "EUR $1" + "1$2"));
            assertThat(changed).isNotEqualTo(full);
            assertThat(Hledger.findsWrong(changed)).as(line).isNotEmpty();
        }
    }

    @OnBothDatabases(fresh = true)
    void the_claims_of_a_small_circle_are_one_amount_a_month_on_every_way(Rooms rooms) {
        var household = told(rooms);

        // October is over: 12.34 and 20.00 of the kitchen are one amount; what November brings is not told yet.
        assertThat(household.as(9, () -> household.books().months())).singleElement().returns(3_234L, MonthRow::cents).returns("Kring De Keuken", MonthRow::circle).returns("2026-10", MonthRow::month);
        var lines = household.as(9, () -> household.books().page("", "", 1)).rows().stream().flatMap(row -> row.lines().stream()).map(LedgerRow.Line::cents).collect(Collectors.toSet());
        assertThat(lines).doesNotContain(1_234L, 2_000L, 777L, -1_234L, -2_000L, -777L).contains(150L);
        for (var file : new String[] {household.as(9, () -> household.books().journal()), household.as(9, () -> household.books().csv())}) assertThat(file).contains("32.34").doesNotContain("12.34", "7.77");
        var money = household.as(9, () -> rooms.the(Budgets.class).all());
        // 100.00 was given; of the 32.34 spent in October all is told, of November's 7.77 nothing, in the total neither.
        assertThat(household.budget("Kring De Keuken")).returns(10_000L - 3_234, BudgetRow::freeCents).returns(0L, BudgetRow::reservedCents).returns(3_234L, BudgetRow::spentCents).returns(true, BudgetRow::byMonth);
        assertThat(money.totalCents()).isEqualTo(50_000L - 3_234 - 150);
        assertThat(money.freeCents() + money.givenCents() + money.reservedCents()).isEqualTo(money.totalCents());
        assertThat(household.as(Household.AUDITOR, () -> household.books().fullJournal())).contains("12.34", "7.77");
    }

    @OnBothDatabases(fresh = true)
    void what_a_small_circle_got_back_and_gave_away_in_one_month_keeps_nobody_from_taking_the_ledger_away(Rooms rooms) {
        var household = told(rooms);
        var kitchen = household.budget("Kring De Keuken");
        var held = household.submits(6, kitchen, "50");
        rooms.clock().pass(Duration.ofDays(31));
        household.as(6, () -> household.claims().withdraw(held));
        household.carryOut(new AllocateMoney(kitchen.ref(), null, null, 5_500, "Over"));

        for (var month = 0; month < 2; month++) {
            assertThat(Hledger.findsWrong(household.as(9, () -> household.books().journal()))).isEmpty();
            assertThat(household.as(9, () -> household.books().csv())).contains("Over");
            rooms.clock().pass(Duration.ofDays(20));
        }
    }

    @OnBothDatabases(fresh = true)
    void what_a_small_circle_hid_stays_hidden_when_others_join_it(Rooms rooms) {
        var household = told(rooms);
        var kitchen = household.budget("Kring De Keuken");
        var waiting = household.submits(6, kitchen, "4,56");
        var before = look(household);

        household.joinsJustNow("De Keuken", 1, 2, 3, 4, 5, 9, 10, 11, 12);

        assertThat(look(household)).as("twelve are in it now").isEqualTo(before);
        rooms.clock().pass(Duration.ofDays(30));
        household.as(7, () -> household.decisions().approve(waiting));
        var single = household.submits(6, kitchen, "9,99");
        household.as(8, () -> household.decisions().approve(single));
        var look = look(household);
        assertThat(look).as("of the months of the three only sums").contains("32.34", "7.77").doesNotContain("12.34", "20.00");
        var lines = household.as(11, () -> household.books().page("", "", 1)).rows().stream().flatMap(row -> row.lines().stream()).map(LedgerRow.Line::cents).toList();
        assertThat(lines).as("what they asked for stays a sum, also when it is agreed to later; what is asked now stands by itself").doesNotContain(456L, 777L, 1_234L, 2_000L).contains(999L);
        assertThat(household.budget("Kring De Keuken")).returns(false, BudgetRow::byMonth).returns(3_234L + 777 + 999, BudgetRow::spentCents);
        assertThat(Hledger.findsWrong(household.as(9, () -> household.books().journal()))).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void who_leaves_and_comes_back_sees_no_claim_that_was_hidden_meanwhile(Rooms rooms) {
        rooms.clock().set(java.time.Instant.parse("2026-10-06T08:00:00Z"));
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        household.receives("Gemeente", "500");
        var kitchen = household.gives("De Keuken", 10_000);
        household.submits(6, kitchen, "12,34");
        assertThat(look(household)).as("ten are in it").contains("12.34");

        household.leaves("De Keuken", 9);
        household.submits(6, kitchen, "7,77");
        var left = look(household);
        household.joinsJustNow("De Keuken", 9);

        assertThat(left).doesNotContain("7.77", "cents=777", "cents=-777");
        assertThat(look(household)).isEqualTo(left);
        rooms.clock().pass(Duration.ofDays(60));
        assertThat(household.as(9, () -> household.books().csv())).contains("20.11").doesNotContain("7.77", "12.34");
    }

    /** All that a member can find out about the ledger, on every way. */
    private static String look(Household household) {
        var ids = household.rooms.inTransaction(() -> household.rooms.the(BookStore.class).entries().stream().map(BookEntry::id).toList());
        return household.as(11, () -> {
            var books = household.books();
            var each = ids.stream().map(entry -> {
                try {
                    return told(books.one(entry));
                } catch (MoneyProblems.NoSuchEntry hidden) {
                    return "hidden";
                }
            }).toList();
            var journal = books.journal().lines().filter(line -> line.contains("  EUR ")).toList();
            return String.join("\n", books.page("", "", 1).rows().stream().map(AnyoneCanCheckTest::told).toList().toString(), books.months().toString(), books.accounts().toString(), household.rooms.the(Budgets.class).all().budgets().toString(),
                    books.csv(), each.toString(), journal.toString());
        });
    }

    private static String told(LedgerRow row) {
        return row.sequence() + " " + row.lines();
    }

    @OnBothDatabases(fresh = true)
    void a_look_through_the_ledger_names_the_first_entry_that_somebody_touched(Rooms rooms) throws Exception {
        var household = told(rooms);
        var guards = rooms.database() == org.meent.testing.TestDatabase.POSTGRESQL ? new String[] {"alter table posting disable trigger all"}
                : new String[] {"drop trigger posting_stays", "drop trigger posting_is_of_the_last_entry"};

        try (var connection = rooms.connect(); var act = connection.createStatement()) {
            for (var guard : guards) act.execute(guard);
            act.execute("update posting set cents = cents + sign(cents) where entry_id = (select id from ledger_entry where sequence = 4)");
        }

        assertThat(household.as(9, () -> household.books().check())).returns(4L, BookCheckRow::touched).returns(3L, BookCheckRow::entries);
    }

    @OnBothDatabases(fresh = true)
    void a_table_for_spreadsheets_runs_no_formula_and_breaks_no_row(Rooms rooms) {
        var household = new Household(rooms, 8);
        household.as(Household.TREASURER, () -> household.books().receive(new java.util.UUID(5, 5), new IncomeForm("Gift", "=1+1, \"veel\"", "10")));

        // RFC 4180: a field with a comma or a quote stands in quotes, a quote in it twice.
        assertThat(household.as(1, () -> household.books().csv()).split("\r\n")).contains("1," + household.today() + ",income,\"'=1+1, \"\"veel\"\"\",assets:free,10.00,2026-01");
    }

    /** The kitchen has three members and claims in October and November; everyone's budget has a journey. */
    private static Household told(Rooms rooms) {
        rooms.clock().set(java.time.Instant.parse("2026-10-06T08:00:00Z"));
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 6, 7, 8);
        household.receives("Gemeente", "500");
        var kitchen = household.gives("De Keuken", 10_000);
        var travel = household.givesAll("Reiskosten", 5_000);
        for (var amount : new String[] {"12,34", "20"}) {
            var claim = household.submits(6, kitchen, amount);
            household.as(7, () -> household.decisions().approve(claim));
        }
        var back = household.submits(6, kitchen, "3,21");
        household.as(7, () -> household.decisions().sendBack(back, "Wat is dit?"));
        var journey = household.submits(10, travel, "1,50");
        household.as(Household.APPROVER, () -> household.decisions().approve(journey));
        rooms.clock().pass(Duration.ofDays(30));
        var later = household.submits(7, kitchen, "7,77");
        household.as(6, () -> household.decisions().approve(later));
        return household;
    }
}
