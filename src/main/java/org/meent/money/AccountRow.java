package org.meent.money;

/**
 * An account and what it holds.
 *
 * @param code its name in the ledger
 * @param name what it is called
 * @param purpose what it is for
 * @param cents what it holds
 */
public record AccountRow(String code, String name, AccountPurpose purpose, long cents) {}
