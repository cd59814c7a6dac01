package org.meent.desks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.desks.History.Act;
import org.meent.desks.History.Life;
import org.meent.desks.Rush.Kind;
import org.meent.kernel.Problem;

/** Holds each refusal against the history: whether its reason may have been true at some moment between question and answer. */
final class Truth {
    private static final Set<DayPart> ALL = EnumSet.allOf(DayPart.class);
    private static final int QUOTA = 5;
    private final History history;

    Truth(History history) {
        this.history = history;
    }

    /** The refusals whose reason cannot have been true. */
    List<String> lies() {
        return history.acts.stream().filter(act -> act.outcome() instanceof Problem problem && !isTrue(act, problem))
                .map(act -> ((Problem) act.outcome()).slug() + " " + ((Problem) act.outcome()).values() + " to " + act.deed()).toList();
    }

    private boolean isTrue(Act act, Problem problem) {
        var deed = act.deed();
        if (problem instanceof DeskTaken taken) return isTaken(act, taken);
        if (problem instanceof BookingProblems.TakenJustNow) return true;
        if (problem instanceof BookingProblems.SitsElsewhere) {
            return any(mine(act), life -> life.number() == (int) problem.values().get(1) && life.shares(day(problem), parts(act)) && life.mayHaveStood(act));
        }
        if (problem instanceof BookingProblems.QuotaUsedUp) return mine(act).stream().filter(life -> life.mayHaveStood(act)).count() + spans(act) > QUOTA;
        if (problem instanceof BookingProblems.HouseIsShut) {
            return day(problem).getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() || history.mayHaveBeenShut(day(problem), act);
        }
        if (problem instanceof BookingProblems.TooFarAhead) return day(problem).isAfter(BookingHouse.TODAY.plusDays(14));
        if (problem instanceof BookingProblems.PartIsOver) return day(problem).isBefore(BookingHouse.TODAY);
        if (problem instanceof BookingProblems.NoSuchBooking) return deed.kind() == Kind.UNDO ? act.undoes() == null || deed.which() < 0 : history.life(act.target()) == null;
        if (problem instanceof BookingProblems.NoLongerYours) return touched(act).stream().anyMatch(life -> !life.surelyStood(act));
        if (problem instanceof BookingProblems.TooLateToUndo) {
            return !act.clock().isBefore(act.undoes().done().undoUntil())
                    || history.acts.stream().anyMatch(other -> other.did(Kind.UNDO) && other.undoes() == act.undoes() && other.from() < act.to());
        }
        if (problem instanceof BookingProblems.NothingToRepeat) {
            return history.lives().stream().noneMatch(life -> isMine(life, act) && life.day().equals(deed.day().minusWeeks(1)) && life.surelyStood(act));
        }
        if (problem instanceof BookingProblems.SeveralToRepeat) {
            return history.lives().stream().filter(life -> isMine(life, act) && life.day().equals(deed.day().minusWeeks(1)) && life.mayHaveStood(act))
                    .map(Life::number).distinct().count() > 1;
        }
        if (problem instanceof FloorProblems.ClosedAlready) return history.mayHaveBeenShut(deed.day(), act);
        if (problem instanceof FloorProblems.NotClosed) return !history.wasSurelyShut(deed.day(), act);
        return false;
    }

    private boolean isTaken(Act act, DeskTaken taken) {
        var day = (LocalDate) taken.values().get(1);
        var others = history.lives().stream().filter(life -> !isMine(life, act) && life.shares(day, parts(act))).toList();
        var number = (int) taken.values().get(0);
        var isTaken = any(others, life -> life.number() == number && life.mayHaveStood(act));
        if (taken.offer().isPresent()) {
            var offered = taken.offer().get().number();
            return isTaken && offered != number && (deedIsVague(act) || !any(others, life -> life.number() == offered && life.surelyStood(act)));
        }
        for (var desk = 1; desk <= history.house.desks.size(); desk++) {
            var other = desk;
            if (!any(others, life -> life.number() == other && life.mayHaveStood(act))) return false;
        }
        return isTaken;
    }

    /** The bookings of the one who asked, but for those that the act itself would have ended. */
    private List<Life> mine(Act act) {
        return history.lives().stream().filter(life -> isMine(life, act) && !act.target().equals(life.ref()) && !madeBy(act.undoes(), life)).toList();
    }

    /** The bookings that the act needs to stand. */
    private List<Life> touched(Act act) {
        if (act.deed().kind() != Kind.UNDO) return List.of(history.life(act.target()));
        return history.lives().stream().filter(life -> madeBy(act.undoes(), life)).toList();
    }

    private static boolean madeBy(Act act, Life life) {
        return act != null && act.deed().kind() != Kind.GIVE_BACK && act.done().bookings().stream().anyMatch(row -> row.ref().equals(life.ref()));
    }

    private static boolean isMine(Life life, Act act) {
        return life.member() == act.deed().member();
    }

    /** What is repeated or taken back stands in no deed: then any part will do. */
    private static Set<DayPart> parts(Act act) {
        return deedIsVague(act) ? ALL : act.deed().parts();
    }

    private static boolean deedIsVague(Act act) {
        return act.deed().kind() == Kind.REPEAT || act.deed().kind() == Kind.UNDO;
    }

    private static int spans(Act act) {
        if (act.deed().kind() == Kind.UNDO) return 1;
        return act.deed().kind() == Kind.REPEAT || act.deed().parts().equals(Set.of(DayPart.MORNING, DayPart.EVENING)) ? 2 : 1;
    }

    private static LocalDate day(Problem problem) {
        return (LocalDate) problem.values().get(0);
    }

    private static boolean any(List<Life> lives, Predicate<Life> of) {
        return lives.stream().anyMatch(of);
    }
}
