package org.meent.voting;

import static org.meent.voting.ConsentBallot.BLANK;
import static org.meent.voting.ConsentBallot.CONSENT;
import static org.meent.voting.ConsentBallot.OBJECTION;
import static org.meent.voting.ConsentBallot.STAND_ASIDE;

/**
 * Consent: enough answered, and no reasoned objection stands. Silence is no answer.
 * <p>Source: G. Endenburg, Sociocracy: The Organization of Decision-Making, Delft 1998, the principle of consent. That a
 * quorum must answer is our own.
 */
public final class Consent implements Rule<ConsentBallot, ConsentSettings, ConsentOutcome> {
    /** For whoever counts. */
    public Consent() {}

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public ConsentOutcome count(Profile<ConsentBallot> profile, ConsentSettings settings) {
        var turnout = Turnout.of(profile, settings.quorum(), settings.entitled());
        return new ConsentOutcome(settings, turnout, profile.count(CONSENT), profile.count(STAND_ASIDE), profile.count(OBJECTION), profile.count(BLANK));
    }
}
