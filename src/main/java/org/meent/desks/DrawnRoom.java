package org.meent.desks;

import java.util.UUID;

/**
 * A room or a corridor as drawn.
 *
 * @param ref by which it is known
 * @param name 1 to 40 characters, one of its kind on the floor
 * @param note what else is worth knowing, up to 60 characters, may be empty
 * @param kind with walls or without
 * @param seats chairs around its table, 0 if it is not a room to meet in
 * @param xDm from the left, in decimetres
 * @param yDm from the top, in decimetres
 * @param widthDm in decimetres, 5 at least
 * @param depthDm in decimetres, 5 at least
 */
public record DrawnRoom(UUID ref, String name, String note, RoomKind kind, int seats, int xDm, int yDm, int widthDm, int depthDm)
        implements Drawn {
    @Override
    public Rectangle space() {
        return new Rectangle(xDm, yDm, widthDm, depthDm);
    }

    @Override
    public DrawnRoom at(int xDm, int yDm) {
        return new DrawnRoom(ref, name, note, kind, seats, xDm, yDm, widthDm, depthDm);
    }
}
