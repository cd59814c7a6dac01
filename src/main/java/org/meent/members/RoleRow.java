package org.meent.members;

/**
 * A role as it is read.
 *
 * @param key stable for ever, {@code host}
 * @param name what whoever holds it is called, in the reader's language
 * @param purpose what for, in the reader's language
 */
public record RoleRow(String key, String name, String purpose) {}
