package org.meent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.testing.ScriptedSmtp;

/** Whatever happens to the mail server or to Meent, nobody gets the same mail twice. */
class MailGoesOutOnceTest {
    @OnBothDatabases
    void a_mail_waits_for_a_server_that_is_down_and_comes_once_in_text_and_html(Rooms rooms) throws Exception {
        founded(rooms);
        queue(rooms, "anna@example.org");
        queue(rooms, "anna@example.org");
        var gone = new ScriptedSmtp();
        gone.close();
        rooms.the(Outbox.class).send(server(gone.port()));
        assertThat(state(rooms, "PENDING")).as("laid ready twice, there once, and not lost").isEqualTo(1);

        var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try {
            rooms.clock().pass(Duration.ofMinutes(2));
            rooms.the(Outbox.class).send(server(mail.getSmtp().getPort(), 20_000));
            rooms.clock().pass(Duration.ofHours(2));
            rooms.the(Outbox.class).send(server(mail.getSmtp().getPort(), 20_000));

            assertThat(mail.getReceivedMessages()).hasSize(1);
            var got = GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]);
            assertThat(got).contains("Auto-Submitted: auto-generated", "multipart/alternative", "@meent.example>", "Tom & <Jerry>", "Tom &amp; &lt;Jerry&gt;");
            assertThat(state(rooms, "SENT")).isEqualTo(1);
        } finally {
            mail.stop();
        }
    }

    @OnBothDatabases
    void of_eight_nodes_that_send_at_once_each_mail_is_sent_by_one(Rooms rooms) throws Exception {
        founded(rooms);
        for (var n = 0; n < 20; n++) queue(rooms, "member" + n + "@example.org");
        var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        var nodes = Executors.newFixedThreadPool(8);
        try {
            var server = server(mail.getSmtp().getPort(), 20_000);
            for (var done : nodes.invokeAll(IntStream.range(0, 8).mapToObj(n -> (Callable<Boolean>) () -> {
                rooms.the(Outbox.class).send(server);
                return true;
            }).toList())) assertThat(done.get()).isTrue();

            assertThat(mail.getReceivedMessages()).hasSize(20);
            assertThat(state(rooms, "SENT")).isEqualTo(20);
        } finally {
            nodes.shutdown();
            mail.stop();
        }
    }

    @OnBothDatabases
    void a_refused_address_fails_with_the_reason_and_a_refusal_for_now_goes_later(Rooms rooms) throws Exception {
        founded(rooms);
        queue(rooms, "refused@example.org");
        queue(rooms, "bram@example.org");
        try (var smtp = new ScriptedSmtp()) {
            smtp.toRecipient = "451 not now";
            rooms.the(Outbox.class).send(server(smtp.port()));
            assertThat(state(rooms, "PENDING")).isEqualTo(1);
            assertThat(state(rooms, "SENT")).as("the other goes on").isEqualTo(1);

            smtp.toRecipient = "550 no such person";
            rooms.clock().pass(Duration.ofMinutes(2));
            rooms.the(Outbox.class).send(server(smtp.port()));
            assertThat(rooms.count("select count(*) from outbox_mail where state = 'FAILED' and last_error like '550 no such person%'")).isEqualTo(1);
            assertThat(smtp.taken).hasSize(1);
        }
    }

    @OnBothDatabases
    void a_server_that_says_nothing_or_hangs_up_after_the_dot_leaves_a_mail_in_doubt_that_never_goes_again(Rooms rooms) throws Exception {
        founded(rooms);
        for (var answer : new String[] {null, ""}) {
            queue(rooms, "carla" + answer + "@example.org");
            try (var smtp = new ScriptedSmtp()) {
                smtp.toDot = answer;
                rooms.the(Outbox.class).send(server(smtp.port()));
                rooms.clock().pass(Duration.ofDays(2));
                rooms.the(Outbox.class).send(server(smtp.port()));
                assertThat(smtp.taken).hasSize(1);
            }
        }
        assertThat(state(rooms, "IN_DOUBT")).isEqualTo(2);
    }

    @OnBothDatabases
    void at_the_dot_it_is_written_down_already_that_the_server_may_have_it(Rooms rooms) throws Exception {
        founded(rooms);
        queue(rooms, "dirk@example.org");
        try (var smtp = new ScriptedSmtp()) {
            var handed = new long[1];
            smtp.atDot = () -> handed[0] = state(rooms, "HANDED");
            rooms.the(Outbox.class).send(server(smtp.port()));
            assertThat(handed[0]).isEqualTo(1);
        }
    }

    @OnBothDatabases
    void a_crash_before_the_handing_over_sends_it_again_and_one_after_it_does_not(Rooms rooms) throws Exception {
        founded(rooms);
        var store = rooms.the(OutboxStore.class);
        queue(rooms, "before@example.org");
        var before = store.claim().orElseThrow();
        queue(rooms, "after@example.org");
        var after = store.claim().orElseThrow();
        assertThat(store.handOver(after)).isTrue();
        try (var smtp = new ScriptedSmtp()) {
            rooms.clock().pass(Duration.ofMinutes(11));
            rooms.the(Outbox.class).send(server(smtp.port()));
            assertThat(state(rooms, "IN_DOUBT")).isEqualTo(1);
            assertThat(store.handOver(before)).as("a node that was only slow comes too late").isFalse();
            rooms.clock().pass(Duration.ofMinutes(2));
            rooms.the(Outbox.class).send(server(smtp.port()));
            assertThat(smtp.taken).hasSize(1);
            assertThat(smtp.taken.get(0)).contains("before@example.org");
        }
    }

    private static void founded(Rooms rooms) throws java.sql.SQLException {
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.executeUpdate("delete from outbox_mail");
        }
        rooms.the(Communities.class).found(new CommunityRow("De Meent", "Breda", Locale.forLanguageTag("nl"), ZoneId.of("Europe/Amsterdam"), false, null));
    }

    private static void queue(Rooms rooms, String to) {
        rooms.the(Post.class).queue(new Letter(to, null, Locale.forLanguageTag("nl"), "testing.story", "testing.story:" + to, "Een verhaal",
                List.of("Tom & <Jerry>"), "/today"), "https://meent.example");
    }

    private static MailServer server(int port) {
        return server(port, 700);
    }

    private static MailServer server(int port, int patience) {
        return new MailServer("127.0.0.1", port, "", "", "meent@meent.example", "none", patience);
    }

    private static long state(Rooms rooms, String state) {
        return rooms.count("select count(*) from outbox_mail where state = '" + state + "'");
    }
}
