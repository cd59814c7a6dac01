package org.meent.participation;

/**
 * A quarter that was counted.
 *
 * @param key as an address names it, {@code 2026-Q3}
 * @param year the year
 * @param number which quarter of it, 1 to 4
 */
public record QuarterRow(String key, int year, int number) {}
