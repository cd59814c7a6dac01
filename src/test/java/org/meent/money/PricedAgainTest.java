package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.meent.kernel.Replayed;
import org.meent.rules.RuleKey;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Before a vote on the kilometre rate, members see what it would have made of the journeys of the last year. */
class PricedAgainTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @OnBothDatabases(fresh = true)
    void every_journey_that_would_have_been_paid_otherwise_is_listed_by_no_name(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.receives("Gemeente", "1.000");
        var travel = household.givesAll("Reiskosten", 10_000);
        household.travels(6, travel, "14,2", household.today());
        household.travels(7, travel, "10", household.today());
        household.submits(8, travel, "5");
        var withdrawn = household.travels(9, travel, "50", household.today());
        household.as(9, () -> household.claims().withdraw(withdrawn));

        var dearer = replay(household, 230);
        var same = replay(household, 210);

        // 14.2 km: 298.2 and 326.6 cent; 10 km: 210 and 230 cent.
        assertThat(dearer.sentence()).isEqualTo("2 ritten waren anders betaald. Samen is dat €\u00a00,49 meer.");
        assertThat(dearer.changed()).extracting(Replayed.Changed::title).containsExactly("Een rit van 10,0 kilometer", "Een rit van 14,2 kilometer");
        assertThat(dearer.changed()).extracting(Replayed.Changed::before).containsExactly("€\u00a02,10", "€\u00a02,98");
        assertThat(dearer.changed()).extracting(Replayed.Changed::link).allMatch(link -> link.matches("/money/ledger\\?entry=[0-9a-f-]{36}")).doesNotHaveDuplicates();
        assertThat(dearer.changed()).extracting(Replayed.Changed::after).containsExactly("€\u00a02,30", "€\u00a03,27");
        assertThat(same.sentence()).isEqualTo("Van de ritten van het laatste jaar was geen enkele anders betaald.");
        assertThat(same.changed()).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void the_journeys_of_a_small_circle_are_told_together_once_their_month_is_over(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 10_000);
        for (var kilometres : new String[] {"10", "20"}) {
            var claim = household.travels(6, kitchen, kilometres, household.today());
            household.as(7, () -> household.decisions().approve(claim));
        }

        assertThat(replay(household, 310).changed()).as("this month").isEmpty();
        rooms.clock().pass(Duration.ofDays(31));
        assertThat(replay(household, 310).changed()).singleElement().returns("/money/ledger#months", Replayed.Changed::link).returns("€\u00a06,30", Replayed.Changed::before).returns("€\u00a09,30", Replayed.Changed::after);
    }

    private static Replayed replay(Household household, long rate) {
        return household.as(1, () -> household.rooms.inTransaction(() -> household.rooms.the(PricedAgain.class).replay(RuleKey.MILEAGE_RATE, rate, DUTCH)));
    }
}
