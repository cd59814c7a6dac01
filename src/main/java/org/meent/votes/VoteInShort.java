package org.meent.votes;

import java.time.Instant;
import java.util.UUID;

/**
 * A vote, for the room that prepared it.
 *
 * @param ref by which it is known
 * @param state where it stands
 * @param entitled how many members may vote
 * @param rollHash the SHA-256 of the roll
 * @param objectionsUntil until when one may object to the roll
 * @param opensAt when it opens
 * @param closesAt when it closes
 * @param countedAt when it was counted, or null
 * @param onRoll whether the caller may vote in it
 * @param voted whether the caller did
 */
public record VoteInShort(UUID ref, VoteState state, long entitled, String rollHash, Instant objectionsUntil, Instant opensAt, Instant closesAt, Instant countedAt, boolean onRoll,
        boolean voted) {}
