package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.meent.members.Reader;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever reads the ledger reads Meent's own words in the own language, and on whose word each entry rests. */
class LedgerSpeaksToItsReaderTest {
    @OnBothDatabases(fresh = true)
    void what_meent_calls_a_claim_is_in_the_readers_language_and_the_stored_text_stays(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        household.submits(6, travel, "5");
        var journey = household.travels(7, travel, "10", household.today());
        household.as(Household.APPROVER, () -> household.decisions().approve(journey));
        var back = household.submits(8, travel, "3");
        household.as(8, () -> household.claims().withdraw(back));

        assertThat(narrations(household, null, "")).containsExactly("Een declaratie", "Een declaratie", "Een rit", "Een rit", "Een declaratie", "Voor Reiskosten", "Bijdrage");
        assertThat(narrations(household, Locale.ENGLISH, "")).containsExactly("A claim", "A claim", "A journey", "A journey", "A claim", "Voor Reiskosten", "Bijdrage");
        assertThat(narrations(household, Locale.ENGLISH, "journey")).as("and is found by it").containsExactly("A journey", "A journey");
        assertThat(narrations(household, null, "rit")).containsExactly("Een rit", "Een rit");
        assertThat(narrations(household, Locale.ENGLISH, "bijdrage")).containsExactly("Bijdrage");
        assertThat(household.as(9, () -> {
            Reader.reads(rooms, Locale.ENGLISH);
            return household.books().csv() + household.books().journal();
        })).contains("Een rit").doesNotContain("A journey");
        assertThat(household.isWhole()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void a_search_finds_the_signs_that_were_typed_and_nothing_else(Rooms rooms) {
        var household = new Household(rooms, 12);
        for (var what : List.of("100% wol", "100 stoelen", "Plank_2", "Plank 2", "Hoera!")) {
            household.as(Household.TREASURER, () -> household.books().receive(rooms.the(org.meent.kernel.Chance.class).ref(), new IncomeForm("Gift", what, "10")));
        }

        assertThat(narrations(household, null, "%")).containsExactly("100% wol");
        assertThat(narrations(household, null, "0%")).containsExactly("100% wol");
        assertThat(narrations(household, null, "_")).containsExactly("Plank_2");
        assertThat(narrations(household, null, "k_2")).containsExactly("Plank_2");
        assertThat(narrations(household, null, "!")).containsExactly("Hoera!");
        assertThat(narrations(household, null, "\\")).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void money_that_is_free_again_says_who_let_it_go_by_no_name(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 50_000);
        var claim = household.submits(6, travel, "5");
        household.as(Household.APPROVER, () -> household.decisions().sendBack(claim, "Welke winkel?"));
        household.as(6, () -> household.claims().submit(claim));
        household.as(Household.APPROVER, () -> household.decisions().sendBack(claim, "Nog eens"));
        household.as(6, () -> household.claims().withdraw(claim));
        var refused = household.submits(7, travel, "5");
        household.as(Household.APPROVER, () -> household.decisions().reject(refused, "Nee"));
        var withdrawn = household.submits(8, travel, "5");
        household.as(8, () -> household.claims().withdraw(withdrawn));
        var agreed = household.submits(9, travel, "5");
        household.as(Household.APPROVER, () -> household.decisions().approve(agreed));

        var rows = household.as(10, () -> household.books().page("", "", 1)).rows();

        assertThat(rows).filteredOn(row -> row.kind() == EntryKind.REVERSAL).extracting(LedgerRow::released)
                .containsExactly(ClaimState.WITHDRAWN, ClaimState.REJECTED, ClaimState.RETURNED, ClaimState.RETURNED);
        assertThat(rows).filteredOn(row -> row.kind() != EntryKind.REVERSAL).extracting(LedgerRow::released).containsOnlyNulls();
        assertThat(rows).filteredOn(row -> row.kind() == EntryKind.CLAIM).singleElement().returns(1, LedgerRow::approvals);
    }

    @OnBothDatabases(fresh = true)
    void an_entry_is_shown_by_itself_but_not_a_claim_of_a_small_circle(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 20_000);
        household.submits(6, kitchen, "12,34");
        var hidden = rooms.inTransaction(() -> rooms.the(BookStore.class).entries().stream().filter(entry -> entry.kind() == EntryKind.RESERVATION).findFirst().orElseThrow().id());
        var given = household.as(9, () -> household.books().page("", "", 1)).rows().get(0);

        assertThat(household.as(9, () -> household.books().one(given.id()))).isEqualTo(given);
        assertThatThrownBy(() -> household.as(9, () -> household.books().one(hidden))).isInstanceOf(MoneyProblems.NoSuchEntry.class);
        assertThatThrownBy(() -> household.as(9, () -> household.books().one(new UUID(1, 1)))).isInstanceOf(MoneyProblems.NoSuchEntry.class);
    }

    private static List<String> narrations(Household household, Locale language, String words) {
        return household.as(9, () -> {
            if (language != null) Reader.reads(household.rooms, language);
            return household.books().page("", words, 1).rows().stream().map(LedgerRow::narration).toList();
        });
    }
}
