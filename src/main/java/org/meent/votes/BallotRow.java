package org.meent.votes;

import org.meent.members.NameRow;

/**
 * A ballot, named after the close.
 *
 * @param by whose it is
 * @param option what was chosen
 * @param reason why somebody objected, or null
 * @param met whether more than half of the roll found the objection met, so that it did not stand
 */
public record BallotRow(NameRow by, String option, @org.eclipse.microprofile.openapi.annotations.media.Schema(nullable = true) String reason, boolean met) {}
