package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.meent.kernel.Letter;
import org.meent.kernel.MailRow;
import org.meent.kernel.MailState;
import org.meent.kernel.Post;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A member sees which mail went out and whether it arrived; whoever invited sees it of the mail to the newcomer. */
class MailToMeTest {
    @BeforeEach
    void mail_is_set_up() {
        System.setProperty("meent.mail.host", "mail.example.org");
    }

    @AfterEach
    void mail_is_not_set_up() {
        System.clearProperty("meent.mail.host");
    }

    @OnBothDatabases(fresh = true)
    void a_member_sees_the_own_mail_of_thirty_days_and_nobody_elses(Rooms rooms) throws SQLException {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var mo = story.aMember("Mo Yilmaz");
        for (var state : List.of("FAILED", "IN_DOUBT", "SENT")) {
            send(rooms, riet, state);
            act(rooms, "update outbox_mail set state = '" + state + "', plain = null, html = null where about = '" + state + "'");
            rooms.clock().pass(Duration.ofDays(1));
        }
        send(rooms, riet, "PENDING");

        assertThat(story.as(riet, () -> rooms.the(Mails.class).mine())).extracting(MailRow::subject, MailRow::state)
                .containsExactly(tuple("PENDING", MailState.PENDING), tuple("SENT", MailState.SENT), tuple("IN_DOUBT", MailState.IN_DOUBT), tuple("FAILED", MailState.FAILED));
        assertThat(story.as(mo, () -> rooms.the(Mails.class).mine())).isEmpty();
        rooms.clock().pass(Duration.ofDays(28));
        assertThat(story.as(riet, () -> rooms.the(Mails.class).mine())).extracting(MailRow::subject).containsExactly("PENDING", "SENT");
    }

    @OnBothDatabases(fresh = true)
    void whoever_invited_and_nobody_else_sees_that_the_mail_did_not_arrive(Rooms rooms) throws SQLException {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var mo = story.aMember("Mo Yilmaz");
        story.as(riet, () -> rooms.the(Invitations.class).invite(new InvitationForm("Noor Hermans", "noor@voorbeeld.nl", "nl", null)));
        assertThat(seen(rooms, story, riet).mail()).isEqualTo(MailState.PENDING);
        act(rooms, "update outbox_mail set state = 'FAILED', plain = null, html = null");

        assertThat(seen(rooms, story, riet).mail()).isEqualTo(MailState.FAILED);
        assertThat(seen(rooms, story, mo).mail()).isNull();
    }

    @OnBothDatabases(fresh = true)
    void an_address_that_is_invited_again_and_again_gets_one_mail_a_day(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        for (var times = 0; times < 3; times++) {
            var invited = story.as(riet, () -> rooms.the(Invitations.class).invite(new InvitationForm("Noor Hermans", "Noor@voorbeeld.nl", "nl", null)));
            assertThat(seen(rooms, story, riet).mail()).isEqualTo(MailState.PENDING);
            story.as(riet, () -> rooms.the(Invitations.class).withdraw(invited.ref()));
        }
        assertThat(rooms.count("select count(*) from outbox_mail")).isEqualTo(1);

        rooms.clock().pass(Duration.ofDays(1));
        story.as(riet, () -> rooms.the(Invitations.class).invite(new InvitationForm("Noor Hermans", "noor@voorbeeld.nl", "nl", null)));
        assertThat(rooms.count("select count(*) from outbox_mail")).isEqualTo(2);
    }

    private static InvitationRow seen(Rooms rooms, Story story, MemberRow by) {
        return story.as(by, () -> rooms.the(Invitations.class).all()).get(0);
    }

    private static void send(Rooms rooms, MemberRow to, String about) {
        rooms.inTransaction(() -> {
            rooms.the(Post.class).send(new Letter(to.email(), to.id(), Locale.forLanguageTag("nl"), "testing.story", about, about, List.of("Tekst"), "/today"));
            return null;
        });
    }

    private static void act(Rooms rooms, String statement) throws SQLException {
        try (var connection = rooms.connect(); var act = connection.createStatement()) {
            act.executeUpdate(statement);
        }
    }
}
