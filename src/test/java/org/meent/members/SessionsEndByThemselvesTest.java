package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.meent.kernel.Communities;
import org.meent.kernel.CommunityRow;
import org.meent.kernel.DailyTasks;
import org.meent.members.SignInProblems.NoSuchSession;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A member stays signed in while at work, and not for ever; each sees where, and ends it. Times: 30 minutes idle, 12 hours in all. */
class SessionsEndByThemselvesTest {
    private static final String PASSWORD = "klaver-fluitketel-duin-kastanje";

    @OnBothDatabases
    void half_an_hour_without_a_request_ends_it(Rooms rooms) {
        var cookie = signedIn(rooms, new Story(rooms).aMember("Riet Vermeulen", PASSWORD));

        rooms.clock().pass(Duration.ofMinutes(29));
        assertThat(rooms.the(Sessions.class).whose(cookie)).isPresent();
        rooms.clock().pass(Duration.ofMinutes(29));
        assertThat(rooms.the(Sessions.class).whose(cookie)).as("used in between").isPresent();
        rooms.clock().pass(Duration.ofMinutes(30));

        assertThat(rooms.the(Sessions.class).whose(cookie)).isEmpty();
    }

    @OnBothDatabases
    void twelve_hours_end_it_however_busy_it_is(Rooms rooms) {
        var cookie = signedIn(rooms, new Story(rooms).aMember("Riet Vermeulen", PASSWORD));

        for (var quarter = 1; quarter < 12 * 4; quarter++) {
            rooms.clock().pass(Duration.ofMinutes(15));
            assertThat(rooms.the(Sessions.class).whose(cookie)).as("after " + quarter + " quarters of an hour").isPresent();
        }
        rooms.clock().pass(Duration.ofMinutes(15));

        assertThat(rooms.the(Sessions.class).whose(cookie)).isEmpty();
    }

    @OnBothDatabases
    void each_sign_in_has_a_cookie_of_its_own_and_signing_in_again_ends_the_one_before(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", PASSWORD);
        var first = signedIn(rooms, riet);

        var second = story.with(first, () -> signedIn(rooms, riet));

        assertThat(second).isNotEqualTo(first).hasSize(43);
        assertThat(rooms.the(Sessions.class).whose(first)).isEmpty();
        assertThat(rooms.the(Sessions.class).whose(second)).isPresent();
    }

    @OnBothDatabases
    void a_member_sees_and_ends_the_own_sessions_and_nobody_elses(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", PASSWORD);
        var mo = story.aMember("Mo Yilmaz", PASSWORD);
        var here = signedIn(rooms, riet);
        var elsewhere = signedIn(rooms, riet);
        var mos = signedIn(rooms, mo);

        var sessions = story.with(here, () -> rooms.the(Sessions.class).mine());
        assertThat(sessions).hasSize(2).filteredOn(SessionRow::here).hasSize(1);
        UUID other = sessions.stream().filter(session -> !session.here()).findFirst().orElseThrow().ref();

        assertThatThrownBy(() -> story.with(mos, () -> end(rooms, other))).isInstanceOf(NoSuchSession.class);
        story.with(here, () -> end(rooms, other));

        assertThat(rooms.the(Sessions.class).whose(elsewhere)).isEmpty();
        assertThat(rooms.the(Sessions.class).whose(here)).isPresent();
        assertThat(rooms.the(Sessions.class).whose(mos)).isPresent();
    }

    @OnBothDatabases
    void another_password_ends_all_sessions_but_this_one(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", PASSWORD);
        var here = signedIn(rooms, riet);
        var elsewhere = signedIn(rooms, riet);

        story.with(here, () -> {
            rooms.the(Passwords.class).choose(PASSWORD, "vlinder-waterval-kapstok-rozijn");
            return null;
        });

        assertThat(rooms.the(Sessions.class).whose(here)).isPresent();
        assertThat(rooms.the(Sessions.class).whose(elsewhere)).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void of_who_never_came_back_no_session_is_kept_and_whoever_is_here_stays(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", PASSWORD);
        var mo = story.aMember("Mo Yilmaz", PASSWORD);
        rooms.the(Communities.class).found(new CommunityRow("De Meent", "Breda", Locale.forLanguageTag("nl"), ZoneId.of("Europe/Amsterdam"), false, null));
        signedIn(rooms, riet);
        rooms.clock().pass(Duration.ofMinutes(31));
        var here = signedIn(rooms, mo);
        assertThat(rooms.count("select count(*) from member_session")).isEqualTo(2);

        rooms.the(DailyTasks.class).carryOut();

        assertThat(rooms.count("select count(*) from member_session")).isEqualTo(1);
        assertThat(rooms.the(Sessions.class).whose(here)).isPresent();
    }

    private static Object end(Rooms rooms, UUID session) {
        rooms.the(Sessions.class).end(session);
        return null;
    }

    private static String signedIn(Rooms rooms, MemberRow member) {
        return rooms.the(SignIn.class).withPassword(member.email(), PASSWORD, Story.LAPTOP).text();
    }
}
