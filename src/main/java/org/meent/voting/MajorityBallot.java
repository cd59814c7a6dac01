package org.meent.voting;

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
        return switch (this) {
            case YES -> "for";
            case NO -> "against";
            case ABSTAIN -> "abstain";
            case BLANK -> BLANK_TEXT;
        };
    }

    @Override
    public boolean isBlank() {
        return this == BLANK;
    }
}
