package org.meent.desks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A floor in the list of a house.
 *
 * @param ref by which it is known
 * @param name what it is called
 * @param roomCount rooms that members see, corridors not counted
 * @param deskCount desks that members see
 * @param draftSavedAt when its draft was last saved; null when there is none, and for whoever is not a host
 */
public record FloorRow(UUID ref, String name, int roomCount, int deskCount, @Schema(nullable = true) Instant draftSavedAt) {
    FloorRow withoutDraft() {
        return new FloorRow(ref, name, roomCount, deskCount, null);
    }
}
