package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.meent.members.MemberProblems.MandateNeeded;
import org.meent.members.SignInProblems.NoSuchCode;
import org.meent.members.SignInProblems.NotForYourself;
import org.meent.members.SignInProblems.OtherConfidantNeeded;
import org.meent.members.SignInProblems.SignInFails;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever lost the password gets in with a code on paper, which takes two confidants; neither of them sees a password. */
class TwoConfidantsPrintACodeTest {
    private static final String OLD = "klaver-fluitketel-duin-kastanje";
    private static final String NEW = "vlinder-waterval-kapstok-rozijn";

    @OnBothDatabases
    void the_code_opens_a_session_once_and_a_new_password_is_chosen_without_the_old_one(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", OLD);
        var code = printed(rooms, story, riet).code();

        var cookie = rooms.the(SignIn.class).withCode(riet.email().toUpperCase(), code.toLowerCase().replace(" ", ""), Story.LAPTOP).text();
        assertThatThrownBy(() -> rooms.the(SignIn.class).withCode(riet.email(), code, Story.LAPTOP)).as("a second time").isInstanceOf(SignInFails.class);
        assertThat(story.with(cookie, () -> rooms.the(WhoAsks.class).mustChoosePassword())).as("no page but that of the password").isTrue();
        story.with(cookie, () -> {
            rooms.the(Passwords.class).choose("", NEW);
            return null;
        });

        assertThat(rooms.the(SignIn.class).withPassword(riet.email(), NEW, Story.LAPTOP)).isNotNull();
        assertThatThrownBy(() -> rooms.the(SignIn.class).withPassword(riet.email(), OLD, Story.LAPTOP)).isInstanceOf(SignInFails.class);
        assertThat(story.with(cookie, () -> rooms.the(WhoAsks.class).mustChoosePassword())).isFalse();
    }

    @OnBothDatabases
    void it_works_for_a_day_and_for_this_member_alone(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", OLD);
        var mo = story.aMember("Mo Yilmaz", OLD);
        var code = printed(rooms, story, riet).code();

        assertThatThrownBy(() -> rooms.the(SignIn.class).withCode(mo.email(), code, Story.LAPTOP)).isInstanceOf(SignInFails.class);
        rooms.clock().pass(Duration.ofHours(24));

        assertThatThrownBy(() -> rooms.the(SignIn.class).withCode(riet.email(), code, Story.LAPTOP)).isInstanceOf(SignInFails.class);
    }

    @OnBothDatabases
    void one_confidant_alone_gets_no_code(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", OLD);
        var ans = story.aConfidant("Ans Kuipers");
        var dirk = story.aConfidant("Dirk Maas");
        var codes = rooms.the(SignInCodes.class);
        var asked = story.as(ans, () -> codes.ask(riet.ref(), "Wachtwoord kwijt"));

        assertThatThrownBy(() -> story.as(ans, () -> codes.confirm(asked.ref()))).isInstanceOf(OtherConfidantNeeded.class);
        assertThatThrownBy(() -> story.as(riet, () -> codes.confirm(asked.ref()))).isInstanceOf(MandateNeeded.class);
        assertThatThrownBy(() -> story.as(riet, () -> codes.ask(dirk.ref(), "Zomaar"))).isInstanceOf(MandateNeeded.class);
        assertThatThrownBy(() -> story.as(ans, () -> codes.ask(ans.ref(), "Voor mij"))).isInstanceOf(NotForYourself.class);
        var forDirk = story.as(ans, () -> codes.ask(dirk.ref(), "Wachtwoord kwijt"));
        assertThatThrownBy(() -> story.as(dirk, () -> codes.confirm(forDirk.ref()))).isInstanceOf(NotForYourself.class);

        story.as(dirk, () -> codes.confirm(asked.ref()));
        assertThatThrownBy(() -> story.as(dirk, () -> codes.confirm(asked.ref()))).as("printed already").isInstanceOf(NoSuchCode.class);
        rooms.clock().pass(Duration.ofHours(24));
        assertThatThrownBy(() -> story.as(ans, () -> codes.confirm(forDirk.ref()))).as("a day has gone by").isInstanceOf(NoSuchCode.class);
    }

    @OnBothDatabases
    void today_tells_the_other_confidant_that_a_code_waits_and_nobody_else(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", OLD);
        var ans = story.aConfidant("Ans Kuipers");
        var dirk = story.aConfidant("Dirk Maas");
        var today = rooms.the(CodesToConfirm.class);
        var asked = story.as(ans, () -> rooms.the(SignInCodes.class).ask(riet.ref(), "Wachtwoord kwijt"));

        assertThat(story.as(dirk, today::forCaller)).filteredOn(matter -> asked.endsAt().equals(matter.until())).singleElement()
                .satisfies(matter -> assertThat(matter.title()).contains("Riet Vermeulen", "Ans Kuipers"));
        assertThat(story.as(ans, today::forCaller)).noneMatch(matter -> asked.endsAt().equals(matter.until()));
        assertThat(story.as(riet, today::forCaller)).isEmpty();

        story.as(dirk, () -> rooms.the(SignInCodes.class).confirm(asked.ref()));
        assertThat(story.as(dirk, today::forCaller)).noneMatch(matter -> asked.endsAt().equals(matter.until()));
    }

    @OnBothDatabases
    void everyone_can_read_in_the_log_that_it_happened_and_the_code_is_stored_nowhere(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen", OLD);
        var before = rooms.count("select count(*) from log_entry where type = 'members.codePrinted'");

        var code = printed(rooms, story, riet).code();

        assertThat(rooms.count("select count(*) from log_entry where type = 'members.codePrinted'")).isEqualTo(before + 1);
        assertThat(rooms.count("select count(*) from log_entry where body like '%" + code + "%'")).isZero();
        assertThat(rooms.count("select count(*) from sign_in_code where code_hash = '" + code + "'")).isZero();
    }

    private static PrintedCode printed(Rooms rooms, Story story, MemberRow member) {
        var ans = story.aConfidant("Ans Kuipers");
        var dirk = story.aConfidant("Dirk Maas");
        var asked = story.as(ans, () -> rooms.the(SignInCodes.class).ask(member.ref(), "Wachtwoord kwijt"));
        return story.as(dirk, () -> rooms.the(SignInCodes.class).confirm(asked.ref()));
    }
}
