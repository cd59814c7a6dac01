package org.meent.desks;

import java.util.UUID;

/** Anything on a drawing: it has a name of its own and a place in whole decimetres from the corner at the top left. */
sealed interface Drawn permits DrawnRoom, DrawnDoorway, DrawnFacility, DrawnDesk {
    /** By which it is known, on a drawing and once it is shown. */
    UUID ref();

    /** The space that it takes on the floor. */
    Rectangle space();

    /** The same thing elsewhere. */
    Drawn at(int xDm, int yDm);
}
