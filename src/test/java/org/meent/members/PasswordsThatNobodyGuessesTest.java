package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.meent.kernel.Problem;
import org.meent.members.SignInProblems.SignInFails;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A password is long and not among those that are tried first; four drawn words are one that can be remembered. */
class PasswordsThatNobodyGuessesTest {
    @OnBothDatabases
    void what_is_short_common_breached_a_pattern_or_a_local_word_is_refused_with_the_reason(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");

        refuses(rooms, story, riet, "veertientekens", "members.passwordTooShort");
        refuses(rooms, story, riet, "a".repeat(129), "members.passwordTooLong");
        // Among the 30,000 of zxcvbn's list of breached passwords, twice; then rows of a keyboard, a sequence, a repetition.
        for (var easy : new String[] {"passwordpassword", "qwertyuiopasdfgh", "123456789012345", "aaaaaaaaaaaaaaaa", "abcdefghijklmnop"}) {
            refuses(rooms, story, riet, easy, "members.passwordEasyToGuess");
        }
        for (var local : new String[] {"RietVermeulen!!", "Vermeulen-Riet-1", "voorbeeld.riet.vermeulen"}) refuses(rooms, story, riet, local, "members.passwordOfLocalWords");
    }

    @OnBothDatabases
    void no_signs_are_asked_for_and_none_are_refused(Rooms rooms) {
        var story = new Story(rooms);

        for (var good : new String[] {"klaver fluitketel duin kastanje", "жук-лампа-облако-рябина", "koe🐄 op het dak van de buren"}) {
            var member = story.aMember("Toos van Gils", good);
            assertThat(rooms.the(SignIn.class).withPassword(member.email(), good, Story.LAPTOP)).as(good).isNotNull();
        }
    }

    @OnBothDatabases
    void every_character_counts_however_long_the_password_is(Rooms rooms) {
        var longest = "klaver-fluitketel-duin-kastanje-".repeat(4);
        var riet = new Story(rooms).aMember("Riet Vermeulen", longest);

        assertThat(longest).hasSize(PasswordRules.LONGEST);
        assertThatThrownBy(() -> rooms.the(SignIn.class).withPassword(riet.email(), longest + "x", Story.LAPTOP)).isInstanceOf(SignInFails.class);
        assertThat(rooms.the(SignIn.class).withPassword(riet.email(), longest, Story.LAPTOP)).isNotNull();
    }

    @OnBothDatabases
    void four_drawn_words_are_good_enough_and_never_the_same(Rooms rooms) {
        var story = new Story(rooms);
        var drawn = new HashSet<String>();

        IntStream.range(0, 50).forEach(time -> drawn.add(rooms.the(Passwords.class).suggest()));

        assertThat(drawn).hasSize(50).allSatisfy(words -> assertThat(words.split("-")).hasSize(4));
        assertThat(rooms.the(FourWords.class).all()).as("ten bits and a half a word").hasSizeGreaterThan(1_500).doesNotHaveDuplicates();
        var taken = drawn.iterator().next();
        assertThat(rooms.the(SignIn.class).withPassword(story.aMember("Toos van Gils", taken).email(), taken, Story.LAPTOP)).isNotNull();
    }

    private static void refuses(Rooms rooms, Story story, MemberRow member, String password, String slug) {
        assertThatThrownBy(() -> story.as(member, () -> rooms.the(Passwords.class).choose("", password))).as(password)
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
