package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Offset.offset;
import static org.meent.voting.TransferableProfiles.profile;
import static org.meent.voting.TransferableProfiles.told;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By Meek's method the elected keep of every ballot just so much that they have the quota, which falls as ballots run out. */
class MeekStvTest {
    private static final TieBreaker LISTED = TieBreaker.of("listed");
    private static final double NEAR = 0.000002;

    @Test
    void the_quota_falls_as_ballots_run_out() {
        // Discussed on the list election-methods on 12 September 2004: the quota is 60, then 49.75, 48.04 and so on. Where that ends
        // can be solved: A keeps f of 121 ballots and has the quota, 121 f = (180 - 61 (1 - f)) / 3, so that f = 119/302.
        var keep = 119.0 / 302;
        var outcome = count(4, 2, profile("61 A", "60 A>B", "30 C>D", "29 D>C"));

        assertThat(outcome.winners()).containsExactly("1", "3");
        assertThat(outcome.rounds().get(0).quota()).contains(new Quota(new BigDecimal("60.000000001")));
        assertThat(outcome.rounds().get(1).elimination().orElseThrow().option()).isEqualTo("4");
        assertThat(votes(outcome, 2, "1")).isCloseTo(121 * keep, offset(NEAR));
        assertThat(votes(outcome, 2, "2")).isCloseTo(60 * (1 - keep), offset(NEAR));
        assertThat(outcome.rounds().get(1).nonTransferable().doubleValue()).isCloseTo(61 * (1 - keep), offset(NEAR));
        assertThat(new BigDecimal((String) outcome.figures().get("quota")).doubleValue()).isCloseTo(121 * keep, offset(NEAR));
        assertThat(told(outcome)).element(1).isEqualTo(
                "Er zijn 2 plaatsen. Wie het quotum haalt, is gekozen. Dat is eerst 60,000000001; het daalt als stemmen wegvallen.");
    }

    @Test
    void the_elected_go_on_getting_and_giving() {
        // The example of OpaVote, "Meek STV Explained". By hand, with the quota 60/4 = 15: Alice keeps 15/28 and Bob 15/26; they get from each other,
        // have 585/28 and 22.5, and then both keep 5/13. Chris has 3 and what both leave of 54 ballots, (8/13)^2 of each.
        var outcome = count(5, 3, profile("28 A>B>C", "26 B>A>C", "3 C", "2 D", "1 E"));

        assertThat(outcome.winners()).containsExactly("1", "2", "3");
        assertThat(votes(outcome, 2, "3")).isCloseTo(3 + 54 * 64 / 169.0, offset(NEAR));
        assertThat(votes(outcome, 2, "1")).isCloseTo(28 * 5 / 13.0 + 26 * 40 / 169.0, offset(NEAR));
        assertThat(votes(outcome, 2, "2")).isCloseTo(26 * 5 / 13.0 + 28 * 40 / 169.0, offset(NEAR));
        assertThat(outcome.figures()).containsEntry("quota", "15.000000001");
    }

    @Test
    void what_the_elected_keep_of_each_vote_and_what_they_had_too_many_is_told() {
        // As above: Alice has 28 and Bob 26, the quota is 15, and both come to keep 5/13 = 0.384615385 of each vote.
        var outcome = count(5, 3, profile("28 A>B>C", "26 B>A>C", "3 C", "2 D", "1 E"));

        assertThat(outcome.keepValues(1)).isEmpty();
        assertThat(outcome.keepValues(2).keySet()).containsExactly("1", "2");
        for (var kept : outcome.keepValues(2).values()) assertThat(kept.doubleValue()).isCloseTo(5 / 13.0, offset(NEAR));
        assertThat(told(outcome)).contains("Ronde 2: A had 12,999999999 te veel. Dat gaat door naar volgende keuzes.",
                "Ronde 2: B had 10,999999999 te veel. Dat gaat door naar volgende keuzes.");
        assertThat(told(outcome)).anyMatch(sentence -> sentence.matches("Ronde 2: van elke stem wordt gehouden: A 0\\.3846\\d{5}, B 0\\.3846\\d{5}\\. De rest gaat naar de volgende keuze\\."));
        var table = outcome.tables().get(outcome.tables().size() - 1);
        assertThat(table.head().stream().map(each -> each.in(TransferableProfiles.DUTCH))).containsExactly("Ronde", "A", "B");
        assertThat(table.rows().get(0)).startsWith("2").element(1).asString().matches("0\\.3846\\d{5}");
    }

    @Test
    void one_billionth_more_than_a_part_is_the_quota() {
        // 12 ballots and 2 seats: 4.000000000 each would be three options for two seats.
        var outcome = count(3, 2, profile("4 A", "4 B", "4 C"));

        assertThat(outcome.figures()).containsEntry("quota", "4.000000001");
        assertThat(outcome.winners()).containsExactly("2", "3");
        assertThat(outcome.tieSensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
    }

    @Test
    void what_is_within_the_surplus_left_over_is_tied() {
        // In none of these rounds is there a surplus, so that only equals are tied.
        var outcome = count(4, 1, profile("5 A", "4 B", "2 C", "2 D"));

        assertThat(outcome.ties()).containsExactly(new Outcome.Tie(List.of("3", "4"), List.of("3"), "listed"));
    }

    @Test
    void numbers_beyond_what_a_long_holds_in_billionths_are_refused() {
        assertThat(count(2, 1, profile("9223372036 A")).winners()).containsExactly("1");
        assertThatThrownBy(() -> count(2, 1, profile("9223372037 A"))).isInstanceOf(IllegalArgumentException.class);
        // A keeps 3.1 of 9.2 billion; the product of quota and keep value needs more than 64 bits.
        var outcome = count(3, 2, profile("9000000000 A>B", "200000000 C"));
        assertThat(outcome.winners()).containsExactly("1", "2");
    }

    @Test
    void with_seats_for_all_all_are_elected_most_votes_first() {
        var outcome = count(3, 5, TieBreaker.none(), profile("1 A", "2 C>A"));

        assertThat(outcome.winners()).containsExactly("3", "1", "2");
        assertThat(outcome.figures()).containsEntry("quota", "0.500000001");
    }

    @Test
    void without_votes_nobody_is_elected() {
        assertThat(count(3, 2, profile()).winners()).isEmpty();
        assertThat(count(3, 2, Profile.of(List.of(RankedBallot.of()))).winners()).isEmpty();
        assertThat(count(0, 2, profile()).winners()).isEmpty();
    }

    @Test
    void a_tie_that_decides_needs_an_order() {
        var asked = catchThrowableOfType(TieNeedsOrder.class, () -> count(3, 2, TieBreaker.none(), profile("4 A", "2 B", "2 C")));
        assertThat(asked.tied()).containsExactly("2", "3");
    }

    @Test
    void options_without_votes_need_no_order() {
        assertThat(count(42, 2, TieBreaker.none(), profile("4 A", "3 B", "1 C>B")).winners()).containsExactly("1", "2");
    }

    private static StvOutcome count(int options, int seats, Profile<RankedBallot> ballots) {
        return count(options, seats, LISTED, ballots);
    }

    private static StvOutcome count(int options, int seats, TieBreaker ties, Profile<RankedBallot> ballots) {
        return new MeekStv().count(ballots, new StvSettings(TransferableProfiles.options(options), seats, ties));
    }

    private static double votes(StvOutcome outcome, int round, String id) {
        return outcome.votes(round).get(id).doubleValue();
    }
}
