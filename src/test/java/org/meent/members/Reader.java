package org.meent.members;

import java.util.Locale;
import org.meent.testing.Rooms;

/** Whoever makes the present request reads another language than the community's. */
public final class Reader {
    private Reader() {}

    /** In a request. */
    public static void reads(Rooms rooms, Locale language) {
        rooms.the(WhoAsks.class).reads(language);
    }
}
