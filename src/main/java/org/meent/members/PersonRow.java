package org.meent.members;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A member as other members see it: no address, and nothing about how someone takes part.
 *
 * @param ref by which the member is known
 * @param name as the member writes it
 * @param initials the letters in the disc
 * @param talent what the member likes to help with, may be empty
 * @param joinedOn the day of joining
 * @param circles the circles that the member is in, by name
 * @param self whether it is the reader
 */
public record PersonRow(UUID ref, String name, String initials, String talent, LocalDate joinedOn, List<CircleLink> circles, boolean self) {
    /**
     * A circle by its name.
     *
     * @param ref by which it is known
     * @param name what it is called
     * @param purpose what it does, may be empty
     */
    public record CircleLink(UUID ref, String name, String purpose) {}
}
