package org.meent.money;

/**
 * What came in.
 *
 * @param source where it came from, {@code Gemeente}
 * @param what what it is for, in a few words
 * @param amount in euros, with a comma or a point
 */
public record IncomeForm(String source, String what, String amount) {}
