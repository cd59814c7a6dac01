package org.meent.voting;

import java.math.BigInteger;

/**
 * What the supporters of a project paid for it. Together that is what it costs, exactly: each of them pays {@code most}
 * for each point of the ballot, or all that is left if that is less.
 *
 * @param project its id
 * @param cost what it costs, in units of the projects
 * @param supporters how many ballots support it
 * @param most what a supporter pays at most for each point, in units of the projects; an approval is one point
 * @param paying how many of them pay that
 * @param rest how many pay what they had left instead, which was less but more than nothing
 */
public record Payment(String project, long cost, long supporters, Ratio most, long paying, long rest) {
    /** {@return what it costs, divided by what a supporter pays at most} */
    public EffectiveVoteCount effectiveVotes() {
        return new EffectiveVoteCount(new Ratio(most.denominator().multiply(BigInteger.valueOf(cost)), most.numerator()));
    }
}
