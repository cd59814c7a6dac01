package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meent.example.Example;
import org.meent.start.Booker.Booked;
import org.meent.start.Booker.Key;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** What was confirmed to a member is so and stays so, and nothing is done by half, whatever is killed while members book and others use their mandates. */
class KilledIT {
    private static final int MEMBERS = 8;
    private static final int ACTS = 160;
    private static final String PRETENDED = "00000000-0000-4000-8000-000000000000";
    private final int port = Started.freePort();
    @TempDir
    Path folder;
    private List<Booker> bookers;
    private PowerHolder power;
    private Claimant claimant;
    private int codesBefore;
    private List<Key> keys;
    private long last;
    private CountDownLatch enough;

    @Test
    void meent_is_killed_on_h2() throws Exception {
        String url;
        try (var rooms = Rooms.on(TestDatabase.H2)) {
            rooms.clock().set(Instant.now());
            Example.fill(rooms);
            members(rooms.connect());
            url = rooms.url();
        }
        var options = List.of("-Dmeent.db.url=" + url);
        String noted;
        try (var meent = Started.in(folder, port, options).up()) {
            noted = head(meent);
            meanwhile(meent::kill);
        }

        try (var connection = DriverManager.getConnection(url, "meent", "")) {
            whatWasConfirmedIsThere(new Bookkeeping(connection));
        }
        try (var meent = Started.in(folder, port, options).up()) {
            theyAskAgain();
            meent.stop();
        }
        try (var connection = DriverManager.getConnection(url, "meent", "")) {
            exactlyWhatWasConfirmedIsThere(new Bookkeeping(connection));
        }
        logIsWhole(options, noted);
    }

    @Test
    void meent_is_killed_on_postgresql() throws Exception {
        try (var server = new PostgresqlToKill(folder.resolve("cluster"))) {
            String noted;
            try (var meent = Started.in(folder, port, server.options()).up()) {
                members(server.connect());
                noted = head(meent);
                meanwhile(meent::kill);
            }

            try (var connection = server.connect()) {
                whatWasConfirmedIsThere(new Bookkeeping(connection));
                try (var meent = Started.in(folder, port, server.options()).up()) {
                    theyAskAgain();
                    assertThat(meent.err()).isEmpty();
                }
                exactlyWhatWasConfirmedIsThere(new Bookkeeping(connection));
            }
            logIsWhole(server.options(), noted);
        }
    }

    @Test
    void postgresql_is_killed_and_comes_back() throws Exception {
        try (var server = new PostgresqlToKill(folder.resolve("cluster")); var meent = Started.in(folder, port, server.options()).up()) {
            members(server.connect());
            var noted = head(meent);
            var riet = meent.signIn();
            assertThat(today(meent, riet).statusCode()).isEqualTo(200);
            server.endsConnectionsThatCommit("member_session");
            assertThat(meent.trySignIn().statusCode()).as("a commit without an answer").isEqualTo(503);
            server.letsThemCommit("member_session");
            assertThat(meent.trySignIn().statusCode()).isEqualTo(302);
            meanwhile(server::kill);

            var page = today(meent, riet);
            var answer = log(meent, "/head");
            server.start();
            try (var connection = server.connect()) {
                whatWasConfirmedIsThere(new Bookkeeping(connection));
                assertThat(log(meent, "/head").statusCode()).as("it heals by itself, at once").isEqualTo(200);
                theyAskAgain();
                exactlyWhatWasConfirmedIsThere(new Bookkeeping(connection));
            }

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("We zijn er even niet", "Je gegevens zijn veilig.");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(meent.err()).as("the log of a server whose database went away").doesNotContain("Fault");
            logIsWhole(server.options(), noted);
        }
    }

    private void members(Connection connection) throws SQLException {
        try (connection) {
            var books = new Bookkeeping(connection);
            keys = books.keys(MEMBERS);
            last = books.last();
            enough = new CountDownLatch(ACTS);
            var desks = books.desks();
            codesBefore = books.codes();
            var confidants = books.keysOfRole("confidant", 2);
            var approver = books.keysOfRole("approver", 1).get(0);
            // Confidants print no codes for themselves, nobody agrees to a claim of their own, and who has the fewest bookings is another member every day.
            var other = keys.stream().filter(key -> confidants.stream().noneMatch(confidant -> confidant.member() == key.member()) && key.member() != approver.member()).findFirst().orElseThrow();
            power = new PowerHolder("http://localhost:" + port, books.keysOfRole("host", 1).get(0), confidants, books.site(), books.ref(other));
            claimant = new Claimant("http://localhost:" + port, other, approver, books.budget());
            bookers = keys.stream().map(key -> new Booker("http://localhost:" + port, key, desks, enough::countDown)).toList();
        }
    }

