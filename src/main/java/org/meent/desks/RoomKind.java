package org.meent.desks;

/** What a room on a floor is. Its words stand under {@code room.NAME}. */
public enum RoomKind {
    /** A room with walls, in which desks may stand. */
    ROOM,
    /** A way between rooms, without walls of its own and without desks. */
    CORRIDOR
}
