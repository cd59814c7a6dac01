package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meent.members.Role;
import org.meent.members.Roles;

/** The host: draws the floors and closes days, and has no other right than any member. */
@ApplicationScoped
class HostRole implements Roles {
    /** Whose mandate the doors of floors and closing days ask for. */
    static final Role HOST = new Role("host");

    @Override
    public String room() {
        return "desks";
    }

    @Override
    public List<Role> roles() {
        return List.of(HOST);
    }
}
