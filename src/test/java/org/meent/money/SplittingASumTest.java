package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.meent.kernel.Effect;
import org.meent.kernel.Reach;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Who decides on money follows from how much of it one circle gets in thirty days, however it is split. */
class SplittingASumTest {
    @OnBothDatabases(fresh = true)
    void up_to_the_limit_a_circle_decides_and_above_it_everyone(Rooms rooms) {
        var household = new Household(rooms, 8);
        household.receives("Gemeente", "5.000");
        var garden = household.circle("De Tuin");

        // The rule says 500 euros.
        assertThat(reach(household, to(household, "De Tuin", 50_000))).isEqualTo(Reach.circle(garden));
        assertThat(reach(household, to(household, "De Tuin", 50_001))).isEqualTo(Reach.everyone());
        assertThat(reach(household, new AllocateMoney(null, null, "Feest", 1, "Taart"))).as("what is everyone's").isEqualTo(Reach.everyone());
    }

    @OnBothDatabases(fresh = true)
    void two_halves_beside_each_other_or_after_each_other_are_the_whole(Rooms rooms) {
        var household = new Household(rooms, 8);
        household.receives("Gemeente", "5.000");
        var garden = household.circle("De Tuin");
        var half = to(household, "De Tuin", 30_000);

        assertThat(reach(household, half, to(household, "De Tuin", 20_001))).as("in one proposal").isEqualTo(Reach.everyone());
        assertThat(reach(household, half, to(household, "De Keuken", 30_000))).as("another circle's counts for that one").isEqualTo(Reach.circle(garden));
        household.takes("De Tuin", 30_000);
        assertThat(reach(household, half)).as("after the first half was given").isEqualTo(Reach.everyone());
        assertThat(reach(household, to(household, "De Tuin", 20_000))).isEqualTo(Reach.circle(garden));
        rooms.clock().pass(Duration.ofDays(31));
        assertThat(reach(household, half)).as("thirty days later").isEqualTo(Reach.circle(garden));
    }

    @OnBothDatabases(fresh = true)
    void a_circle_gives_back_what_is_its_own_and_two_circles_are_everyone(Rooms rooms) {
        var household = new Household(rooms, 8);
        household.receives("Gemeente", "5.000");
        household.gives("De Tuin", 40_000);
        var garden = household.gives("De Tuin", 50_000);

        assertThat(reach(household, to(household, "De Tuin", 50_000))).as("what everyone decided takes nothing from what the circle decides").isEqualTo(Reach.circle(household.circle("De Tuin")));
        assertThat(reach(household, new AllocateMoney(garden.ref(), null, null, 80_000, "Over"))).isEqualTo(Reach.circle(household.circle("De Tuin")));
        assertThat(reach(household, new AllocateMoney(garden.ref(), household.circle("De Keuken"), null, 100, "Kruiden"))).isEqualTo(Reach.everyone());
    }

    private static AllocateMoney to(Household household, String circle, long cents) {
        return new AllocateMoney(null, household.circle(circle), null, cents, "Plannen");
    }

    private static Reach reach(Household household, AllocateMoney effect, Effect... others) {
        var beside = new java.util.ArrayList<Effect>(List.of(others));
        beside.add(effect);
        return household.rooms.inTransaction(() -> household.rooms.the(AllocateMoneyHandler.class).reach(effect, beside));
    }
}
