package org.meent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.meent.desks.Bookings;
import org.meent.log.Log;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.money.Books;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** What earlier versions left behind, this one opens: nobody loses a booking or a line of the log by a new version. */
class OldDatabaseTest {
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";

    @ParameterizedTest
    @MethodSource("kept")
    void it_opens_and_shows_its_members_bookings_and_log(KeptScript kept) throws SQLException {
        var url = kept.database().emptyDatabase();
        kept.loadInto(url);
        var members = count(kept.database(), url, "select count(*) from member");
        var bookings = count(kept.database(), url, "select count(*) from booking b join member m on m.id = b.member_id where m.email_lower = '" + RIET + "'");
        assertThat(members).isGreaterThanOrEqualTo(60);
        assertThat(bookings).isPositive();

        open(kept.database(), url);

        try (var rooms = Rooms.in(kept.database(), url)) {
            SignedIn.actAs(rooms.the(Members.class).idByAddress(RIET), () -> {
                var log = rooms.the(Log.class).report();
                assertThat(log.whole()).as("the chain of the log").isTrue();
                assertThat(log.entries()).isGreaterThan(5);
                assertThat(rooms.the(Members.class).count()).as("members").isEqualTo(members);
                assertThat(rooms.the(Bookings.class).mine()).as("what Riet had booked").isNotEmpty();
                assertThat(rooms.the(Books.class).check().touched()).as("every cent").isNull();
            });
            assertThat(rooms.count("select count(*) from booking b join member m on m.id = b.member_id where m.email_lower = '" + RIET + "'")).isEqualTo(bookings);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_migration_that_was_changed_after_its_release_is_told(TestDatabase database) throws SQLException {
        var url = database.newDatabase();
        try (var connection = DriverManager.getConnection(url, database.user(), ""); var statement = connection.createStatement()) {
            statement.execute("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '010'");
        }

        assertThatThrownBy(() -> open(database, url)).isInstanceOf(DoesNotHold.class);
    }

    @Test
    void each_version_was_kept_on_both_databases() throws IOException {
        var kept = KeptScript.all();

        assertThat(kept).extracting(KeptScript::version).contains(KeptScript.VERSION);
        for (var script : kept) {
            assertThat(kept).containsAll(Arrays.stream(TestDatabase.values()).map(database -> KeptScript.of(database, script.version())).toList());
        }
    }

    private static long count(TestDatabase database, String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, database.user(), ""); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void open(TestDatabase database, String url) throws SQLException {
        try (var pool = database.pool(url)) {
            SchemaGate.open(pool);
        }
    }

    private static List<KeptScript> kept() throws IOException {
        return KeptScript.all();
    }
}
