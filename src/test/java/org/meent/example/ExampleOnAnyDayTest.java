package org.meent.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** Whoever starts the example finds the same community, whenever that is and on whichever database. */
class ExampleOnAnyDayTest {
    @Test
    void the_same_comes_from_the_same_seed_on_either_database() {
        var first = content(TestDatabase.H2);

        assertThat(first).hasSizeGreaterThan(300);
        assertThat(content(TestDatabase.H2)).isEqualTo(first);
        assertThat(content(TestDatabase.POSTGRESQL)).isEqualTo(first);
    }

    /** A Sunday, the last second of a year, a leap day, and the half hours that are skipped and come twice. */
    @ParameterizedTest
    @CsvSource({"H2,2026-11-29T12:00:00", "POSTGRESQL,2026-11-29T12:00:00", "H2,2027-12-31T23:59:59", "POSTGRESQL,2027-12-31T23:59:59",
            "H2,2028-02-29T00:00:00", "POSTGRESQL,2028-02-29T00:00:00", "H2,2027-03-28T02:30:00", "H2,2027-10-31T02:30:00"})
    void it_comes_about_on_any_day(TestDatabase database, LocalDateTime moment) {
        try (var rooms = Rooms.on(database)) {
            var now = moment.atZone(ExampleCommunity.ZONE).toInstant();
            rooms.clock().set(now);

            rooms.the(ExampleCommunity.class).fill(Cast.USUAL);

            Kept.byEveryBooking(rooms);
            assertThat(ExampleCommunityTest.phases(rooms)).isEqualTo(ExampleCommunityTest.EVERY_PHASE);
            for (var topic : new String[] {"votes.ballots", "desks.wishes", "proposals.made", "money.claims"}) {
                assertThat(rooms.count("select count(*) from figure where topic = '" + topic + "' and cohort_kind = 'EVERYONE' and measure = 'asked' and amount is not null")).as(topic).isPositive();
            }
            assertThat(rooms.count("select count(*) from booking_request where made_at > timestamp with time zone '" + now + "'")).as("made in the future").isZero();
            assertThat(rooms.count("select count(*) from booking b join member m on m.id = b.member_id where m.email = '" + Cast.RIET
                    + "' and b.booking_date > date '" + moment.toLocalDate() + "'")).as("what Riet can give back").isEqualTo(2);
        }
    }

    private static List<String> content(TestDatabase database) {
        try (var rooms = Rooms.on(database)) {
            rooms.the(ExampleCommunity.class).fill(Cast.USUAL);
            return Content.of(rooms);
        }
    }
}
