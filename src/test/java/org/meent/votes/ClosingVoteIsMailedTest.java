package org.meent.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.meent.kernel.Heart;
import org.meent.members.Members;
import org.meent.members.ProfileChange;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A day before a vote closes those who have not voted get one mail each, where Meent sends mail. */
class ClosingVoteIsMailedTest {
    private static final String HOST = "meent.mail.host";
    private static final Duration DAY = Duration.ofDays(1);

    @BeforeEach
    void mail_is_set_up() {
        System.setProperty(HOST, "mail.example.org");
    }

    @AfterEach
    void mail_is_not_set_up() {
        System.clearProperty(HOST);
    }

    @OnBothDatabases(fresh = true)
    void whoever_has_not_voted_a_day_before_the_close_is_told_once_in_the_own_language(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 4).open();
        poll.as(poll.members.get(2), () -> rooms.the(Members.class).change(new ProfileChange(null, null, null, "en", null, null, null)));
        poll.cast(0, "yes");

        rooms.clock().set(poll.closes.minus(DAY).minusMillis(1));
        remind(rooms);
        assertThat(mails(rooms)).as("not earlier").isZero();

        rooms.clock().set(poll.closes.minus(DAY));
        for (var times = 0; times < 3; times++) remind(rooms);

        assertThat(mails(rooms)).isEqualTo(3);
        assertThat(about(rooms, "recipient = '" + poll.members.get(0).email() + "'")).as("has voted").isZero();
        assertThat(about(rooms, "subject = 'Je kunt nog stemmen: Gaat de kilometervergoeding naar 23 cent?' and plain like '%/votes/ballot?vote=" + poll.ref + "%'")).isEqualTo(2);
        assertThat(about(rooms, "recipient = '" + poll.members.get(2).email() + "' and language = 'en' and plain like '%You have not voted yet.%'")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void more_members_than_are_written_to_at_once_by_many_nodes_at_once_get_one_mail_each(Rooms rooms) throws Exception {
        var poll = Poll.byMajority(rooms, RemindStep.AT_ONCE * 2 + 7).open();
        rooms.clock().set(poll.closes.minus(DAY));
        var pool = Executors.newFixedThreadPool(8);

        for (var done : pool.invokeAll(IntStream.range(0, 8).mapToObj(n -> (Callable<Rooms>) () -> remind(rooms)).toList())) done.get();
        pool.shutdown();
        remind(rooms);

        assertThat(mails(rooms)).isEqualTo(RemindStep.AT_ONCE * 2 + 7);
        assertThat(rooms.count("select count(distinct recipient) from outbox_mail")).isEqualTo(RemindStep.AT_ONCE * 2 + 7);
    }

    @OnBothDatabases(fresh = true)
    void nobody_who_votes_waits_for_the_reminder(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 2).open();
        rooms.clock().set(poll.closes.minus(DAY));

        var voted = rooms.inTransaction(() -> {
            var store = rooms.the(VoteStore.class);
            assertThat(store.claimReminder(store.with(poll.ref).orElseThrow().id())).isPresent();
            try {
                return Executors.newSingleThreadExecutor().submit(() -> poll.cast(0, "yes")).get(20, java.util.concurrent.TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        assertThat(voted.mine()).isEqualTo("yes");
        remind(rooms);
        assertThat(mails(rooms)).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void a_close_that_moved_brings_nobody_a_second_mail(Rooms rooms) {
        var poll = Poll.byMajority(rooms, 3).open();
        rooms.clock().set(poll.closes.minus(DAY));
        rooms.the(Heart.class).beat();
        remind(rooms);
        rooms.clock().set(poll.closes.plus(Duration.ofHours(2)));
        rooms.the(Heart.class).beat();
        poll.count();
        assertThat(poll.seenBy(0)).returns(VoteState.OPEN, VoteRow::state);

        remind(rooms);

        assertThat(mails(rooms)).isEqualTo(3);
    }

    @OnBothDatabases(fresh = true)
    void without_mail_settings_nothing_is_laid_ready_and_with_them_it_still_goes_until_the_close(Rooms rooms) {
        System.clearProperty(HOST);
        var poll = Poll.byMajority(rooms, 3).open();
        rooms.clock().set(poll.closes.minus(DAY));
        remind(rooms);
        assertThat(mails(rooms)).isZero();

        System.setProperty(HOST, "mail.example.org");
        remind(rooms);
        assertThat(mails(rooms)).isEqualTo(3);

        var late = Poll.byMajority(rooms, 3).open().close();
        remind(rooms);
        assertThat(late.seenBy(0).state()).isEqualTo(VoteState.CLOSED);
        assertThat(mails(rooms)).as("closed is too late").isEqualTo(3);
    }

    private static Rooms remind(Rooms rooms) {
        rooms.the(Reminding.class).carryOut();
        return rooms;
    }

    private static long mails(Rooms rooms) {
        return about(rooms, "kind = 'votes.closing'");
    }

    private static long about(Rooms rooms, String what) {
        return rooms.count("select count(*) from outbox_mail where " + what);
    }
}
