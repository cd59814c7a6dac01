package org.meent.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.meent.proposals.Phase;
import org.meent.proposals.Proposals;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** The example is a community as it could be: enough people, a house with full days, and mandates that are held. */
class ExampleCommunityTest {
    /** A day is full when all desks that can be booked have somebody from morning to evening. */
    private static final String FULL_DAYS = """
            select count(*) from (select booking_date from booking where status = 'CONFIRMED' and end_slot - first_slot = 18
            group by booking_date having count(*) = (select count(*) from desk where mode = 'RESERVABLE')) as x where booking_date %s date '2026-11-24'""";

    /** But those in which nobody else sees it, or for a moment only. */
    static final Set<Phase> EVERY_PHASE = EnumSet.complementOf(EnumSet.of(Phase.DRAFT, Phase.COUNTING, Phase.OWN_WORK));

    @OnBothDatabases
    void it_is_large_enough_to_look_around_in(Rooms rooms) {
        filled(rooms);

        assertThat(rooms.count("select count(*) from member")).isEqualTo(61);
        assertThat(rooms.count("select count(*) from circle")).isEqualTo(5);
        assertThat(rooms.count("select count(distinct circle_id) from circle_member")).as("nobody's circle is empty").isEqualTo(5);
        assertThat(rooms.count("select count(*) from floor")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from desk")).isEqualTo(12);
        assertThat(rooms.count("select count(distinct floor_id) from desk")).as("desks on both floors").isEqualTo(2);
        assertThat(rooms.count("select count(distinct kind) from engagement")).isEqualTo(5);
        assertThat(rooms.count("select count(distinct role) from mandate where last_day >= date '2026-11-24'")).as("mandates that are held").isEqualTo(4);
        assertThat(rooms.count("select count(*) from mandate where last_day < date '2026-11-24'")).as("a mandate that ended").isPositive();
        assertThat(rooms.count("select count(*) from community where example and language = 'nl'")).isEqualTo(1);
    }

    @OnBothDatabases
    void only_the_demonstration_accounts_have_a_password(Rooms rooms) {
        filled(rooms);

        assertThat(rooms.count("select count(*) from member_password")).isEqualTo(7);
        assertThat(rooms.count("select count(*) from member_password p join member m on m.id = p.member_id where m.email in ('%s', '%s', '%s', '%s')"
                .formatted(Cast.RIET, Cast.MO, Cast.ANS, Cast.DIRK))).isEqualTo(4);
        assertThat(rooms.count("select count(*) from sign_in_code")).as("no code lies around").isZero();
    }

    @OnBothDatabases
    void four_weeks_around_today_are_booked_as_the_rules_allow(Rooms rooms) {
        filled(rooms);

        assertThat(rooms.count("select count(distinct booking_date) from booking where booking_date between date '2026-11-10' and date '2026-12-08'"))
                .as("the working days of four weeks, today in the middle").isEqualTo(21)
                .isEqualTo(rooms.count("select count(distinct booking_date) from booking where booking_date > date '2026-10-01'"));
        assertThat(rooms.count(FULL_DAYS.formatted("<"))).as("full days behind").isEqualTo(2);
        assertThat(rooms.count(FULL_DAYS.formatted(">"))).as("full days ahead").isPositive();
        Kept.byEveryBooking(rooms);
    }

    @OnBothDatabases
    void something_was_decided_and_something_is_in_every_phase(Rooms rooms) {
        filled(rooms);

        assertThat(phases(rooms)).isEqualTo(EVERY_PHASE);
        assertThat(rooms.count("select count(*) from ballot")).isGreaterThan(100);
        assertThat(rooms.count("select count(*) from policy")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from decision_effect where state <> 'DONE'")).isZero();
        assertThat(rooms.count("select count(*) from decision earlier join decision later on later.decided_in = earlier.decided_in and later.serial > earlier.serial and later.decided_at < earlier.decided_at"))
                .as("decisions are numbered in the order in which they were taken").isZero();
        assertThat(rooms.count("select count(*) from amendment a join proposal p on p.id = a.proposal_id where a.fate is null and p.ended_at is null")).as("other texts that are open").isEqualTo(2);
        assertThat(rooms.count("select count(*) from vote where circle_ref is not null and verdict = 'ADOPTED' and method = 'CONSENT'")).as("a circle's consent").isPositive();
        assertThat(rooms.count("select count(*) from vote where circle_ref is not null and verdict = 'ADOPTED' and method = 'MAJORITY'")).as("a circle's vote").isPositive();
        assertThat(rooms.count("select count(*) from ballot_choice where option_key = 'objection' and closed_at is not null")).as("an objection that was met").isEqualTo(1);
        assertThat(rooms.count("select count(*) from vote where call = 2 and verdict = 'ADOPTED'")).as("adopted at the second call").isEqualTo(1);
        assertThat(rooms.count("select count(*) from proposal where quiet and submitted_at is not null")).as("sent out for somebody who keeps quiet").isEqualTo(1);
    }

    @OnBothDatabases
    void what_waits_for_riet_stays_little(Rooms rooms) {
        filled(rooms);

        org.meent.members.SignedIn.actAs(rooms.the(org.meent.members.Members.class).idByAddress(Cast.RIET),
                () -> assertThat(rooms.the(Proposals.class).lists().waiting()).extracting(org.meent.proposals.ProposalLine::title)
                        .containsExactlyInAnyOrder("Gaat de kilometervergoeding naar 23 cent?", "Mogen honden mee naar binnen?"));
    }

    @OnBothDatabases
    void who_asks_much_is_agreed_to_by_two(Rooms rooms) {
        filled(rooms);

        assertThat(rooms.count("select count(*) from claim where amount_cents >= 10000 and state = 'APPROVED'")).isPositive();
        assertThat(rooms.count("select count(*) from claim c where c.amount_cents >= 10000 and c.state = 'APPROVED' and (select count(*) from claim_approval a where a.claim_id = c.id) < 2")).isZero();
        assertThat(rooms.count("select count(*) from claim c where c.amount_cents >= 10000 and c.state = 'SUBMITTED' and (select count(*) from claim_approval a where a.claim_id = c.id) = 1"))
                .as("one waits for the second").isEqualTo(1);
        assertThat(rooms.count("select count(*) from mandate where role = 'approver'")).isEqualTo(2);
    }

    @OnBothDatabases
    void two_quarters_were_counted_and_tell_something(Rooms rooms) {
        filled(rooms);

        assertThat(rooms.count("select count(*) from counted_quarter")).as("two with something in them, and the one of the founding").isEqualTo(3);
        for (var topic : new String[] {"votes.ballots", "desks.wishes"}) {
            assertThat(told(rooms, topic, "EVERYONE", "got")).as(topic).isEqualTo(2);
            assertThat(told(rooms, topic, "WAY", "got")).as("side by side").isEqualTo(4);
            assertThat(told(rooms, topic, "CIRCLE", "got")).as("of a circle").isPositive();
        }
        assertThat(told(rooms, "participation.taking", "EVERYONE", "got")).isEqualTo(2);
        assertThat(told(rooms, "participation.taking", "CIRCLE", "asked")).isPositive();
        for (var topic : new String[] {"proposals.made", "money.claims"}) assertThat(told(rooms, topic, "EVERYONE", "asked")).as(topic).isEqualTo(1);
        assertThat(rooms.count("select count(*) from figure where amount is null")).as("and something is too few to show").isPositive();
        assertThat(rooms.count("select count(*) from small_thing")).isEqualTo(2);
    }

    @OnBothDatabases
    void the_key_of_an_earlier_start_ends_with_the_next(Rooms rooms) {
        var example = filled(rooms);

        var first = example.token();
        var second = example.token();

        assertThat(second).isNotEqualTo(first);
        assertThat(rooms.count("select count(*) from access_token where revoked_at is null")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void the_smallest_one_tells_the_same_story(Rooms rooms) {
        Example.fill(rooms, 30);

        tellsTheStory(rooms, 30);
    }

    @OnBothDatabases(fresh = true)
    void a_larger_one_tells_the_same_story_with_more_support_and_more_ballots(Rooms rooms) {
        Example.fill(rooms, 150);

        tellsTheStory(rooms, 150);
        assertThat(rooms.count("select max(in_favour) from vote")).isGreaterThan(80);
    }

    private static void tellsTheStory(Rooms rooms, int members) {
        assertThat(rooms.count("select count(*) from member")).as("and one who was invited").isEqualTo(members + 1);
        assertThat(rooms.count("select count(distinct email_lower) from member")).isEqualTo(members + 1);
        assertThat(rooms.count("select count(*) from policy where title = 'De keuken op zaterdag'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from vote where verdict = 'REJECTED'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from vote where counted_at is null and withdrawn_at is null")).as("two are open, one is to come").isEqualTo(3);
        assertThat(rooms.count("select count(*) from proposal where submitted_at is not null and admitted_at is null")).as("seeking, and not admitted").isEqualTo(2);
        assertThat(rooms.count("select count(*) from budget")).isEqualTo(8);
        assertThat(rooms.count("select count(distinct state) from claim")).as("agreed to, waiting, sent back, rejected, taken back").isEqualTo(5);
        assertThat(phases(rooms)).isEqualTo(EVERY_PHASE);
        assertThat(rooms.count("select count(*) from figure")).isPositive();
    }

    private static long told(Rooms rooms, String topic, String group, String measure) {
        return rooms.count("select count(*) from figure where topic = '%s' and cohort_kind = '%s' and measure = '%s' and amount is not null".formatted(topic, group, measure));
    }

    /** Where its proposals stand. */
    static Set<Phase> phases(Rooms rooms) {
        var phases = EnumSet.noneOf(Phase.class);
        org.meent.members.SignedIn.actAs(1, () -> rooms.the(Proposals.class).search("").forEach(line -> phases.add(line.phase())));
        return phases;
    }

    private static ExampleCommunity filled(Rooms rooms) {
        var example = rooms.the(ExampleCommunity.class);
        if (rooms.count("select count(*) from member") == 0) example.fill(Cast.USUAL);
        return example;
    }
}
