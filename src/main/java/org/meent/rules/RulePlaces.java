package org.meent.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

@ApplicationScoped
class RulePlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(new Place(Place.Group.DECIDING_TOGETHER, 20, "rules.place", "rules", "rules/rulebook", false));
    }
}
