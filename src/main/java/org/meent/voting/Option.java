package org.meent.voting;

/**
 * Something that can be chosen: a text, a person, a day, a project.
 *
 * @param id by which files and outcomes name it, not blank and without control characters
 * @param name by which people know it, not blank
 */
public record Option(String id, String name) {
    /**
     * Refuses an id that files cannot hold; without a name, the id is the name.
     *
     * @param id by which files and outcomes name it, not blank and without control characters
     * @param name by which people know it; if it is blank, the id
     * @throws IllegalArgumentException if {@code id} is blank or holds a control character
     */
    public Option {
        if (id.isBlank()) throw new IllegalArgumentException("An option has an id");
        if (id.chars().anyMatch(Character::isISOControl)) throw new IllegalArgumentException("An id is one line of text");
        if (name.isBlank()) name = id;
    }
}
