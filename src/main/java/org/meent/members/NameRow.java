package org.meent.members;

/**
 * A member by name.
 *
 * @param name as the member writes it
 * @param initials the letters in the disc
 */
public record NameRow(String name, String initials) {}
