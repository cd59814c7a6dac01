package org.meent.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.IntStream;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** What a member can choose is what the database keeps, and nothing else is. */
class OfferedValuesTest {
    @OnBothDatabases
    void every_colour_that_is_offered_can_be_kept(Rooms rooms) throws SQLException {
        var riet = new Story(rooms).aMember("Riet Vermeulen");

        for (var theme : Theme.values()) assertThat(set(rooms, riet.id(), "theme = '" + theme.key() + "'")).isEqualTo(1);
        assertThatThrownBy(() -> set(rooms, riet.id(), "theme = 'sepia'")).hasMessageMatching("(?is).*member_theme_is_offered.*");
    }

    @OnBothDatabases
    void every_size_that_is_offered_can_be_kept_and_no_other(Rooms rooms) {
        var riet = new Story(rooms).aMember("Toos van Gils");

        var kept = IntStream.rangeClosed(50, 200).filter(size -> accepts(rooms, riet.id(), "text_size = " + size)).boxed();

        assertThat(kept).containsExactlyInAnyOrderElementsOf(Reading.TEXT_SIZES);
    }

    private static boolean accepts(Rooms rooms, long member, String change) {
        try {
            return set(rooms, member, change) == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    private static int set(Rooms rooms, long member, String change) throws SQLException {
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            return statement.executeUpdate("update member set " + change + " where id = " + member);
        }
    }
}
