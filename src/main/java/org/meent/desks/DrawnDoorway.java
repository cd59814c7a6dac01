package org.meent.desks;

import java.util.UUID;

/**
 * A door as drawn: an opening along a wall.
 *
 * @param ref by which it is known
 * @param xDm where it begins, from the left, in decimetres
 * @param yDm where it begins, from the top, in decimetres
 * @param lengthDm how wide it opens, 5 to 200 decimetres
 * @param horizontal whether its wall runs from left to right
 */
public record DrawnDoorway(UUID ref, int xDm, int yDm, int lengthDm, boolean horizontal) implements Drawn {
    @Override
    public Rectangle space() {
        return new Rectangle(xDm, yDm, horizontal ? lengthDm : 0, horizontal ? 0 : lengthDm);
    }

    @Override
    public DrawnDoorway at(int xDm, int yDm) {
        return new DrawnDoorway(ref, xDm, yDm, lengthDm, horizontal);
    }

    /** Whether it lies in one of the four walls around {@code walls}. */
    boolean isInAWallOf(Rectangle walls) {
        if (!walls.contains(space())) return false;
        return horizontal ? yDm == walls.yDm() || yDm == walls.bottomDm() : xDm == walls.xDm() || xDm == walls.rightDm();
    }
}
