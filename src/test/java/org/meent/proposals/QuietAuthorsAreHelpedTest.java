package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.meent.kernel.Waiting.Matter;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Who proposes something without a name keeps the yes of whoever sends it out, and hears it when nobody does. */
class QuietAuthorsAreHelpedTest {
    @OnBothDatabases(fresh = true)
    void a_yes_stays_for_as_long_as_the_draft_says_and_does_the_same(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = isAsked(village, "Lid 7");
        village.as(7, () -> village.sponsors(draft));

        village.as(3, () -> village.proposals().save(draft, quiet("Lid 7")));

        assertThat(village.as(3, () -> village.proposals().submit(draft)).line().face().name()).isEqualTo("Lid 7");
    }

    @OnBothDatabases(fresh = true)
    void another_effect_or_another_sponsor_needs_a_new_yes(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = isAsked(village, "Lid 7");

        village.as(7, () -> village.sponsors(draft));
        village.as(3, () -> village.proposals().save(draft, new DraftForm(null, null, null, null, null, null, null, Village.aRate("", "0,24", "2027-01-15").effects())));
        assertThatThrownBy(() -> village.as(3, () -> village.proposals().submit(draft))).as("another effect").isInstanceOf(ProposalProblems.SponsorNeeded.class);
        village.as(7, () -> village.sponsors(draft));
        village.as(3, () -> village.proposals().save(draft, new DraftForm(null, null, null, null, null, null, "Lid 8", null)));

        assertThatThrownBy(() -> village.as(3, () -> village.proposals().submit(draft))).as("another sponsor").isInstanceOf(ProposalProblems.SponsorNeeded.class);
    }

    @OnBothDatabases(fresh = true)
    void that_nobody_sends_it_waits_for_its_author_on_today(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = isAsked(village, "Lid 7");
        assertThat(waiting(village, rooms)).as("somebody is asked").isEmpty();

        village.as(7, () -> {
            village.proposals().decline(draft);
            return null;
        });

        assertThat(waiting(village, rooms)).singleElement().returns("Vraag een ander lid", Matter::action).returns("proposals/write?draft=" + draft, Matter::path);
        village.as(3, () -> village.proposals().save(draft, quiet("Lid 8")));
        assertThat(waiting(village, rooms)).isEmpty();
    }

    private static UUID isAsked(Village village, String sponsor) {
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        village.as(3, () -> village.proposals().save(draft, quiet(sponsor)));
        return draft;
    }

    private static DraftForm quiet(String sponsor) {
        return new DraftForm("23 cent per kilometer?", "", "Ieder lid krijgt 0,23 per kilometer.", "nl", "MAJORITY", true, sponsor, Village.RATE.effects());
    }

    private static List<Matter> waiting(Village village, Rooms rooms) {
        return village.as(3, () -> rooms.the(WaitingProposals.class).forCaller());
    }
}
