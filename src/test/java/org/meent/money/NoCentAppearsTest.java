package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** The database itself keeps the ledger as it was booked, and money where it stands, whatever program reaches it. */
class NoCentAppearsTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String FREE = "(select id from account where code = 'assets:free')";
    private static final String SOURCE = "(select id from account where code = 'income:gemeente')";

    @OnBothDatabases(fresh = true)
    void no_entry_and_no_line_is_changed_or_removed(Rooms rooms) throws SQLException {
        var household = booked(rooms);

        for (var column : new String[] {"booked_on = date '2020-01-01'", "kind = 'CLAIM'", "narration = 'Iets anders'", "hash = '" + HASH + "'", "decision_id = null", "salt = null", "narration = null",
            "salt = null, narration = null, sequence = 9"}) {
            refused(rooms, "update ledger_entry set " + column + " where sequence = 1");
        }
        refused(rooms, "delete from ledger_entry where sequence = 2");
        refused(rooms, "update posting set cents = cents + 1 where line = 1");
        refused(rooms, "delete from posting where line = 2");
        refused(rooms, "truncate table posting");
        assertThat(household.isWhole()).isTrue();
        run(rooms, "update ledger_entry set salt = null, narration = null where sequence = 1");
        assertThat(household.isWhole()).as("the words are gone, the chain is not").isTrue();
    }

    @OnBothDatabases(fresh = true)
    void lines_that_do_not_add_up_are_refused(Rooms rooms) throws SQLException {
        booked(rooms);

        refused(rooms, entry(3, 2), "insert into posting (entry_id, line, previous_line, account_id, cents) values " + line(1, FREE, 100) + ", " + line(2, SOURCE, -99));
        refused(rooms, entry(3, 2), "insert into posting (entry_id, line, previous_line, account_id, cents) values " + line(1, FREE, 100));
        refused(rooms, entry(3, 2), "insert into posting (entry_id, line, previous_line, account_id, cents) values " + line(1, FREE, 0) + ", " + line(2, SOURCE, 0));
        refused(rooms, "insert into posting (entry_id, line, previous_line, account_id, cents) select e.id, 3, 2, " + FREE + ", 5 from ledger_entry e where sequence = 1");
        run(rooms, entry(3, 2), "insert into posting (entry_id, line, previous_line, account_id, cents) values " + line(1, FREE, 100) + ", " + line(2, SOURCE, -100));
        assertThat(rooms.count("select sum(cents) from posting")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void an_entry_without_lines_does_not_stay(Rooms rooms) throws SQLException {
        booked(rooms);

        if (rooms.database() == org.meent.testing.TestDatabase.POSTGRESQL) {
            refused(rooms, entry(3, 2));
        } else {
            run(rooms, entry(3, 2));
            refused(rooms, entry(4, 3));
        }
    }

    @OnBothDatabases(fresh = true)
    void numbers_have_no_gap_and_an_entry_is_taken_back_once_by_its_opposite(Rooms rooms) throws SQLException {
        booked(rooms);

        refused(rooms, entry(4, 3));
        refused(rooms, entry(4, 2));
        refused(rooms, entry(2, 1));
        refused(rooms, reversal(3), "insert into posting (entry_id, line, previous_line, account_id, cents) values " + line(1, FREE, -100) + ", " + line(2, SOURCE, 100));
        run(rooms, reversal(3), "insert into posting (entry_id, line, previous_line, account_id, cents) values " + line(1, FREE, -100_000) + ", " + line(2, SOURCE, 100_000));
        refused(rooms, reversal(4), "insert into posting (entry_id, line, previous_line, account_id, cents) values " + line(1, FREE, -100_000).replace("03'", "04'") + ", " + line(2, SOURCE, 100_000).replace("03'", "04'"));
    }

    @OnBothDatabases(fresh = true)
    void no_account_holds_less_than_its_least_and_nobody_agrees_to_their_own_claim(Rooms rooms) throws SQLException {
        var household = booked(rooms);
        household.joins("De Keuken", 6, 7);
        var claim = household.submits(6, household.gives("De Keuken", 2_000), "10");

        refused(rooms, "update account set balance_cents = -1 where code = 'assets:free'");
        refused(rooms, "update account set minimum_cents = null where code = 'assets:free'");
        refused(rooms, "insert into claim_approval (claim_id, round, member_id, claimant_id, entered_by, approved_at) select id, 1, claimant_id, claimant_id, entered_by, begun_at from claim where ref = '" + claim + "'");
        refused(rooms, "insert into claim_approval (claim_id, round, member_id, claimant_id, entered_by, approved_at) select id, 1, claimant_id, " + household.id(7) + ", entered_by, begun_at from claim where ref = '" + claim + "'");
        refused(rooms, "insert into reservation (entry_id, claim_id, round) select (select id from ledger_entry where sequence = 1), claim_id, round from reservation");
        refused(rooms, "update claim set amount_cents = 0 where ref = '" + claim + "'");
        refused(rooms, "update claim set kind = 'MILEAGE', from_place = 'a', to_place = 'b', tenths_of_km = 142, rate_tenths_of_cent = 210, amount_cents = 299 where ref = '" + claim + "'");
        run(rooms, "update claim set kind = 'MILEAGE', from_place = 'a', to_place = 'b', tenths_of_km = 142, rate_tenths_of_cent = 210, amount_cents = 298 where ref = '" + claim + "'");
    }

    private static Household booked(Rooms rooms) {
        var household = new Household(rooms, 8);
        household.receives("Gemeente", "700");
        household.receives("Gemeente", "1.000");
        return household;
    }

    private static String entry(long sequence, long previous) {
        return "insert into ledger_entry (id, sequence, previous_sequence, booked_on, recorded_at, kind, narration_hash, previous_hash, hash) values ('00000000-0000-0000-0000-0000000000" + "0" + sequence
                + "', " + sequence + ", " + previous + ", date '2026-11-24', timestamp with time zone '2026-11-24 09:14:00+00:00', 'INCOME', '" + HASH + "', coalesce((select hash from ledger_entry where sequence = "
                + previous + "), '" + HASH + "'), '" + HASH + "')";
    }

    /** Takes the second entry back. */
    private static String reversal(long sequence) {
        return entry(sequence, sequence - 1).replace("kind, ", "kind, reverses, ").replace("'INCOME', ", "'REVERSAL', (select id from ledger_entry where sequence = 2), ");
    }

    private static String line(int line, String account, long cents) {
        return "('00000000-0000-0000-0000-000000000003', " + line + ", " + (line == 1 ? "null" : String.valueOf(line - 1)) + ", " + account + ", " + cents + ")";
    }

    private static void refused(Rooms rooms, String... statements) {
        assertThatThrownBy(() -> run(rooms, statements)).as(String.join("; ", statements)).isInstanceOf(SQLException.class);
    }

    private static void run(Rooms rooms, String... statements) throws SQLException {
        try (var connection = rooms.connect(); var act = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (var statement : statements) act.execute(statement);
                connection.commit();
            } finally {
                if (!connection.isClosed()) connection.rollback();
            }
        }
    }
}
