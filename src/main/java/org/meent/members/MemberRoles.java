package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The role of this room, and those whose rooms are still to come, so that a founding can give them. */
@ApplicationScoped
class MemberRoles implements Roles {
    static final Role COORDINATOR = new Role("coordinator");

    @Override
    public String room() {
        return "members";
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.CONFIDANT, COORDINATOR, new Role("treasurer"), new Role("approver"), new Role("auditor"));
    }
}
