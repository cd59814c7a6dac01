package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

@ApplicationScoped
class DecisionPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(new Place(Place.Group.DECIDING_TOGETHER, 10, "decisions.place", "decision", "decisions/all", false));
    }
}
