package org.meent.voting;

/**
 * Something that can be chosen: a text, a person, a day, a project.
 *
 * @param id by which files and outcomes name it
 * @param name by which people know it
 */
public record Option(String id, String name) {
    /** @throws IllegalArgumentException if it has no id, or one that holds a control character */
    public Option {
        if (id.isBlank()) throw new IllegalArgumentException("An option has an id");
        if (id.chars().anyMatch(Character::isISOControl)) throw new IllegalArgumentException("An id is one line of text");
        if (name.isBlank()) name = id;
    }
}
