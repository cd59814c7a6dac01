package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.meent.members.SignInProblems.NoSuchToken;
import org.meent.members.SignInProblems.TokenTooLong;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A member gives a program a key: it is shown once, ends by itself, and can be taken back. */
class KeysForProgramsTest {
    /** The story's today, as the clock of the rooms begins. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @OnBothDatabases
    void its_text_is_shown_once_and_stored_nowhere(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");

        var shown = story.as(riet, () -> rooms.the(AccessTokens.class).make(new NewToken("Agenda", "read", TODAY.plusDays(1))));

        assertThat(shown.text()).startsWith("meent_").hasSize(6 + 43);
        assertThat(rooms.the(AccessTokens.class).whose(shown.text())).hasValueSatisfying(found -> {
            assertThat(found.memberId()).isEqualTo(riet.id());
            assertThat(found.scope()).isEqualTo("read");
        });
        assertThat(story.as(riet, () -> rooms.the(AccessTokens.class).mine())).extracting(TokenRow::name).containsExactly("Agenda");
        assertThat(rooms.count("select count(*) from access_token where token_hash = '" + shown.text() + "'")).isZero();
        assertThat(shown.toString()).doesNotContain(shown.text());
    }

    @OnBothDatabases(fresh = true)
    void it_works_through_its_last_day_and_no_longer(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var shown = story.as(riet, () -> rooms.the(AccessTokens.class).make(new NewToken("Agenda", "act", TODAY.plusDays(1))));

        // From 10.14 to 23.59 of the next day, and a minute more.
        rooms.clock().pass(Duration.ofHours(37).plusMinutes(45));
        assertThat(rooms.the(AccessTokens.class).whose(shown.text())).isPresent();
        rooms.clock().pass(Duration.ofMinutes(1));

        assertThat(rooms.the(AccessTokens.class).whose(shown.text())).isEmpty();
        assertThat(story.as(riet, () -> rooms.the(AccessTokens.class).mine())).isEmpty();
    }

    @OnBothDatabases
    void only_the_member_takes_it_back_and_then_it_opens_nothing(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var mo = story.aMember("Mo Yilmaz");
        var tokens = rooms.the(AccessTokens.class);
        var today = LocalDate.ofInstant(rooms.clock().instant(), java.time.ZoneId.of("Europe/Amsterdam"));
        var shown = story.as(riet, () -> tokens.make(new NewToken("Agenda", "act", today)));

        assertThatThrownBy(() -> story.as(mo, () -> tokens.revoke(shown.key().ref()))).isInstanceOf(NoSuchToken.class);
        assertThat(tokens.whose(shown.text())).isPresent();
        story.as(riet, () -> tokens.revoke(shown.key().ref()));

        assertThat(tokens.whose(shown.text())).isEmpty();
    }

    @OnBothDatabases
    void no_key_outlasts_a_year(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var today = LocalDate.ofInstant(rooms.clock().instant(), java.time.ZoneId.of("Europe/Amsterdam"));

        for (var last : new LocalDate[] {today.minusDays(1), today.plusYears(1).plusDays(1)}) {
            assertThatThrownBy(() -> story.as(riet, () -> rooms.the(AccessTokens.class).make(new NewToken("Agenda", "read", last)))).isInstanceOf(TokenTooLong.class);
        }
    }
}
