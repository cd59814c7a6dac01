package org.meent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.meent.kernel.Communities;
import org.meent.kernel.CommunityRow;
import org.meent.kernel.DecisionLink;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Every rule has a value from a day on, set by a decision. */
class RulebookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @OnBothDatabases(fresh = true)
    void a_rule_holds_from_its_day_on_and_says_who_decided_it(Rooms rooms) throws SQLException {
        var first = aDecision(rooms, 1);
        var second = aDecision(rooms, 2);

        decide(rooms, first, new ChangeRule(RuleKey.OPEN_BOOKINGS, 5, TODAY));
        decide(rooms, second, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY.plusDays(10)));

        var rulebook = rooms.the(Rulebook.class);
        assertThat(rulebook.at(RuleKey.OPEN_BOOKINGS, TODAY.plusDays(9))).isEqualTo(5);
        assertThat(rulebook.at(RuleKey.OPEN_BOOKINGS, TODAY.plusDays(10))).isEqualTo(8);
        assertThat(rulebook.inForce(RuleKey.OPEN_BOOKINGS, TODAY.plusDays(10)).decisionId()).isEqualTo(second.id());
        assertThat(rulebook.inForce(RuleKey.OPEN_BOOKINGS, TODAY)).returns(first.id(), InForce::decisionId).returns(TODAY, InForce::effectiveFrom);
    }

    @OnBothDatabases(fresh = true)
    void of_two_decisions_for_one_day_the_later_one_holds(Rooms rooms) throws SQLException {
        decide(rooms, aDecision(rooms, 1), new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY.plusDays(1)));
        decide(rooms, aDecision(rooms, 2), new ChangeRule(RuleKey.OPEN_BOOKINGS, 3, TODAY.plusDays(1)));

        assertThat(rooms.the(Rulebook.class).at(RuleKey.OPEN_BOOKINGS, TODAY.plusDays(1))).isEqualTo(3);
    }

    @OnBothDatabases(fresh = true)
    void a_change_that_is_carried_out_twice_stands_once(Rooms rooms) throws SQLException {
        var decision = aDecision(rooms, 1);
        var change = new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY);

        decide(rooms, decision, change);
        decide(rooms, decision, change);

        assertThat(rooms.count("select count(*) from rule_version")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void no_rule_dates_from_before_its_decision_or_lies_outside_its_range(Rooms rooms) throws SQLException {
        var decision = aDecision(rooms, 1);

        assertThatThrownBy(() -> decide(rooms, decision, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY.minusDays(1)))).isInstanceOf(RuleProblems.BeforeItsDecision.class);
        assertThatThrownBy(() -> decide(rooms, decision, new ChangeRule(RuleKey.OPEN_BOOKINGS, 51, TODAY))).isInstanceOf(RuleProblems.OutOfRange.class);
        assertThatThrownBy(() -> validate(rooms, new ChangeRule(RuleKey.OPEN_BOOKINGS, 0, TODAY))).isInstanceOf(RuleProblems.OutOfRange.class);
        assertThatThrownBy(() -> validate(rooms, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY.minusDays(1)))).isInstanceOf(RuleProblems.BeforeItsDecision.class);
        assertThat(rooms.count("select count(*) from rule_version")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void one_rule_holds_all_day_so_another_one_begins_on_the_day_after_its_decision(Rooms rooms) throws SQLException {
        decide(rooms, aDecision(rooms, 1), new ChangeRule(RuleKey.OPEN_BOOKINGS, 5, TODAY));
        var decision = aDecision(rooms, 2);

        assertThatThrownBy(() -> validate(rooms, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY))).isInstanceOf(RuleProblems.BeforeItsDecision.class);
        assertThatThrownBy(() -> decide(rooms, decision, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY))).isInstanceOf(RuleProblems.BeforeItsDecision.class);
        decide(rooms, decision, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY.plusDays(1)));
        assertThat(rooms.the(Rulebook.class).at(RuleKey.OPEN_BOOKINGS, TODAY)).isEqualTo(5);
    }

    @OnBothDatabases(fresh = true)
    void the_schema_holds_the_same_range_for_every_rule(Rooms rooms) throws SQLException {
        var decision = aDecision(rooms, 1).id();

        for (var key : RuleKey.values()) {
            assertThat(accepts(rooms, key.name(), key.least() - 1, decision)).as(key + " below its least").isFalse();
            assertThat(accepts(rooms, key.name(), key.least(), decision)).as(key + " at its least").isTrue();
            assertThat(accepts(rooms, key.name(), key.most(), decision)).as(key + " at its most").isTrue();
            assertThat(accepts(rooms, key.name(), key.most() + 1, decision)).as(key + " beyond its most").isFalse();
        }
        assertThat(accepts(rooms, "NO_SUCH_RULE", 5, decision)).isFalse();
    }

    @OnBothDatabases(fresh = true)
    void a_member_reads_each_rule_as_a_sentence_with_its_history(Rooms rooms) throws SQLException {
        decide(rooms, aDecision(rooms, 1), new ChangeRule(RuleKey.BOOKING_HORIZON_DAYS, 14, TODAY));
        decide(rooms, aDecision(rooms, 2), new ChangeRule(RuleKey.BOOKING_HORIZON_DAYS, 1, TODAY.plusDays(5)));
        decide(rooms, aDecision(rooms, 3), new ChangeRule(RuleKey.EVENING_END, 48, TODAY));
        decide(rooms, aDecision(rooms, 4), new ChangeRule(RuleKey.MORNING_START, 17, TODAY));

        var rule = asMember(rooms, () -> rooms.the(Rulebook.class).one("BOOKING_HORIZON_DAYS"));

        assertThat(rule.sentence()).isEqualTo("Je boekt een plek tot 14 dagen vooruit.");
        assertThat(rule.value()).isEqualTo("14 dagen");
        assertThat(rule.decision()).isEqualTo("2026-01");
        assertThat(rule.sinceFounding()).isTrue();
        assertThat(rule.next().value()).isEqualTo("1 dag");
        assertThat(rule.history()).extracting(RuleRow.Version::state).containsExactly(RuleRow.State.TO_COME, RuleRow.State.NOW);
        assertThat(asMember(rooms, () -> rooms.the(Rulebook.class).all(" avond "))).extracting(RuleRow::sentence).as("decided, or as usual")
                .containsExactly("De avond begint om 17.00 uur.", "De avond eindigt om 24.00 uur.");
        assertThat(asMember(rooms, () -> rooms.the(Rulebook.class).all("08.30"))).extracting(RuleRow::value).containsExactly("08.30 uur");
        assertThatThrownBy(() -> asMember(rooms, () -> rooms.the(Rulebook.class).one("NO_SUCH_RULE"))).isInstanceOf(RuleProblems.NoSuchRule.class);
    }

    @OnBothDatabases(fresh = true)
    void a_rule_begins_at_midnight_where_the_community_is_and_not_before(Rooms rooms) throws SQLException {
        // Apia is 13 hours ahead of UTC in November: its 1 December begins while UTC has 30 November, 11 o'clock.
        asMember(rooms, () -> rooms.the(Rulebook.class).all(""));
        rooms.the(Communities.class).found(new CommunityRow("Apia", "", Locale.forLanguageTag("nl"), ZoneId.of("Pacific/Apia"), false, null));
        decide(rooms, aDecision(rooms, 1), new ChangeRule(RuleKey.OPEN_BOOKINGS, 5, TODAY));
        decide(rooms, aDecision(rooms, 2), new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, LocalDate.of(2026, 12, 1)));
        var midnight = Instant.parse("2026-11-30T11:00:00Z");

        rooms.clock().set(midnight.minusMillis(1));
        var before = asMember(rooms, () -> rooms.the(Rulebook.class).one("OPEN_BOOKINGS"));
        rooms.clock().set(midnight);
        var after = asMember(rooms, () -> rooms.the(Rulebook.class).one("OPEN_BOOKINGS"));

        assertThat(before).returns(5L, RuleRow::amount).returns(true, RuleRow::changes).returns("2026-01", RuleRow::decision);
        assertThat(after).returns(8L, RuleRow::amount).returns(false, RuleRow::changes).returns("2026-02", RuleRow::decision).returns(false, RuleRow::sinceFounding);
        assertThat(after.history()).extracting(RuleRow.Version::state).containsExactly(RuleRow.State.NOW, RuleRow.State.REPLACED);
    }

    @OnBothDatabases(fresh = true)
    void the_day_of_a_decision_is_that_of_the_community_whatever_utc_says(Rooms rooms) throws SQLException {
        // In Amsterdam it is 1 December already, half past midnight.
        rooms.clock().set(Instant.parse("2026-11-30T23:30:00Z"));
        var decision = new DecisionLink(aDecision(rooms, 1).id(), new UUID(7, 1), "2026-01", rooms.clock().instant(), null);

        validate(rooms, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, LocalDate.of(2026, 12, 1)));
        assertThatThrownBy(() -> validate(rooms, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, LocalDate.of(2026, 11, 30))))
                .isInstanceOfSatisfying(RuleProblems.BeforeItsDecision.class, problem -> assertThat(problem.field()).isEqualTo("effectiveFrom"));
        assertThatThrownBy(() -> decide(rooms, decision, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, LocalDate.of(2026, 11, 30)))).isInstanceOf(RuleProblems.BeforeItsDecision.class);
    }

    @OnBothDatabases(fresh = true)
    void many_days_are_asked_about_at_once_and_answer_as_one_by_one(Rooms rooms) throws SQLException {
        decide(rooms, aDecision(rooms, 1), new ChangeRule(RuleKey.OPEN_BOOKINGS, 5, TODAY));
        decide(rooms, aDecision(rooms, 2), new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY.plusDays(3)));
        decide(rooms, aDecision(rooms, 3), new ChangeRule(RuleKey.OPEN_BOOKINGS, 2, TODAY.plusDays(3)));
        decide(rooms, aDecision(rooms, 4), new ChangeRule(RuleKey.OPEN_BOOKINGS, 9, TODAY.plusDays(6)));
        var rulebook = rooms.the(Rulebook.class);

        var days = rulebook.days(java.util.Set.of(RuleKey.OPEN_BOOKINGS));

        for (var day = TODAY.minusDays(2); day.isBefore(TODAY.plusDays(9)); day = day.plusDays(1)) {
            assertThat(days.at(RuleKey.OPEN_BOOKINGS, day)).as(day.toString()).isEqualTo(rulebook.at(RuleKey.OPEN_BOOKINGS, day));
        }
        assertThat(days.at(RuleKey.OPEN_BOOKINGS, TODAY.plusDays(5))).as("of two for one day the later decision").isEqualTo(2);
    }

    @OnBothDatabases(fresh = true)
    void the_rules_begin_as_the_community_was_promised(Rooms rooms) {
        // The table of defaults of the community's constitution: ahead 14 days, 5 open bookings, parts 8-12, 12-17, 17-21, mandates 12 months and at most 24, review after 12, names 90 days;
        // support 4 %, at least 3, more from 5 open proposals on; 14, 5, 5, 4 and 3 days and 8 to vote; quorum 1/5, then after 14 days 1/10; more than 1/2 and 2/3 of the valid votes; lifting 2 %, at least 3;
        // newcomers after 30 days; EUR 0.21 a kilometre; figures about 10 members at least, rounded to 5.
        assertThat(java.util.Arrays.stream(RuleKey.values()).collect(java.util.stream.Collectors.toMap(Enum::name, RuleKey::usual))).isEqualTo(java.util.Map.ofEntries(
                java.util.Map.entry("BOOKING_HORIZON_DAYS", 14L), java.util.Map.entry("OPEN_BOOKINGS", 5L), java.util.Map.entry("MORNING_START", 16L),
                java.util.Map.entry("AFTERNOON_START", 24L), java.util.Map.entry("EVENING_START", 34L), java.util.Map.entry("EVENING_END", 42L),
                java.util.Map.entry("MANDATE_TERM_MONTHS", 12L), java.util.Map.entry("MANDATE_TERM_MAX_MONTHS", 24L), java.util.Map.entry("REVIEW_MONTHS", 12L),
                java.util.Map.entry("PRIVACY_ROUNDING", 5L),
                java.util.Map.entry("NAMED_BOOKING_DAYS", 90L), java.util.Map.entry("REFUSED_WISH_DAYS", 90L),
                java.util.Map.entry("SUPPORT_PERCENT", 4L), java.util.Map.entry("SUPPORT_LEAST", 3L), java.util.Map.entry("OPEN_PROPOSALS", 5L), java.util.Map.entry("ADMISSION_DAYS", 14L),
                java.util.Map.entry("QUESTIONS_DAYS", 5L), java.util.Map.entry("REACTIONS_DAYS", 5L), java.util.Map.entry("AMENDMENTS_DAYS", 4L), java.util.Map.entry("FREEZE_DAYS", 14L),
                java.util.Map.entry("ROLL_OBJECTION_DAYS", 3L), java.util.Map.entry("VOTING_DAYS", 8L), java.util.Map.entry("QUORUM_PERCENT", 20L), java.util.Map.entry("SECOND_CALL_DAYS", 14L),
                java.util.Map.entry("SECOND_CALL_QUORUM_PERCENT", 10L), java.util.Map.entry("MAJORITY_TWELFTHS", 6L), java.util.Map.entry("RULES_MAJORITY_TWELFTHS", 8L), java.util.Map.entry("MAJORITY_BASE", 0L),
                java.util.Map.entry("LIFT_PERCENT", 2L), java.util.Map.entry("LIFT_LEAST", 3L), java.util.Map.entry("NEWCOMER_DAYS", 30L), java.util.Map.entry("MILEAGE_RATE", 210L),
                java.util.Map.entry("CIRCLE_SPENDING_LIMIT", 50_000L), java.util.Map.entry("SECOND_APPROVAL_FROM", 10_000L), java.util.Map.entry("APPROVALS_BELOW", 1L),
                java.util.Map.entry("APPROVALS_FROM", 2L), java.util.Map.entry("CLAIMS_TOGETHER_DAYS", 7L), java.util.Map.entry("PRIVACY_THRESHOLD", 10L), java.util.Map.entry("INVITATION_DAYS", 14L),
                java.util.Map.entry("INVITATION_CONFIRMATIONS", 2L)));
        for (var key : RuleKey.values()) {
            assertThat(key.allows(key.usual())).as(key.name()).isTrue();
            for (var language : new String[] {"nl", "en"}) {
                var sentence = rooms.inRequest(() -> rooms.the(RuleReading.class).sentence(key, key.usual(), Locale.forLanguageTag(language)));
                assertThat(sentence).as(key + " in " + language).endsWith(".").doesNotContain("{");
            }
        }
    }

    private static void validate(Rooms rooms, ChangeRule change) {
        rooms.inTransaction(() -> {
            rooms.the(ChangeRuleHandler.class).validate(change, rooms.clock().instant());
            return null;
        });
    }

    private static void decide(Rooms rooms, DecisionLink decision, ChangeRule change) {
        rooms.inTransaction(() -> rooms.the(ChangeRuleHandler.class).carryOut(change, decision, 1));
    }

    private static boolean accepts(Rooms rooms, String key, long amount, long decision) throws SQLException {
        try (var connection = rooms.connect();
                var insert = connection.prepareStatement("insert into rule_version (rule_key, effective_from, amount, decision_id, set_at)"
                        + " values (?, date '2026-11-24', ?, ?, timestamp with time zone '2026-11-24 09:14:00+00:00')");
                var delete = connection.createStatement()) {
            insert.setString(1, key);
            insert.setLong(2, amount);
            insert.setLong(3, decision);
            insert.executeUpdate();
            delete.execute("delete from rule_version");
            return true;
        } catch (SQLException e) {
            assertThat(e.getMessage().toLowerCase(java.util.Locale.ROOT)).contains("rule_version_is_in_range");
            return false;
        }
    }

    private static DecisionLink aDecision(Rooms rooms, int serial) throws SQLException {
        var ref = new UUID(7, serial);
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into decision (ref, decided_in, serial, title, body, language, method, decided_at, review_on) values ('"
                    + ref + "', 2026, " + serial + ", 'Een besluit', '', 'nl', 'FOUNDING', timestamp with time zone '2026-11-24 09:00:00+00:00', date '2027-11-01')");
        }
        return new DecisionLink(rooms.count("select id from decision where serial = " + serial), ref, "2026-0" + serial, Instant.parse("2026-11-24T09:00:00Z"), null);
    }

    private static <T> T asMember(Rooms rooms, Supplier<T> act) {
        var riet = rooms.count("select count(*) from member") == 0
                ? rooms.inRequest(() -> rooms.the(Members.class).addFounder("Riet Vermeulen", "riet@voorbeeld.nl").id())
                : rooms.count("select min(id) from member");
        var answer = new AtomicReference<T>();
        SignedIn.actAs(riet, () -> answer.set(rooms.inRequest(act::get)));
        return answer.get();
    }
}
