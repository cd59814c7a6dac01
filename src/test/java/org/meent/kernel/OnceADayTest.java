package org.meent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** What is to be done once a day is done once, on whichever node, and by a machine that slept as soon as it is awake. */
class OnceADayTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource
    void a_task_is_done_once_each_day_of_the_community(TestDatabase database) {
        try (var rooms = founded(database)) {
            var sweeping = rooms.the(Sweeping.class);

            at(rooms, MONDAY, "23:50");
            at(rooms, MONDAY, "23:55");
            assertThat(sweeping.days()).containsExactly(MONDAY);

            at(rooms, MONDAY.plusDays(1), "00:05");
            at(rooms, MONDAY.plusDays(9), "11:00");
            assertThat(sweeping.days()).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_eight_nodes_that_look_at_once_one_does_it(TestDatabase database) throws Exception {
        try (var rooms = founded(database)) {
            rooms.clock().set(MONDAY.atStartOfDay(ZONE).toInstant());
            var nodes = Executors.newFixedThreadPool(8);
            var look = IntStream.range(0, 8).mapToObj(n -> (Callable<Boolean>) () -> {
                rooms.the(DailyTasks.class).carryOut();
                return true;
            }).toList();

            for (var looked : nodes.invokeAll(look)) assertThat(looked.get()).isTrue();
            nodes.shutdown();

            assertThat(rooms.the(Sweeping.class).days()).containsExactly(MONDAY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_task_that_fails_is_tried_five_times_that_day_and_again_the_next_and_holds_no_other_up(TestDatabase database) {
        try (var rooms = founded(database)) {
            var clogged = rooms.the(Clogged.class);

            for (var tick = 0; tick < 12; tick++) at(rooms, MONDAY, "08:" + (10 + tick));
            assertThat(clogged.days()).hasSize(5).containsOnly(MONDAY);
            assertThat(rooms.the(Sweeping.class).days()).containsExactly(MONDAY);
            assertThat(rooms.count("select count(*) from community where place = 'half done'")).as("nothing is left half done").isZero();

            at(rooms, MONDAY.plusDays(1), "00:05");
            assertThat(clogged.days()).hasSize(6).endsWith(MONDAY.plusDays(1));
            clogged.clear();
            at(rooms, MONDAY.plusDays(1), "00:10");
            at(rooms, MONDAY.plusDays(1), "00:15");
            assertThat(clogged.days()).as("done at the second try").hasSize(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void before_the_founding_there_is_nothing_to_do(TestDatabase database) throws SQLException {
        try (var rooms = opened(database)) {
            at(rooms, MONDAY, "08:00");
            assertThat(rooms.the(Sweeping.class).days()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_task_of_a_room_has_its_row(TestDatabase database) {
        try (var rooms = Rooms.on(database)) {
            var names = rooms.beans().createInstance().select(DailyTask.class).stream().map(DailyTask::name).toList();

            assertThat(names).contains("desks.forget").doesNotHaveDuplicates();
            for (var name : names) assertThat(rooms.count("select count(*) from daily_task where name = '" + name + "'")).as(name).isEqualTo(1);
        }
    }

    private static Rooms founded(TestDatabase database) {
        try {
            var rooms = opened(database);
            rooms.the(Communities.class).found(new CommunityRow("De Meent", "Breda", Locale.forLanguageTag("nl"), ZONE, false, null));
            return rooms;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rooms opened(TestDatabase database) throws SQLException {
        var rooms = Rooms.on(database, Clogged.class, Sweeping.class);
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.executeUpdate("insert into daily_task (name, failures) values ('testing.clogged', 0), ('testing.sweeping', 0)");
        }
        return rooms;
    }

    private static void at(Rooms rooms, LocalDate day, String time) {
        rooms.clock().set(day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
        rooms.the(DailyTasks.class).carryOut();
    }

    /** Remembers on which days it was done. */
    @ApplicationScoped
    static class Sweeping implements DailyTask {
        private final List<LocalDate> days = new CopyOnWriteArrayList<>();

        List<LocalDate> days() {
            return days;
        }

        @Override
        public String name() {
            return "testing.sweeping";
        }

        @Override
        public void carryOut(LocalDate today) {
            days.add(today);
        }
    }

    /** Fails half way, until it is cleared. */
    @ApplicationScoped
    static class Clogged implements DailyTask {
        private final List<LocalDate> days = new CopyOnWriteArrayList<>();
        private boolean cleared;
        private final EntityManager entityManager;

        @Inject
        Clogged(EntityManager entityManager) {
            this.entityManager = entityManager;
        }

        List<LocalDate> days() {
            return days;
        }

        void clear() {
            cleared = true;
        }

        @Override
        public String name() {
            return "testing.clogged";
        }

        @Override
        public void carryOut(LocalDate today) {
            days.add(today);
            entityManager.createNativeQuery("update community set place = 'half done'").executeUpdate();
            if (!cleared) throw new IllegalStateException("clogged, as the story wants it");
        }
    }
}
