package org.meent.members;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member as the member sees it; nobody else gets this row.
 *
 * @param id the database's number, for foreign keys; never sent
 * @param ref by which others know the member
 * @param name 1 to 100 characters
 * @param email the address to sign in with
 * @param language {@code nl}, {@code en}, or null for what the device asks for
 * @param textSize in percent: 100, 115, 130 or 150
 * @param theme {@code system}, {@code light}, {@code dark}, {@code contrast} or {@code contrast-dark}
 * @param showName whether bookings show the name unless a booking says otherwise
 * @param talent what the member likes to help with, may be empty
 * @param joinedOn the day of joining
 */
@JsonIgnoreProperties("id")
public record MemberRow(long id, UUID ref, String name, String email, @Schema(nullable = true) String language, int textSize, String theme, boolean showName,
        String talent, LocalDate joinedOn) {
    /** The letters in the member's disc. */
    public String initials() {
        return Initials.of(name);
    }
}
