package org.meent.members;

import java.util.List;

/** A room's contribution to the roles: those whose mandates its doors ask for. */
public interface Roles {
    /** The room whose bundle names the roles: {@code desks}. */
    String room();

    /** The roles of this room. */
    List<Role> roles();
}
