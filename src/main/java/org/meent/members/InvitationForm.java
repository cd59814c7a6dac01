package org.meent.members;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is invited.
 *
 * @param name what the newcomer is called
 * @param email the address to sign in with
 * @param language the language the newcomer reads, {@code nl} or {@code en}; null for that of the community
 * @param circle the circle that the newcomer joins with it, one of the inviter's own; or null
 */
public record InvitationForm(String name, String email, @Schema(nullable = true) String language, @Schema(nullable = true) UUID circle) {}
