package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meent.example.Example;
import org.meent.testing.Rooms;
import org.meent.testing.ScriptedSmtp;
import org.meent.testing.TestDatabase;

/** Meent is killed while a mail server listens to it: each claimant gets one mail for each claim that others decided. */
class KilledWhileMailingIT {
    private static final BiConsumer<ScriptedSmtp, Runnable> BEFORE_THE_TEXT = (server, blow) -> server.atRecipient = blow;
    private static final BiConsumer<ScriptedSmtp, Runnable> AT_THE_DOT = (server, blow) -> server.atDot = blow;
    private final int port = Started.freePort();
    @TempDir
    Path folder;

    @Test
    void killed_before_the_text_on_h2_it_goes_again() throws Exception {
        onH2(BEFORE_THE_TEXT, "SENDING", 0);
    }

    @Test
    void killed_at_the_dot_on_h2_it_is_in_doubt_and_does_not_go_again() throws Exception {
        onH2(AT_THE_DOT, "HANDED", 1);
    }

    @Test
    void killed_before_the_text_on_postgresql_it_goes_again() throws Exception {
        onPostgresql(BEFORE_THE_TEXT, "SENDING", 0);
    }

    @Test
    void killed_at_the_dot_on_postgresql_it_is_in_doubt_and_does_not_go_again() throws Exception {
        onPostgresql(AT_THE_DOT, "HANDED", 1);
    }

    private void onH2(BiConsumer<ScriptedSmtp, Runnable> when, String left, int inDoubt) throws Exception {
        String url;
        try (var rooms = Rooms.on(TestDatabase.H2)) {
            rooms.clock().set(Instant.now());
            Example.fill(rooms);
            url = rooms.url();
        }
        eachMailComesOnce(() -> DriverManager.getConnection(url, "meent", ""), List.of("-Dmeent.db.url=" + url), when, left, inDoubt);
    }

    private void onPostgresql(BiConsumer<ScriptedSmtp, Runnable> when, String left, int inDoubt) throws Exception {
        try (var server = new PostgresqlToKill(folder.resolve("cluster"))) {
            try (var meent = Started.in(folder, port, server.options()).up()) {
                meent.stop();
            }
            eachMailComesOnce(server::connect, server.options(), when, left, inDoubt);
        }
    }

    /** Opens the database while Meent is down, since a file of H2 is one program's alone. */
    private interface Opened {
        Connection open() throws SQLException;
    }

    private void eachMailComesOnce(Opened database, List<String> options, BiConsumer<ScriptedSmtp, Runnable> when, String left, int inDoubt) throws Exception {
        Claimant claimant;
        try (var connection = database.open(); var statement = connection.createStatement()) {
            // No mail but of claims: nobody is reminded of a vote of the example that closes in the meantime.
            statement.executeUpdate("delete from vote_reminder");
            var books = new Bookkeeping(connection);
            var approver = books.keysOfRole("approver", 1).get(0);
            var other = books.keys(2).stream().filter(key -> key.member() != approver.member()).findFirst().orElseThrow();
            claimant = new Claimant("http://localhost:" + port, other, approver, books.budget());
        }
        var texts = new ArrayList<String>();
        try (var mails = new ScriptedSmtp(); var meent = Started.in(folder, port, mailing(options, mails)).up()) {
            when.accept(mails, meent::kill);
            var asking = new Thread(claimant);
            asking.start();
            asking.join(Duration.ofMinutes(2).toMillis());
            assertThat(claimant.wasCutOff()).as("Meent was killed by the first mail").isTrue();
            texts.addAll(mails.taken);
        }
        try (var connection = database.open(); var statement = connection.createStatement()) {
            // The ten minutes pass after which nobody is busy with it any more.
            assertThat(statement.executeUpdate("update outbox_mail set next_attempt_at = created_at where state = '" + left + "'")).isEqualTo(1);
        }

        List<String> approved;
        try (var mails = new ScriptedSmtp(); var meent = Started.in(folder, port, mailing(options, mails)).up()) {
            claimant.askAgain();
            // Its mail goes after Meent has looked at what was left.
            claimant.askOnce();
            approved = claimant.told().entrySet().stream().filter(told -> told.getValue().equals("APPROVED")).map(Map.Entry::getKey).toList();
            var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (mails.goodbyes.get() < approved.size() - inDoubt && System.nanoTime() < end) Thread.onSpinWait();
            meent.stop();
            texts.addAll(mails.taken);
        }

        assertThat(approved).isNotEmpty();
        for (var purpose : approved) assertThat(texts.stream().filter(text -> unfolded(text).contains(purpose))).as(purpose).hasSize(1);
        assertThat(texts).hasSameSizeAs(approved);
        try (var connection = database.open()) {
            assertThat(count(connection, "IN_DOUBT")).isEqualTo(inDoubt);
            assertThat(count(connection, "SENT")).isEqualTo(approved.size() - inDoubt);
        }
    }

    private static List<String> mailing(List<String> database, ScriptedSmtp mails) {
        var options = new ArrayList<>(database);
        options.addAll(List.of("-Dmeent.mail.host=localhost", "-Dmeent.mail.port=" + mails.port(), "-Dmeent.mail.from=meent@voorbeeld.nl", "-Dmeent.mail.tls=none", "-Dmeent.url=https://meent.voorbeeld.nl"));
        return options;
    }

    /** Lines of a mail that were too long are broken by an equals sign. */
    private static String unfolded(String text) {
        return text.replace("=\n", "");
    }

    private static long count(Connection connection, String state) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from outbox_mail where state = '" + state + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
