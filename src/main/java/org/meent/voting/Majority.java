package org.meent.voting;

import static org.meent.voting.MajorityBallot.ABSTAIN;
import static org.meent.voting.MajorityBallot.BLANK;
import static org.meent.voting.MajorityBallot.NO;
import static org.meent.voting.MajorityBallot.YES;

/**
 * Majority: yes takes more than a share of the base, and enough vote. The quorum is looked at first; both are told always.
 * Whether equal numbers decide is no choice: what is not adopted changes nothing.
 * <p>Sources: K. O. May, A Set of Independent Necessary and Sufficient Conditions for Simple Majority Decision, Econometrica
 * 20 (1952), 680-684; for larger shares and for what they are a part of, Robert's Rules of Order Newly Revised, 12th
 * edition (2020), section 44.
 */
public final class Majority implements Rule<MajorityBallot, MajoritySettings, MajorityOutcome> {
    /** For whoever counts. */
    public Majority() {}

    @Override
    public String name() {
        return "majority";
    }

    @Override
    public MajorityOutcome count(Profile<MajorityBallot> profile, MajoritySettings settings) {
        var turnout = Turnout.of(profile, settings.quorum(), settings.entitled());
        return new MajorityOutcome(settings, turnout, profile.count(YES), profile.count(NO), profile.count(ABSTAIN), profile.count(BLANK));
    }
}
