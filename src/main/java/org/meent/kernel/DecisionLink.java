package org.meent.kernel;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision as other rooms know it.
 *
 * @param id the database's number, for foreign keys
 * @param ref its name outside
 * @param number as people say it, {@code 2026-01}
 * @param decidedAt when it was taken
 * @param circle the circle that took it, or null if everyone did
 */
public record DecisionLink(long id, UUID ref, String number, Instant decidedAt, @Schema(nullable = true) UUID circle) {}
