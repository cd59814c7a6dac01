package org.meent.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.meent.rules.RuleKey;
import org.meent.testing.Rooms;

/**
 * Goes through the bookings in the order in which they were made and asks of each whether the rules let it be made.
 * Reckons by itself, from the rows alone and the values that a founding sets unasked.
 */
final class Kept {
    private Kept() {}

    /** A booking, as it stands in the database. */
    record Made(long member, int desk, LocalDate day, int first, int end, Instant at) {
        boolean overlaps(Made other) {
            return day.equals(other.day) && first < other.end && other.first < end;
        }

        private boolean isOver(Instant when) {
            return !day.atTime(LocalTime.MIDNIGHT).plusMinutes(end * 30L).atZone(ExampleCommunity.ZONE).toInstant().isAfter(when);
        }
    }

    static void byEveryBooking(Rooms rooms) {
        var before = new ArrayList<Made>();
        for (var made : made(rooms)) {
            var today = LocalDate.ofInstant(made.at(), ExampleCommunity.ZONE);
            assertThat(made.day()).as("not after the fact, not beyond the horizon: %s", made).isBetween(today, today.plusDays(RuleKey.BOOKING_HORIZON_DAYS.usual()));
            assertThat(made.day().getDayOfWeek().getValue()).as("the house is open: %s", made).isLessThan(6);
            assertThat(before).as("a desk of one, a member at one desk: %s", made)
                    .noneMatch(other -> other.overlaps(made) && (other.desk() == made.desk() || other.member() == made.member()));
            assertThat(before.stream().filter(other -> other.member() == made.member() && !other.isOver(made.at())).count())
                    .as("within the quota: %s", made).isLessThan(RuleKey.OPEN_BOOKINGS.usual());
            before.add(made);
        }
        assertThat(before).hasSizeGreaterThan(60);
        assertThat(rooms.count("select count(*) from booking b join desk d on d.id = b.desk_id where d.mode <> 'RESERVABLE'")).isZero();
        assertThat(rooms.count("select count(*) from booking_slot")).as("half hours of desks")
                .isEqualTo(before.stream().mapToLong(made -> made.end() - made.first()).sum())
                .isEqualTo(rooms.count("select count(*) from member_slot"));
    }

    private static List<Made> made(Rooms rooms) {
        var found = new ArrayList<Made>();
        try (var connection = rooms.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select b.member_id, d.number, b.booking_date, b.first_slot, b.end_slot, q.made_at from booking b"
                        + " join desk d on d.id = b.desk_id join booking_request q on q.id = b.request_id where b.status = 'CONFIRMED' order by q.made_at, b.id")) {
            while (rows.next()) {
                found.add(new Made(rows.getLong(1), rows.getInt(2), rows.getObject(3, LocalDate.class), rows.getInt(4), rows.getInt(5),
                        rows.getObject(6, OffsetDateTime.class).toInstant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
