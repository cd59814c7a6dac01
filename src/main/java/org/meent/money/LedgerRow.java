package org.meent.money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the ledger, as every member sees it.
 *
 * @param id by which it is known
 * @param sequence its number
 * @param bookedOn the day it counts for
 * @param kind what it is
 * @param narration why, in words: members' own as they wrote them, Meent's in the reader's language; null if the words were erased
 * @param lines from and to, adding up to nothing
 * @param decision the number of the decision behind it, or null
 * @param approvals how many others agreed, if it pays a claim; else null
 * @param released how the claim ended whose money it gives back: sent back, refused or withdrawn; else null
 * @param reverses the number of the entry that it takes back, or null
 * @param reversedIn the number of the entry that took it back, or null
 * @param settledIn the number of the entry that spent what it put aside, or null
 */
public record LedgerRow(UUID id, long sequence, LocalDate bookedOn, EntryKind kind, @Schema(nullable = true) String narration, List<Line> lines, @Schema(nullable = true) String decision,
        @Schema(nullable = true) Integer approvals, @Schema(nullable = true) ClaimState released, @Schema(nullable = true) Long reverses, @Schema(nullable = true) Long reversedIn, @Schema(nullable = true) Long settledIn) {
    /**
     * A line of it.
     *
     * @param account the name of the account
     * @param cents what it gets, or, if negative, gives
     */
    @Schema(name = "LedgerLine")
    public record Line(String account, long cents) {}
}
