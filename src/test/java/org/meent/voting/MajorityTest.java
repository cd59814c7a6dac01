package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.voting.MajorityBallot.ABSTAIN;
import static org.meent.voting.MajorityBallot.BLANK;
import static org.meent.voting.MajorityBallot.NO;
import static org.meent.voting.MajorityBallot.YES;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A majority adopts what more than its share is for, when enough voted, and says what it took. */
class MajorityTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Fraction TWO_THIRDS = new Fraction(2, 3);

    @Test
    void the_kitchen_opens_on_saturday() {
        // 943 members, a quorum of a fifth: a community that voted 412 to 188, with 26 abstentions and 12 blank ballots.
        var outcome = count(412, 188, 26, 12, new MajoritySettings(Fraction.HALF, true, Base.VALID, new Quorum.Share(new Fraction(1, 5)), 943));

        assertThat(outcome.verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(outcome.winners()).containsExactly("for");
        assertThat(outcome.threshold()).isEqualTo(301);
        assertThat(outcome.turnout()).isEqualTo(new Turnout(638, 943, 189));
        assertThat(outcome.change()).contains(new Change(112, 0));
        assertThat(told(outcome)).containsExactly(
                "Aangenomen: 412 leden stemden voor en 188 tegen.",
                "638 van de 943 leden stemden. Het quorum was 189.",
                "Nodig was meer dan de helft van de stemmen voor en tegen, dus 301.",
                "Stemden 112 voorstanders tegen, dan was het niet aangenomen.");
    }

    @Test
    void as_many_for_as_against_is_not_adopted() {
        assertThat(count(5, 5, 1, 0, MajoritySettings.simple(20)).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(count(6, 5, 1, 0, MajoritySettings.simple(20)).verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(told(count(5, 5, 1, 0, MajoritySettings.simple(20)))).first().isEqualTo("Evenveel, dus niet aangenomen: 5 leden stemden voor en 5 tegen.");
    }

    @Test
    void two_thirds_exactly_is_enough_only_where_the_rule_says_at_least() {
        assertThat(count(4, 2, 0, 0, settings(TWO_THIRDS, true, Base.VALID)).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(count(4, 2, 0, 0, settings(TWO_THIRDS, false, Base.VALID)).verdict()).isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void the_base_says_whether_abstaining_and_staying_away_weigh() {
        assertThat(count(4, 3, 2, 1, settings(Fraction.HALF, true, Base.VALID)).verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(count(4, 3, 2, 1, settings(Fraction.HALF, true, Base.CAST)).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(count(6, 3, 0, 1, settings(Fraction.HALF, true, Base.CAST)).verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(count(6, 3, 0, 1, settings(Fraction.HALF, true, Base.ENTITLED)).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void nobody_for_or_against_adopts_nothing_even_where_none_would_be_enough() {
        assertThat(count(0, 0, 3, 2, settings(Fraction.HALF, false, Base.VALID)).verdict()).isEqualTo(Verdict.NO_VOTES);
        assertThat(count(0, 0, 0, 0, settings(Fraction.HALF, false, Base.CAST)).verdict()).isEqualTo(Verdict.NO_VOTES);
    }

    @Test
    void too_few_decide_nothing_and_both_tests_are_told() {
        var outcome = count(3, 0, 0, 0, new MajoritySettings(Fraction.HALF, true, Base.VALID, new Quorum.Ballots(5), 20));

        assertThat(outcome.verdict()).isEqualTo(Verdict.QUORUM_NOT_MET);
        assertThat(outcome.meetsThreshold()).isTrue();
        assertThat(outcome.winners()).isEmpty();
        assertThat(told(outcome)).contains("Met 2 stemmen meer was het quorum gehaald.");
    }

    @Test
    void a_blank_ballot_counts_for_the_quorum() {
        assertThat(count(2, 1, 0, 2, new MajoritySettings(Fraction.HALF, true, Base.VALID, new Quorum.Ballots(5), 20)).verdict()).isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void a_quorum_of_a_part_is_rounded_up_and_never_down() {
        assertThat(new Quorum.Share(new Fraction(1, 5)).needed(60)).isEqualTo(12);
        assertThat(new Quorum.Share(new Fraction(1, 5)).needed(61)).isEqualTo(13);
        assertThat(new Quorum.Share(new Fraction(1, 3)).needed(1)).isEqualTo(1);
    }

    @Test
    void more_ballots_than_members_are_not_counted() {
        assertThatThrownBy(() -> count(3, 2, 0, 0, MajoritySettings.simple(4))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5 of 4");
    }

    @Test
    void settings_that_no_vote_could_meet_or_fail_are_none() {
        assertThatThrownBy(() -> settings(new Fraction(1, 1), true, Base.VALID)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(new Fraction(0, 1), true, Base.VALID)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fraction.of("2 / 3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fraction.of("1/0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_setting_is_told_whether_or_not_it_was_chosen() {
        assertThat(MajoritySettings.simple(60).values().toString()).isEqualTo("{base=valid, entitled=60, quorum=0, share=1/2, strict=true}");
    }

    @Test
    void numbers_of_a_country_are_counted_exactly() {
        // Half of an odd number beyond what a double can tell apart, 2^53.
        var half = 9_007_199_254_740_993L;
        assertThat(count(half, half, 1, 0, MajoritySettings.simple(Long.MAX_VALUE)).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(count(half + 1, half, 0, 0, MajoritySettings.simple(Long.MAX_VALUE)).verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(count(half + 1, half, 0, 0, MajoritySettings.simple(Long.MAX_VALUE)).change()).contains(new Change(1, 0));
    }

    private static MajoritySettings settings(Fraction share, boolean strict, Base base) {
        return new MajoritySettings(share, strict, base, new Quorum.Ballots(0), 12);
    }

    private static MajorityOutcome count(long yes, long no, long abstain, long blank, MajoritySettings settings) {
        var ballots = new Profile.Accumulator<MajorityBallot>().add(YES, yes).add(NO, no).add(ABSTAIN, abstain).add(BLANK, blank);
        return new Majority().count(ballots.profile(), settings);
    }

    private static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(DUTCH)).toList();
    }
}
