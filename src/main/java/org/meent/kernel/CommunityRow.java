package org.meent.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The community as pages show it.
 *
 * @param name what it is called, 1 to 80 characters
 * @param place where it is, up to 80 characters, may be empty
 * @param locale the language of who has not chosen one
 * @param zone the time zone of its days and deadlines
 * @param example whether it is the invented one, marked as such on every page
 * @param foundedAt when it was founded, null before that
 */
public record CommunityRow(String name, String place, @Schema(type = SchemaType.STRING) Locale locale, @Schema(type = SchemaType.STRING) ZoneId zone, boolean example, @Schema(nullable = true) Instant foundedAt) {
    /** Whether it has been founded. */
    public boolean founded() {
        return foundedAt != null;
    }
}
