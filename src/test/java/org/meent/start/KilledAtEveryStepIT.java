package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meent.acceptance.OneServer;
import org.meent.acceptance.RaisedRate;

/**
 * The kilometre rate is raised on a Meent that is killed at every step: nothing is lost and nothing done twice. On one
 * database at every other step, on the other one at those between; with {@code -Dmeent.test.kill=all} on both at all.
 */
class KilledAtEveryStepIT {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private final int port = Started.freePort();
    @TempDir
    Path folder;
    private Path war;

    @BeforeEach
    void a_meent_whose_clock_can_be_moved() {
        war = folder.resolve("moved.war");
        OneServer.withTesting("target/meent.war").as(ZipExporter.class).exportTo(war.toFile());
    }

    @Test
    void on_h2() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("story") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0";
        isKilled(List.of("-Dmeent.db.url=" + url), () -> DriverManager.getConnection(url, "meent", ""), 0);
    }

    @Test
    void on_postgresql() throws Exception {
        try (var server = new PostgresqlToKill(folder.resolve("cluster"))) {
            isKilled(server.options(), server::connect, 1);
        }
    }

    private interface Opened {
        Connection open() throws SQLException;
    }

    private void isKilled(List<String> options, Opened database, int turn) throws Exception {
        try (var meent = new Killed(ahead -> Started.in(folder, port, with(options, "-Dmeent.war=" + war, "-Dtesting.ahead=" + ahead)), turn)) {
            new RaisedRate(meent).isTold();
            assertThat(meent.kills()).as("of all the steps").hasSizeGreaterThan(8);
            figuresCountIt(meent);
        }
        try (var connection = database.open()) {
            var books = new Bookkeeping(connection);
            books.nothingIsHalf();
            books.everyCentStandsSomewhere();
            assertThat(count(connection, "select count(*) from proposal where id in (select proposal_id from proposal_version where title = 'Gaat de vergoeding naar 25 cent?')")).isEqualTo(1);
            assertThat(count(connection, "select count(*) from decision where title = 'Gaat de vergoeding naar 25 cent?'")).isEqualTo(1);
            assertThat(count(connection, "select count(*) from log_entry where type = 'votes.closeMoved' and body like '%25 cent%'")).as("nobody else was up on those days").isEqualTo(1);
            assertThat(count(connection, "select count(*) from rule_version where amount = 240 and rule_key = 'MILEAGE_RATE'")).isEqualTo(1);
            assertThat(count(connection, "select count(*) from claim where purpose = 'Boodschappen' and state = 'APPROVED'")).isEqualTo(2);
        }
    }

    /** Taking part counts the ballots of the quarter, once it is over. */
    private static void figuresCountIt(Killed meent) {
        var decided = LocalDate.ofInstant(Instant.parse(meent.ask("kees.oomen@voorbeeld.nl", "/decisions?q=vergoeding%20naar%2025").text("/rows/0/decidedAt")), HERE);
        var quarter = decided.getYear() + "-Q" + ((decided.getMonthValue() + 2) / 3);
        var over = LocalDate.of(decided.getYear(), (decided.getMonthValue() - 1) / 3 * 3 + 1, 1).plusMonths(3).atTime(12, 0).atZone(HERE).toInstant();
        meent.startAgain(Duration.between(Instant.now(), over));
        var told = meent.ask("kees.oomen@voorbeeld.nl", "/participation?quarter=" + quarter);
        assertThat(told.text("/figures/0/topic")).isEqualTo("votes.ballots");
        assertThat(told.json().at("/figures/0/got").asInt()).as("ballots of this vote among them").isGreaterThanOrEqualTo(13);
    }

    private static List<String> with(List<String> options, String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
