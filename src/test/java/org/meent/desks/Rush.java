package org.meent.desks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.meent.kernel.Problem;

/**
 * Everyone at once, in a house: either for one desk, or each for something else. What they do follows from a seed
 * alone; in which order it happens does not. Runs against the program, and against one without its guards.
 */
final class Rush {
    /** The day that the host shuts and opens meanwhile, a Monday. */
    static final LocalDate SOMETIMES_SHUT = LocalDate.of(2026, 11, 30);
    private static final int THREADS = 16;
    private static final List<LocalDate> BUSY = List.of(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 2), SOMETIMES_SHUT);
    /** Yesterday, a Saturday, and the first day beyond the horizon. */
    private static final List<LocalDate> IMPOSSIBLE = List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 28), LocalDate.of(2026, 12, 9));
    private final BookingHouse house;

    Rush(BookingHouse house) {
        this.house = house;
    }

    /** What a member is going to do. */
    enum Kind { BOOK, MOVE, GIVE_BACK, UNDO, REPEAT, SHUT, OPEN, WAIT }

    /**
     * What a member is going to do, before anything is known of how the others fare.
     *
     * @param member the number of the member
     * @param which which of the member's bookings or acts; a negative number means one that is not theirs
     */
    record Deed(Kind kind, int member, int desk, LocalDate day, Set<DayPart> parts, int which) {}

    /** All members want this desk for the morning of a day; what each is answered: a {@link Done} or the reason. */
    List<Object> herd(int desk, LocalDate day) {
        return atOnce(house.members.stream().map(member -> (Callable<Object>) () -> house.as(member,
                () -> answer(() -> house.bookings.book(house.desk(desk), day, Set.of(DayPart.MORNING))))).toList(), house.members.size());
    }

    /** The second member wants desks on sixteen mornings and afternoons, all at once; what each wish is answered. */
    List<Object> manyWishes() {
        return atOnce(IntStream.range(0, THREADS).mapToObj(n -> (Callable<Object>) () -> house.as(house.member(2), () -> answer(() -> house.bookings.book(
                house.desk(1 + n), workingDay(n / 2), Set.of(n % 2 == 0 ? DayPart.MORNING : DayPart.AFTERNOON))))).toList(), THREADS);
    }

    /** The working days after the story's own, a Tuesday: eight of them lie within the fourteen days that one may book ahead. */
    private static LocalDate workingDay(int number) {
        return BookingHouse.TODAY.plusDays(1 + number + (number > 2 ? 2 : 0));
    }

    /** Sixteen threads do so many deeds each; what came of it. */
    History deeds(long seed, int each) {
        var history = new History(house);
        var work = IntStream.range(0, THREADS).mapToObj(thread -> {
            var chance = new Random(seed * 1_000 + thread);
            var deeds = IntStream.range(0, each).mapToObj(n -> deed(chance)).toList();
            return (Callable<Object>) () -> {
                deeds.forEach(deed -> act(deed, history));
                return thread;
            };
        }).toList();
        atOnce(work, THREADS);
        return history;
    }

    private Deed deed(Random chance) {
        var dice = chance.nextInt(100);
        var kind = dice < 40 ? Kind.BOOK : dice < 58 ? Kind.MOVE : dice < 74 ? Kind.GIVE_BACK : dice < 90 ? Kind.UNDO : dice < 94 ? Kind.REPEAT
                : dice < 96 ? Kind.SHUT : dice < 98 ? Kind.OPEN : Kind.WAIT;
        var days = chance.nextInt(15) == 0 ? IMPOSSIBLE : BUSY;
        var day = kind == Kind.REPEAT ? LocalDate.of(2026, 12, 2) : kind == Kind.SHUT || kind == Kind.OPEN ? SOMETIMES_SHUT : days.get(chance.nextInt(days.size()));
        var parts = EnumSet.of(DayPart.values()[chance.nextInt(3)], DayPart.values()[chance.nextInt(3)]);
        var member = kind == Kind.SHUT || kind == Kind.OPEN ? 1 : 1 + chance.nextInt(house.members.size());
        return new Deed(kind, member, 1 + chance.nextInt(house.desks.size()), day, parts, chance.nextInt(12) == 0 ? -1 : chance.nextInt(100));
    }

    private void act(Deed deed, History history) {
        if (deed.kind() == Kind.WAIT) {
            house.rooms.clock().pass(java.time.Duration.ofMinutes(1));
            return;
        }
        house.as(house.member(deed.member()), () -> {
            var mine = deed.kind() == Kind.MOVE || deed.kind() == Kind.GIVE_BACK ? house.bookings.mine() : List.<BookingRow>of();
            var booking = deed.which() < 0 || mine.isEmpty() ? UUID.randomUUID() : mine.get(deed.which() % mine.size()).ref();
            var earlier = deed.kind() == Kind.UNDO ? history.toUndo(deed) : null;
            var from = history.tick();
            var outcome = answer(() -> switch (deed.kind()) {
                case BOOK -> house.bookings.book(house.desk(deed.desk()), deed.day(), deed.parts());
                case MOVE -> house.bookings.move(booking, house.desk(deed.desk()), deed.day(), deed.parts());
                case GIVE_BACK -> house.bookings.giveBack(booking);
                case UNDO -> house.bookings.undo(earlier == null ? UUID.randomUUID() : earlier.done().request());
                case REPEAT -> house.bookings.sameAsLastWeek(deed.day());
                case SHUT -> house.rooms.the(ClosingDays.class).close(house.site, deed.day(), "De vloer wordt gelakt", true);
                case OPEN -> open(deed.day());
                case WAIT -> throw new IllegalArgumentException();
            });
            history.add(new History.Act(deed, booking, earlier, from, history.tick(), house.rooms.clock().instant(), outcome));
            return null;
        });
    }

    private Object open(LocalDate day) {
        house.rooms.the(ClosingDays.class).open(house.site, day);
        return "open";
    }

    /** What the act answers, or why it does not: a problem, or our own fault. */
    private static Object answer(Callable<Object> act) {
        try {
            return act.call();
        } catch (Problem problem) {
            return problem;
        } catch (Exception fault) {
            return fault;
        }
    }

    private static List<Object> atOnce(List<Callable<Object>> work, int threads) {
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CyclicBarrier(threads);
        try {
            var answers = new ArrayList<>();
            // Ten minutes are far more than this takes; whoever waits longer hangs.
            var together = work.stream().map(one -> (Callable<Object>) () -> {
                start.await();
                return one.call();
            }).toList();
            for (var future : pool.invokeAll(together, 10, TimeUnit.MINUTES)) answers.add(future.get());
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
