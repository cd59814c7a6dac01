package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.meent.kernel.KernelProblems.NotSignedIn;
import org.meent.members.MemberProblems.AddressTaken;
import org.meent.members.PersonRow.CircleLink;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Members find each other and their circles; each is in charge of the own profile. */
class MembersAndCirclesTest {
    @OnBothDatabases
    void a_member_joins_a_circle_and_leaves_it_again(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var circle = aCircle(rooms, story, "De Tuin");
        var circles = rooms.the(Circles.class);

        assertThat(story.as(riet, () -> circles.join(circle)).mine()).isTrue();
        assertThat(story.as(riet, () -> circles.join(circle)).members()).isEqualTo(1);
        assertThat(story.as(riet, () -> circles.membersOf(circle, 1)).rows()).extracting(PersonRow::name).containsExactly("Riet Vermeulen");
        assertThat(story.as(riet, () -> rooms.the(Members.class).person(riet.ref())).circles()).extracting(CircleLink::name).containsExactly("De Tuin");

        assertThat(story.as(riet, () -> circles.leave(circle)).mine()).isFalse();
        assertThat(story.as(riet, () -> circles.leave(circle)).members()).isZero();
    }

    @OnBothDatabases
    void members_are_found_by_a_part_of_their_name_circle_or_talent(Rooms rooms) {
        var story = new Story(rooms);
        var toos = story.aMember("Toos van Gils");
        var circle = aCircle(rooms, story, "De Speelkast");
        story.as(toos, () -> rooms.the(Circles.class).join(circle));
        story.as(toos, () -> rooms.the(Members.class).change(new ProfileChange(null, null, "100% naaien", null, null, null, null)));

        for (var words : new String[] {"van gi", "SPEELK", "100% na"}) {
            assertThat(story.as(toos, () -> rooms.the(Members.class).find(words, 1)).rows()).as(words).extracting(PersonRow::ref).containsExactly(toos.ref());
        }
        assertThat(story.as(toos, () -> rooms.the(Members.class).find("100_", 1)).rows()).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void the_list_comes_in_pages_of_twenty(Rooms rooms) {
        var story = new Story(rooms);
        var first = story.aMember("Lid 00");
        IntStream.range(1, 41).forEach(number -> story.aMember(String.format("Lid %02d", number)));

        var second = story.as(first, () -> rooms.the(Members.class).find("", 2));

        assertThat(second.rows()).extracting(PersonRow::name).startsWith("Lid 20").endsWith("Lid 39").hasSize(20);
        assertThat(second.total()).isEqualTo(41);
        assertThat(second.newer()).isEqualTo(1);
        assertThat(second.older()).isEqualTo(3);
        assertThat(story.as(first, () -> rooms.the(Members.class).find("", 3)).older()).isNull();
    }

    @OnBothDatabases
    void two_who_take_one_address_at_once_do_not_both_get_it(Rooms rooms) throws Exception {
        var together = new CyclicBarrier(8);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var attempts = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(number -> () -> {
                together.await();
                try {
                    rooms.the(Members.class).addFounder("Lid " + number, number % 2 == 0 ? "Samen@voorbeeld.nl" : "samen@Voorbeeld.NL");
                    return true;
                } catch (AddressTaken e) {
                    return false;
                }
            }).toList();

            var won = 0;
            for (var attempt : pool.invokeAll(attempts)) if (attempt.get()) won++;

            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(rooms.count("select count(*) from member where email_lower = 'samen@voorbeeld.nl'")).isEqualTo(1);
    }

    @OnBothDatabases
    void a_profile_keeps_what_is_not_changed_and_refuses_what_is_not_offered(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var members = rooms.the(Members.class);

        var changed = story.as(riet, () -> members.change(new ProfileChange(null, null, "formulieren", "en", 130, "dark", true)));

        assertThat(changed.name()).isEqualTo("Riet Vermeulen");
        assertThat(changed).extracting(MemberRow::talent, MemberRow::language, MemberRow::textSize, MemberRow::theme, MemberRow::showName)
                .containsExactly("formulieren", "en", 130, "dark", true);
        assertThatThrownBy(() -> story.as(riet, () -> members.change(new ProfileChange("  ", null, null, null, null, null, null))))
                .isInstanceOf(MemberProblems.NameMissing.class);
        assertThatThrownBy(() -> story.as(riet, () -> members.change(new ProfileChange(null, null, null, null, 90, null, null))))
                .isInstanceOf(MemberProblems.NotOffered.class);
    }

    @OnBothDatabases
    void whoever_is_not_signed_in_sees_nobody(Rooms rooms) {
        assertThatThrownBy(() -> rooms.the(Members.class).find("", 1)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> rooms.the(Circles.class).all()).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> rooms.the(Mandates.class).now()).isInstanceOf(NotSignedIn.class);
    }

    @OnBothDatabases
    void an_address_changes_only_after_the_password_was_given_again(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");

        assertThatThrownBy(() -> story.as(riet, () -> rooms.the(Members.class).change(new ProfileChange(null, "nieuw@voorbeeld.nl", null, null, null, null, null))))
                .isInstanceOf(MemberProblems.SignInAgain.class);
    }

    private static UUID aCircle(Rooms rooms, Story story, String name) {
        var body = rooms.inTransaction(() -> rooms.the(FormCircleHandler.class).carryOut(new FormCircle(name, "Samen"), story.aDecision())).body();
        return UUID.fromString((String) body.get("circle"));
    }
}
