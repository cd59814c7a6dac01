package org.meent.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.meent.members.MemberRow;
import org.meent.members.NameRow;
import org.meent.members.Slice;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** However often and however many at once: one member, one ballot, and nothing shown before the count but one's own. */
class OneMemberOneBallotTest {
    private static final String HOW = "Elk lid heeft een eigen code. Zet alle codes op volgorde, als tekst. Schrijf ze onder elkaar, en begin na elke code een nieuwe regel. De SHA-256 van die tekst staat hier.";
    private static final List<String> OPTIONS = List.of("yes", "no", "abstain", "blank");

    @OnBothDatabases
    void fifty_threads_that_cast_for_one_member_leave_one_ballot(Rooms rooms) throws Exception {
        var poll = Poll.byMajority(rooms, 3).open();
        var together = new CyclicBarrier(50);
        var pool = Executors.newFixedThreadPool(50);
        var casts = IntStream.range(0, 50).mapToObj(n -> (Callable<VoteRow>) () -> {
            together.await();
            return poll.cast(0, OPTIONS.get(n % 4));
        }).toList();

        for (var done : pool.invokeAll(casts)) assertThat(done.get().mine()).isIn(OPTIONS);
        pool.shutdown();

        assertThat(poll.number("ballot")).isEqualTo(1);
        assertThat(poll.number("ballot_choice")).isEqualTo(1);
        assertThat(poll.rollUsed()).isEqualTo(1);
        var last = poll.seenBy(0);
        assertThat(last.mine()).as("what stands is what was chosen last").isEqualTo(last.changes().get(last.changes().size() - 1).option());
        assertThat(poll.close().count().seenBy(1).count().cast()).isEqualTo(1);
    }

    @OnBothDatabases
    void a_ballot_is_changed_until_the_close_and_its_history_is_its_casters_alone(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3).open();

        poll.cast(0, "yes");
        poll.cast(0, "no");
        poll.cast(0, "no");

