package org.meent.desks;

/** A rectangle in whole decimetres, half-open: two that touch do not overlap. */
record Rectangle(int xDm, int yDm, int widthDm, int depthDm) {
    int rightDm() {
        return xDm + widthDm;
    }

    int bottomDm() {
        return yDm + depthDm;
    }

    boolean overlaps(Rectangle other) {
        return xDm < other.rightDm() && other.xDm < rightDm() && yDm < other.bottomDm() && other.yDm < bottomDm();
    }

    boolean contains(Rectangle other) {
        return other.xDm >= xDm && other.yDm >= yDm && other.rightDm() <= rightDm() && other.bottomDm() <= bottomDm();
    }
}
