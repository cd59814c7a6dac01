package org.meent.desks;

import java.time.LocalDate;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What a host can run into when drawing a floor or closing a day. */
final class FloorProblems {
    private FloorProblems() {}

    /** There is no such house. */
    static class NoSuchSite extends Problem {
        NoSuchSite() {
            super("desks.noSuchSite", 404);
        }
    }

    /** There is no such floor. */
    static class NoSuchFloor extends Problem {
        NoSuchFloor() {
            super("desks.noSuchFloor", 404);
        }
    }

    /** What was pointed at is no longer on the drawing. */
    static class NotOnDrawing extends Problem {
        NotOnDrawing() {
            super("desks.notOnDrawing", 404);
        }
    }

    /** Someone changed the floor or its draft since the host looked; theirs stays, and nothing of it is overwritten. */
    static class DrawnMeanwhile extends Problem {
        DrawnMeanwhile(String floor) {
            super("desks.drawnMeanwhile", 409, floor);
        }
    }

    /** A whole plan was sent while a host is drawing the floor. */
    static class DraftInTheWay extends Problem {
        DraftInTheWay(String floor) {
            super("desks.draftInTheWay", 409, floor);
        }
    }

    /** There is nothing that could be shown or thrown away. */
    static class NoDraft extends Problem {
        NoDraft(String floor) {
            super("desks.noDraft", 409, floor);
        }
    }

    /** The floor ends there. */
    static class EndOfFloor extends Problem {
        EndOfFloor() {
            super("desks.endOfFloor", 409);
        }
    }

    /** There is no free place left for another one. */
    static class NoPlaceLeft extends Problem {
        NoPlaceLeft() {
            super("desks.noPlaceLeft", 409);
        }
    }

    /** A desk that members count on would go, or could no longer be booked. */
    static class DeskIsBooked extends Problem {
        DeskIsBooked(int number, int days, LocalDate first, LocalDate last) {
            super(days == 1 ? "desks.deskIsBookedOnce" : "desks.deskIsBooked", 409, number, days, first, last);
        }
    }

    /** The house is shut that day already. */
    static class ClosedAlready extends Problem {
        ClosedAlready(LocalDate day) {
            super("desks.closedAlready", 409, day);
        }
    }

    /** The house is not shut that day. */
    static class NotClosed extends Problem {
        NotClosed(LocalDate day) {
            super("desks.notClosed", 404, day);
        }
    }

    /** Members have booked that day; closing it takes their bookings away. */
    static class DayIsBooked extends Problem {
        private final transient long members;

        DayIsBooked(LocalDate day, long members) {
            super("desks.dayIsBooked", 409, day, members);
            this.members = members;
        }

        long members() {
            return members;
        }
    }

    /** A value of a drawing or a form that cannot be; the field is named as in the API. */
    static class Wrong extends WrongField {
        Wrong(String name, String field, Object... values) {
            super("desks." + name, field, values);
        }

        /** The field without the path to it: {@code xDm} of {@code desks[3].xDm}. */
        String lastField() {
            return field().substring(field().lastIndexOf('.') + 1);
        }
    }
}
