package org.meent.voting;

/**
 * A way to count: the same ballots and settings give the same outcome, on every machine and in every order.
 *
 * @param <B> the kind of ballot it counts
 * @param <S> its settings
 * @param <O> what it gives
 */
public interface Rule<B extends Ballot, S extends Settings, O extends Outcome> {
    /** {@return the name under which a vote and the command know it, {@code majority}} */
    String name();

    /**
     * Counts the ballots.
     *
     * @param profile all ballots, blank ones too
     * @param settings by what they are counted
     * @return the outcome, with the steps that led there and the ties that were met
     * @throws IllegalArgumentException if there are more ballots than members who may vote, or than the rule can count; if a
     *     ballot that ranks options or divides a budget names one that there is not, or in equal shares by points gives less
     *     than none; as {@link EqualRanks} if a ballot puts options beside each other and the rule moves it to one next option
     * @throws IndexOutOfBoundsException if a ballot of approvals, scores or dots names an option that there is not
     * @throws ArithmeticException if approvals, scores or dots add up to more than a {@code long} can count
     * @throws TieNeedsOrder if who is elected by a single transferable vote depends on a tie, and no order was published
     */
    O count(Profile<B> profile, S settings);
}
