package org.meent.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meent.kernel.Chance;
import org.meent.kernel.Replayed;
import org.meent.rules.RuleKey;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.voting.Base;
import org.meent.voting.Tally;

/** Before members vote on a rule about deciding, they see which decisions of the last year would have gone otherwise. */
class ReplayBeforeTheVoteTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @OnBothDatabases(fresh = true)
    void a_larger_majority_lists_each_decision_that_would_not_have_been_taken(Rooms rooms) {
        new FirstMembers(rooms).fillIn().found();
        decided(rooms, "Met ruime meerderheid", 1, false, tally(9, 1, 0, 100));
        decided(rooms, "Op het nippertje", 1, false, tally(6, 5, 0, 100));
        decided(rooms, "Over een spelregel", 1, true, new Tally("majority", 8, Base.VALID, 10, 100, 7, 3, 0, 0));
        decided(rooms, "Niemand had bezwaar", 1, false, new Tally("consent", 6, Base.VALID, 10, 100, 10, 0, 0, 0));

        var larger = replayed(rooms, RuleKey.MAJORITY_TWELFTHS, "8");
        assertThat(larger.sentence()).isEqualTo("Eén besluit van het afgelopen jaar liep dan anders, van de 2.");
        assertThat(larger.changed()).singleElement().returns("Op het nippertje", Replayed.Changed::title)
                .returns("Aangenomen", Replayed.Changed::before).returns("Niet aangenomen", Replayed.Changed::after);
        assertThat(larger.changed().get(0).link()).isEqualTo("/decisions/decision?number=2026-03");
        assertThat(replayed(rooms, RuleKey.MAJORITY_TWELFTHS, "7").changed()).as("6 of 11 is under seven twelfths").hasSize(1);
        assertThat(replayed(rooms, RuleKey.RULES_MAJORITY_TWELFTHS, "9").changed()).extracting(Replayed.Changed::title).containsExactly("Over een spelregel");
        assertThat(replayed(rooms, RuleKey.MAJORITY_BASE, "2").changed()).as("of all who may vote").hasSize(3);
    }

    @OnBothDatabases(fresh = true)
    void a_quorum_counts_the_calls_that_it_is_for_and_a_lower_one_shows_what_would_have_been_decided(Rooms rooms) {
        new FirstMembers(rooms).fillIn().found();
        decided(rooms, "Met velen", 1, false, tally(30, 10, 0, 100));
        decided(rooms, "Met weinig", 1, false, tally(11, 1, 0, 100));
        decided(rooms, "Te weinig, twee keer", 2, false, tally(5, 1, 0, 100));

        assertThat(replayed(rooms, RuleKey.QUORUM_PERCENT, "20").changed()).singleElement().returns("Niet besloten, te weinig stemmen", Replayed.Changed::after);
        var lower = replayed(rooms, RuleKey.SECOND_CALL_QUORUM_PERCENT, "5");
        assertThat(lower.sentence()).isEqualTo("Eén besluit van het afgelopen jaar liep dan anders, van de 1.");
        assertThat(lower.changed()).singleElement().returns("Aangenomen", Replayed.Changed::after);
    }

    @OnBothDatabases(fresh = true)
    void what_is_more_than_a_year_ago_is_not_counted_again(Rooms rooms) {
        new FirstMembers(rooms).fillIn().found();
        decided(rooms, "Lang geleden", 1, false, tally(6, 5, 0, 100));

        rooms.clock().pass(Duration.ofDays(367));

        assertThat(replayed(rooms, RuleKey.MAJORITY_TWELFTHS, "8").changed()).isEmpty();
        assertThat(replayed(rooms, RuleKey.MAJORITY_TWELFTHS, "8").sentence()).isEqualTo("Het afgelopen jaar was er geen besluit waarvoor deze regel gold.");
    }

    private static Tally tally(long inFavour, long against, long neither, long entitled) {
        return new Tally("majority", 6, Base.VALID, 10, entitled, inFavour, against, neither, 0);
    }

    private static void decided(Rooms rooms, String title, int call, boolean aboutRules, Tally tally) {
        var chance = rooms.the(Chance.class);
        rooms.inTransaction(() -> rooms.the(Register.class).register(new RegisterEntry(chance.ref(), "2026-38", chance.ref(), call, title, "De tekst", DUTCH, null, tally, List.of(), aboutRules, null,
                LocalDate.of(2028, 1, 1))));
    }

    private static Replayed replayed(Rooms rooms, RuleKey key, String amount) {
        var effects = rooms.the(ProposedEffects.class);
        return rooms.inRequest(() -> {
            var effect = effects.read("change-rule", Map.of("ruleKey", key.name(), "amount", amount, "effectiveFrom", "2027-06-01"));
            return effects.replay(effect, DUTCH);
        }).get(0);
    }
}
