package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The single file starts, stops and starts again, and keeps what it had. */
class RunningIT {
    private static final int STOPPED_BY_SIGNAL = 128 + 15;
    @TempDir
    Path folder;

    @Test
    void stopped_or_killed_it_keeps_its_data_and_starts_again() throws Exception {
        var port = Started.freePort();
        try (var first = Started.in(folder, port, List.of()).up()) {
            assertThat(first.out().lines().findFirst()).contains("Meent runs at http://localhost:" + port + "/");
            assertThat(first.err()).isEmpty();
            assertThat(first.status("/health")).isEqualTo(200);
            assertThat(List.of(first.status("/metrics"), first.status("/openapi"))).doesNotContain(200);
            assertThat(first.listensOn()).singleElement().asString().as("this machine alone, and Meent's own port").endsWith("0100007F:" + String.format("%04X", port));
            try (var second = Started.in(folder, Started.freePort(), List.of())) {
                assertThat(second.exitCode()).isEqualTo(Refused.EXIT);
                assertThat(second.err()).startsWith("Another Meent is using the data folder").hasLineCount(1);
            }
            assertThat(first.stop()).isEqualTo(STOPPED_BY_SIGNAL);
            assertThat(first.err()).isEmpty();
        }
        var members = members();

        try (var again = Started.in(folder, port, List.of()).up()) {
            again.kill();
        }

        assertThat(members()).isEqualTo(members).isPositive();
        try (var verified = Started.in(folder, port, List.of(), "verify")) {
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            assertThat(verified.out()).startsWith("The log is whole.");
        }
    }

    @Test
    void a_touched_log_is_told_from_the_database_itself() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/example"), "meent", ""); var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/main/resources/db/migration/common/V010__log_chain.sql")));
            statement.execute("update log_head set number = 1, hash = repeat('a', 64)");
        }

        try (var verified = Started.in(folder, Started.freePort(), List.of(), "verify")) {
            assertThat(verified.exitCode()).as(verified.err()).isEqualTo(3);
            assertThat(verified.out()).startsWith("From entry 1 on");
        }
    }

    private int members() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/example"), "meent", "");
                var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from member")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
