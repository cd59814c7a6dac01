package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Where Meent sends mail, a claimant hears what others decided, once; where it does not, nothing is laid ready. */
class DecidedClaimIsMailedTest {
    private static final String HOST = "meent.mail.host";

    @OnBothDatabases(fresh = true)
    void what_others_decided_is_laid_ready_for_the_claimant_once_in_the_same_transaction(Rooms rooms) {
        var household = new Household(rooms, 12);
        household.joins("De Keuken", 6, 7);
        household.receives("Gemeente", "1.000");
        var kitchen = household.gives("De Keuken", 20_000);
        var unmailed = household.submits(6, kitchen, "1");
        household.as(7, () -> household.decisions().approve(unmailed));
        assertThat(rooms.count("select count(*) from outbox_mail")).as("no settings, no mail").isZero();

        System.setProperty(HOST, "mail.example.org");
        try {
            var approved = household.submits(6, kitchen, "23,40");
            var returned = household.submits(6, kitchen, "5");
            for (var times = 0; times < 2; times++) household.as(7, () -> household.decisions().approve(approved));
            household.as(7, () -> household.decisions().sendBack(returned, "Welke winkel?"));
        } finally {
            System.clearProperty(HOST);
        }

        assertThat(rooms.count("select count(*) from outbox_mail where recipient = 'lid6@voorbeeld.nl' and kind = 'money.claim'")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from outbox_mail where subject = 'Je declaratie is akkoord' and plain like '%23,40%'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from outbox_mail where subject = 'Je declaratie kwam terug' and plain like '%Welke winkel?%'")).isEqualTo(1);
    }
}
