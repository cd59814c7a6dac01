package org.meent.members;

/**
 * What a mandate lets its holder do.
 *
 * @param key stable for ever, {@code host}; the words stand in the bundle of the room that brings the role, under
 *     {@code role.host} (who) and {@code role.host.what} (what for)
 */
public record Role(String key) {
    /** Who helps members that cannot sign in. */
    static final Role CONFIDANT = new Role("confidant");
}
