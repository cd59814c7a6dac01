package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

/** The page of the shared money in the navigation. */
@ApplicationScoped
class MoneyPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(new Place(Place.Group.EVERY_DAY, 30, "money.place", "money", "money/all", true));
    }
}
