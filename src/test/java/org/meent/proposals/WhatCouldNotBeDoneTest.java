package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.meent.decisions.DecisionLine;
import org.meent.decisions.DecisionLine.Standing;
import org.meent.decisions.DecisionRow;
import org.meent.decisions.Register;
import org.meent.kernel.Waiting.Matter;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** An effect that could not be carried out is told wherever its decision is, and its author hears how to go on. */
class WhatCouldNotBeDoneTest {
    private static final String FAILED = "2026-03";

    @OnBothDatabases(fresh = true)
    void the_register_says_so_and_the_decision_leads_to_what_goes_on_with_it(Rooms rooms) {
        var village = new Village(rooms, 12);
        oneOfTwoFails(village);

        assertThat(standings(village)).containsEntry(FAILED, Standing.NOT_WHOLLY_DONE).containsEntry("2026-02", Standing.HOLDS);
        assertThat(one(village, FAILED).standing()).isEqualTo(Standing.NOT_WHOLLY_DONE);
        assertThat(one(village, FAILED).followUps()).as("a draft has no number").containsExactly(new DecisionRow.FollowUp(null));
        assertThat(one(village, "2026-02").followUps()).isEmpty();
        var number = goesOnUnder(village, "Muziek en dans");

        assertThat(one(village, FAILED).followUps()).containsExactly(new DecisionRow.FollowUp(number));
    }

    @OnBothDatabases(fresh = true)
    void its_author_finds_the_draft_on_today_until_it_goes_out(Rooms rooms) {
        var village = new Village(rooms, 12);
        oneOfTwoFails(village);

        var matter = waiting(village, 4).stream().filter(one -> one.path().startsWith("proposals/write")).findFirst().orElseThrow();
        assertThat(matter.kind()).contains(FAILED);
        assertThat(matter.title()).isEqualTo("Een kring voor muziek?");
        assertThat(waiting(village, 3)).isEmpty();
        var number = goesOnUnder(village, "Muziek en dans");

        assertThat(waiting(village, 4)).extracting(Matter::path).doesNotContain(matter.path());
        assertThat(village.reads(5, number).line().goesOn()).isEqualTo(FAILED);
    }

    @OnBothDatabases(fresh = true)
    void what_goes_on_with_it_takes_the_place_of_nothing(Rooms rooms) {
        var village = new Village(rooms, 12);
        oneOfTwoFails(village);
        var number = goesOnUnder(village, "Muziek en dans");
        village.isSupported(number, 3, 5);
        var vote = village.isFrozenAndOpens(4, number);
        village.votes(vote, "yes", 1, 2, 3);
        village.closes(vote);

        assertThat(standings(village)).containsEntry(village.reads(1, number).line().decision(), Standing.HOLDS).containsEntry(FAILED, Standing.NOT_WHOLLY_DONE);
        assertThat(one(village, FAILED).standing()).isEqualTo(Standing.NOT_WHOLLY_DONE);
    }

    @OnBothDatabases(fresh = true)
    void a_quiet_author_is_not_given_away_by_it(Rooms rooms) {
        var village = new Village(rooms, 12);
        oneOfTwoFails(village);
        var draft = village.as(4, () -> village.proposals().lists()).drafts().get(0).ref();
        village.as(4, () -> village.proposals().save(draft, new DraftForm(null, null, null, null, null, true, "Lid 7", List.of(new EffectInput("form-circle", Map.of("name", "Muziek en dans", "purpose", ""))))));
        assertThat(village.as(7, () -> village.proposals().lists()).drafts()).extracting(ProposalLine::goesOn).containsOnlyNulls();
        village.as(7, () -> village.sponsors(draft));
        var number = village.as(7, () -> village.proposals().submit(draft)).line().number();

        assertThat(village.reads(5, number).line().goesOn()).isNull();
        assertThat(one(village, FAILED).followUps()).isEmpty();
    }

    @OnBothDatabases(fresh = true)
    void whoever_is_asked_to_send_a_draft_hears_it_and_its_quiet_author_does_not(Rooms rooms) {
        var village = new Village(rooms, 12);
        var draft = village.as(3, () -> village.proposals().begin("").ref());
        village.as(3, () -> village.proposals().save(draft, new DraftForm("Gaat het licht uit?", "", "Om tien uur.", "nl", "MAJORITY", true, "Lid 7", List.of())));

        assertThat(waiting(village, 7)).extracting(Matter::path).containsExactly("proposals/write?draft=" + draft);
        assertThat(waiting(village, 3)).isEmpty();
    }

    /** Two proposals ask for a circle of the same name, and both are adopted: the second, of Lid 4, cannot be carried out. */
    private static void oneOfTwoFails(Village village) {
        var form = new DraftForm("Een kring voor muziek?", "", "Er komt een kring.", "nl", null, null, null, List.of(new EffectInput("form-circle", Map.of("name", "Muziek", "purpose", ""))));
        var first = village.goesOut(3, form);
        var second = village.goesOut(4, form);
        village.isSupported(first, 4, 5);
        village.isSupported(second, 3, 5);
        var one = village.isFrozenAndOpens(3, first);
        village.as(4, () -> village.freezing().freeze(second));
        var other = village.opens(second);
        village.votes(one, "yes", 1, 2, 3);
        village.votes(other, "yes", 1, 2, 3);
        village.closes(other);
    }

    private static String goesOnUnder(Village village, String name) {
        var draft = village.as(4, () -> village.proposals().lists()).drafts().get(0).ref();
        village.as(4, () -> village.proposals().save(draft, new DraftForm(null, null, null, null, null, null, null, List.of(new EffectInput("form-circle", Map.of("name", name, "purpose", ""))))));
        return village.as(4, () -> village.proposals().submit(draft)).line().number();
    }

    private static Map<String, Standing> standings(Village village) {
        return village.as(1, () -> village.rooms.the(Register.class).find("", 1)).rows().stream().collect(java.util.stream.Collectors.toMap(DecisionLine::number, DecisionLine::standing));
    }

    private static DecisionRow one(Village village, String number) {
        return village.as(1, () -> village.rooms.the(Register.class).one(number));
    }

    private static List<Matter> waiting(Village village, int member) {
        return village.as(member, () -> village.rooms.the(WaitingProposals.class).forCaller());
    }
}
