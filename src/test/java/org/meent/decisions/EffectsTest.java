package org.meent.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.meent.kernel.Chance;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.members.FormCircle;
import org.meent.rules.ChangeRule;
import org.meent.rules.RuleKey;
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
        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(2);
    }

    @OnBothDatabases(fresh = true)
    void effects_that_ended_are_not_carried_out_again(Rooms rooms) {
        var decision = aDecision(rooms, new FormCircle("De Tuin", ""));

        rooms.the(Effects.class).oneByOne(decision);
        rooms.the(Effects.class).oneByOne(decision);
        rooms.the(Effects.class).allTogether(decision);

        assertThat(rooms.count("select count(*) from log_entry")).isEqualTo(1);
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
