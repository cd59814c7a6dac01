package org.meent.desks;

import java.util.List;

/**
 * Who has a desk in a house today.
 *
 * @param site what the house is called
 * @param members how many members
 * @param named those who show their name, by number of their desk
 */
public record InToday(String site, int members, List<Named> named) {
    /** How many do not show their name. */
    public int unnamed() {
        return members - named.size();
    }

    /**
     * A member who shows the name.
     *
     * @param name the name
     * @param initials the letters in the disc
     * @param number the desk
     */
    public record Named(String name, String initials, int number) {}
}
