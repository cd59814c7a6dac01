package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Ballots and options that cannot be are refused where they are made, in the way that is promised. */
class WhatCannotBeTest {
    @Test
    void an_approval_of_an_option_that_no_question_can_have() {
        assertThat(ApprovalBallot.of(Options.MOST - 1).size()).isEqualTo(1);
        assertThatThrownBy(() -> ApprovalBallot.of(Options.MOST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApprovalBallot.of(0, Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class).hasMessage("No such option: 2147483647");
        assertThatThrownBy(() -> ApprovalBallot.of(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_code_of_no_place() {
        assertThatThrownBy(() -> Options.code(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Options.code(Integer.MIN_VALUE)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_ballot_that_is_not_there() {
        var ballots = new Profile.Accumulator<ApprovalBallot>();

        assertThatThrownBy(() -> ballots.add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ballots.add(null, 0)).isInstanceOf(NullPointerException.class);
        assertThat(ballots.profile().size()).isZero();
    }
}
