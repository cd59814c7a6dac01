package org.meent.voting;

import java.util.Locale;

/** What a member says when a circle looks for consent. Whoever says nothing gives no consent. */
public enum ConsentBallot implements Ballot {
    /** No objection. */
    CONSENT,
    /** Leaves it to the others. */
    STAND_ASIDE,
    /** A reasoned objection that stands. */
    OBJECTION,
    /** Nothing. */
    BLANK;

    @Override
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean isBlank() {
        return this == BLANK;
    }
}
