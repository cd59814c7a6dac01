package org.meent.members;

import java.util.UUID;

/**
 * A member by name.
 *
 * @param ref by which others know the member
 * @param name as the member writes it
 * @param initials the letters in the disc
 */
public record NameRow(UUID ref, String name, String initials) {}
