package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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

    @OnBothDatabases
    void who_gave_the_password_just_now_takes_another_address_and_signs_in_with_it(Rooms rooms) {
        var password = "klaver-fluitketel-duin-kastanje";
        var story = new Story(rooms);
        var toos = story.aMember("Toos van Gils");
        var riet = story.aMember("Riet Vermeulen", password);
        var cookie = rooms.the(SignIn.class).withPassword(riet.email(), password, Story.LAPTOP).text();
        var members = rooms.the(Members.class);
        var taken = new ProfileChange(null, toos.email().toUpperCase(), null, null, null, null, null);
        var wanted = new ProfileChange(null, "Nieuw" + riet.id() + "@voorbeeld.nl", null, null, null, null, null);

        assertThatThrownBy(() -> story.with(cookie, () -> members.change(taken))).isInstanceOfSatisfying(AddressTaken.class, problem -> assertThat(problem.field()).isEqualTo("email"));
        assertThatThrownBy(() -> story.with(cookie, () -> members.change(new ProfileChange(null, "geen adres", null, null, null, null, null))))
                .isInstanceOf(MemberProblems.NotAnAddress.class);
        assertThat(story.with(cookie, () -> members.change(wanted)).email()).isEqualTo(wanted.email());

        assertThat(rooms.the(SignIn.class).withPassword(wanted.email(), password, Story.LAPTOP)).isNotNull();
        assertThatThrownBy(() -> rooms.the(SignIn.class).withPassword(riet.email(), password, Story.LAPTOP)).isInstanceOf(SignInProblems.SignInFails.class);
        assertThat(rooms.count("select count(*) from audit where act = 'members.addressChanged' and member_id = " + riet.id())).isEqualTo(1);

        rooms.clock().pass(MemberSession.RECENT);
        var again = new ProfileChange(null, "weer" + riet.id() + "@voorbeeld.nl", null, null, null, null, null);
        assertThatThrownBy(() -> story.with(cookie, () -> members.change(again))).as("ten minutes later").isInstanceOf(MemberProblems.SignInAgain.class);
        story.with(cookie, () -> {
            rooms.the(Passwords.class).giveAgain(password);
            return members.change(again);
        });
        assertThat(rooms.count("select count(*) from member where email_lower = '" + again.email() + "'")).isEqualTo(1);
    }

    @OnBothDatabases
    void every_part_of_a_profile_takes_what_is_offered_and_refuses_the_rest_at_its_field(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var members = rooms.the(Members.class);

        for (var size : new int[] {100, 115, 130, 150}) assertThat(story.as(riet, () -> members.change(new ProfileChange(null, null, null, null, size, null, null))).textSize()).isEqualTo(size);
        for (var theme : new String[] {"system", "light", "dark", "contrast", "contrast-dark"}) assertThat(story.as(riet, () -> members.change(new ProfileChange(null, null, null, null, null, theme, null))).theme()).isEqualTo(theme);
        assertThat(story.as(riet, () -> members.change(new ProfileChange("  Riet\n Vermeulen-de\u0301 Wit ", null, null, "", null, null, null))))
                .returns("Riet Vermeulen-d\u00e9 Wit", MemberRow::name).returns(null, MemberRow::language);
        refused(story, riet, members, "name", new ProfileChange("x".repeat(101), null, null, null, null, null, null));
        refused(story, riet, members, "talent", new ProfileChange(null, null, "x".repeat(201), null, null, null, null));
        refused(story, riet, members, "language", new ProfileChange(null, null, null, "fr", null, null, null));
        refused(story, riet, members, "textSize", new ProfileChange(null, null, null, null, 101, null, null));
        refused(story, riet, members, "theme", new ProfileChange(null, null, null, null, null, "pink", null));
        assertThat(story.as(riet, members::signedIn)).as("a refusal leaves all as it was").returns(150, MemberRow::textSize).returns("contrast-dark", MemberRow::theme);
    }

    @OnBothDatabases(fresh = true)
    void joining_leaving_and_changing_leave_an_audit_row_each_and_doing_nothing_leaves_none(Rooms rooms) {
        var story = new Story(rooms);
        var riet = story.aMember("Riet Vermeulen");
        var circle = aCircle(rooms, story, "De Tuin");
        var circles = rooms.the(Circles.class);

        for (var twice = 0; twice < 2; twice++) story.as(riet, () -> circles.join(circle));
        for (var twice = 0; twice < 2; twice++) story.as(riet, () -> circles.leave(circle));
        for (var twice = 0; twice < 2; twice++) story.as(riet, () -> rooms.the(Members.class).change(new ProfileChange(null, null, "koken", null, null, null, null)));

        for (var act : new String[] {"members.circleJoined", "members.circleLeft", "members.profileChanged"}) {
            assertThat(rooms.count("select count(*) from audit where act = '" + act + "' and member_id = " + riet.id())).as(act).isEqualTo(1);
        }
        assertThat(rooms.count("select count(*) from audit where cast(subject as varchar(40)) = '" + circle + "'")).isEqualTo(2);
    }

    @OnBothDatabases
    void a_decision_forms_a_circle_once_and_no_second_of_the_same_name(Rooms rooms) {
        var story = new Story(rooms);
        var handler = rooms.the(FormCircleHandler.class);
        var decision = story.aDecision();
        var tuin = new FormCircle("  De  Moestuin ", "Samen zaaien");

        var first = rooms.inTransaction(() -> handler.carryOut(tuin, decision, 1));
        assertThat(rooms.inTransaction(() -> handler.carryOut(tuin, decision, 1))).isEqualTo(first);

        assertThat(first.body()).containsEntry("name", "De Moestuin").containsEntry("purpose", "Samen zaaien");
        assertThat(first.link()).isEqualTo("/members/circle?ref=" + first.body().get("circle"));
        assertThatThrownBy(() -> rooms.inTransaction(() -> handler.carryOut(new FormCircle("de moestuin", ""), story.aDecision(), 1))).isInstanceOf(MemberProblems.CircleNameTaken.class);
        assertThatThrownBy(() -> rooms.inTransaction(() -> check(handler, new FormCircle("DE MOESTUIN", "")))).isInstanceOf(MemberProblems.CircleNameTaken.class);
        assertThatThrownBy(() -> rooms.inTransaction(() -> check(handler, new FormCircle(" ", "")))).isInstanceOf(MemberProblems.NameMissing.class);
        assertThatThrownBy(() -> rooms.inTransaction(() -> check(handler, new FormCircle("x".repeat(81), "")))).isInstanceOf(MemberProblems.TooLong.class);
        assertThatThrownBy(() -> rooms.inTransaction(() -> check(handler, new FormCircle("De Zolder", "x".repeat(301))))).isInstanceOf(MemberProblems.TooLong.class);
        assertThat(rooms.count("select count(*) from circle where name_lower = 'de moestuin'")).isEqualTo(1);
    }

    private static Void check(FormCircleHandler handler, FormCircle effect) {
        handler.validate(effect, Instant.EPOCH);
        return null;
    }

    private static void refused(Story story, MemberRow riet, Members members, String field, ProfileChange change) {
        assertThatThrownBy(() -> story.as(riet, () -> members.change(change))).as(field)
                .isInstanceOfSatisfying(org.meent.kernel.KernelProblems.WrongField.class, problem -> assertThat(problem.field()).isEqualTo(field));
    }

    private static UUID aCircle(Rooms rooms, Story story, String name) {
        var body = rooms.inTransaction(() -> rooms.the(FormCircleHandler.class).carryOut(new FormCircle(name, "Samen"), story.aDecision(), 1)).body();
        return UUID.fromString((String) body.get("circle"));
    }
}
