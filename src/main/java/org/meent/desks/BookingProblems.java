package org.meent.desks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What a member can run into when booking a desk. */
final class BookingProblems {
    private BookingProblems() {}

    /** There is no such desk. */
    static class NoSuchDesk extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchDesk() {
            super("desks.noSuchDesk", 404);
        }
    }

    /** There is no such booking, or it is another member's. */
    static class NoSuchBooking extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchBooking() {
            super("desks.noSuchBooking", 404);
        }
    }

    /** No part of the day was chosen. */
    static class NoPartChosen extends WrongField {
        private static final long serialVersionUID = 1;

        NoPartChosen() {
            super("desks.noPartChosen", "parts");
        }
    }

    /** The desk is drop-in or out of use. */
    static class NotForBooking extends Problem {
        private static final long serialVersionUID = 1;

        NotForBooking(int number, DeskMode mode) {
            super(mode == DeskMode.DROP_IN ? "desks.dropIn" : "desks.outOfUse", 409, number);
        }
    }

    /** Someone else has the desk; another one may be offered. */
    static class DeskTaken extends Problem {
        private static final long serialVersionUID = 1;
        private final transient Optional<Offer> offer;

        DeskTaken(int number, LocalDate day, Optional<Offer> offer) {
            super(offer.isPresent() ? "desks.deskTakenOffer" : "desks.deskTaken", 409, number, day, offer.map(Offer::number).orElse(0));
            this.offer = offer;
        }

        @Override
        public Map<String, Object> more() {
            return offer.<Map<String, Object>>map(other -> Map.of("offer", other)).orElse(Map.of());
        }

        /** Another desk that was free a moment ago. */
        Optional<Offer> offer() {
            return offer;
        }
    }

    /** Somebody, or the member with another device, was there first by the blink of an eye. */
    static class TakenJustNow extends Problem {
        private static final long serialVersionUID = 1;

        TakenJustNow(LocalDate day) {
            super("desks.takenJustNow", 409, day);
        }
    }

    /** The day cannot be booked yet. */
    static class TooFarAhead extends Problem {
        private static final long serialVersionUID = 1;

        TooFarAhead(LocalDate day, LocalDate from, long days) {
            super("desks.tooFarAhead", 409, day, from, days);
        }
    }

    /** The member holds as many bookings as anyone may. */
    static class QuotaUsedUp extends Problem {
        private static final long serialVersionUID = 1;

        QuotaUsedUp(long quota) {
            super("desks.quotaUsedUp", 409, quota);
        }
    }

    /** The house is shut. */
    static class HouseIsShut extends Problem {
        private static final long serialVersionUID = 1;

        HouseIsShut(LocalDate day, String reason) {
            super(reason.isEmpty() ? "desks.shutThatWeekday" : "desks.shut", 409, day, reason);
        }
    }

    /** That part of the day is over. */
    static class PartIsOver extends Problem {
        private static final long serialVersionUID = 1;

        PartIsOver(LocalDate day) {
            super("desks.partIsOver", 409, day);
        }
    }

    /** The member has another desk at that time. */
    static class SitsElsewhere extends Problem {
        private static final long serialVersionUID = 1;

        SitsElsewhere(LocalDate day, int number) {
            super("desks.sitsElsewhere", 409, day, number);
        }
    }

    /** The booking was given back, moved or taken away already. */
    static class NoLongerYours extends Problem {
        private static final long serialVersionUID = 1;

        NoLongerYours() {
            super("desks.noLongerYours", 409);
        }
    }

    /** An act can be undone for ten minutes, once. */
    static class TooLateToUndo extends Problem {
        private static final long serialVersionUID = 1;

        TooLateToUndo() {
            super("desks.tooLateToUndo", 409);
        }
    }

    /** The week before it was more than one desk. */
    static class SeveralToRepeat extends Problem {
        private static final long serialVersionUID = 1;

        SeveralToRepeat(LocalDate day) {
            super("desks.severalToRepeat", 409, day);
        }
    }

    /** There is nothing in the week before that could be repeated. */
    static class NothingToRepeat extends Problem {
        private static final long serialVersionUID = 1;

        NothingToRepeat(LocalDate day) {
            super("desks.nothingToRepeat", 409, day);
        }
    }
}
