package org.meent.proposals;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.members.NameRow;

/**
 * What a proposal said from some moment on.
 *
 * @param number its number, from 1
 * @param by who wrote it: whose name stands under the proposal, or whoever proposed the other text that it takes over
 * @param quiet whether its author keeps quiet and the name is that of whoever sent it out
 * @param writtenAt since when it stands; of the first, when it went out
 * @param amendment the other text that it takes over, or null
 * @param fate how that came about, or null
 */
public record VersionRow(int number, NameRow by, boolean quiet, Instant writtenAt, @Schema(nullable = true) UUID amendment, @Schema(nullable = true) Amendment.Fate fate) {}
