package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The single file starts, stops and starts again, and keeps what it had. */
class RunningIT {
    private static final int STOPPED_BY_SIGNAL = 128 + 15;
    private static final String MEMBERS = "select count(*) from member";
    @TempDir
    Path folder;

    @Test
    void stopped_or_killed_it_keeps_its_data_and_starts_again() throws Exception {
        var port = Started.freePort();
        String riet;
        String bookings;
        try (var first = Started.in(folder, port, List.of()).up()) {
            assertThat(first.out().lines().findFirst()).contains("Meent runs at http://localhost:" + port + "/");
            assertThat(first.err()).isEmpty();
            assertThat(first.out().lines()).as("the address, how to sign in, a key for the API, how to stop").hasSize(5).noneMatch(String::isBlank);
            bookings = bookings(first);
            riet = first.signIn();
            assertThat(first.status("/members/me", "Cookie", riet)).isEqualTo(200);
            assertThat(first.status("/health")).isEqualTo(200);
            assertThat(List.of(first.status("/metrics"), first.status("/openapi"))).doesNotContain(200);
            assertThat(first.listensOn()).singleElement().asString().as("this machine alone, and Meent's own port").endsWith("0100007F:" + String.format("%04X", port));
            try (var second = Started.in(folder, Started.freePort(), List.of())) {
                assertThat(second.exitCode()).isEqualTo(Refused.EXIT);
                assertThat(second.err()).startsWith("Another Meent is using the data folder").hasLineCount(1);
            }
            assertThat(first.stop()).isEqualTo(STOPPED_BY_SIGNAL);
            assertThat(first.err()).isEmpty();
            assertThat(first.out().lines()).as("nothing but what an operator should read").hasSize(5);
        }
        assertThat(files(folder.resolve("data"))).as("no trace of trouble, no lock of the database").containsExactly("example.mv.db", "meent.lock", "server");
        var members = count(MEMBERS);

        try (var again = Started.in(folder, port, List.of("-Duser.language=nl", "-Duser.timezone=America/New_York")).up()) {
            assertThat(bookings(again)).as("the same days, wherever the machine believes to be").isEqualTo(bookings);
            assertThat(again.get("/members/sign-in", "Accept-Language", "en").body()).contains("lang=\"en\"");
            assertThat(again.status("/members/me", "Cookie", riet)).as("people stay signed in").isEqualTo(200);
            again.kill();
        }

        assertThat(count(MEMBERS)).isEqualTo(members).isPositive();
        assertThat(count("select count(*) from daily_task where done_on is null")).as("what a start finds undone of the day").isZero();
        try (var verified = Started.in(folder, port, List.of(), "verify")) {
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            assertThat(verified.out()).startsWith("The log is whole.");
        }
    }

    @Test
    void an_own_community_is_opened_by_a_code_of_this_start_alone() throws Exception {
        String first;
        try (var meent = Started.in(folder, Started.freePort(), List.of("-Dmeent.start=empty")).up()) {
            assertThat(meent.out().lines()).hasSize(3);
            first = meent.lastWord(1);
            assertThat(first).matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
            assertThat(meent.status("/today")).as("to the founding").isEqualTo(302);
        }

        try (var meent = Started.in(folder, Started.freePort(), List.of("-Dmeent.start=empty", "-Duser.language=nl", "-Duser.timezone=America/New_York")).up()) {
            assertThat(meent.out()).startsWith("Meent draait op ").contains("Niemand heeft deze gemeenschap nog opgericht.");
            assertThat(meent.lastWord(1)).isNotEqualTo(first);
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

    @Test
    void an_application_that_overlays_meent_runs_in_its_place() {
        var garden = Path.of("target/it/embedding/target/garden.war").toAbsolutePath();
        try (var meent = Started.in(folder, Started.freePort(), List.of("-Dmeent.war=" + garden)).up()) {
            var effects = meent.get("/api/v1/proposals/effects", "Authorization", "Bearer " + meent.lastWord(3));
            assertThat(effects.body()).contains("plant-tree", "change-rule");
        }
    }

    /** Riet's bookings, asked for with the key that the screen shows. */
    private static String bookings(Started meent) {
        var answer = meent.get("/api/v1/bookings", "Authorization", "Bearer " + meent.lastWord(3));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"CONFIRMED\"");
        return answer.body();
    }

    private static List<String> files(Path in) throws IOException {
        try (var files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int count(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/example"), "meent", "");
                var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
