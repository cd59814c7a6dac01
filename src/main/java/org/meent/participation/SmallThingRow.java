package org.meent.participation;

import java.util.UUID;

/**
 * A small thing, for every member to read.
 *
 * @param ref by which it is known
 * @param name what it is
 * @param what what somebody gets, may be empty
 * @param forWhom {@code EVERYONE}, or the one way to take part for which it is reserved
 * @param language the language of name and what
 * @param decision the number of the decision that says so
 */
public record SmallThingRow(UUID ref, String name, String what, String forWhom, String language, String decision) {
    /** Whether everyone may have it. */
    public boolean everyones() {
        return forWhom.equals("EVERYONE");
    }
}