        assertThat(poll.seenBy(0)).returns("no", VoteRow::mine).extracting(VoteRow::changes).satisfies(all -> assertThat(all).extracting(VoteRow.Choice::option).containsExactly("yes", "no"));
        assertThat(poll.seenBy(1)).returns(null, VoteRow::mine).returns(List.of(), VoteRow::changes);
    }

    @OnBothDatabases
    void before_the_count_nobody_learns_anything_of_others(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 4).open();
        var before = poll.seenBy(3);

        poll.cast(0, "yes");
        poll.cast(1, "no");

        assertThat(poll.seenBy(3)).as("the same, whoever voted").isEqualTo(before);
        var member = poll.members.get(3);
        assertThatThrownBy(() -> poll.as(member, () -> poll.votes.ballots(poll.ref, 1))).isInstanceOf(VoteProblems.NotCountedYet.class);
        assertThatThrownBy(() -> poll.as(member, () -> poll.votes.file(poll.ref))).isInstanceOf(VoteProblems.NotCountedYet.class);
        assertThat(poll.votes.votedAgainst(poll.subject, poll.members.get(1).id())).as("not before the count").isFalse();
        poll.close();
        assertThatThrownBy(() -> poll.as(member, () -> poll.votes.ballots(poll.ref, 1))).as("closed is not counted").isInstanceOf(VoteProblems.NotCountedYet.class);
        assertThat(poll.seenBy(3).count()).isNull();
    }

    @OnBothDatabases
    void after_the_count_every_member_sees_who_voted_what_and_can_count_again(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 4).open();
        poll.cast(0, "yes");
        poll.cast(1, "yes");
        poll.cast(2, "no");

        poll.close().count();

        var later = Poll.aMember(rooms);
        assertThat(poll.as(later, () -> poll.votes.ballots(poll.ref, 1)).rows()).extracting(row -> row.by().ref(), BallotRow::option)
                .containsExactlyInAnyOrder(of(poll, 0, "yes"), of(poll, 1, "yes"), of(poll, 2, "no"));
        assertThat(poll.as(later, () -> poll.votes.file(poll.ref))).isEqualTo("options,yes,no,abstain,blank\r\nweight,choice\r\n2,yes\r\n1,no\r\n");
        assertThat(poll.votes.votedAgainst(poll.subject, poll.members.get(2).id())).isTrue();
        assertThat(poll.votes.votedAgainst(poll.subject, poll.members.get(0).id())).isFalse();
        assertThat(poll.seenBy(0).count().sentences()).first().isEqualTo("Aangenomen: 2 leden stemden voor en 1 tegen.");
    }

    @OnBothDatabases
    void a_ballot_that_says_nothing_known_uses_nothing_up(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 2).open();
        var consent = Poll.byConsent(rooms, 2).open();

        assertThatThrownBy(() -> poll.cast(0, "maybe")).isInstanceOf(VoteProblems.NoSuchOption.class);
        assertThatThrownBy(() -> poll.cast(0, "consent")).as("an option of another vote").isInstanceOf(VoteProblems.NoSuchOption.class);
        assertThatThrownBy(() -> poll.cast(0, null)).isInstanceOf(VoteProblems.NoSuchOption.class);
        assertThatThrownBy(() -> consent.objects(0, "  ")).isInstanceOf(VoteProblems.ReasonMissing.class);
        assertThatThrownBy(() -> consent.objects(0, "x".repeat(2_001))).isInstanceOf(VoteProblems.TooLong.class);

        assertThat(poll.rollUsed() + consent.rollUsed() + poll.number("ballot") + consent.number("ballot")).isZero();
        assertThat(poll.cast(0, "yes").mine()).isEqualTo("yes");
    }

    @OnBothDatabases
    void every_cannot_has_its_name(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 2);
        var late = Poll.aMember(rooms);
        var withdrawn = Poll.byMajority(rooms, 1);

        assertThatThrownBy(() -> poll.cast(0, "yes")).isInstanceOf(VoteProblems.NotOpenYet.class);
        poll.open();
        assertThatThrownBy(() -> poll.cast(late, "yes", null)).as("joined after the roll was fixed").isInstanceOf(VoteProblems.NotOnTheRoll.class);
        poll.votes.withdraw(withdrawn.subject);
        assertThatThrownBy(() -> withdrawn.cast(0, "yes")).isInstanceOf(VoteProblems.Withdrawn.class);
        assertThatThrownBy(() -> poll.as(late, () -> poll.votes.one(new java.util.UUID(1, 1)))).isInstanceOf(VoteProblems.NoSuchVote.class);
        poll.close();
        assertThatThrownBy(() -> poll.cast(0, "yes")).as("closed by the clock, counted or not").isInstanceOf(VoteProblems.Closed.class);
        poll.count();
        assertThatThrownBy(() -> poll.cast(0, "yes")).isInstanceOf(VoteProblems.Closed.class);
        assertThat(poll.number("ballot") + withdrawn.number("ballot")).isZero();
        assertThat(withdrawn.close().count().seenBy(0)).returns(VoteState.WITHDRAWN, VoteRow::state).returns(null, VoteRow::count);
    }

    @OnBothDatabases
    void the_roll_is_hashed_so_that_anyone_can_check_it_and_objections_to_it_stand_there(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3);
        var outsider = Poll.aMember(rooms);

        poll.as(outsider, () -> poll.votes.objectToRoll(poll.ref, "Ik ben hier al jaren."));

        var seen = poll.seenBy(0);
        var lines = poll.members.stream().map(member -> member.ref().toString()).sorted().reduce("", (text, ref) -> text + ref + "\n");
        assertThat(seen.rollHash()).isEqualTo(org.meent.proof.Sha256.of(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(seen.rollObjections()).singleElement().satisfies(one -> assertThat(one).returns("Ik ben hier al jaren.", VoteRow.RollObjection::body).returns(outsider.name(), row -> row.by().name()));
        rooms.clock().pass(Poll.TO_OBJECT);
        assertThatThrownBy(() -> poll.as(outsider, () -> poll.votes.objectToRoll(poll.ref, "Toch."))).isInstanceOf(VoteProblems.TooLateToObject.class);
    }

    @OnBothDatabases
    void the_roll_is_shown_to_every_member_twenty_at_a_time_and_its_hash_can_be_reckoned_again(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 43);
        var outsider = Poll.aMember(rooms);
        var pages = IntStream.rangeClosed(1, 3).mapToObj(page -> poll.as(outsider, () -> poll.votes.roll(poll.ref, page))).toList();

        assertThat(pages).extracting(page -> page.members().rows().size()).containsExactly(20, 20, 3);
        assertThat(pages).allSatisfy(page -> assertThat(page).returns(43L, one -> one.members().total()).returns(poll.seenBy(0).rollHash(), RollRow::hash).returns(HOW, RollRow::how));
        var shown = pages.stream().flatMap(page -> page.members().rows().stream()).toList();
        assertThat(shown).extracting(NameRow::ref).containsExactlyInAnyOrderElementsOf(poll.members.stream().map(MemberRow::ref).toList()).doesNotContain(outsider.ref());
        assertThat(shown).extracting(NameRow::name).isSorted();
        var text = shown.stream().map(row -> row.ref().toString()).sorted().map(ref -> ref + "\n").collect(java.util.stream.Collectors.joining());
        assertThat(org.meent.proof.Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))).as("as the page says in words").isEqualTo(pages.get(0).hash());
        assertThatThrownBy(() -> poll.as(outsider, () -> poll.votes.roll(new java.util.UUID(1, 1), 1))).isInstanceOf(VoteProblems.NoSuchVote.class);
    }

    @OnBothDatabases
    void the_ballots_come_twenty_at_a_time_those_with_a_reason_first(Rooms rooms) {
        var poll = Poll.byConsent(rooms, 23).open();
        for (var member = 0; member < 21; member++) poll.cast(member, "consent");
        poll.objects(21, "Er is geen bus.");
        poll.objects(22, "Ik werk tot vijf uur.");
        poll.close().count();

        var first = poll.as(poll.members.get(0), () -> poll.votes.ballots(poll.ref, 1));
        var second = poll.as(poll.members.get(0), () -> poll.votes.ballots(poll.ref, 2));

        assertThat(first).returns(23L, Slice::total).returns(2, Slice::older);
        assertThat(second).returns(23L, Slice::total).returns(null, Slice::older);
        assertThat(first.rows()).hasSize(20).extracting(BallotRow::option).startsWith("objection", "objection", "consent").endsWith("consent");
        assertThat(second.rows()).hasSize(3);
        assertThat(java.util.stream.Stream.of(first, second).flatMap(page -> page.rows().stream())).extracting(row -> row.by().ref())
                .containsExactlyInAnyOrderElementsOf(poll.members.stream().map(MemberRow::ref).toList());
        assertThat(poll.as(poll.members.get(0), () -> poll.votes.objected(poll.ref))).isEqualTo(first.rows().subList(0, 2));
    }

    @OnBothDatabases(fresh = true)
    void who_waited_for_an_own_ballot_voted_after_the_wait(Rooms rooms) throws Exception {
        var poll = Poll.byMajority(rooms, 3).open();
        poll.cast(0, "yes");

        whileTheBallotIsLocked(rooms, poll, () -> rooms.clock().pass(java.time.Duration.ofHours(1))).get();

        assertThat(poll.seenBy(0).changes()).extracting(VoteRow.Choice::option).containsExactly("yes", "no");
        assertThat(poll.seenBy(0).changes().get(1).at()).isAfterOrEqualTo(poll.opens.plus(java.time.Duration.ofHours(1)));
    }

    @OnBothDatabases(fresh = true)
    void who_waited_for_an_own_ballot_until_the_close_comes_too_late(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3).open();
        poll.cast(0, "yes");

        var waiter = whileTheBallotIsLocked(rooms, poll, poll::close);

        assertThatThrownBy(waiter::get).hasCauseInstanceOf(VoteProblems.Closed.class);
        assertThat(poll.seenBy(0).mine()).isEqualTo("yes");
    }

    /** The first member changes the ballot to no, and waits for it while something happens. */
    private static Future<VoteRow> whileTheBallotIsLocked(Rooms rooms, Poll poll, Runnable happens) {
        var pool = Executors.newSingleThreadExecutor();
        var waiter = new AtomicReference<Future<VoteRow>>();
        rooms.inTransaction(() -> {
            var store = rooms.the(VoteStore.class);
            store.lockBallot(store.with(poll.ref).orElseThrow().id(), poll.members.get(0).id());
            waiter.set(pool.submit(() -> poll.cast(0, "no")));
            ClosedByTheClockTest.untilSomebodyWaits(rooms);
            happens.run();
            return null;
        });
        pool.shutdown();
        return waiter.get();
    }

    @OnBothDatabases
    void the_database_itself_refuses_a_second_ballot_and_an_option_of_another_vote(Rooms rooms) throws SQLException {
        var poll = Poll.byMajority(rooms, 2).open();
        poll.cast(0, "yes");
        var vote = "(select id from vote where ref = '" + poll.ref + "')";
        var member = poll.members.get(0).id();
        var other = poll.members.get(1).id();

        assertRefused(rooms, "ballot_is_one_a_member", "insert into ballot (ref, vote_id, member_id, used, cast_at, changed_at) select '" + new java.util.UUID(5, 5) + "', vote_id, member_id, 1, cast_at, cast_at from ballot where member_id = " + member);
        assertRefused(rooms, "ballot_stands_on_the_roll", "insert into ballot (ref, vote_id, member_id, used, cast_at, changed_at) select '" + new java.util.UUID(5, 6) + "', vote_id, " + other + ", 1, cast_at, cast_at from ballot where member_id = " + member);
        assertRefused(rooms, "ballot_choice_is_an_option_of_its_vote", "update ballot_choice set option_key = 'consent' where vote_id = " + vote);
        assertRefused(rooms, "ballot_choice_is_one", "insert into ballot_choice (ballot_id, vote_id, option_key) select ballot_id, vote_id, 'no' from ballot_choice where vote_id = " + vote);
        assertRefused(rooms, "ballot_stands_on_the_roll", "update vote_roll set ballots = 0 where member_id = " + member);
        assertRefused(rooms, "vote_roll_gives_one_ballot", "update vote_roll set ballots = 2 where member_id = " + other);
    }

    private static void assertRefused(Rooms rooms, String rule, String statement) throws SQLException {
        try (var connection = rooms.connect(); var act = connection.createStatement()) {
            assertThatThrownBy(() -> act.executeUpdate(statement)).isInstanceOf(SQLException.class).hasMessageContaining(rooms.database() == org.meent.testing.TestDatabase.H2 ? rule.toUpperCase(java.util.Locale.ROOT) : rule);
        }
    }

    private static org.assertj.core.groups.Tuple of(Poll poll, int member, String option) {
        return org.assertj.core.groups.Tuple.tuple(poll.members.get(member).ref(), option);
    }
}
