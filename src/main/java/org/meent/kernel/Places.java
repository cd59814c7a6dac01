package org.meent.kernel;

import java.util.List;

/** A room's contribution to the navigation: the pages it has, and only those. */
public interface Places {
    /** The places of this room. */
    List<Place> places();
}
