package org.meent.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.meent.decisions.Founding;
import org.meent.decisions.FoundingDraft;
import org.meent.kernel.DailyTasks;
import org.meent.kernel.DueWork;
import org.meent.kernel.KernelProblems.NotSignedIn;
import org.meent.members.Circles;
import org.meent.members.SignedIn;
import org.meent.proposals.DraftForm;
import org.meent.proposals.EffectInput;
import org.meent.proposals.Freezing;
import org.meent.proposals.Proposals;
import org.meent.proposals.Talk;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.votes.Casting;
import org.meent.votes.Votes;

/** A quarter is counted once, when it is over; nothing that members do later changes what it tells, or tells more. */
class CountingAQuarterTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MEMBERS = 64;

    @OnBothDatabases(fresh = true)
    void the_running_quarter_is_told_to_nobody_and_the_one_before_it_to_everyone_alike(Rooms rooms) {
        var town = new Town(rooms);
        town.votes(40);

        rooms.the(DailyTasks.class).carryOut();
        assertThat(town.as(1, () -> town.figures().participation("")).quarter()).as("it is running").isNull();
        town.goOnTo(LocalDate.of(2027, 1, 1));
        rooms.the(DailyTasks.class).carryOut();

        var told = town.as(1, () -> town.figures().participation(""));
        assertThat(told.quarter()).isEqualTo(new QuarterRow("2026-Q4", 2026, 4));
        assertThat(told).returns(10, ParticipationRow::least).returns(5, ParticipationRow::step);
        assertThat(figure(told, "votes.ballots", "")).as("64 could vote, 40 did").returns(65L, FigureRow::asked).returns(40L, FigureRow::got).returns(62, FigureRow::percent);
        assertThat(figure(told, "participation.taking", "")).as("nobody did anything but vote: told, it would be who voted").returns(65L, FigureRow::asked).returns(null, FigureRow::got);
        assertThat(figure(told, "proposals.made", "")).as("one member's").returns(null, FigureRow::asked).returns(null, FigureRow::got).returns(null, FigureRow::percent);
        for (var member : List.of(2, 30, 64)) assertThat(town.as(member, () -> town.figures().participation(""))).isEqualTo(told);
        assertThat(town.as(2, () -> town.figures().participation("2026-Q4"))).isEqualTo(told);
        assertThat(told.turnout()).extracting(ParticipationRow.Turnout::percent).containsExactly(62);
    }

    @OnBothDatabases(fresh = true)
    void who_takes_part_otherwise_or_leaves_a_circle_later_changes_no_figure_of_the_past(Rooms rooms) {
        var town = new Town(rooms);
        town.votes(40);
        town.goOnTo(LocalDate.of(2027, 1, 1));
        rooms.the(DailyTasks.class).carryOut();
        var told = town.as(1, () -> town.figures().participation("2026-Q4"));
        var equal = town.as(1, () -> town.figures().equality("2026-Q4"));
        assertThat(equal.lines().get(0)).as("20 of 32 each: 20 of 30 as they are rounded").isEqualTo(new EqualityRow.Line("votes.ballots", 67, 67));

        for (var member = 1; member <= MEMBERS; member++) {
            town.as(member, () -> rooms.the(Engagements.class).tell("NEIGHBOUR"));
            town.as(member, () -> rooms.the(Circles.class).leave(town.circle));
        }
        for (var day = 2; day <= 6; day++) {
            town.goOnTo(LocalDate.of(2027, 1, day));
            rooms.the(DailyTasks.class).carryOut();
        }

        assertThat(town.as(1, () -> town.figures().participation("2026-Q4"))).isEqualTo(told);
        assertThat(town.as(1, () -> town.figures().equality("2026-Q4"))).isEqualTo(equal);
        assertThat(rooms.count("select count(*) from counted_quarter")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void nine_who_did_not_vote_are_too_few_and_what_is_not_shown_is_not_even_kept(Rooms rooms) {
        var town = new Town(rooms);
        town.votes(MEMBERS - 9);
        town.goOnTo(LocalDate.of(2027, 1, 1));
        rooms.the(DailyTasks.class).carryOut();

        var told = town.as(1, () -> town.figures().participation(""));

        assertThat(figure(told, "votes.ballots", "")).returns(65L, FigureRow::asked).returns(null, FigureRow::got).returns(null, FigureRow::percent);
        assertThat(rooms.count("select count(*) from figure where topic = 'votes.ballots' and measure = 'got' and exact_amount is not null")).isZero();
        assertThat(town.as(1, () -> town.figures().equality("")).lines()).filteredOn(line -> line.topic().equals("votes.ballots")).containsExactly(new EqualityRow.Line("votes.ballots", null, null));
    }

    @OnBothDatabases(fresh = true)
    void how_long_claims_waited_is_told_as_an_average_where_enough_members_waited(Rooms rooms) throws Exception {
        var town = new Town(rooms);
        town.claims(2, 49, member -> member % 2 == 1 ? 3 : 2);
        town.goOnTo(LocalDate.of(2027, 1, 1));
        rooms.the(DailyTasks.class).carryOut();
        town.claims(2, 49, member -> member <= 20 ? 1 : 0);
        town.goOnTo(LocalDate.of(2027, 4, 1));
        rooms.the(DailyTasks.class).carryOut();

        // 24 claims each, told as 25; 72 and 48 days, told as 70 and 50.
        assertThat(town.as(1, () -> town.figures().equality("2026-Q4")).waited()).isEqualTo(new EqualityRow.Waited(28, 20));
        assertThat(town.as(1, () -> town.figures().equality("2026-Q4"))).returns(210L, EqualityRow::kilometreTenthsOfCent);
        assertThat(figure(town.as(1, () -> town.figures().participation("2026-Q4")), "money.days", "")).returns(120L, FigureRow::asked).returns(null, FigureRow::got);
        assertThat(town.as(1, () -> town.figures().equality("2027-Q1")).waited()).as("nine paid members waited, the others not at all").isEqualTo(new EqualityRow.Waited(null, null));
    }

    @OnBothDatabases(fresh = true)
    void of_a_way_to_take_part_no_way_out_tells_how_many_members_there_are(Rooms rooms) {
        var town = new Town(rooms);
        town.votes(40);
        town.goOnTo(LocalDate.of(2027, 1, 1));
        rooms.the(DailyTasks.class).carryOut();

        assertThat(rooms.count("select count(*) from figure where cohort_kind = 'WAY' and amount is not null")).as("it is counted").isPositive();
        assertThat(town.as(1, () -> town.figures().participation("")).figures()).extracting(FigureRow::group).doesNotContain(Cohort.Kind.WAY).contains(Cohort.Kind.CIRCLE);
        assertThat(town.as(1, () -> town.figures().file(""))).startsWith("quarter,topic,").contains("2026-Q4,votes.ballots,EVERYONE,,,65,40,62").doesNotContain("WAY").doesNotContain("PAID");
    }

    /** All that page, file and API tell comes from these three; the exact deeds stand in the database. */
    @OnBothDatabases(fresh = true)
    void whoever_subtracts_all_that_can_be_asked_in_two_quarters_finds_nobody_among_fewer_than_ten(Rooms rooms) {
        var town = new Town(rooms);
        town.votes(44);
        town.goOnTo(LocalDate.of(2027, 1, 1));
        rooms.the(DailyTasks.class).carryOut();
        var firstIn = town.whoIsIn();
        town.as(40, () -> rooms.the(Circles.class).join(town.circle));
        town.as(1, () -> rooms.the(Circles.class).leave(town.circle));
        town.votes(30);
        town.goOnTo(LocalDate.of(2027, 4, 1));
        rooms.the(DailyTasks.class).carryOut();

        var queries = new ArrayList<Attack.Query>();
        for (var quarter : List.of("2026-Q4", "2027-Q1")) {
            var circles = quarter.equals("2026-Q4") ? firstIn : town.whoIsIn();
            var voters = quarter.equals("2026-Q4") ? 44 : 30;
            for (var figure : town.as(3, () -> town.figures().participation(quarter)).figures()) {
                var group = figure.group() == Cohort.Kind.EVERYONE ? town.everyone() : circles.get(figure.key());
                // Who did something did by voting here, one member's proposal aside: the same deeds stand behind both.
                if (figure.got() != null) queries.add(new Attack.Query(quarter + figure.topic() + figure.key(), deeds(town, group, 1, voters, quarter + "-voted")));
            }
        }

        assertThat(queries).as("something is shown of both").extracting(Attack.Query::name).anyMatch(name -> name.startsWith("2026-Q4")).anyMatch(name -> name.startsWith("2027-Q1"));
        new Attack(queries).findsNobodyBelow(10);
    }

    @OnBothDatabases(fresh = true)
    void a_quarter_that_was_not_counted_has_no_figures_and_a_stranger_is_told_none(Rooms rooms) {
        var town = new Town(rooms);

        for (var quarter : List.of("2026-Q4", "2026-Q5", "herfst")) {
            assertThatThrownBy(() -> town.as(1, () -> town.figures().participation(quarter))).isInstanceOf(ParticipationProblems.NoSuchQuarter.class);
            assertThatThrownBy(() -> town.as(1, () -> town.figures().equality(quarter))).isInstanceOf(ParticipationProblems.NoSuchQuarter.class);
        }
        assertThatThrownBy(() -> rooms.inRequest(() -> town.figures().participation(""))).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> rooms.inRequest(() -> rooms.the(SmallThings.class).all())).isInstanceOf(NotSignedIn.class);
    }

    private static Set<String> deeds(Town town, Set<Long> group, int from, int to, String deed) {
        var sum = new HashSet<String>();
        for (var member = from; member <= to; member++) if (group.contains(town.id(member))) sum.add(town.id(member) + " " + deed);
        return sum;
    }

    private static FigureRow figure(ParticipationRow told, String topic, String key) {
        return told.figures().stream().filter(figure -> figure.topic().equals(topic) && figure.key().equals(key)).findFirst().orElseThrow();
    }

    /** Sixty-four members; the odd are paid, the even volunteer; two circles that overlap. It is autumn of 2026. */
    private static final class Town {
        private final Rooms rooms;
        private final List<Long> ids = new ArrayList<>();
        private final java.util.UUID circle;
        private int proposals;

        Town(Rooms rooms) {
            this.rooms = rooms;
            rooms.clock().set(LocalDate.of(2026, 10, 5).atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant());
            rooms.the(Founding.class).foundExample(new FoundingDraft("De Meent", "Breda", "nl", ZONE.getId(),
                    IntStream.rangeClosed(1, MEMBERS).mapToObj(n -> new FoundingDraft.Person("Lid " + n, "lid" + n + "@voorbeeld.nl")).toList(),
                    List.of(new FoundingDraft.Task("host", List.of("lid1@voorbeeld.nl"), 12), new FoundingDraft.Task("confidant", List.of("lid1@voorbeeld.nl", "lid2@voorbeeld.nl"), 12)),
                    List.of(new FoundingDraft.FirstCircle("De Tuin", ""), new FoundingDraft.FirstCircle("Het Huis", "")), Map.of()));
            for (var n = 1; n <= MEMBERS; n++) ids.add(rooms.count("select id from member where email_lower = 'lid" + n + "@voorbeeld.nl'"));
            var circles = as(1, () -> rooms.the(Circles.class).all());
            circle = circles.get(0).ref();
            for (var member = 1; member <= MEMBERS; member++) {
                var kind = member % 2 == 1 ? "PAID" : "VOLUNTEER";
                as(member, () -> rooms.the(Engagements.class).tell(kind));
                if (member > 14) as(member, () -> rooms.the(Circles.class).join(circle));
                if (member < 36 || member > 50) as(member, () -> rooms.the(Circles.class).join(circles.get(1).ref()));
            }
        }

        Figures figures() {
            return rooms.the(Figures.class);
        }

        long id(int member) {
            return ids.get(member - 1);
        }

        Set<Long> everyone() {
            return Set.copyOf(ids);
        }

        Map<String, Set<Long>> whoIsIn() {
            var in = new HashMap<String, Set<Long>>();
            rooms.the(Circles.class).whoIsIn(rooms.clock().instant()).forEach(one -> in.put(one.ref().toString(), one.members()));
            return in;
        }

        void goOnTo(LocalDate day) {
            rooms.clock().set(day.atTime(LocalTime.of(3, 0)).atZone(ZONE).toInstant());
        }

        /** A proposal comes to its vote, and the first members cast their ballots: they take part, the others do not. */
        void votes(int voters) {
            var proposal = ++proposals;
            var draft = as(1, () -> rooms.the(Proposals.class).begin("").ref());
            as(1, () -> rooms.the(Proposals.class).save(draft, new DraftForm("Vraag " + proposal + "?", "Daarom.", "Zo doen we het.", "nl", "MAJORITY", false, "",
                    List.of(new EffectInput("adopt-policy", Map.of("title", "Afspraak " + proposal, "text", "Zo doen we het.", "language", "nl"))))));
            var number = as(1, () -> rooms.the(Proposals.class).submit(draft).line().number());
            for (var member = 2; member <= 3; member++) as(member, () -> rooms.the(Talk.class).support(number));
            while (as(1, () -> rooms.the(Proposals.class).one(number)).line().phase().isTalk()) rooms.clock().set(as(1, () -> rooms.the(Proposals.class).one(number)).line().until());
            as(1, () -> rooms.the(Freezing.class).freeze(number));
            var roll = as(1, () -> rooms.the(Proposals.class).one(number)).roll();
            rooms.clock().set(roll.opensAt());
            for (var member = 1; member <= voters; member++) as(member, () -> rooms.the(Votes.class).cast(roll.vote(), new Casting("yes", null)));
            rooms.clock().set(as(1, () -> rooms.the(Votes.class).one(roll.vote())).closesAt());
            for (var times = 0; times < 3; times++) rooms.beans().createInstance().select(DueWork.class).forEach(DueWork::carryOut);
        }

        /** Each of these members asked back a euro and got it, on the next morning or some days later. */
        void claims(int first, int last, java.util.function.IntUnaryOperator days) throws java.sql.SQLException {
            try (var connection = rooms.connect(); var act = connection.createStatement()) {
                act.execute("insert into budget (ref, name, name_lower, decision_id, opened_at) select '" + new java.util.UUID(7, proposals) + "', 'Koffie " + proposals + "', 'koffie " + proposals + "', min(id), min(decided_at) from decision");
                for (var member = first; member <= last; member++) {
                    var asked = rooms.clock().instant().plus(java.time.Duration.ofDays(1));
                    act.execute("insert into claim (ref, kind, state, claimant_id, entered_by, budget_id, purpose, spent_on, amount_cents, round, needed, begun_at, submitted_at, ended_at) select '"
                            + new java.util.UUID(1_000 + proposals, member) + "', 'EXPENSE', 'APPROVED', " + id(member) + ", " + id(member) + ", max(id), 'Koffie', date '2026-10-05', 100, 1, 1, " + at(asked) + ", " + at(asked) + ", "
                            + at(asked.plus(java.time.Duration.ofDays(days.applyAsInt(member)).plusHours(1))) + " from budget");
                }
            }
            proposals++;
        }

        private static String at(java.time.Instant moment) {
            return "timestamp with time zone '" + moment.toString().replace('T', ' ').replace("Z", "+00:00") + "'";
        }

        <T> T as(int member, Callable<T> act) {
            var answer = new AtomicReference<T>();
            SignedIn.actAs(id(member), () -> answer.set(rooms.inRequest(act)));
            return answer.get();
        }
    }
}
