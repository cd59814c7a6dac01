package org.meent.desks;

import java.util.Set;
import java.util.UUID;

/**
 * A desk as drawn. In which room it stands follows from its place.
 *
 * @param ref by which it is known; bookings hold on to it
 * @param number by which members know it, 1 to 999, one of its kind in the house
 * @param xDm from the left, in decimetres
 * @param yDm from the top, in decimetres
 * @param mode how it is used
 * @param features what it has
 */
public record DrawnDesk(UUID ref, int number, int xDm, int yDm, DeskMode mode, Set<Feature> features) implements Drawn {
    /** Keeps the features in the order of {@link Feature}. */
    public DrawnDesk {
        features = features.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(features));
    }

    @Override
    public Rectangle space() {
        return new Rectangle(xDm, yDm, Desk.WIDTH_DM, Desk.DEPTH_DM);
    }

    @Override
    public DrawnDesk at(int xDm, int yDm) {
        return new DrawnDesk(ref, number, xDm, yDm, mode, features);
    }
}
