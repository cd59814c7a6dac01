package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meent.voting.ConsentBallot.BLANK;
import static org.meent.voting.ConsentBallot.CONSENT;
import static org.meent.voting.ConsentBallot.OBJECTION;
import static org.meent.voting.ConsentBallot.STAND_ASIDE;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Consent adopts what nobody objects to any more, when enough answered; silence is no answer. */
class ConsentTest {
    private static final ConsentSettings OF_TWELVE = new ConsentSettings(new Quorum.Ballots(4), 12);

    @Test
    void without_an_objection_it_is_adopted() {
        var outcome = count(4, 1, 0, 0);

        assertThat(outcome.verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(outcome.winners()).containsExactly("consent");
        assertThat(told(outcome)).containsExactly("Adopted: no objection stands. 4 members agreed.", "5 of the 12 members voted. The quorum was 4.",
                "With 1 objection it would not have been adopted.");
    }

    @Test
    void one_objection_weighs_as_much_as_all_who_agree() {
        var outcome = count(11, 0, 1, 0);

        assertThat(outcome.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(outcome.change()).contains(new Change(1, 0));
        assertThat(told(outcome)).first().isEqualTo("Not adopted: 1 objection stands.");
    }

    @Test
    void silence_is_no_answer() {
        assertThat(count(3, 0, 0, 0).verdict()).isEqualTo(Verdict.QUORUM_NOT_MET);
        assertThat(count(3, 0, 0, 0).change()).contains(new Change(0, 1));
        assertThat(count(3, 0, 0, 1).verdict()).as("a blank answer is one").isEqualTo(Verdict.ADOPTED);
        assertThat(new Consent().count(Profile.of(List.of()), new ConsentSettings(new Quorum.Ballots(0), 12)).verdict()).isEqualTo(Verdict.NO_VOTES);
    }

    @Test
    void too_few_decide_nothing_whatever_they_object_to() {
        assertThat(count(1, 0, 2, 0).verdict()).isEqualTo(Verdict.QUORUM_NOT_MET);
    }

    private static ConsentOutcome count(long consent, long aside, long objections, long blank) {
        var ballots = new Profile.Accumulator<ConsentBallot>().add(CONSENT, consent).add(STAND_ASIDE, aside).add(OBJECTION, objections).add(BLANK, blank);
        return new Consent().count(ballots.profile(), OF_TWELVE);
    }

    private static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(Locale.ENGLISH)).toList();
    }
}
