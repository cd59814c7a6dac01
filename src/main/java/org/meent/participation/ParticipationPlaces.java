package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

/** The page of figures in the navigation. */
@ApplicationScoped
class ParticipationPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(new Place(Place.Group.WHO_WE_ARE, 20, "participation.place", "scale", "participation/all", false));
    }
}
