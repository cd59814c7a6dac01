package org.meent.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.meent.members.Members;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A member reads in the log what power did, in sentences. */
class ReadingTheLogTest {
    @OnBothDatabases(fresh = true)
    void an_entry_is_a_sentence_with_names_days_and_its_ground(Rooms rooms) throws SQLException {
        var reader = new Reader(rooms);
        var kees = rooms.inRequest(() -> rooms.the(Members.class).addFounder("Kees Oomen", "kees@voorbeeld.nl"));
        var log = rooms.the(Log.class);
        var decision = aDecision(rooms);

        reader.asRiet(() -> {
            log.write("members.mandateGranted", Map.of("member", kees.ref(), "role", "confidant", "untilDay", LocalDate.of(2027, 12, 1)), Ground.decision(decision));
            log.write("members.mandateRevoked", Map.of("member", kees.ref(), "role", "confidant"), Ground.mandate("auditor", decision));
            log.write("members.circleFormed", Map.of("name", "De Tuin"), Ground.self());
            return null;
        });
        var rows = reader.asRiet(() -> log.page(LogSearch.all())).rows();

        assertThat(rows).extracting(LogRow::number).containsExactly(3L, 2L, 1L);
        assertThat(rows.get(2).sentence()).isEqualTo("Kees Oomen kreeg de taak vertrouwenspersoon, tot en met 1 december 2027.");
        assertThat(rows.get(2).ground()).isEqualTo("gevolg van besluit 2026-07");
        assertThat(rows.get(1).ground()).isEqualTo("mandaat controleur, besluit 2026-07");
        assertThat(rows.get(1).decision()).isEqualTo("2026-07");
        assertThat(rows.get(0).ground()).isEqualTo("dat mag ieder lid zelf");
    }

    @OnBothDatabases(fresh = true)
    void a_long_log_comes_in_pages_of_twenty(Rooms rooms) {
        var reader = new Reader(rooms);
        for (int circle = 1; circle <= 45; circle++) form(rooms, "Kring nummer " + circle);
        var log = rooms.the(Log.class);

        var first = reader.asRiet(() -> log.page(LogSearch.all()));
        var second = reader.asRiet(() -> log.page(new LogSearch("", LogKind.ALL, first.older())));
        var third = reader.asRiet(() -> log.page(new LogSearch("", LogKind.ALL, second.older())));

        assertThat(first.rows()).hasSize(20).first().returns(45L, LogRow::number);
        assertThat(second.rows()).hasSize(20).first().returns(25L, LogRow::number);
        assertThat(third.rows()).hasSize(5).first().returns(5L, LogRow::number);
        assertThat(third.older()).isNull();
    }

    @OnBothDatabases(fresh = true)
    void what_a_reader_looks_for_is_found_by_the_words_of_the_sentence(Rooms rooms) {
        var reader = new Reader(rooms);
        form(rooms, "De Tuin");
        for (int circle = 1; circle <= 30; circle++) form(rooms, "Kring nummer " + circle);
        var log = rooms.the(Log.class);

        var found = reader.asRiet(() -> log.page(new LogSearch("  de tuin ", LogKind.ALL, 0)));

        assertThat(found.rows()).extracting(LogRow::sentence).containsExactly("Kring De Tuin begon.");
        assertThat(found.older()).isNull();
        assertThat(reader.asRiet(() -> log.page(new LogSearch("", LogKind.MANDATES, 0))).rows()).isEmpty();
        assertThat(reader.asRiet(() -> log.page(new LogSearch("nummer", LogKind.MEMBERS, 0))).rows()).hasSize(20);
    }

    private static void form(Rooms rooms, String circle) {
        rooms.the(Log.class).write("members.circleFormed", Map.of("name", circle), Ground.self());
    }

    private static long aDecision(Rooms rooms) throws SQLException {
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into decision (ref, decided_in, serial, title, body, language, method, decided_at, review_on) values ("
                    + "'11111111-2222-4333-8444-555555555555', 2026, 7, 'Een besluit', '', 'nl', 'FOUNDING', timestamp with time zone '2026-11-01 09:00:00+00:00', date '2027-11-01')");
        }
        return rooms.count("select max(id) from decision");
    }
}
