package org.meent.members;

import java.util.Set;
import java.util.UUID;

/**
 * A circle and who is in it, for the rooms above.
 *
 * @param ref by which it is known
 * @param name what it is called
 * @param members the database's numbers of its members
 */
public record CircleMembers(UUID ref, String name, Set<Long> members) {}
