package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

/** The place of this room in the navigation. */
@ApplicationScoped
class DeskPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(new Place(Place.Group.EVERY_DAY, 20, "desks.place", "desk", "desks/week", true));
    }
}
