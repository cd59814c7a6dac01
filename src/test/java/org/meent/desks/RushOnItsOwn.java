package org.meent.desks;

import java.util.List;
import org.meent.members.MembersWithoutLocks;
import org.meent.testing.FreshJvm;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** A rush in a JVM that has just begun: one that is warm hides what H2 answers from an old result. */
final class RushOnItsOwn {
    /** Stores that read where those of the program lock. */
    static final Class<?>[] WITHOUT_LOCKS = {BookingsWithoutLocks.class, MembersWithoutLocks.class};
    private static final String FOUND = "found ";

    private RushOnItsOwn() {}

    /**
     * What was found.
     *
     * @param rounds how often everyone wanted the same desk at once, until it was taken twice
     * @param doubled in how many of these rounds it was taken twice
     * @param verdict what was found after many different acts, as text
     */
    record Found(int rounds, int doubled, String verdict) {
        long number(String name) {
            return Long.parseLong(verdict.replaceAll(".*\\b" + name + "=(\\d+).*", "$1"));
        }
    }

    /** Runs the rush on a new database of its own, against the program as it is. */
    static Found guarded(TestDatabase database) {
        return run(database, "as it is", 6, 32);
    }

    /** The same rush against a store of bookings without locks and a schema without keys. */
    static Found unguarded(TestDatabase database) {
        return run(database, "without guards", 300, 16);
    }

    private static Found run(TestDatabase database, String guards, int rounds, int each) {
        var ended = FreshJvm.run(RushOnItsOwn.class, List.of(), database.name(), guards, String.valueOf(rounds), String.valueOf(each));
        var found = ended.output().stream().filter(line -> line.startsWith(FOUND)).map(line -> line.substring(FOUND.length()).split(" ", 3)).findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", ended.output())));
        return new Found(Integer.parseInt(found[0]), Integer.parseInt(found[1]), found[2]);
    }

    /** The kind of database, with or without guards, the most rounds, and how many deeds each thread does. */
    public static void main(String... arguments) {
        var unguarded = arguments[1].equals("without guards");
        try (var rooms = Rooms.on(TestDatabase.valueOf(arguments[0]), unguarded ? WITHOUT_LOCKS : new Class<?>[0])) {
            var house = BookingHouse.with(rooms, 30, 8);
            if (unguarded) house.dropKeys();
            var rush = new Rush(house);
            var rounds = 0;
            var doubled = 0;
            while (doubled == 0 && rounds < Integer.parseInt(arguments[2])) {
                rush.herd(1, BookingHouse.TODAY.plusDays(1));
                rounds++;
                if (house.doubleBookings() > 0) doubled++;
                house.emptyDesks();
            }
            System.out.println(FOUND + rounds + " " + doubled + " " + Verdict.on(rush.deeds(1, Integer.parseInt(arguments[3]))));
        }
        System.exit(0);
    }
}
