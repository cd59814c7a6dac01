package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meent.start.Booker.Key;

/** A PostgreSQL that takes connections and answers nothing keeps no member waiting, and what it was asked before is cut off for nobody. */
class HangingIT {
    /** What a member is promised who meets a Meent that is in trouble. */
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    @TempDir
    Path folder;

    @Test
    void whoever_asks_while_it_hangs_is_told_at_once_and_what_waited_is_done() throws Exception {
        try (var server = new PostgresqlToKill(folder.resolve("cluster")); var meent = Started.in(folder, Started.freePort(), server.options()).up(); var connection = server.connect()) {
            var keys = new Bookkeeping(connection).keys(2);
            var riet = meent.signIn();
            // Several connections stand ready, as after a busy hour.
            crowd(meent, riet, 8, Duration.ofMinutes(1)).forEach(answer -> assertThat(answer.statusCode()).isEqualTo(200));
            var lock = locked(server, keys.get(0));
            var waiting = CLIENT.sendAsync(token(meent, keys.get(0), "Wacht", UUID.randomUUID().toString()).build(), BodyHandlers.ofString());
            isWaiting(connection);

            var key = UUID.randomUUID().toString();
            server.freeze();
            try {
                assertThat(crowd(meent, riet, 6, PROMISED)).allSatisfy(page -> isSorry(page));
                isSorry(page(meent, riet, PROMISED).get());
                var answer = CLIENT.send(token(meent, keys.get(1), "Later", key).timeout(PROMISED).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            } finally {
                server.thaw();
            }

            var healed = System.nanoTime() + PROMISED.toNanos();
            while (page(meent, riet, PROMISED).get().statusCode() != 200) assertThat(System.nanoTime()).as("it heals by itself").isLessThan(healed);
            assertThat(CLIENT.send(token(meent, keys.get(1), "Later", key).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(201);
            lock.rollback();
            lock.close();
            assertThat(waiting.get().statusCode()).as("a statement that took long for a good reason").isEqualTo(201);
            assertThat(meent.err()).as("the log of a server whose database hung").doesNotContain("Fault");
        }
    }

    private static void isSorry(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("We zijn er even niet", "Je gegevens zijn veilig.");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
    }

    private static List<HttpResponse<String>> crowd(Started meent, String cookie, int size, Duration patience) {
        return IntStream.range(0, size).mapToObj(one -> page(meent, cookie, patience)).toList().stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<HttpResponse<String>> page(Started meent, String cookie, Duration patience) {
        return CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(meent.address() + "/today")).headers("Cookie", cookie, "Accept-Language", "nl").timeout(patience).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder token(Started meent, Key of, String name, String key) {
        var wish = "{\"name\":\"" + name + "\",\"scope\":\"read\",\"lastDay\":\"" + LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(3) + "\"}";
        return HttpRequest.newBuilder(URI.create(meent.address() + "/api/v1/me/tokens")).headers("Authorization", "Bearer " + of.token(), "Content-Type", "application/json", "Idempotency-Key", key)
                .POST(BodyPublishers.ofString(wish));
    }

    /** Keeps the row of a member, which whoever writes something of that member's has to share. */
    private static Connection locked(PostgresqlToKill server, Key member) throws SQLException {
        var connection = server.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1 from member where id = " + member.member() + " for update");
        }
        return connection;
    }

    private static void isWaiting(Connection connection) throws SQLException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (var rows = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) return;
                }
            }
        }
        throw new AssertionError("Nobody waits for the member's row");
    }
}
