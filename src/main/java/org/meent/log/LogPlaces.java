package org.meent.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

@ApplicationScoped
class LogPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(new Place(Place.Group.WHO_WE_ARE, 30, "log.place", "log", "log/log", false));
    }
}
