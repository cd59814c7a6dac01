package org.meent.desks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.meent.desks.Rush.Deed;
import org.meent.desks.Rush.Kind;
import org.meent.kernel.Problem;

/**
 * What everybody did, when each began and had the answer, and what the answer was. As acts overlap, nobody knows the
 * order in which they happened; but of each booking it is known when it may have stood and when it surely stood.
 */
final class History {
    private static final long NEVER = Long.MAX_VALUE;
    final BookingHouse house;
    final Queue<Act> acts = new ConcurrentLinkedQueue<>();
    private final AtomicLong ticks = new AtomicLong();
    private final List<String> endedTwice = new ArrayList<>();
    private Map<UUID, Life> lives;

    History(BookingHouse house) {
        this.house = house;
    }

    /**
     * One act.
     *
     * @param target the booking it was about, or one that nobody has
     * @param undoes the act that it was to undo, or null
     * @param from a tick before it began
     * @param to a tick after it was answered
     * @param clock what time it was then
     * @param outcome what was done, or why it was not
     */
    record Act(Deed deed, UUID target, Act undoes, long from, long to, Instant clock, Object outcome) {
        Done done() {
            return (Done) outcome;
        }

        boolean worked() {
            return !(outcome instanceof Exception);
        }

        boolean did(Kind kind) {
            return worked() && deed.kind() == kind;
        }
    }

    /** A booking, and from when until when it stood: a new stretch each time that an undo brings it back. */
    record Life(UUID ref, int member, int number, LocalDate day, Set<DayPart> parts, List<Stretch> stretches) {
        boolean mayHaveStood(Act during) {
            return stretches.stream().anyMatch(stretch -> stretch.beginsFrom < during.to && stretch.endsTo > during.from);
        }

        boolean surelyStood(Act during) {
            return stretches.stream().anyMatch(stretch -> stretch.beginsTo < during.from && stretch.endsFrom > during.to);
        }

        boolean shares(LocalDate on, Collection<DayPart> of) {
            return day.equals(on) && parts.stream().anyMatch(of::contains);
        }
    }

    record Stretch(long beginsFrom, long beginsTo, long endsFrom, long endsTo) {}

    long tick() {
        return ticks.incrementAndGet();
    }

    void add(Act act) {
        acts.add(act);
    }

    /** One of the last acts of the member that can be undone at all, or of another member; null if there is none. */
    Act toUndo(Deed deed) {
        var some = acts.stream().filter(act -> act.outcome() instanceof Done && act.deed().kind() != Kind.UNDO && act.deed().member() == deed.member() == deed.which() >= 0).toList();
        var last = some.subList(Math.max(0, some.size() - 3), some.size());
        return last.isEmpty() ? null : last.get(Math.abs(deed.which()) % last.size());
    }

    /** Every booking that came about. */
    Collection<Life> lives() {
        if (lives == null) {
            lives = new HashMap<>();
            for (var act : acts) {
                if (act.worked() && Set.of(Kind.BOOK, Kind.MOVE, Kind.REPEAT).contains(act.deed().kind())) {
                    act.done().bookings().forEach(row -> lives.put(row.ref(), new Life(row.ref(), act.deed().member(), row.number(), row.day(), row.parts(), stretches(row, act))));
                }
            }
        }
        return lives.values();
    }

    Life life(UUID ref) {
        lives();
        return lives.get(ref);
    }

    private List<Stretch> stretches(BookingRow row, Act made) {
        var endings = new ArrayList<Act>();
        var undone = new HashMap<Act, Act>();
        for (var act : acts) {
            if ((act.did(Kind.GIVE_BACK) || act.did(Kind.MOVE)) && act.target().equals(row.ref())) endings.add(act);
            if (act.did(Kind.UNDO) && act.undoes() == made) endings.add(act);
        }
        for (var act : acts) if (act.did(Kind.UNDO) && endings.contains(act.undoes())) undone.put(act.undoes(), act);
        // What was undone ended before the undo, and that before the next ending; what was not undone came last.
        endings.sort(Comparator.comparing((Act act) -> !undone.containsKey(act)).thenComparing(Act::to));
        var stretches = new ArrayList<Stretch>();
        var begin = made;
        for (var end : endings) {
            if (begin == null) endedTwice.add("ended twice: " + row);
            if (begin == null) break;
            stretches.add(new Stretch(begin.from(), begin.to(), end.from(), end.to()));
            begin = undone.get(end);
        }
        if (begin != null) stretches.add(untilShut(row.day(), begin));
        return stretches;
    }

    private Stretch untilShut(LocalDate day, Act begin) {
        var shut = acts.stream().filter(act -> act.did(Kind.SHUT) && act.deed().day().equals(day) && act.to() > begin.from()).toList();
        return new Stretch(begin.from(), begin.to(), shut.stream().mapToLong(Act::from).min().orElse(NEVER),
                shut.stream().filter(act -> act.from() > begin.to()).mapToLong(Act::to).min().orElse(NEVER));
    }

    boolean mayHaveBeenShut(LocalDate day, Act during) {
        return acts.stream().filter(act -> act.did(Kind.SHUT) && act.deed().day().equals(day) && act.from() < during.to())
                .anyMatch(shut -> acts.stream().noneMatch(open -> open.did(Kind.OPEN) && open.from() > shut.to() && open.to() < during.from()));
    }

    boolean wasSurelyShut(LocalDate day, Act during) {
        return acts.stream().filter(act -> act.did(Kind.SHUT) && act.deed().day().equals(day) && act.to() < during.from())
                .anyMatch(shut -> acts.stream().noneMatch(open -> open.did(Kind.OPEN) && open.to() > shut.from() && open.from() < during.to()));
    }

    /** The acts that were refused for such a reason. */
    List<Act> refusedFor(Class<? extends Problem> reason) {
        return acts.stream().filter(act -> reason.isInstance(act.outcome())).toList();
    }

    /** Every refusal that could be written down as a wish. */
    long wishesRefused() {
        return acts.stream().filter(act -> act.outcome() instanceof Problem problem && RefusedWish.Reason.of(problem).isPresent()).count();
    }

    /** What went wrong by our own fault. */
    List<Object> faults() {
        return acts.stream().map(Act::outcome).filter(outcome -> outcome instanceof Exception && !(outcome instanceof Problem)).toList();
    }

    /** Bookings that were confirmed to somebody and are not there, or the other way round, or were given back twice. */
    List<String> forgotten(Set<UUID> confirmed) {
        var wrong = new ArrayList<String>();
        for (var life : lives()) {
            var last = life.stretches().get(life.stretches().size() - 1);
            if (last.endsFrom() == NEVER && !confirmed.contains(life.ref())) wrong.add("lost: " + life);
            if (last.endsTo() != NEVER && confirmed.contains(life.ref())) wrong.add("still there: " + life);
        }
        wrong.addAll(endedTwice);
        confirmed.stream().filter(ref -> life(ref) == null).forEach(ref -> wrong.add("nobody was told of " + ref));
        return wrong;
    }
}
