package org.meent.voting;

/**
 * A vote on yes or no as it can be written down in a few numbers, and told again from them whenever somebody asks.
 *
 * @param rule {@code majority} or {@code consent}
 * @param twelfths the majority in twelfths of the base: six is more than half, seven to twelve are that part at least
 * @param base of what it is a part
 * @param quorumPercent how many of a hundred who may vote must do so, 0 to 100
 * @param entitled how many may vote
 * @param inFavour how many were for it, or consented
 * @param against how many were against it, or object
 * @param neither how many abstained, or stood aside
 * @param blank how many said nothing
 */
public record Tally(String rule, int twelfths, Base base, int quorumPercent, long entitled, long inFavour, long against, long neither, long blank) {
    private static final int HALF = 6;
    private static final int WHOLE = 12;

    /**
     * Refuses numbers that no vote can have.
     *
     * @param rule {@code majority} or {@code consent}
     * @param twelfths the majority in twelfths of the base: six is more than half, seven to twelve are that part at least
     * @param base of what it is a part
     * @param quorumPercent how many of a hundred who may vote must do so, 0 to 100
     * @param entitled how many may vote
     * @param inFavour how many were for it, or consented, none or more
     * @param against how many were against it, or object, none or more
     * @param neither how many abstained, or stood aside, none or more
     * @param blank how many said nothing, none or more
     * @throws IllegalArgumentException if there is no such rule, or if a number is out of its range
     */
    public Tally {
        if (!rule.equals("majority") && !rule.equals("consent")) throw new IllegalArgumentException("No rule for yes and no: " + rule);
        if (twelfths < HALF || twelfths > WHOLE) throw new IllegalArgumentException("No majority: " + twelfths + "/12");
        if (quorumPercent < 0 || quorumPercent > 100) throw new IllegalArgumentException("No quorum: " + quorumPercent + "%");
        if (inFavour < 0 || against < 0 || neither < 0 || blank < 0) throw new IllegalArgumentException("Fewer than no ballots");
    }

    /** {@return the same vote before anybody voted} */
    public Tally empty() {
        return new Tally(rule, twelfths, base, quorumPercent, entitled, 0, 0, 0, 0);
    }

    /**
     * {@return what the rule makes of it}
     *
     * @throws IllegalArgumentException if there are more ballots than members who may vote, or fewer than no members
     */
    public YesNoOutcome outcome() {
        var quorum = new Quorum.Share(new Fraction(quorumPercent, 100));
        if (rule.equals("consent")) {
            var profile = new Profile.Accumulator<ConsentBallot>().add(ConsentBallot.CONSENT, inFavour).add(ConsentBallot.OBJECTION, against)
                    .add(ConsentBallot.STAND_ASIDE, neither).add(ConsentBallot.BLANK, blank).profile();
            return new Consent().count(profile, new ConsentSettings(quorum, entitled));
        }
        var profile = new Profile.Accumulator<MajorityBallot>().add(MajorityBallot.YES, inFavour).add(MajorityBallot.NO, against)
                .add(MajorityBallot.ABSTAIN, neither).add(MajorityBallot.BLANK, blank).profile();
        return new Majority().count(profile, new MajoritySettings(new Fraction(twelfths, WHOLE), twelfths == HALF, base, quorum, entitled));
    }
}
