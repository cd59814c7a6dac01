/**
 * Counting: the rules by which votes become outcomes, exact and explained, usable without the application.
 * <p>A {@link org.meent.voting.Rule} counts the ballots of a {@link org.meent.voting.Profile} by its
 * {@link org.meent.voting.Settings} and gives an {@link org.meent.voting.Outcome}, which says what was decided, why, and
 * what would have changed it. Nothing is decided by the order in which ballots arrive, nor by a number that was rounded.
 * The room imports {@code java.*} and {@code proof} alone. Where
 * nothing else is said, no parameter may be null and no result is.
 */
package org.meent.voting;
