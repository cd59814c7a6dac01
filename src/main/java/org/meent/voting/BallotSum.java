package org.meent.voting;

/** The ballots of a file, as far as it was read. */
final class BallotSum<B extends Ballot> {
    /** How many ballots a file can hold: more than a city has members, and few enough to be exact in every rule. */
    static final long MOST = 1_000_000_000;
    private final Profile.Accumulator<B> ballots = new Profile.Accumulator<>();
    private long size;

    /** @throws MalformedBallots if there are more than {@link #MOST} */
    void add(B ballot, long weight, long line) {
        if (weight > MOST - size) throw new MalformedBallots(line, Sentence.of("file.many", MOST));
        size += weight;
        ballots.add(ballot, weight);
    }

    long size() {
        return size;
    }

    Profile<B> profile() {
        return ballots.profile();
    }
}
