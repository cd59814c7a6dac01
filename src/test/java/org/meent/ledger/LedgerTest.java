package org.meent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meent.ledger.LedgerRefusal.Reason;

/** Cents only move: what one account gets another gives, none falls under its least, and what was booked stays. */
class LedgerTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final byte[] SALT = new byte[32];
    private final Ledger ledger = new Ledger();

    LedgerTest() {
        ledger.open(new Account("herkomst:gemeente", AccountType.INCOME, Account.NO_MINIMUM));
        ledger.open(new Account("kas:vrij", AccountType.ASSET, 0));
        ledger.open(new Account("kas:keuken", AccountType.ASSET, 0));
        ledger.open(new Account("uitgaven:kilometers", AccountType.EXPENSE, Account.NO_MINIMUM));
        post("herkomst:gemeente", "kas:vrij", 100_000);
    }

    @Test
    void what_one_account_gets_another_gives() {
        post("kas:vrij", "kas:keuken", 42_000);

        assertThat(ledger.balanceCents("kas:vrij")).isEqualTo(58_000);
        assertThat(ledger.balanceCents("kas:keuken")).isEqualTo(42_000);
        assertThat(ledger.balanceCents("herkomst:gemeente")).isEqualTo(-100_000);
    }

    @Test
    void money_that_appears_or_disappears_is_not_booked() {
        assertThat(refused(List.of(new Posting("kas:vrij", 100), new Posting("kas:keuken", -99)))).isEqualTo(Reason.NOT_BALANCED);
        assertThat(refused(List.of(new Posting("kas:vrij", 100)))).isEqualTo(Reason.TOO_FEW_LINES);
        assertThat(refused(List.of())).isEqualTo(Reason.TOO_FEW_LINES);
        assertThatThrownBy(() -> new Posting("kas:vrij", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.entries()).hasSize(1);
    }

    @Test
    void no_account_gives_what_it_has_not() {
        assertThat(refused(between("kas:vrij", "kas:keuken", 100_001))).isEqualTo(Reason.BELOW_MINIMUM);
        post("kas:vrij", "kas:keuken", 100_000);
        assertThat(refused(between("kas:vrij", "kas:keuken", 1))).isEqualTo(Reason.BELOW_MINIMUM);
        assertThat(refused(List.of(new Posting("kas:keuken", -60_000), new Posting("kas:keuken", -60_000), new Posting("kas:vrij", 120_000)))).as("in two lines").isEqualTo(Reason.BELOW_MINIMUM);
    }

    @Test
    void an_account_that_nobody_opened_is_none() {
        assertThat(refused(between("kas:vrij", "kas:tuin", 5))).isEqualTo(Reason.UNKNOWN_ACCOUNT);
        assertThatThrownBy(() -> ledger.balanceCents("kas:tuin")).isInstanceOf(LedgerRefusal.class);
        assertThatThrownBy(() -> ledger.open(new Account("kas:vrij", AccountType.ASSET, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asking_again_books_nothing_more_and_asking_otherwise_is_refused() {
        var draft = draft(between("kas:vrij", "kas:keuken", 42_000));
        var booked = ledger.post(draft, NOON, SALT);

        assertThat(ledger.post(draft, NOON.plusSeconds(60), new byte[32])).isSameAs(booked);
        assertThat(ledger.balanceCents("kas:keuken")).isEqualTo(42_000);
        var other = new EntryDraft(draft.id(), MONDAY, "allocation", "Anders", null, null, draft.postings());
        assertThat(catchThrowableOfType(LedgerRefusal.class, () -> ledger.post(other, NOON, SALT)).reason()).isEqualTo(Reason.ID_USED_OTHERWISE);
    }

    @Test
    void what_was_booked_is_taken_back_by_its_opposite_and_once() {
        var booked = ledger.post(draft(between("kas:vrij", "kas:keuken", 42_000)), NOON, SALT);
        var crooked = new EntryDraft(UUID.randomUUID(), MONDAY, "reversal", "Terug", null, booked.draft().id(), between("kas:keuken", "kas:vrij", 41_999));
        assertThat(catchThrowableOfType(LedgerRefusal.class, () -> ledger.post(crooked, NOON, SALT)).reason()).isEqualTo(Reason.NOT_THE_OPPOSITE);

        ledger.post(booked.draft().reversal(UUID.randomUUID(), MONDAY, "Verkeerde kring", null), NOON, SALT);

        assertThat(ledger.balanceCents("kas:keuken")).isZero();
        assertThat(catchThrowableOfType(LedgerRefusal.class, () -> ledger.post(booked.draft().reversal(UUID.randomUUID(), MONDAY, "Nog eens", null), NOON, SALT)).reason())
                .isEqualTo(Reason.REVERSED_ALREADY);
        var ofNothing = new EntryDraft(UUID.randomUUID(), MONDAY, "reversal", "Terug", null, UUID.randomUUID(), between("kas:vrij", "kas:keuken", 1));
        assertThat(catchThrowableOfType(LedgerRefusal.class, () -> ledger.post(ofNothing, NOON, SALT)).reason()).isEqualTo(Reason.NOTHING_TO_REVERSE);
    }

    @Test
    void days_and_time_never_go_back() {
        var sunday = new EntryDraft(UUID.randomUUID(), MONDAY.minusDays(1), "allocation", "Te laat", null, null, between("kas:vrij", "kas:keuken", 5));
        assertThat(catchThrowableOfType(LedgerRefusal.class, () -> ledger.post(sunday, NOON, SALT)).reason()).isEqualTo(Reason.DAY_GOES_BACK);

        var booked = ledger.post(draft(between("kas:vrij", "kas:keuken", 5)), NOON.minusSeconds(3600), SALT);
        assertThat(booked.recordedAt()).isEqualTo(NOON);
    }

    @Test
    void words_that_must_go_leave_the_chain_whole() {
        var copy = copyOfAccounts();
        ledger.post(draft(between("kas:vrij", "kas:keuken", 5)), NOON, SALT);

        ledger.entries().forEach(entry -> copy.append(entry.erased()));

        assertThat(copy.headHash()).isEqualTo(ledger.headHash());
        assertThat(copy.entries()).allMatch(entry -> entry.draft().narration() == null);
        assertThat(copy.balanceCents("kas:keuken")).isEqualTo(5);
    }

    @Test
    void a_journal_has_every_declaration_and_the_balance_after_each_line() {
        var id = new UUID(0, 7);
        ledger.post(new EntryDraft(id, MONDAY.plusDays(1), "allocation", "Voor de keuken;\n zie | besluit", "2026-31", null, between("kas:vrij", "kas:keuken", 42_005)), NOON, SALT);

        // By the forms of the hledger manual 1.25: directives, transactions, balance assertions.
        assertThat(Journal.of(ledger, "EUR").lines().filter(line -> !line.contains("hash:"))).containsExactly(
                "decimal-mark .", "commodity EUR 1000.00", "",
                "account herkomst:gemeente  ; type: R", "account kas:vrij  ; type: A", "account kas:keuken  ; type: A", "account uitgaven:kilometers  ; type: X", "",
                "payee allocation", "",
                "2026-11-23 * (1) allocation | Proef", "    herkomst:gemeente  EUR -1000.00 = EUR -1000.00", "    kas:vrij  EUR 1000.00 = EUR 1000.00", "",
                "2026-11-24 * (2) allocation | Voor de keuken, zie / besluit", "    ; decision: 2026-31",
                "    kas:vrij  EUR -420.05 = EUR 579.95", "    kas:keuken  EUR 420.05 = EUR 420.05", "");
    }

    private Ledger copyOfAccounts() {
        var copy = new Ledger();
        ledger.accounts().forEach(copy::open);
        return copy;
    }

    private Reason refused(List<Posting> postings) {
        return catchThrowableOfType(LedgerRefusal.class, () -> ledger.post(draft(postings), NOON, SALT)).reason();
    }

    private void post(String from, String to, long cents) {
        ledger.post(draft(between(from, to, cents)), NOON, SALT);
    }

    private static List<Posting> between(String from, String to, long cents) {
        return List.of(new Posting(from, -cents), new Posting(to, cents));
    }

    private static EntryDraft draft(List<Posting> postings) {
        return new EntryDraft(UUID.randomUUID(), MONDAY, "allocation", "Proef", null, null, postings);
    }
}
