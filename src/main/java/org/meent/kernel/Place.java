package org.meent.kernel;

/**
 * A place in the navigation, contributed by the room that has its page.
 *
 * @param group where it stands
 * @param order its place within the group, low first
 * @param key room and name, {@code desks.place}: the words stand under it, under {@code key.short} for the bottom bar of a phone, and under {@code key.what} for the menu
 * @param icon the icon's name in the sprite
 * @param path the page, from the root, without a slash in front
 * @param inBar whether it stands in the bottom bar of a phone
 */
public record Place(Group group, int order, String key, String icon, String path, boolean inBar) {
    /** The three groups of the navigation, in order, and the places of oneself. */
    public enum Group { EVERY_DAY, DECIDING_TOGETHER, WHO_WE_ARE, SELF }
}
