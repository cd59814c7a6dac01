package org.meent.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.voting.Verdict;

/** A reasoned objection stands until its objector, or more than half of the roll, closes it. */
class ConsentRoundTest {
    @OnBothDatabases
    void silence_is_no_consent_and_an_objection_that_stands_decides(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 5).open();
        poll.cast(0, "consent");
        poll.objects(1, "Ik werk tot vijf uur.");

        assertThat(poll.close().count().seenBy(0).count()).returns(Verdict.REJECTED, CountRow::verdict).returns(2L, CountRow::cast);
        assertThat(Poll.byConsent(rooms, 5).open().close().count().seenBy(0).count().verdict()).isEqualTo(Verdict.NO_VOTES);
    }

    @OnBothDatabases
    void standing_objections_are_told_to_the_roll_alone_while_it_runs(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 5).open();
        var outsider = Poll.aMember(rooms);
        poll.objects(1, "Ik werk tot vijf uur.");
        poll.cast(2, "consent");

        assertThat(poll.seenBy(0).objections()).singleElement().satisfies(one -> assertThat(one).returns("Ik werk tot vijf uur.", VoteRow.Objection::reason).returns(false, VoteRow.Objection::mine));
        assertThat(poll.seenBy(0).count()).as("and nothing else").isNull();
        assertThat(poll.as(outsider, () -> poll.votes.one(poll.ref)).objections()).isEmpty();
        poll.close().count();
        assertThat(poll.as(outsider, () -> poll.votes.one(poll.ref)).objections()).hasSize(1);
    }

    @OnBothDatabases
    void the_objector_closes_it_by_answering_otherwise(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 3).open();
        poll.objects(1, "Ik werk tot vijf uur.");

        poll.cast(1, "stand-aside");

        assertThat(poll.seenBy(0).objections()).isEmpty();
        assertThat(poll.close().count().seenBy(0).count().verdict()).isEqualTo(Verdict.ADOPTED);
    }

    @OnBothDatabases
    void more_than_half_of_the_roll_closes_it_and_nobody_alone(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 4).open();
        var objection = poll.objects(1, "Ik werk tot vijf uur.").objections().get(0).ref();

        saysMet(poll, 0, objection);
        saysMet(poll, 0, objection);
        saysMet(poll, 2, objection);
        assertThat(poll.seenBy(0).objections()).as("half of four is not more than half").singleElement().satisfies(one -> assertThat(one).returns(2L, VoteRow.Objection::met).returns(3L, VoteRow.Objection::metNeeded));
        saysMet(poll, 3, objection);

        assertThat(poll.seenBy(0).objections()).isEmpty();
        assertThatThrownBy(() -> saysMet(poll, 0, objection)).isInstanceOf(VoteProblems.NoSuchObjection.class);
        assertThat(poll.close().count().seenBy(0).count().verdict()).as("closed objections count as blank").isEqualTo(Verdict.ADOPTED);
        assertThat(rooms.count("select count(*) from audit where act = 'votes.objectionMet'")).isGreaterThanOrEqualTo(3);
    }

    @OnBothDatabases
    void after_the_count_every_reason_stays_with_its_ballot_and_says_what_became_of_it(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 3).open();
        poll.cast(0, "consent");
        poll.objects(1, "Ik werk tot vijf uur.");
        var other = poll.objects(2, "Er is geen bus.").objections().stream().filter(VoteRow.Objection::mine).findFirst().orElseThrow().ref();
        saysMet(poll, 0, other);
        saysMet(poll, 1, other);
        poll.close().count();

        var ballots = poll.as(poll.members.get(0), () -> poll.votes.ballots(poll.ref, 1)).rows();

        assertThat(ballots).extracting(BallotRow::reason, BallotRow::met)
                .containsExactlyInAnyOrder(tuple(null, false), tuple("Ik werk tot vijf uur.", false), tuple("Er is geen bus.", true));
    }

    @OnBothDatabases
    void a_reason_that_is_missing_is_told_by_the_name_under_which_it_is_sent(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 3);

        assertThatThrownBy(() -> poll.as(poll.members.get(0), () -> poll.votes.objectToRoll(poll.ref, " "))).isInstanceOfSatisfying(VoteProblems.ReasonMissing.class, refused -> assertThat(refused.field()).isEqualTo("body"));
        poll.open();
        assertThatThrownBy(() -> poll.objects(1, " ")).isInstanceOfSatisfying(VoteProblems.ReasonMissing.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
    }

    @OnBothDatabases
    void who_is_not_on_the_roll_closes_nothing(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 1).open();
        var outsider = Poll.aMember(rooms);
        var objection = poll.objects(0, "Nee.").objections().get(0).ref();

        assertThatThrownBy(() -> poll.as(outsider, () -> poll.votes.sayMet(poll.ref, objection))).isInstanceOf(VoteProblems.NotOnTheRoll.class);
        assertThat(poll.seenBy(0).objections()).hasSize(1);
    }

    @OnBothDatabases
    void another_reason_begins_again_without_what_was_said_about_the_first(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 5).open();
        var objection = poll.objects(1, "Ik werk tot vijf uur.").objections().get(0).ref();
        saysMet(poll, 0, objection);

        var again = poll.objects(1, "Er is geen bus.");

        assertThat(again.objections()).singleElement().satisfies(one -> assertThat(one).returns("Er is geen bus.", VoteRow.Objection::reason).returns(0L, VoteRow.Objection::met));
    }

    @OnBothDatabases
    void a_third_reason_does_not_make_the_others_begin_again(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 5).open();
        var objection = poll.objects(1, "Ik werk tot vijf uur.").objections().get(0).ref();
        poll.objects(1, "Ik werk tot half zes.");
        saysMet(poll, 0, objection);
        poll.objects(1, "Ik werk tot half zes.");
        assertThat(poll.seenBy(0).objections()).as("the same reason is no other").singleElement().returns(1L, VoteRow.Objection::met);
        poll.objects(1, "Er is geen bus.");
        saysMet(poll, 0, objection);
        saysMet(poll, 2, objection);

        poll.objects(1, "Er is geen trein.");
        assertThat(poll.seenBy(0).objections()).singleElement().returns("Er is geen trein.", VoteRow.Objection::reason).returns(2L, VoteRow.Objection::met);
        poll.cast(1, "consent");
        assertThat(poll.seenBy(0).objections()).isEmpty();
        poll.objects(1, "Er is geen tram.");
        assertThat(poll.seenBy(0).objections()).as("nor by a detour").singleElement().returns(2L, VoteRow.Objection::met);
        saysMet(poll, 3, objection);

        assertThat(poll.seenBy(0).objections()).as("three of five").isEmpty();
        assertThat(poll.seenBy(1).changes()).extracting(VoteRow.Choice::option).as("what was chosen, and that it was looked at anew").containsExactly("objection", "objection", "consent", "objection");
    }

    @OnBothDatabases
    void what_more_than_half_closed_is_not_opened_again_in_this_round(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 4).open();
        var objection = poll.objects(1, "Ik werk tot vijf uur.").objections().get(0).ref();
        for (var member : new int[] {0, 2, 3}) saysMet(poll, member, objection);

        assertThatThrownBy(() -> poll.objects(1, "Ik werk tot vijf uur.")).isInstanceOf(VoteProblems.ObjectionWasClosed.class);
        poll.cast(1, "consent");
        assertThatThrownBy(() -> poll.objects(1, "Toch.")).as("nor by a detour").isInstanceOf(VoteProblems.ObjectionWasClosed.class);
        assertThat(poll.objects(2, "Er is geen bus.").objections()).as("somebody else's is another one").hasSize(1);
        assertThat(poll.close().count().seenBy(0).count().verdict()).isEqualTo(Verdict.REJECTED);
    }

    private static void saysMet(Poll poll, int member, java.util.UUID objection) {
        poll.as(poll.members.get(member), () -> poll.votes.sayMet(poll.ref, objection));
    }
}
