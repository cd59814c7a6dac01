package org.meent.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** The database itself keeps the public log as it was written, whatever program reaches it. */
class WhatTheDatabaseRefusesTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @OnBothDatabases(fresh = true)
    void no_entry_is_changed(Rooms rooms) throws SQLException {
        threeEntries(rooms);

        for (var column : new String[] {"type = 'desks.other'", "body = '{}'", "salt = '" + HASH + "'", "version = 2", "body_hash = '" + HASH + "'",
            "previous_hash = '" + HASH + "'", "hash = '" + HASH + "'", "recorded_at = timestamp with time zone '2020-01-01 00:00:00+00:00'"}) {
            assertThatThrownBy(() -> run(rooms, "update log_entry set " + column + " where number = 3")).as(column).isInstanceOf(SQLException.class);
        }
        assertThat(new Reader(rooms).report().whole()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void no_entry_is_removed(Rooms rooms) {
        threeEntries(rooms);

        assertThatThrownBy(() -> run(rooms, "delete from log_entry where number = 3")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, "truncate table log_entry")).isInstanceOf(SQLException.class);
        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(3);
    }

    @OnBothDatabases(fresh = true)
    void a_text_that_must_go_is_erased_whole_and_the_chain_still_holds(Rooms rooms) throws SQLException {
        var reader = threeEntries(rooms);

        assertThatThrownBy(() -> run(rooms, "update log_entry set body = null where number = 2")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, "update log_entry set salt = null where number = 2")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, "update log_entry set salt = null, body = null, type = 'desks.x' where number = 2")).isInstanceOf(SQLException.class);
        run(rooms, "update log_entry set salt = null, body = null where number = 2");

        assertThat(reader.report().whole()).isTrue();
        assertThat(reader.asRiet(() -> rooms.the(Log.class).page(LogSearch.all())).rows().get(1).erased()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void numbers_have_no_gap_and_the_chain_has_no_second_branch(Rooms rooms) {
        threeEntries(rooms);

        assertThatThrownBy(() -> run(rooms, insert("5, 3", "(select hash from log_entry where number = 3)"))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, insert("5, 4", "(select hash from log_entry where number = 3)"))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, insert("5, null", "'" + HASH + "'"))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, insert("0, -1", "'" + HASH + "'"))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, insert("3, 2", "(select hash from log_entry where number = 2)"))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(rooms, insert("4, 3", "(select hash from log_entry where number = 2)"))).isInstanceOf(SQLException.class);
        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(3);
    }

    private static Reader threeEntries(Rooms rooms) {
        var reader = new Reader(rooms);
        for (var act : new String[] {"first", "second", "third"}) reader.something("desks." + act);
        return reader;
    }

    private static String insert(String numberAndPrevious, String previousHash) {
        return "insert into log_entry (number, previous_number, recorded_at, type, version, salt, body, body_hash, previous_hash, hash) values ("
                + numberAndPrevious + ", timestamp with time zone '2026-11-24 09:14:00+00:00', 'desks.x', 1, null, null, '" + HASH + "', " + previousHash + ", '" + HASH + "')";
    }

    private static void run(Rooms rooms, String sql) throws SQLException {
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
