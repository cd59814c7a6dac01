package org.meent.voting;

/**
 * A way to count: the same ballots and settings give the same outcome, on every machine and in every order.
 *
 * @param <B> the kind of ballot it counts
 * @param <S> its settings
 * @param <O> what it gives
 */
public interface Rule<B extends Ballot, S extends Settings, O extends Outcome> {
    /** The name under which a vote and the command know it, {@code majority}. */
    String name();

    /**
     * Counts.
     *
     * @throws IllegalArgumentException if there are more ballots than members who may vote
     */
    O count(Profile<B> profile, S settings);
}
