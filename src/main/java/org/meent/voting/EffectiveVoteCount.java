package org.meent.voting;

import java.math.RoundingMode;

/**
 * How many votes a project is worth to those who pay for it: what it costs, divided by what a supporter pays at most. It
 * is the number of supporters as long as all of them can pay the same, and less where some have too little left.
 *
 * @param votes how many, in points where points are counted
 */
public record EffectiveVoteCount(Ratio votes) {
    /** With one decimal, rounded to the nearest. */
    @Override
    public String toString() {
        return votes.rounded(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
