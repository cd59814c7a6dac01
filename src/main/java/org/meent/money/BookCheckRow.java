package org.meent.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a look through the ledger found.
 *
 * @param entries how many entries are as they were booked
 * @param touched the number of the first that is not, or null if all are
 * @param head the hash of the last entry
 */
public record BookCheckRow(long entries, @Schema(nullable = true) Long touched, String head) {}
