package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.meent.members.MemberProblems.NotAnAddress;
import org.meent.members.SignInProblems.LinkIsOver;
import org.meent.members.SignInProblems.NothingIsMailed;
import org.meent.members.SignInProblems.SignInFails;
import org.meent.members.SignInProblems.TryLater;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever lost the password gets a link by mail: once, for ten minutes, and nobody learns by it who is a member. */
class PasswordByMailTest {
    private static final String OLD = "klaver-fluitketel-duin-kastanje";
    private static final String NEW = "vlinder-waterval-kapstok-rozijn";
    private static final Pattern LINK = Pattern.compile("https://meent\\.voorbeeld\\.nl/members/recover\\?link=([A-Za-z0-9_-]{43})\\s");

    @BeforeEach
    void mail_is_set_up() {
        System.setProperty("meent.mail.host", "mail.example.org");
        System.setProperty("meent.url", "https://meent.voorbeeld.nl");
    }

    @AfterEach
    void mail_is_not_set_up() {
        System.clearProperty("meent.mail.host");
        System.clearProperty("meent.url");
    }

    @OnBothDatabases(fresh = true)
    void the_link_opens_a_session_once_and_a_new_password_is_chosen_without_the_old_one(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", OLD);
        var elsewhere = rooms.the(SignIn.class).withPassword(riet.email(), OLD, Story.LAPTOP).text();
        rooms.the(Recovery.class).ask(" " + riet.email().toUpperCase());
        var link = mailed(rooms, riet).get(0);

        assertThat(rooms.count("select count(*) from recovery_link where link_hash = '" + link + "'")).as("stored as a hash alone").isZero();
        var cookie = rooms.the(SignIn.class).withLink(link, Story.LAPTOP).text();
        assertThatThrownBy(() -> rooms.the(SignIn.class).withLink(link, Story.LAPTOP)).as("a second time").isInstanceOf(LinkIsOver.class);
        assertThat(story.with(cookie, () -> rooms.the(WhoAsks.class).mustChoosePassword())).as("no page but that of the password").isTrue();
        story.with(cookie, () -> {
            rooms.the(Passwords.class).choose("", NEW);
            return null;
        });

        assertThat(rooms.the(SignIn.class).withPassword(riet.email(), NEW, Story.LAPTOP)).isNotNull();
        assertThatThrownBy(() -> rooms.the(SignIn.class).withPassword(riet.email(), OLD, Story.LAPTOP)).isInstanceOf(SignInFails.class);
        assertThat(rooms.the(Sessions.class).whose(elsewhere)).as("whoever was in with the old password is out").isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void it_works_for_ten_minutes_and_another_link_does_not_end_it(Rooms rooms) {
        var riet = new Story(rooms).aMember("Riet Vermeulen", OLD);
        rooms.the(Recovery.class).ask(riet.email());
        var first = mailed(rooms, riet).get(0);
        rooms.clock().pass(Duration.ofMinutes(10));
        assertThatThrownBy(() -> rooms.the(SignIn.class).withLink(first, Story.LAPTOP)).isInstanceOf(LinkIsOver.class);

        rooms.the(Recovery.class).ask(riet.email());
        var second = mailed(rooms, riet).get(0);
        rooms.clock().pass(Duration.ofMinutes(5));
        rooms.the(Recovery.class).ask(riet.email());
        assertThat(mailed(rooms, riet)).hasSize(1);
        assertThat(rooms.the(SignIn.class).withLink(second, Story.LAPTOP)).as("both mails are good").isNotNull();
    }

    @OnBothDatabases(fresh = true)
    void a_password_that_is_chosen_ends_the_other_links(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", OLD);
        for (var times = 0; times < 2; times++) rooms.the(Recovery.class).ask(riet.email());
        var links = mailed(rooms, riet);
        var cookie = rooms.the(SignIn.class).withLink(links.get(0), Story.LAPTOP).text();

        story.with(cookie, () -> {
            rooms.the(Passwords.class).choose("", NEW);
            return null;
        });

        assertThatThrownBy(() -> rooms.the(SignIn.class).withLink(links.get(1), Story.LAPTOP)).isInstanceOf(LinkIsOver.class);
    }

    @OnBothDatabases(fresh = true)
    void an_address_that_is_nobodys_is_answered_alike_and_gets_no_mail(Rooms rooms) {
        var recovery = rooms.the(Recovery.class);
        recovery.ask("niemand@voorbeeld.nl");
        assertThat(rooms.count("select count(*) from recovery_request")).as("looked up later").isEqualTo(1);
        due(rooms);
        assertThat(rooms.count("select (select count(*) from recovery_request) + (select count(*) from outbox_mail)")).as("and then forgotten").isZero();

        for (var address : List.of("", "riet", "riet@", "x".repeat(250) + "@voorbeeld.nl", "riet@voorbeeld.nl, mo@voorbeeld.nl")) {
            assertThatThrownBy(() -> recovery.ask(address)).isInstanceOf(NotAnAddress.class);
        }
    }

    @OnBothDatabases(fresh = true)
    void asking_again_and_again_is_slowed_down_and_keeps_nobody_from_signing_in(Rooms rooms) {
        var riet = new Story(rooms).aMember("Riet Vermeulen", OLD);
        for (var address : List.of(riet.email(), "niemand@voorbeeld.nl")) {
            for (var times = 0; times < 5; times++) rooms.the(Recovery.class).ask(address);
            assertThatThrownBy(() -> rooms.the(Recovery.class).ask(address)).isInstanceOf(TryLater.class);
        }
        assertThat(rooms.the(SignIn.class).withPassword(riet.email(), OLD, Story.LAPTOP)).isNotNull();
    }

    @OnBothDatabases(fresh = true)
    void many_nodes_make_one_link_and_of_many_who_follow_it_at_once_one_gets_in(Rooms rooms) throws Exception {
        var riet = new Story(rooms).aMember("Riet Vermeulen", OLD);
        rooms.the(Recovery.class).ask(riet.email());
        together(() -> {
            due(rooms);
            return null;
        });
        var links = mailed(rooms, riet);
        assertThat(links).hasSize(1);

        var in = together(() -> {
            try {
                return rooms.the(SignIn.class).withLink(links.get(0), Story.LAPTOP);
            } catch (LinkIsOver e) {
                return null;
            }
        });

        assertThat(in.stream().filter(cookie -> cookie != null)).hasSize(1);
    }

    @OnBothDatabases(fresh = true)
    void where_nothing_is_mailed_that_is_said(Rooms rooms) {
        System.clearProperty("meent.mail.host");
        assertThat(rooms.the(Recovery.class).isOffered()).isFalse();
        assertThatThrownBy(() -> rooms.the(Recovery.class).ask("riet@voorbeeld.nl")).isInstanceOf(NothingIsMailed.class);
    }

    private static <T> List<T> together(Callable<T> act) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var all = new ArrayList<T>();
            for (var done : pool.invokeAll(IntStream.range(0, 8).mapToObj(n -> act).toList())) all.add(done.get());
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void due(Rooms rooms) {
        rooms.the(Recovering.class).carryOut();
    }

    /** The links in the mails to the member that were not looked at before. */
    private static List<String> mailed(Rooms rooms, MemberRow member) {
        due(rooms);
        var links = new ArrayList<String>();
        try (var connection = rooms.connect(); var read = connection.prepareStatement("select plain from outbox_mail where kind = 'members.recovery' and recipient = ? order by id");
                var clear = connection.prepareStatement("delete from outbox_mail where recipient = ?")) {
            read.setString(1, member.email());
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    var link = LINK.matcher(rows.getString(1));
                    if (link.find()) links.add(link.group(1));
                }
            }
            clear.setString(1, member.email());
            clear.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return links;
    }
}
