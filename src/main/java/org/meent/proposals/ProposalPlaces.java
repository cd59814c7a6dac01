package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Places;

/** The page of proposals in the navigation. */
@ApplicationScoped
class ProposalPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(new Place(Place.Group.DECIDING_TOGETHER, 5, "proposals.place", "mail", "proposals/all", true));
    }
}
