package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meent does not start on a PostgreSQL that does not let it in, or that would not keep what it relies on. */
class PostgresqlRefusalIT {
    @TempDir
    static Path cluster;
    private static EmbeddedPostgres server;
    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setDataDirectory(cluster.resolve("data")).setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
        // Everybody is let in but one, who has to know a password.
        var rules = cluster.resolve("data").resolve("pg_hba.conf");
        Files.writeString(rules, "host all careful all scram-sha-256\n" + Files.readString(rules));
        run("postgres", "create role careful login password 'right'");
        run("postgres", "select pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void there_is_no_such_database() {
        refused("The database of " + address("none") + " does not exist: create it", "postgres", "none");
    }

    @Test
    void the_password_is_wrong_or_was_left_out() {
        for (var password : List.of("wrong", "")) {
            Refusal.of(folder, Started.freePort(), "The database at " + address("postgres") + " does not know the user careful with this password: correct",
                    List.of("-Dmeent.db.url=" + address("postgres"), "-Dmeent.db.user=careful", "-Dmeent.db.password=" + password));
        }
    }

    @Test
    void the_user_may_not_make_a_schema() throws SQLException {
        run("postgres", "create role guest login");

        refused("The user guest may not do what Meent needs in the database at " + address("postgres") + ": make", "guest", "postgres");
    }

    @Test
    void commits_would_be_answered_before_they_are_kept() throws SQLException {
        run("postgres", "create role forgetful login superuser");
        run("postgres", "alter role forgetful set synchronous_commit = off");

        refused("PostgreSQL has synchronous_commit at off so", "forgetful", "postgres");
    }

    @Test
    void a_power_cut_would_lose_what_was_kept() throws IOException {
        // A server for tests writes nothing through, unless it is told to.
        try (var careless = EmbeddedPostgres.builder().start()) {
            Refusal.of(folder, Started.freePort(), "PostgreSQL has fsync at off so that confirmed bookings are not safe: set it to on",
                    List.of("-Dmeent.db.user=postgres", "-Dmeent.db.url=jdbc:postgresql://localhost:" + careless.getPort() + "/postgres"));
        }
    }

    @Test
    void a_power_cut_would_tear_a_page() throws SQLException {
        set("full_page_writes", "off");
        try {
            refused("PostgreSQL has full_page_writes at off so that confirmed bookings are not safe: set it to on", "postgres", "postgres");
        } finally {
            set("full_page_writes", "on");
        }
    }

    @Test
    void it_does_not_work_at_read_committed() throws SQLException {
        run("postgres", "create role strict login superuser");
        run("postgres", "alter role strict set default_transaction_isolation = 'serializable'");

        refused("PostgreSQL has default_transaction_isolation at serializable so", "strict", "postgres");
    }

    @Test
    void the_schema_is_newer_than_the_program() throws SQLException {
        refused("belongs to a newer Meent, which added V999__later.sql: start", "postgres", databaseWith("newer", """
                create table example.flyway_schema_history (script varchar(100), type varchar(20), success boolean);
                insert into example.flyway_schema_history values ('V999__later.sql', 'SQL', true)"""));
    }

    @Test
    void the_key_is_gone_that_keeps_desks_from_being_booked_twice() throws SQLException {
        refused("lacks the primary key of booking_slot", "postgres", databaseWith("twice", "create table example.booking_slot (desk_id bigint)"));
    }

    @Test
    void the_key_is_gone_that_keeps_a_member_from_being_in_two_places() throws SQLException {
        refused("lacks the primary key of member_slot", "postgres", databaseWith("places", "create table example.member_slot (member_id bigint primary key)"));
    }

    @Test
    void a_migration_fails() throws SQLException {
        refused("The database could not be brought up to date (", "postgres", databaseWith("failing", "create table example.community (id integer)"));
    }

    private void refused(String sentence, String user, String database) {
        Refusal.of(folder, Started.freePort(), sentence, List.of("-Dmeent.db.user=" + user, "-Dmeent.db.url=" + address(database)));
    }

    private static String databaseWith(String name, String sql) throws SQLException {
        run("postgres", "create database " + name);
        run(name, "create schema example; " + sql);
        return name;
    }

    /** A server reads its settings again in its own time; who connects after that has the new one. */
    private static void set(String setting, String value) throws SQLException {
        run("postgres", "alter system set " + setting + " = " + value);
        run("postgres", "select pg_reload_conf()");
        for (var attempts = 0; !value.equals(shown(setting)); attempts++) assertThat(attempts).as("%s stays what it was", setting).isLessThan(10_000);
    }

    private static String shown(String setting) throws SQLException {
        try (var connection = DriverManager.getConnection(address("postgres"), "postgres", ""); var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address(database), "postgres", ""); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String address(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }
}
