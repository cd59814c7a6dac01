package org.meent.members;

import java.util.UUID;

/**
 * Somebody who was invited became a member.
 *
 * @param invitation the invitation
 * @param member the new member
 * @param name the member's name
 * @param email the member's address
 * @param language the language the member reads
 */
public record Admitted(UUID invitation, UUID member, String name, String email, String language) {}
