package org.meent.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** The example is a community as it could be: enough people, a house with full days, and mandates that are held. */
class ExampleCommunityTest {
    @OnBothDatabases(fresh = true)
    void it_is_large_enough_to_look_around_in(Rooms rooms) {
        rooms.the(ExampleCommunity.class).fill();

        assertThat(rooms.count("select count(*) from member")).isEqualTo(60);
        assertThat(rooms.count("select count(*) from circle")).isEqualTo(5);
        assertThat(rooms.count("select count(*) from floor")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from desk")).isEqualTo(24);
        assertThat(rooms.count("select count(distinct kind) from engagement")).isEqualTo(5);
        assertThat(rooms.count("select count(*) from member_password")).as("only the demonstration accounts").isEqualTo(4);
        assertThat(rooms.count("select count(*) from mandate where last_day < date '2026-11-24'")).as("a mandate that ended").isPositive();
        assertThat(rooms.count("select count(distinct booking_date) from booking")).as("four weeks of working days").isBetween(19L, 22L);
        assertThat(rooms.count("select count(*) from (select booking_date from booking where status = 'CONFIRMED' and end_slot - first_slot = 18 group by booking_date having count(*) = 22) as x")).as("full days").isPositive();
        assertThat(rooms.count("select count(*) from community where example")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void the_key_of_an_earlier_start_ends_with_the_next(Rooms rooms) {
        var example = rooms.the(ExampleCommunity.class);
        example.fill();

        var first = example.token();
        var second = example.token();

        assertThat(second).isNotEqualTo(first);
        assertThat(rooms.count("select count(*) from access_token where revoked_at is null")).isEqualTo(1);
    }
}
