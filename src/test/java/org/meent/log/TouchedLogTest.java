package org.meent.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** Whoever gets past the guards of the database is still found out. */
class TouchedLogTest {
    @OnBothDatabases(fresh = true)
    void a_text_that_was_changed_is_named(Rooms rooms) throws SQLException {
        var reader = fiveEntries(rooms);

        pastTheGuards(rooms, "update log_entry set body = replace(body, 'iets', 'niets') where number = 2");

        assertThat(reader.report()).returns(false, LogReport::whole).returns(2L, LogReport::touched).returns("BODY_DIFFERS", LogReport::trace);
    }

    @OnBothDatabases(fresh = true)
    void a_time_that_was_changed_is_named(Rooms rooms) throws SQLException {
        var reader = fiveEntries(rooms);

        pastTheGuards(rooms, "update log_entry set recorded_at = recorded_at + interval '1' second where number = 4");

        assertThat(reader.report()).returns(4L, LogReport::touched).returns("HASH_DIFFERS", LogReport::trace);
    }

    @OnBothDatabases(fresh = true)
    void two_entries_that_changed_places_are_named(Rooms rooms) throws SQLException {
        var reader = fiveEntries(rooms);
        var mine = "type, version, salt, body, body_hash";

        pastTheGuards(rooms, "create table aside as select * from log_entry",
                "update log_entry set (" + mine + ") = (select " + mine + " from aside where number = 4) where number = 2",
                "update log_entry set (" + mine + ") = (select " + mine + " from aside where number = 2) where number = 4");

        assertThat(reader.report()).returns(false, LogReport::whole).returns(2L, LogReport::touched).returns("HASH_DIFFERS", LogReport::trace);
    }

    @OnBothDatabases(fresh = true)
    void a_text_that_was_erased_and_then_replaced_is_named(Rooms rooms) throws SQLException {
        var reader = fiveEntries(rooms);

        pastTheGuards(rooms, "update log_entry set salt = null, body = null where number = 3");
        assertThat(reader.report()).as("erasing alone keeps the chain").returns(true, LogReport::whole);
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("update log_entry set salt = '" + "0".repeat(64) + "', body = '{\"what\":\"iets\"}' where number = 3");
        }

        assertThat(reader.report()).returns(3L, LogReport::touched).returns("BODY_DIFFERS", LogReport::trace);
    }

    @OnBothDatabases(fresh = true)
    void entries_that_were_cut_off_at_the_end_are_missed(Rooms rooms) throws SQLException {
        var reader = fiveEntries(rooms);

        pastTheGuards(rooms, "delete from log_entry where number = 5");

        assertThat(reader.report()).returns(false, LogReport::whole).returns(5L, LogReport::touched).returns("NUMBER_MISSING", LogReport::trace);
    }

    @OnBothDatabases(fresh = true)
    void a_log_that_was_shortened_with_its_end_is_found_out_by_a_noted_head(Rooms rooms) throws SQLException {
        var reader = fiveEntries(rooms);
        var noted = reader.asRiet(() -> rooms.the(Log.class).head()).noted();

        pastTheGuards(rooms, "delete from log_entry where number = 5",
                "update log_head set number = 4, hash = (select hash from log_entry where number = 4)");

        assertThat(reader.report().whole()).isTrue();
        assertThat(reader.asRiet(() -> rooms.the(Log.class).compare(noted))).returns(false, LogReport::whole).returns("SHORTENED", LogReport::noted);
    }

    @OnBothDatabases(fresh = true)
    void a_head_that_was_written_down_is_found_again(Rooms rooms) {
        var reader = fiveEntries(rooms);
        var hash = reader.asRiet(() -> rooms.the(Log.class).head()).hash();
        reader.something("desks.later");

        var byHand = hash.toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");

        assertThat(reader.asRiet(() -> rooms.the(Log.class).compare(byHand))).returns(true, LogReport::whole).returns(5L, LogReport::notedAt);
        assertThatThrownBy(() -> reader.asRiet(() -> rooms.the(Log.class).compare("gisteren"))).isInstanceOf(LogProblems.NotAHead.class);
        assertThat(reader.asRiet(() -> rooms.the(Log.class).compare("0123456789abcdef".repeat(4)))).returns(false, LogReport::whole).returns("NOT_FOUND", LogReport::noted);
    }

    @OnBothDatabases(fresh = true)
    void the_last_look_is_remembered_with_what_it_found(Rooms rooms) throws SQLException {
        var reader = fiveEntries(rooms);
        assertThat(reader.asRiet(() -> rooms.the(Log.class).lastCheck())).isEmpty();
        reader.asRiet(() -> rooms.the(Log.class).check());
        assertThat(reader.asRiet(() -> rooms.the(Log.class).lastCheck()).orElseThrow().whole()).isTrue();

        pastTheGuards(rooms, "update log_entry set type = 'desks.other' where number = 3");
        reader.asRiet(() -> rooms.the(Log.class).check());

        assertThat(reader.asRiet(() -> rooms.the(Log.class).lastCheck()).orElseThrow()).returns(3L, LogCheckRow::touched).returns(2L, LogCheckRow::entries);
    }

    private static Reader fiveEntries(Rooms rooms) {
        var reader = new Reader(rooms);
        for (int number = 1; number <= 5; number++) reader.something("desks.act" + number);
        return reader;
    }

    private static void pastTheGuards(Rooms rooms, String... statements) throws SQLException {
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("drop trigger log_entry_stays" + (rooms.database() == TestDatabase.H2 ? "" : " on log_entry"));
            for (var sql : statements) statement.execute(sql);
        }
    }
}
