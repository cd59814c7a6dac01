package org.meent.voting;

/** A ballot that puts options beside each other, for a rule that moves a ballot to one next option. Nothing is guessed. */
public final class EqualRanks extends IllegalArgumentException {
    /** The text of the ballot. */
    private final String ballot;

    EqualRanks(RankedBallot ballot) {
        super("Options beside each other: " + ballot.text());
        this.ballot = ballot.text();
    }

    /** {@return the ballot as {@link RankedBallot#text()}, by which whoever read it finds its line} */
    public String ballot() {
        return ballot;
    }
}
