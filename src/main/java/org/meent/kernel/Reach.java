package org.meent.kernel;

import java.util.UUID;

/**
 * Whom an effect touches, and so who decides on it.
 *
 * @param width how far it reaches
 * @param circle the circle that it stays inside, or null if it is not one circle's
 */
public record Reach(Width width, UUID circle) {
    /** How far an effect reaches, the nearest first. */
    public enum Width { OWN_WORK, CIRCLE, EVERYONE }

    /** @throws IllegalArgumentException if the circle is missing, or one is named that does not bound it */
    public Reach {
        if ((width == Width.CIRCLE) != (circle != null)) throw new IllegalArgumentException("No reach: " + width + " " + circle);
    }

    /** Nobody but whoever does it. */
    public static Reach ownWork() {
        return new Reach(Width.OWN_WORK, null);
    }

    /** The members of one circle. */
    public static Reach circle(UUID circle) {
        return new Reach(Width.CIRCLE, circle);
    }

    /** All members. */
    public static Reach everyone() {
        return new Reach(Width.EVERYONE, null);
    }

    /** Whether it touches nobody outside this circle. */
    public boolean staysIn(UUID bound) {
        return width == Width.OWN_WORK || bound.equals(circle);
    }

    /** What reaches as far as both: two circles together are everyone's. */
    public Reach and(Reach other) {
        if (equals(other) || other.width == Width.OWN_WORK) return this;
        return width == Width.OWN_WORK ? other : everyone();
    }
}
