package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.meent.members.MemberProblems.MandateNeeded;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A mandate gives power from its first day to its last, and not a second longer. */
class MandateEndsByTheClockTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 1);

    @OnBothDatabases
    void it_is_powerless_from_the_midnight_after_its_last_day(Rooms rooms) {
        var story = new Story(rooms);
        var ans = story.aMember("Ans Kuipers");
        give(rooms, story, ans);
        var midnight = LAST.plusDays(1).atStartOfDay(AMSTERDAM).toInstant();

        rooms.clock().set(midnight.minusMillis(1));
        assertThat(story.as(ans, () -> rooms.the(Mandates.class).require(MemberRoles.CONFIDANT)).until()).isEqualTo(LAST);

        rooms.clock().set(midnight);
        assertThatThrownBy(() -> story.as(ans, () -> rooms.the(Mandates.class).require(MemberRoles.CONFIDANT))).isInstanceOf(MandateNeeded.class);
    }

    @OnBothDatabases
    void it_gives_nothing_before_its_first_day(Rooms rooms) {
        var story = new Story(rooms);
        var ans = story.aMember("Ans Kuipers");
        give(rooms, story, ans);
        var begin = FIRST.atStartOfDay(AMSTERDAM).toInstant();

        rooms.clock().set(begin.minusMillis(1));
        assertThat(story.held(ans, MemberRoles.CONFIDANT)).isEmpty();

        rooms.clock().set(begin);
        assertThat(story.held(ans, MemberRoles.CONFIDANT)).isPresent();
    }

    @OnBothDatabases
    void a_decision_carried_out_twice_gives_it_once(Rooms rooms) {
        var story = new Story(rooms);
        var ans = story.aMember("Ans Kuipers");
        var decision = story.aDecision();
        var effect = new GrantMandate("confidant", ans.ref(), null, FIRST, LAST);

        var first = rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(effect, decision));
        var second = rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(effect, decision));

        assertThat(second).isEqualTo(first);
        assertThat(rooms.count("select count(*) from mandate where member_id = " + ans.id())).isEqualTo(1);
    }

    @OnBothDatabases
    void another_decision_ends_it_at_once_and_it_is_listed_among_the_old_ones(Rooms rooms) {
        var story = new Story(rooms);
        var ans = story.aMember("Ans Kuipers");
        give(rooms, story, ans);
        rooms.clock().set(FIRST.atTime(12, 0).atZone(AMSTERDAM).toInstant());
        var mandate = story.held(ans, MemberRoles.CONFIDANT).orElseThrow();

        rooms.inTransaction(() -> rooms.the(RevokeMandateHandler.class).carryOut(new RevokeMandate(mandate.ref()), story.aDecision()));

        assertThat(story.held(ans, MemberRoles.CONFIDANT)).isEmpty();
        assertThat(story.as(ans, () -> rooms.the(Mandates.class).over(1)).rows()).extracting(MandateRow::ref).contains(mandate.ref());
    }

    @OnBothDatabases
    void a_term_over_two_years_is_refused(Rooms rooms) {
        var story = new Story(rooms);
        var ans = story.aMember("Ans Kuipers");

        check(rooms, new GrantMandate("confidant", ans.ref(), null, FIRST, FIRST.plusMonths(24)));
        assertThatThrownBy(() -> check(rooms, new GrantMandate("confidant", ans.ref(), null, FIRST, FIRST.plusMonths(24).plusDays(1))))
                .isInstanceOf(MemberProblems.TermTooLong.class);
        assertThatThrownBy(() -> check(rooms, new GrantMandate("king", ans.ref(), null, FIRST, LAST))).isInstanceOf(MemberProblems.NoSuchRole.class);
    }

    private static void check(Rooms rooms, GrantMandate effect) {
        rooms.inTransaction(() -> {
            rooms.the(GrantMandateHandler.class).validate(effect);
            return null;
        });
    }

    private static void give(Rooms rooms, Story story, MemberRow to) {
        rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(new GrantMandate("confidant", to.ref(), null, FIRST, LAST), story.aDecision()));
    }
}
