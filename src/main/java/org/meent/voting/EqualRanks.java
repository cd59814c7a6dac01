package org.meent.voting;

/** A ballot that puts options beside each other, for a rule that moves a ballot to one next option. Nothing is guessed. */
public final class EqualRanks extends IllegalArgumentException {
    private final String ballot;

    EqualRanks(RankedBallot ballot) {
        super("Options beside each other: " + ballot.text());
        this.ballot = ballot.text();
    }

    /** The ballot as {@link RankedBallot#text()}, by which who read it finds its line. */
    public String ballot() {
        return ballot;
    }
}
