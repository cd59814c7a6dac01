package org.meent.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of members for the rooms that lie below {@code members}, which implements it. */
public interface MemberNames {
    /** The names behind {@code refs}; who has left has a name that says so. */
    Map<UUID, String> named(Collection<UUID> refs);

    /** The ref by which others know the member with this id. */
    UUID ref(long memberId);
}
