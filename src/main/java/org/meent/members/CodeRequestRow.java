package org.meent.members;

import java.time.Instant;
import java.util.UUID;

/**
 * A code that one confidant asked for and another has not confirmed yet; confidants see it.
 *
 * @param ref by which it is confirmed
 * @param memberRef for whom it is
 * @param memberName the name of that member
 * @param reason why it is needed
 * @param askedByName the confidant who asked
 * @param askedByMe whether that is the reader, who therefore cannot confirm it
 * @param askedAt when it was asked for
 * @param endsAt after which it can no longer be confirmed
 */
public record CodeRequestRow(UUID ref, UUID memberRef, String memberName, String reason, String askedByName, boolean askedByMe, Instant askedAt, Instant endsAt) {}
