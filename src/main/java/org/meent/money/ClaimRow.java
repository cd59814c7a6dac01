package org.meent.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.members.NameRow;

/**
 * A claim, for whoever asks for it and whoever decides on it.
 *
 * @param ref by which it is known
 * @param kind an expense or a journey
 * @param state where it stands
 * @param claimant who asks
 * @param mine whether that is the reader
 * @param budget which budget pays
 * @param budgetName what that is called
 * @param purpose what it was for
 * @param day the day it was spent or travelled
 * @param amountCents how much
 * @param from of a journey, where it began; else null
 * @param to of a journey, where it went; else null
 * @param tenthsOfKilometre of a journey, how far; else null
 * @param rateTenthsOfCent of a journey, the rate in force on its day; else null
 * @param needed how many others must agree, or null before it went out
 * @param approvedBy who agreed
 * @param others how many can still agree to it, besides its claimant and those who did; null unless it waits
 * @param stuck whether it waits for more others than there are
 * @param decides whether the reader can agree to it, send it back or refuse it
 * @param reason why it came back or was refused, or null
 * @param reasonBy who said so, or null
 * @param submittedAt when it went out last, or null
 * @param endedAt when it ended, or null
 */
public record ClaimRow(UUID ref, ClaimKind kind, ClaimState state, NameRow claimant, boolean mine, @Schema(nullable = true) UUID budget, String budgetName, String purpose,
        @Schema(nullable = true) LocalDate day, @Schema(nullable = true) Long amountCents, @Schema(nullable = true) String from, @Schema(nullable = true) String to,
        @Schema(nullable = true) Long tenthsOfKilometre, @Schema(nullable = true) Long rateTenthsOfCent, @Schema(nullable = true) Integer needed, List<NameRow> approvedBy, @Schema(nullable = true) Integer others, boolean stuck, boolean decides,
        @Schema(nullable = true) String reason, @Schema(nullable = true) NameRow reasonBy, @Schema(nullable = true) Instant submittedAt, @Schema(nullable = true) Instant endedAt) {
    /** How many others must still agree. */
    int missing() {
        return needed == null ? 0 : needed - approvedBy.size();
    }
}