    /** Lets all members book at once, and those who hold power use it, and in the midst of it does what they do not expect. */
    private void meanwhile(Runnable blow) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        bookers.forEach(booker -> threads.add(new Thread(booker)));
        threads.add(new Thread(power));
        threads.add(new Thread(claimant));
        threads.forEach(Thread::start);
        assertThat(enough.await(4, TimeUnit.MINUTES)).as("members book").isTrue();
        blow.run();
        for (var thread : threads) thread.join();
        assertThat(bookers).as("each was waiting for an answer").allMatch(Booker::wasCutOff);
        assertThat(power.wasCutOff()).as("so were those who hold power").isTrue();
        assertThat(power.floors()).as("floors added").hasSizeGreaterThan(2);
        assertThat(power.codes()).as("codes handed out").isGreaterThan(2);
        assertThat(claimant.wasCutOff()).as("so was who asked cents back").isTrue();
        assertThat(claimant.told().values().stream().filter("APPROVED"::equals)).as("claims agreed to").hasSizeGreaterThan(2);
    }

    private void theyAskAgain() {
        bookers.forEach(Booker::askAgain);
        power.askAgain();
        claimant.askAgain();
    }

    private void whatWasConfirmedIsThere(Bookkeeping books) throws SQLException {
        books.nothingIsHalf();
        assertThat(bookers.stream().mapToInt(Booker::acts).sum()).isGreaterThanOrEqualTo(ACTS);
        for (var booker : bookers) assertThat(books.missing(booker, last)).isEmpty();
        books.powerIsToldAndNothingElse();
        assertThat(books.floors()).containsAll(power.floors());
        assertThat(books.codes()).isGreaterThanOrEqualTo(codesBefore + power.codes());
        books.everyCentStandsSomewhere();
        var claims = books.claims();
        claimant.told().forEach((purpose, state) -> {
            if (!purpose.equals(claimant.inDoubt())) assertThat(claims).containsEntry(purpose, state);
        });
        // Somebody who was told of a booking that is not there is found out.
        var deceived = bookers.get(0);
        deceived.confirmed().put(PRETENDED, new Booked(PRETENDED, LocalDate.EPOCH, Set.of("MORNING"), "CONFIRMED"));
        assertThat(books.missing(deceived, last)).hasSize(1);
        deceived.confirmed().remove(PRETENDED);
    }

    private void exactlyWhatWasConfirmedIsThere(Bookkeeping books) throws SQLException {
        books.nothingIsHalf();
        books.powerIsToldAndNothingElse();
        assertThat(books.floors()).containsExactlyInAnyOrderElementsOf(power.floors());
        assertThat(books.codes()).isEqualTo(codesBefore + power.codes());
        books.everyCentStandsSomewhere();
        assertThat(books.claims()).isEqualTo(claimant.told());
        for (var booker : bookers) assertThat(books.there(booker.member(), last)).isEqualTo(booker.confirmed());
    }

    private String head(Started meent) throws Exception {
        return new ObjectMapper().readTree(log(meent, "/head").body()).path("hash").asText();
    }

    private void logIsWhole(List<String> options, String noted) {
        try (var verified = Started.in(folder, port, options, "verify", "--head", noted)) {
            assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        }
    }

    private HttpResponse<String> log(Started meent, String path) throws Exception {
        return get(meent, "/api/v1/log" + path, "Authorization", "Bearer " + keys.get(0).token());
    }

    private static HttpResponse<String> today(Started meent, String cookie) throws Exception {
        return get(meent, "/today", "Cookie", cookie, "Accept-Language", "nl");
    }

    /** Five seconds are what a member is promised who meets a Meent that is in trouble. */
    private static HttpResponse<String> get(Started meent, String path, String... headers) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(meent.address() + path)).headers(headers).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString());
    }
}
