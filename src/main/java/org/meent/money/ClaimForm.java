package org.meent.money;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a claim says, as it is typed.
 *
 * @param kind {@code EXPENSE} or {@code MILEAGE}
 * @param budget which budget pays, or null for the one that is proposed
 * @param purpose what it was for
 * @param day the day it was spent or travelled, {@code 18-11-2026} or {@code 2026-11-18}
 * @param amount of an expense, the euros, with a comma or a point; else null
 * @param from of a journey, where it began; else null
 * @param to of a journey, where it went; else null
 * @param kilometres of a journey, how far, to a tenth; else null
 */
public record ClaimForm(String kind, @Schema(nullable = true) UUID budget, String purpose, String day, @Schema(nullable = true) String amount, @Schema(nullable = true) String from,
        @Schema(nullable = true) String to, @Schema(nullable = true) String kilometres) {}
