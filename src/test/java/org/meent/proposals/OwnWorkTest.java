package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.meent.kernel.Say;
import org.meent.proposals.ProposalRow.Step;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** What touches nobody else is told as what it is: somebody asks for advice, and decides. */
class OwnWorkTest {
    private static final DraftForm PLANTS = new DraftForm("Zal ik de planten verzetten?", "", "Ik zet ze bij het raam.", "nl", null, null, null, List.of());

    @OnBothDatabases(fresh = true)
    void it_goes_to_nobody_for_a_vote(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, PLANTS);

        assertThat(card(village, number).to()).contains("vraagt om advies").doesNotContain("aan alle leden");
        assertThat(steps(village, number)).containsExactly(Step.Key.TALK, Step.Key.DECIDE);
        while (village.reads(1, number).line().phase().isTalk()) village.goesOn(number);
        assertThat(card(village, number).sentence()).isEqualTo("Het gesprek is klaar. De indiener beslist nu.");
        village.as(3, () -> village.freezing().freeze(number));

        assertThat(steps(village, number)).containsExactly(Step.Key.TALK, Step.Key.DECIDE);
        assertThat(village.reads(1, number).steps()).extracting(Step::state).containsOnly(Step.State.DONE);
    }

    @OnBothDatabases(fresh = true)
    void what_touches_everyone_still_goes_to_all(Rooms rooms) {
        var village = new Village(rooms, 12);
        var number = village.goesOut(3, Village.RATE);

        assertThat(card(village, number).to()).contains("aan alle leden");
        village.isSupported(number, 4, 5);
        assertThat(steps(village, number)).containsExactly(Step.Key.SUPPORT, Step.Key.TALK, Step.Key.FREEZE, Step.Key.VOTE, Step.Key.OUTCOME);
    }

    private static List<Step.Key> steps(Village village, String number) {
        return village.reads(1, number).steps().stream().map(Step::key).toList();
    }

    private static ProposalCard card(Village village, String number) {
        return village.as(1, () -> ProposalCard.of(village.proposals().one(number).line(), village.rooms.the(Say.class), Village.ZONE, village.rooms.clock().instant()));
    }
}
