package org.meent.desks;

/** Where a thing is moved on a drawing: half a metre at a time. */
public enum Direction {
    /** Towards the left wall. */
    LEFT(-1, 0),
    /** Towards the right wall. */
    RIGHT(1, 0),
    /** Towards the top of the drawing. */
    UP(0, -1),
    /** Towards the bottom of the drawing. */
    DOWN(0, 1);

    /** One step, in decimetres. */
    static final int STEP_DM = 5;

    private final int right;
    private final int down;

    Direction(int right, int down) {
        this.right = right;
        this.down = down;
    }

    /** How far one step goes to the right, in decimetres. */
    int rightDm() {
        return right * STEP_DM;
    }

    /** How far one step goes down, in decimetres. */
    int downDm() {
        return down * STEP_DM;
    }

    /** The direction back. */
    Direction back() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case UP -> DOWN;
            case DOWN -> UP;
        };
    }
}
