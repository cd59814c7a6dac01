package org.meent.decisions;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One effect of a decision as it is read.
 *
 * @param position its place in the decision
 * @param kind its kind, {@code change-rule}
 * @param sentence what it does, in the reader's language
 * @param state where it stands
 * @param endedAt when it was carried out or failed, null while pending
 * @param link the page that shows its result, from the root; null unless done
 * @param reason why it failed, in the reader's language; null unless failed
 */
public record EffectRow(int position, String kind, String sentence, EffectState state, @Schema(nullable = true) Instant endedAt, @Schema(nullable = true) String link, @Schema(nullable = true) String reason) {}
