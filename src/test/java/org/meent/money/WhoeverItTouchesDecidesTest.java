package org.meent.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.decisions.DecisionProblems.SaidTwice;
import org.meent.decisions.Register;
import org.meent.kernel.DueWork;
import org.meent.kernel.Reach.Width;
import org.meent.proposals.DraftForm;
import org.meent.proposals.EffectInput;
import org.meent.proposals.Freezing;
import org.meent.proposals.OtherText;
import org.meent.proposals.Phase;
import org.meent.proposals.ProposalProblems.AmendsAnEarlierVersion;
import org.meent.proposals.ProposalProblems.WiderThanAdmitted;
import org.meent.proposals.ProposalRow;
import org.meent.proposals.Proposals;
import org.meent.proposals.Talk;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.votes.Casting;
import org.meent.votes.Votes;

/** Money for a circle, and texts that change on the way: whoever it touches when it is voted on stands on the roll. */
class WhoeverItTouchesDecidesTest {
    private static final int AUTHOR = 3;

    @OnBothDatabases(fresh = true)
    void what_grows_into_everyones_matter_after_a_vote_on_another_text_is_everyones_to_decide(Rooms rooms) {
        var story = new Story(rooms);
        var number = story.goesOut(story.money("De Tuin", "100"));
        story.until(number, Phase.AMENDMENTS);
        var amendment = story.amends(4, number, story.money("De Tuin", "450"));
        story.as(AUTHOR, () -> story.talk().putToVote(amendment));
        story.until(number, Phase.TO_FREEZE);
        assertThat(story.as(AUTHOR, () -> story.freezing().freeze(number)).roll().entitled()).isEqualTo(3);
        story.household.takes("De Tuin", 10_000);

        story.isAdopted(number, 3, 4);

        var now = story.reads(number);
        assertThat(now.width()).isEqualTo(Width.EVERYONE);
        assertThat(now.roll().entitled()).as("all members, and not the circle's three").isEqualTo(12);
        story.isAdopted(number, 1, 2, 7, 8);
        assertThat(story.effects(number)).containsExactly("DONE");
    }

    @OnBothDatabases(fresh = true)
    void another_text_that_gives_another_circle_money_is_decided_by_that_circle(Rooms rooms) {
        var story = new Story(rooms);
        var number = story.goesOut(List.of());
        story.until(number, Phase.AMENDMENTS);
        var garden = story.amends(4, number, story.money("De Tuin", "10"));
        var kitchen = story.amends(5, number, story.money("De Keuken", "400"));
        var late = story.amends(6, number, story.money("De Keuken", "300"));
        story.as(AUTHOR, () -> story.talk().putToVote(kitchen));
        story.as(AUTHOR, () -> story.talk().accept(garden));
        assertThatThrownBy(() -> story.as(AUTHOR, () -> story.talk().putToVote(late))).as("the garden's matter by now").isInstanceOf(WiderThanAdmitted.class);
        story.as(AUTHOR, () -> story.talk().reject(late, "Te veel"));
        story.until(number, Phase.TO_FREEZE);
        assertThat(story.as(AUTHOR, () -> story.freezing().freeze(number)).roll().entitled()).isEqualTo(3);

        story.isAdopted(number, 3, 4);

        var now = story.reads(number);
        assertThat(now.line().circle()).isEqualTo("De Keuken");
        assertThat(now.roll().entitled()).as("whoever is in the kitchen").isEqualTo(2);
        assertThatThrownBy(() -> story.votes(number, 3)).isInstanceOf(org.meent.votes.VoteProblems.NotOfTheCircle.class);
    }

    @OnBothDatabases(fresh = true)
    void a_text_that_is_taken_over_does_not_undo_the_one_before(Rooms rooms) {
        var story = new Story(rooms);
        var number = story.goesOut(story.money("De Tuin", "100"));
        story.until(number, Phase.AMENDMENTS);
        var one = story.as(4, () -> story.talk().amend(number, new OtherText(null, null, "De tuin krijgt geld. En een bank.", "Om te zitten", null))).amendments().get(0).ref();
        var two = story.as(5, () -> story.talk().amend(number, new OtherText(null, null, "De tuin krijgt geld. En een heg.", "Voor de vogels", null))).amendments().get(1).ref();
        story.as(AUTHOR, () -> story.talk().accept(one));

        assertThatThrownBy(() -> story.as(AUTHOR, () -> story.talk().accept(two))).isInstanceOf(AmendsAnEarlierVersion.class);

        assertThat(story.reads(number).body()).isEqualTo("De tuin krijgt geld. En een bank.");
        assertThat(story.as(AUTHOR, () -> story.proposals().amended(two)).toString()).as("what it would change now").contains("bank", "heg");
        story.as(AUTHOR, () -> story.talk().revise(number, new OtherText(null, null, "De tuin krijgt geld. En een bank, en een heg.", null, null)));
        assertThat(story.reads(number).body()).contains("bank", "heg");
    }

