package org.meent.proposals;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.kernel.Reach.Width;
import org.meent.members.NameRow;
import org.meent.votes.VoteMethod;

/**
 * A draft, for whoever writes it or is asked to send it out.
 *
 * @param ref by which it is known
 * @param title the question so far
 * @param why why, so far
 * @param body the text so far
 * @param language in which it is written
 * @param method how it is to be decided
 * @param quiet whether the author keeps quiet
 * @param sponsor who is asked to send it out, or null
 * @param sponsored whether that member agreed
 * @param mine whether the reader wrote it; else the reader is asked to send it out
 * @param effects what it would do, as it was filled in
 * @param sentences the effects in sentences
 * @param width who would decide
 * @param circle the name of the circle that would decide, or null
 * @param textHash the SHA-256 of the text and what it does: what whoever sends it out agrees to
 */
public record DraftRow(UUID ref, String title, String why, String body, String language, VoteMethod method, boolean quiet, @Schema(nullable = true) NameRow sponsor, boolean sponsored, boolean mine,
        List<EffectInput> effects, List<String> sentences, Width width, @Schema(nullable = true) String circle, String textHash) {}
