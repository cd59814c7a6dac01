/**
 * Votes: a question at an event with an electoral roll, ballots, a close and a count.
 * <p>The door is {@link org.meent.votes.Votes}; pages and resources knock there too. The room keeps one promise above
 * all: one member, one ballot, and none after the close.
 */
package org.meent.votes;
