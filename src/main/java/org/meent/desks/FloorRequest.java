package org.meent.desks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A floor that is to be added.
 *
 * @param name what it is called, 1 to 80 characters
 * @param widthDm in decimetres
 * @param depthDm in decimetres
 */
public record FloorRequest(
        @NotNull @Size(min = 1, max = 80) String name,
        @NotNull @Min(30) @Max(2000) Integer widthDm,
        @NotNull @Min(30) @Max(2000) Integer depthDm) {}
