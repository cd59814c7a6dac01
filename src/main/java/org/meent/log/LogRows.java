package org.meent.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of the log.
 *
 * @param rows newest first, at most twenty
 * @param older the number before which the next page begins, null if nothing is older
 */
public record LogRows(List<LogRow> rows, @Schema(nullable = true) Long older) {}
