package org.meent.log;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry as it is read.
 *
 * @param number its number
 * @param recordedAt when it was written
 * @param type what kind of entry it is
 * @param sentence what happened, in the reader's language
 * @param more what else there is to say, may be empty
 * @param ground why that may be, in words
 * @param decision the number of the decision that it rests on, or null
 * @param erased whether its text was erased
 * @param hash its hash
 */
public record LogRow(long number, Instant recordedAt, String type, String sentence, String more, String ground,
                     @Schema(nullable = true) String decision, boolean erased, String hash) {}
