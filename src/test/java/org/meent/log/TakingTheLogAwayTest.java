package org.meent.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meent.proof.ChainReport;
import org.meent.proof.HashChain;
import org.meent.proof.LogFile;
import org.meent.proof.NotedHead;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A member takes the whole log away and checks it elsewhere, without anything of ours but the library. */
class TakingTheLogAwayTest {
    private static final int ENTRIES = 1_203;

    @OnBothDatabases(fresh = true)
    void a_long_log_comes_in_pieces_and_is_whole_elsewhere(Rooms rooms) {
        var reader = new Reader(rooms);
        write(rooms, ENTRIES);

        var pieces = pieces(rooms, reader);
        var head = reader.asRiet(() -> rooms.the(Log.class).head());
        var report = check(String.join("", pieces), Optional.of(NotedHead.parse(head.noted())));

        assertThat(pieces).allMatch(piece -> piece.lines().count() <= LogWalk.STRIDE).hasSizeGreaterThan(2);
        assertThat(report.isWhole()).isTrue();
        assertThat(report).returns((long) ENTRIES, ChainReport::count).returns((long) ENTRIES, ChainReport::notedAt).returns(head.hash(), found -> found.head().hash());
    }

    @OnBothDatabases(fresh = true)
    void what_was_erased_is_empty_in_the_file_and_the_file_still_holds(Rooms rooms) throws SQLException {
        var reader = new Reader(rooms);
        write(rooms, 5);
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("update log_entry set salt = null, body = null where number = 2");
        }

        var file = String.join("", pieces(rooms, reader));

        assertThat(file.lines().toList().get(1)).contains("\"salt\":null,\"body\":null").doesNotContain("iets");
        assertThat(check(file, Optional.empty()).isWhole()).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void lines_that_changed_places_or_are_gone_are_named(Rooms rooms) {
        var reader = new Reader(rooms);
        write(rooms, 5);
        var lines = String.join("", pieces(rooms, reader)).lines().map(line -> line + "\n").toList();
        var noted = Optional.of(NotedHead.parse(reader.asRiet(() -> rooms.the(Log.class).head()).noted()));

        assertThat(check(lines.get(0) + lines.get(2) + lines.get(1) + lines.get(3) + lines.get(4), noted).touched()).map(ChainReport.Touched::number).contains(2L);
        assertThat(check(lines.get(1) + lines.get(2), noted).touched()).map(ChainReport.Touched::number).contains(1L);
        assertThat(check(String.join("", lines.subList(0, 4)), noted)).returns(ChainReport.Noted.SHORTENED, ChainReport::noted).returns(false, ChainReport::isWhole);
        assertThat(check(lines.get(0) + lines.get(1).replace("iets 2", "iets 9") + lines.get(2), noted).touched()).map(ChainReport.Touched::trace).contains(ChainReport.Trace.BODY_DIFFERS);
    }

    private static void write(Rooms rooms, int entries) {
        rooms.inTransaction(() -> {
            for (var number = 1; number <= entries; number++) rooms.the(Log.class).write("desks.act", Map.of("what", "iets " + number), Ground.self());
            return null;
        });
    }

    private static List<String> pieces(Rooms rooms, Reader reader) {
        var pieces = new ArrayList<String>();
        var piece = reader.asRiet(() -> rooms.the(Log.class).pieceAfter(0));
        pieces.add(piece.lines());
        while (!piece.end()) {
            var last = piece.last();
            piece = reader.asRiet(() -> rooms.the(Log.class).pieceAfter(last));
            pieces.add(piece.lines());
        }
        return pieces;
    }

    private static ChainReport check(String file, Optional<NotedHead> noted) {
        return HashChain.verify(LogFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))), noted);
    }
}
