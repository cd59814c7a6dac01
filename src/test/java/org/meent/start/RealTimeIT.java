package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on the real clock of PostgreSQL, which no story can move: what is due is done by itself. */
class RealTimeIT {
    @TempDir
    Path folder;

    @Test
    void a_vote_that_closes_is_counted_and_decided_by_itself() throws Exception {
        try (var server = new PostgresqlToKill(folder.resolve("cluster")); var meent = Started.in(folder, Started.freePort(), server.options()).up()) {
            var vote = number(server, "select min(id) from vote where counted_at is null");
            try (var connection = server.connect(); var statement = connection.createStatement()) {
                statement.executeUpdate("update vote set closes_at = clock_timestamp() where id = " + vote);
            }

            var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (number(server, "select count(*) from vote where counted_at is null and id = " + vote) == 1 && System.nanoTime() < end) Thread.onSpinWait();

            assertThat(number(server, "select count(*) from decision d join vote v on v.ref = d.vote_ref where v.counted_at is not null and v.id = " + vote)).as(meent.err()).isEqualTo(1);
            assertThat(meent.err()).as("nothing waits for another try").doesNotContain("waits for the next tick");
        }
    }

    private static long number(PostgresqlToKill server, String sql) throws SQLException {
        try (var connection = server.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
