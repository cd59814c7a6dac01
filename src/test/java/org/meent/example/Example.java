package org.meent.example;

import org.meent.testing.Rooms;

/** The example community for tests of other rooms. */
public final class Example {
    private Example() {}

    /** Fills {@code rooms}, which are empty, as a start would at the moment of their clock. */
    public static void fill(Rooms rooms) {
        fill(rooms, Cast.USUAL);
    }

    /** The same with so many members. */
    static void fill(Rooms rooms, int members) {
        rooms.the(ExampleCommunity.class).fill(members);
    }
}
