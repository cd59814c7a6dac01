package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.kernel.Place;
import org.meent.kernel.Place.Group;
import org.meent.kernel.Places;

/** The pages of members in the navigation. */
@ApplicationScoped
class MemberPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(
                new Place(Group.WHO_WE_ARE, 10, "members.people", "members", "members/people", false),
                new Place(Group.SELF, 10, "members.me", "me", "members/me", false));
    }
}
