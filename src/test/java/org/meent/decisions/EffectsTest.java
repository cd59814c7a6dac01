package org.meent.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.util.TypeLiteral;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.meent.kernel.Chance;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Problem;
import org.meent.members.FormCircle;
import org.meent.members.GrantMandate;
import org.meent.members.RevokeMandate;
import org.meent.participation.AddSmallThing;
import org.meent.rules.ChangeRule;
import org.meent.rules.RuleKey;
import org.meent.rules.RuleRow;
import org.meent.rules.Rulebook;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** What was decided is carried out exactly once, and what cannot be done any more says why. */
class EffectsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @OnBothDatabases(fresh = true)
    void sixteen_who_carry_a_decision_out_at_once_do_so_once(Rooms rooms) throws Exception {
        var decision = aDecision(rooms, new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY), new FormCircle("De Tuin", ""));
        var pool = Executors.newFixedThreadPool(16);
        var tries = IntStream.range(0, 16).mapToObj(n -> (Callable<Void>) () -> {
            rooms.the(Effects.class).oneByOne(decision);
            return null;
        }).toList();

        for (Future<Void> done : pool.invokeAll(tries)) done.get();
        pool.shutdown();

        assertThat(rooms.count("select count(*) from decision_effect where state = 'DONE'")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from rule_version")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from circle")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(2);
    }

    @OnBothDatabases(fresh = true)
    void an_effect_that_is_no_longer_possible_says_why_and_holds_up_nothing_else(Rooms rooms) {
        rooms.the(Effects.class).oneByOne(aDecision(rooms, new FormCircle("De Tuin", "")));
        var later = aDecision(rooms, new FormCircle("de tuin", ""), new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY));

        rooms.the(Effects.class).oneByOne(later);

        var effects = rooms.inTransaction(() -> rooms.the(DecisionStore.class).effects(later.id()));
        assertThat(effects).extracting(DecisionEffect::state).containsExactly(EffectState.FAILED, EffectState.DONE);
        assertThat(effects.get(0).reason("nl")).isEqualTo("Er is al een kring de tuin. Kies een andere naam.");
        assertThat(effects.get(0).reason("en")).isNotEqualTo(effects.get(0).reason("nl"));
        assertThat(rooms.count("select count(*) from circle")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from log_entry where type = 'decisions.effectFailed'")).as("everyone is told").isEqualTo(1);
        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(3);
    }

    @OnBothDatabases(fresh = true)
    void effects_that_ended_are_not_carried_out_again(Rooms rooms) {
        var decision = aDecision(rooms, new FormCircle("De Tuin", ""));

        rooms.the(Effects.class).oneByOne(decision);
        rooms.the(Effects.class).oneByOne(decision);
        rooms.the(Effects.class).allTogether(decision);

        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void the_decision_tells_what_failed_and_why_to_each_reader_in_their_language(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();
        first.found();
        var decision = aDecision(rooms, new GrantMandate("host", new UUID(9, 9), null, TODAY, TODAY.plusMonths(6)), new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY.plusDays(7)));

        rooms.the(Effects.class).oneByOne(decision);

        var effects = first.as("Kees", () -> rooms.the(Register.class).one(decision.number())).effects();
        assertThat(effects).extracting(EffectRow::state).containsExactly(EffectState.FAILED, EffectState.DONE);
        assertThat(effects.get(0)).returns("Dit lid is er niet.", EffectRow::reason).returns(null, EffectRow::link)
                .returns("iemand die geen lid meer is krijgt de taak Gastheer, tot en met 24 mei 2027.", EffectRow::sentence);
        assertThat(effects.get(1)).returns("/rules/rule?key=OPEN_BOOKINGS", EffectRow::link).returns(null, EffectRow::reason);
        var rule = first.as("Kees", () -> rooms.the(Rulebook.class).one("OPEN_BOOKINGS"));
        assertThat(rule).returns(5L, RuleRow::amount).returns(decision.number(), row -> row.next().decision());
    }

    @OnBothDatabases(fresh = true)
    void a_fault_that_is_no_ones_decision_leaves_the_effect_to_be_tried_again(Rooms rooms) throws Exception {
        var decision = aDecision(rooms, new FormCircle("De Tuin", ""));
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("alter table circle add constraint not_now check (name <> 'De Tuin')");
        }

        assertThatThrownBy(() -> rooms.the(Effects.class).oneByOne(decision)).isNotInstanceOf(Problem.class);
        assertThat(rooms.count("select count(*) from decision_effect where state = 'PENDING'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from log_entry")).isZero();

        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("alter table circle drop constraint not_now");
        }
        rooms.the(Effects.class).oneByOne(decision);
        assertThat(rooms.count("select count(*) from decision_effect where state = 'DONE'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void two_decisions_that_want_one_name_at_once_form_one_circle(Rooms rooms) throws Exception {
        var decisions = IntStream.range(0, 8).mapToObj(n -> aDecision(rooms, new FormCircle("De Tuin", ""))).toList();
        var together = new CyclicBarrier(8);
        var pool = Executors.newFixedThreadPool(8);
        var tries = decisions.stream().map(decision -> (Callable<Void>) () -> {
            together.await();
            rooms.the(Effects.class).oneByOne(decision);
            return null;
        }).toList();
        // Who loses the race to the database's key tries again, as whoever carries effects out does.
        for (var done : pool.invokeAll(tries)) catchThrowable(done::get);
        pool.shutdown();
        decisions.forEach(rooms.the(Effects.class)::oneByOne);

        assertThat(rooms.count("select count(*) from circle")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from decision_effect where state = 'DONE'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from decision_effect where state = 'FAILED' and reason_nl is not null")).isEqualTo(7);
        assertThat(rooms.count("select count(*) from log_entry where type = 'decisions.effectFailed'")).isEqualTo(7);
        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(8);
    }

    @OnBothDatabases
    void every_kind_of_effect_has_one_handler_and_survives_being_stored(Rooms rooms) {
        var handlers = rooms.beans().createInstance().select(new TypeLiteral<EffectHandler<?>>() {}).stream().toList();
        var effects = List.<Effect>of(new ChangeRule(RuleKey.OPEN_BOOKINGS, 8, TODAY), new FormCircle("De Tuin", "Samen"),
                new GrantMandate("host", new UUID(1, 2), null, TODAY, TODAY.plusMonths(6)), new RevokeMandate(new UUID(1, 2)), new AdoptPolicy("Stilte", "Na tien uur is het stil.", "nl"),
                new AddSmallThing("Een sleutel", "Van de voordeur", "EVERYONE", "nl"));

        assertThat(handlers).extracting(EffectHandler::kind).containsExactlyInAnyOrder("add-small-thing", "admit-member", "adopt-policy", "allocate-money", "change-rule", "form-circle", "grant-mandate", "revoke-mandate");
        for (var effect : effects) {
            var handler = handlers.stream().filter(one -> one.type().isInstance(effect)).findFirst().orElseThrow();
            assertThat(PlainJson.read(PlainJson.write(effect), handler.type())).isEqualTo(effect);
            assertThat(reach(handler, effect)).as("none of them is one circle's to decide").isEqualTo(Reach.everyone());
            assertThatThrownBy(() -> PlainJson.read(PlainJson.write(effect).replaceFirst("\\{", "{\"more\":1,"), handler.type())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @SuppressWarnings("unchecked")
    private static Reach reach(EffectHandler<?> handler, Effect effect) {
        return ((EffectHandler<Effect>) handler).reach(effect, List.of(effect));
    }

    private static DecisionLink aDecision(Rooms rooms, Effect... effects) {
        return rooms.inTransaction(() -> {
            var store = rooms.the(DecisionStore.class);
            var decision = new Decision(rooms.the(Chance.class).ref(), store.next(2026), "Een besluit", "", Locale.forLanguageTag("nl"), Method.FOUNDING,
                    rooms.clock().instant(), TODAY.plusYears(1));
            store.keep(decision);
            var link = decision.link();
            for (var effect : List.of(effects)) {
                store.keep(new DecisionEffect(link.id(), List.of(effects).indexOf(effect) + 1, rooms.the(Handlers.class).kind(effect), PlainJson.write(effect)));
            }
            return link;
        });
    }
}
