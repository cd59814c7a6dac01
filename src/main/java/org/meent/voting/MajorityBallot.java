package org.meent.voting;

import java.util.Locale;

/** What a member says to a question that is answered by yes or no. */
public enum MajorityBallot implements Ballot {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Neither, on purpose. */
    ABSTAIN,
    /** Nothing. */
    BLANK;

    @Override
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isBlank() {
        return this == BLANK;
    }
}
