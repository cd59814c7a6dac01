package org.meent.votes;

import java.util.UUID;
import org.meent.voting.Tally;

/**
 * A vote was counted: told within the transaction of the count, so that what follows from it is true with it.
 *
 * @param vote the vote
 * @param subject what it was about
 * @param tally what was counted
 */
public record VoteCounted(UUID vote, UUID subject, Tally tally) {}
