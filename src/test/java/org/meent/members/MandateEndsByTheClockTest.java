package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler;
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
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        give(rooms, story, ans);
        var midnight = LAST.plusDays(1).atStartOfDay(AMSTERDAM).toInstant();

        rooms.clock().set(midnight.minusMillis(1));
        assertThat(story.as(ans, () -> rooms.the(Mandates.class).require(Role.CONFIDANT)).until()).isEqualTo(LAST);

        rooms.clock().set(midnight);
        assertThatThrownBy(() -> story.as(ans, () -> rooms.the(Mandates.class).require(Role.CONFIDANT))).isInstanceOf(MandateNeeded.class);
    }

    @OnBothDatabases
    void it_gives_nothing_before_its_first_day(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        give(rooms, story, ans);
        var begin = FIRST.atStartOfDay(AMSTERDAM).toInstant();

        rooms.clock().set(begin.minusMillis(1));
        assertThat(story.held(ans, Role.CONFIDANT)).isEmpty();

        rooms.clock().set(begin);
        assertThat(story.held(ans, Role.CONFIDANT)).isPresent();
    }

    @OnBothDatabases
    void a_decision_carried_out_twice_gives_it_once(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        var decision = story.aDecision();
        var effect = new GrantMandate("confidant", ans.ref(), null, FIRST, LAST);

        var first = rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(effect, decision, 1));
        var second = rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(effect, decision, 1));

        assertThat(second).isEqualTo(first);
        assertThat(rooms.count("select count(*) from mandate where member_id = " + ans.id())).isEqualTo(1);
    }

    @OnBothDatabases
    void another_decision_ends_it_at_once_and_it_is_listed_among_the_old_ones(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        give(rooms, story, ans);
        rooms.clock().set(FIRST.atTime(12, 0).atZone(AMSTERDAM).toInstant());
        var mandate = story.held(ans, Role.CONFIDANT).orElseThrow();

        rooms.inTransaction(() -> rooms.the(RevokeMandateHandler.class).carryOut(new RevokeMandate(mandate.ref()), story.aDecision(), 1));

        assertThat(story.held(ans, Role.CONFIDANT)).isEmpty();
        assertThat(story.as(ans, () -> rooms.the(Mandates.class).over(1)).rows()).extracting(MandateRow::ref).contains(mandate.ref());
    }

    @OnBothDatabases
    void a_term_over_two_years_is_refused(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");

        check(rooms, new GrantMandate("confidant", ans.ref(), null, FIRST, FIRST.plusMonths(24)));
        assertThatThrownBy(() -> check(rooms, new GrantMandate("confidant", ans.ref(), null, FIRST, FIRST.plusMonths(24).plusDays(1))))
                .isInstanceOf(MemberProblems.TermTooLong.class);
        assertThatThrownBy(() -> check(rooms, new GrantMandate("king", ans.ref(), null, FIRST, LAST))).isInstanceOf(MemberProblems.NoSuchRole.class);
    }

    @OnBothDatabases
    void no_mandate_dates_from_before_its_decision(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        var decidedOn = FIRST.minusDays(7);
        var decision = story.aDecision();
        rooms.clock().pass(java.time.Duration.ofDays(2));

        assertThatThrownBy(() -> carryOut(rooms, new GrantMandate("confidant", ans.ref(), null, decidedOn.minusDays(1), LAST), decision))
                .isInstanceOfSatisfying(MemberProblems.TermBeforeItsDecision.class, problem -> assertThat(problem.field()).isEqualTo("from"));
        assertThatThrownBy(() -> check(rooms, new GrantMandate("confidant", ans.ref(), null, decidedOn, LAST))).isInstanceOf(MemberProblems.TermBeforeItsDecision.class);
        carryOut(rooms, new GrantMandate("confidant", ans.ref(), null, decidedOn, LAST), decision);

        assertThat(story.held(ans, Role.CONFIDANT)).as("carried out late, it holds from its decision on").map(MandateRow::from).contains(decidedOn);
    }

    @OnBothDatabases
    void one_that_is_still_to_come_is_listed_with_who_what_for_until_when_and_by_which_decision(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        var decision = story.aDecision();
        carryOut(rooms, new GrantMandate("treasurer", ans.ref(), null, FIRST, LAST), decision);

        var listed = story.as(story.aMember("Kees Oomen"), () -> rooms.the(Mandates.class).now()).stream().filter(row -> row.memberRef().equals(ans.ref())).toList();

        assertThat(listed).singleElement().returns(MandateRow.State.TO_COME, MandateRow::state).returns("treasurer", MandateRow::role).returns("Ans Kuipers", MandateRow::memberName)
                .returns(FIRST, MandateRow::from).returns(LAST, MandateRow::until).returns(decision.number(), row -> row.decision().number()).returns(false, MandateRow::over);
        assertThat(story.as(ans, () -> rooms.the(Mandates.class).of(ans.ref()))).as("it gives nothing yet").isEmpty();
    }

    @OnBothDatabases
    void a_task_whose_last_mandate_is_over_is_listed_as_one_that_nobody_has(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        carryOut(rooms, new GrantMandate("auditor", ans.ref(), null, FIRST, LAST), story.aDecision());
        rooms.clock().set(LAST.plusDays(1).atStartOfDay(AMSTERDAM).toInstant());

        assertThat(story.as(ans, () -> rooms.the(Mandates.class).now())).filteredOn(row -> row.role().equals("auditor")).singleElement()
                .returns(MandateRow.State.ENDED, MandateRow::state).returns(true, MandateRow::over);
    }

    @OnBothDatabases
    void a_mandate_in_a_circle_gives_nothing_outside_it(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        var name = "Kring " + ans.id();
        var circle = rooms.inTransaction(() -> rooms.the(FormCircleHandler.class).carryOut(new FormCircle(name, ""), story.aDecision(), 1));
        var ref = UUID.fromString((String) circle.body().get("circle"));

        var carried = carryOut(rooms, new GrantMandate("coordinator", ans.ref(), ref, FIRST, LAST), story.aDecision());
        rooms.clock().set(FIRST.atTime(12, 0).atZone(AMSTERDAM).toInstant());

        assertThat(carried.logType()).isEqualTo("members.mandateGrantedInCircle");
        assertThat(carried.body()).containsEntry("circleName", name);
        assertThat(story.held(ans, MemberRoles.COORDINATOR)).isEmpty();
        assertThat(story.as(ans, () -> rooms.the(Circles.class).circle(ref)).coordinator().memberName()).isEqualTo("Ans Kuipers");
        assertThat(story.as(ans, () -> rooms.the(Mandates.class).of(ans.ref()))).extracting(MandateRow::circleName).containsExactly(name);
    }

    @OnBothDatabases
    void what_names_nobody_or_no_circle_or_ends_first_is_refused(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        var nobody = new UUID(9, 9);

        assertThatThrownBy(() -> check(rooms, new GrantMandate("confidant", nobody, null, FIRST, LAST))).isInstanceOf(MemberProblems.NoSuchMember.class);
        assertThatThrownBy(() -> check(rooms, new GrantMandate("confidant", ans.ref(), nobody, FIRST, LAST))).isInstanceOf(MemberProblems.NoSuchCircle.class);
        assertThatThrownBy(() -> check(rooms, new GrantMandate("confidant", ans.ref(), null, FIRST, FIRST.minusDays(1)))).isInstanceOf(MemberProblems.TermEndsFirst.class);
        assertThatThrownBy(() -> carryOut(rooms, new GrantMandate("king", ans.ref(), null, FIRST, LAST), story.aDecision())).isInstanceOf(MemberProblems.NoSuchRole.class);
        assertThat(rooms.count("select count(*) from mandate where member_id = " + ans.id())).isZero();
    }

    @OnBothDatabases
    void one_that_is_over_cannot_be_recalled_any_more(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        give(rooms, story, ans);
        rooms.clock().set(FIRST.atTime(12, 0).atZone(AMSTERDAM).toInstant());
        var mandate = new RevokeMandate(story.held(ans, Role.CONFIDANT).orElseThrow().ref());
        var recall = story.aDecision();

        var first = recall(rooms, mandate, recall);
        assertThat(recall(rooms, mandate, recall)).as("the same decision again").isEqualTo(first);
        assertThatThrownBy(() -> recall(rooms, mandate, story.aDecision())).as("another decision").isInstanceOf(MemberProblems.NoSuchMandate.class);
        assertThatThrownBy(() -> recall(rooms, new RevokeMandate(new UUID(9, 9)), story.aDecision())).isInstanceOf(MemberProblems.NoSuchMandate.class);

        rooms.clock().set(FIRST.minusDays(7).atTime(12, 0).atZone(AMSTERDAM).toInstant());
        var kees = story.aMember("Kees Oomen");
        give(rooms, story, kees);
        rooms.clock().set(FIRST.atTime(12, 0).atZone(AMSTERDAM).toInstant());
        var ended = new RevokeMandate(story.held(kees, Role.CONFIDANT).orElseThrow().ref());
        rooms.clock().set(LAST.plusDays(1).atStartOfDay(AMSTERDAM).toInstant());
        assertThatThrownBy(() -> recall(rooms, ended, story.aDecision())).as("over by the clock").isInstanceOf(MemberProblems.NoSuchMandate.class);
        assertThatThrownBy(() -> rooms.inTransaction(() -> {
            rooms.the(RevokeMandateHandler.class).validate(ended, rooms.clock().instant());
            return null;
        })).isInstanceOf(MemberProblems.NoSuchMandate.class);
    }

    @OnBothDatabases
    void an_effect_is_told_in_both_languages_even_when_whom_it_names_is_not_there(Rooms rooms) {
        var story = beforeItBegins(rooms);
        var ans = story.aMember("Ans Kuipers");
        var nobody = new UUID(9, 9);
        var handler = rooms.the(GrantMandateHandler.class);

        assertThat(told(rooms, () -> handler.describe(new GrantMandate("confidant", ans.ref(), null, FIRST, LAST), Locale.forLanguageTag("nl"))))
                .isEqualTo("Ans Kuipers krijgt de taak Vertrouwenspersoon, tot en met 1 maart 2027.");
        assertThat(told(rooms, () -> handler.describe(new GrantMandate("confidant", ans.ref(), null, FIRST, LAST), Locale.ENGLISH)))
                .contains("Ans Kuipers").contains("1 March 2027");
        assertThat(told(rooms, () -> handler.describe(new GrantMandate("king", nobody, nobody, FIRST, LAST), Locale.forLanguageTag("nl"))))
                .isEqualTo("iemand die geen lid meer is krijgt de taak Een taak van vroeger, tot en met 1 maart 2027.");
        assertThat(told(rooms, () -> rooms.the(RevokeMandateHandler.class).describe(new RevokeMandate(nobody), Locale.ENGLISH))).isEqualTo("A mandate from before ends.");
    }

    private static String told(Rooms rooms, java.util.concurrent.Callable<String> sentence) {
        return rooms.inTransaction(sentence);
    }

    private static EffectHandler.Carried carryOut(Rooms rooms, GrantMandate effect, DecisionLink decision) {
        return rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(effect, decision, 1));
    }

    private static EffectHandler.Carried recall(Rooms rooms, RevokeMandate effect, DecisionLink decision) {
        return rooms.inTransaction(() -> rooms.the(RevokeMandateHandler.class).carryOut(effect, decision, 1));
    }

    /** A week before the first day: no mandate dates from before its decision. */
    private static Story beforeItBegins(Rooms rooms) {
        rooms.clock().set(FIRST.minusDays(7).atTime(10, 0).atZone(AMSTERDAM).toInstant());
        return new Story(rooms);
    }

    private static void check(Rooms rooms, GrantMandate effect) {
        rooms.inTransaction(() -> {
            rooms.the(GrantMandateHandler.class).validate(effect, rooms.clock().instant());
            return null;
        });
    }

    private static void give(Rooms rooms, Story story, MemberRow to) {
        rooms.inTransaction(() -> rooms.the(GrantMandateHandler.class).carryOut(new GrantMandate("confidant", to.ref(), null, FIRST, LAST), story.aDecision(), 1));
    }
}
