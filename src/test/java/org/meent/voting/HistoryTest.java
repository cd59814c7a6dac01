package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of the tied an earlier round names the first, in the way of the rule. */
class HistoryTest {
    private static final int[] ALL = {0, 1, 2};

    @Test
    void a_runoff_narrows_the_tied_and_a_transferable_vote_wants_one_alone() {
        var history = history(new long[] {2, 3, 1}, new long[] {1, 1, 2}, new long[] {4, 4, 4});

        // In round 2 the first two had fewest, and of these the first in round 1.
        assertThat(history.lowest().apply(ALL)).containsExactly(0);
        // In round 2 no single one had fewest; in round 1 the third had.
        assertThat(history.single(false).apply(ALL)).containsExactly(2);
        assertThat(history.single(true).apply(ALL)).containsExactly(2);
    }

    @Test
    void only_the_tied_are_compared() {
        var history = history(new long[] {2, 3, 1}, new long[] {1, 1, 0}, new long[] {4, 4, 9});

        assertThat(history.single(false).apply(new int[] {0, 1})).containsExactly(0);
        assertThat(history.single(true).apply(new int[] {0, 1})).containsExactly(1);
    }

    @Test
    void those_who_were_always_equal_stay_tied() {
        var history = history(new long[] {2, 2, 1}, new long[] {4, 4, 9});

        assertThat(history.lowest().apply(new int[] {0, 1})).containsExactly(0, 1);
        assertThat(history.single(false).apply(new int[] {0, 1})).containsExactly(0, 1);
    }

    @Test
    void the_round_of_the_tie_itself_is_no_earlier_one() {
        assertThat(history(new long[] {1, 2, 3}).lowest().apply(ALL)).containsExactly(0, 1, 2);
        assertThat(history(new long[] {1, 2, 3}).single(true).apply(ALL)).containsExactly(0, 1, 2);
    }

    @Test
    void the_votes_of_each_round_are_kept() {
        var history = history(new long[] {2, 3, 1}, new long[] {2, 4, 0});

        assertThat(history.votes(1)).containsExactly(2, 3, 1);
        assertThat(history.votes(2)).containsExactly(2, 4, 0);
    }

    private static History history(long[]... rounds) {
        var history = new History(3);
        for (var votes : rounds) history.add(votes);
        return history;
    }
}
