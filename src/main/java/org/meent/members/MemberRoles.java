package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The roles of this room. */
@ApplicationScoped
class MemberRoles implements Roles {
    static final Role COORDINATOR = new Role("coordinator");

    @Override
    public String room() {
        return "members";
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.CONFIDANT, COORDINATOR);
    }
}
