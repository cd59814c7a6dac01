package org.meent.desks;

import java.util.UUID;

/**
 * A sign as drawn: here is the kitchen, the toilet, the way in.
 *
 * @param ref by which it is known
 * @param kind what it points to
 * @param xDm from the left, in decimetres
 * @param yDm from the top, in decimetres
 */
public record DrawnFacility(UUID ref, FacilityKind kind, int xDm, int yDm) implements Drawn {
    /** How large the sign's picture is drawn, in decimetres. */
    static final int SIZE_DM = 10;

    @Override
    public Rectangle space() {
        return new Rectangle(xDm, yDm, SIZE_DM, SIZE_DM);
    }

    @Override
    public DrawnFacility at(int xDm, int yDm) {
        return new DrawnFacility(ref, kind, xDm, yDm);
    }
}