    @OnBothDatabases(fresh = true)
    void two_sums_of_one_decision_are_within_the_limit_together(Rooms rooms) {
        var story = new Story(rooms);
        var number = story.goesOut(List.of(story.money("De Tuin", "300").get(0), story.money("De Tuin", "200").get(0)));
        story.until(number, Phase.TO_FREEZE);
        assertThat(story.as(AUTHOR, () -> story.freezing().freeze(number)).width()).as("500 euros is the limit").isEqualTo(Width.CIRCLE);
        assertThat(story.as(1, () -> story.proposals().drawsOnEveryone(number))).as("by the limit alone").isTrue();
        var own = story.goesOut(List.of());
        assertThat(story.as(1, () -> story.proposals().drawsOnEveryone(own))).as("what touches nobody else").isFalse();

        story.isAdopted(number, 3, 4);

        assertThat(story.effects(number)).containsExactly("DONE", "DONE");
        assertThat(story.household.holds("assets:circle:de-tuin")).isEqualTo(50_000);
    }

    @OnBothDatabases(fresh = true)
    void two_effects_about_the_same_are_refused(Rooms rooms) {
        var story = new Story(rooms);
        var koor = new EffectInput("form-circle", Map.of("name", "Koor", "purpose", "Zingen"));
        var again = new EffectInput("form-circle", Map.of("name", "koor", "purpose", "Luisteren"));

        assertThatThrownBy(() -> story.goesOut(List.of(koor, again))).isInstanceOf(SaidTwice.class);
    }

    /** A house of twelve with 5,000 euros, three of them in the garden and two in the kitchen for long enough. */
    private static final class Story {
        private final Rooms rooms;
        private final Household household;

        Story(Rooms rooms) {
            this.rooms = rooms;
            household = new Household(rooms, 12);
            household.receives("Gemeente", "5.000");
            household.joins("De Tuin", 3, 4, 5);
            household.joins("De Keuken", 5, 6);
            rooms.clock().pass(Duration.ofDays(40));
        }

        <T> T as(int member, java.util.concurrent.Callable<T> act) {
            return household.as(member, act);
        }

        Proposals proposals() {
            return rooms.the(Proposals.class);
        }

        Talk talk() {
            return rooms.the(Talk.class);
        }

        Freezing freezing() {
            return rooms.the(Freezing.class);
        }

        List<EffectInput> money(String circle, String amount) {
            return List.of(new EffectInput("allocate-money", Map.of("from", "free", "to", household.circle(circle).toString(), "amount", amount, "what", "Plannen")));
        }

        String goesOut(List<EffectInput> effects) {
            var draft = as(AUTHOR, () -> proposals().begin("").ref());
            as(AUTHOR, () -> proposals().save(draft, new DraftForm("Geld voor de tuin?", "", "De tuin krijgt geld.", "nl", "MAJORITY", false, "", effects)));
            return as(AUTHOR, () -> proposals().submit(draft).line().number());
        }

        ProposalRow reads(String number) {
            return as(1, () -> proposals().one(number));
        }

        void until(String number, Phase phase) {
            while (reads(number).line().phase() != phase) rooms.clock().set(reads(number).line().until());
        }

        UUID amends(int member, String number, List<EffectInput> effects) {
            var before = reads(number).amendments().size();
            return as(member, () -> talk().amend(number, new OtherText(null, null, "De tekst van lid " + member, "Zo is het beter", effects))).amendments().get(before).ref();
        }

        boolean votes(String number, int member) {
            var roll = reads(number).roll();
            rooms.clock().set(roll.opensAt());
            return as(member, () -> rooms.the(Votes.class).cast(roll.vote(), new Casting("yes", null))) != null;
        }

        void isAdopted(String number, int... members) {
            for (var member : members) votes(number, member);
            rooms.clock().set(reads(number).roll().closesAt());
            for (var times = 0; times < 3; times++) rooms.beans().createInstance().select(DueWork.class).forEach(DueWork::carryOut);
        }

        List<String> effects(String number) {
            return as(1, () -> rooms.the(Register.class).one(reads(number).line().decision())).effects().stream().map(effect -> effect.state().toString()).toList();
        }
    }
}
