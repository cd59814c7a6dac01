package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The roles of all rooms, and where their words stand. */
@ApplicationScoped
class AllRoles {
    private final Instance<Roles> rooms;

    @Inject
    AllRoles(@Any Instance<Roles> rooms) {
        this.rooms = rooms;
    }

    /** Every role, in the order of the rooms' names. */
    List<Role> all() {
        return rooms.stream().sorted((one, other) -> one.room().compareTo(other.room())).flatMap(room -> room.roles().stream()).toList();
    }

    /**
     * Refuses a role that no room knows.
     *
     * @throws MemberProblems.NoSuchRole if no room knows it
     */
    void know(String role) {
        if (all().stream().noneMatch(known -> known.key().equals(role))) throw new MemberProblems.NoSuchRole(role);
    }

    /** The key of the role's name, {@code desks.role.host}; that of a role whose room is gone says so. */
    String words(String role) {
        return rooms.stream().filter(room -> room.roles().contains(new Role(role))).findFirst()
                .map(room -> room.room() + ".role." + role).orElse("members.role.gone");
    }
}
