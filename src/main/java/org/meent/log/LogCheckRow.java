package org.meent.log;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a look through the whole chain found.
 *
 * @param checkedAt when
 * @param entries how many entries stood whole, from the first on
 * @param touched the number of the first entry that was touched, or null if all are as they were written
 */
public record LogCheckRow(Instant checkedAt, long entries, @Schema(nullable = true) Long touched) {
    /** Whether all entries are as they were written. */
    public boolean whole() {
        return touched == null;
    }
}
