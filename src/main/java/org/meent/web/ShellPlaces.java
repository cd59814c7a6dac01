package org.meent.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

/** The places of the shell itself. */
@ApplicationScoped
class ShellPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(
                new Place(Place.Group.EVERY_DAY, 10, "web.today", "today", "today", true),
                new Place(Place.Group.SELF, 20, "web.help", "help", "help", false));
    }
}
