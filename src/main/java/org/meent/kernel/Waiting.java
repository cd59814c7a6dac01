package org.meent.kernel;

import java.time.Instant;
import java.util.List;

/** A room's contribution to Today: what waits for the member who is signed in. */
public interface Waiting {
    /** What waits for the caller in this room, most urgent first. */
    List<Matter> forCaller();

    /**
     * One thing that waits.
     *
     * @param kind what kind of thing, in words
     * @param title the thing itself, in words
     * @param until the moment after which it is too late, or null if there is no haste
     * @param action the words on its button
     * @param path where the button leads, from the root, without a slash in front
     * @param placeKey the key of the place it belongs to
     */
    record Matter(String kind, String title, Instant until, String action, String path, String placeKey) {}
}
