package org.meent.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who may what, as it was agreed: the tables of {@code authorisation.md}, with a row per route or door method and a
 * column per kind of caller. Whoever adds a way in adds its row; tests compare each cell with what happens.
 *
 * @param columns the kinds of callers, in the order of the file
 * @param rows what is expected, by route or method and then by kind of caller
 */
public record AuthorisationTable(List<String> columns, Map<String, Map<String, String>> rows) {
    private static final Path FILE = Path.of("src/test/resources/org/meent/architecture/authorisation.md");

    /** The table under the heading {@code chapter}. */
    public static AuthorisationTable of(String chapter) {
        var lines = lines().stream().dropWhile(line -> !line.equals("## " + chapter)).skip(1).takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|")).map(AuthorisationTable::cells).toList();
        var head = lines.get(0);
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines.subList(2, lines.size())) {
            if (line.size() != head.size()) throw new IllegalStateException("Not " + head.size() + " cells: " + line);
            var cells = new LinkedHashMap<String, String>();
            IntStream.range(1, head.size()).forEach(column -> cells.put(head.get(column), line.get(column)));
            if (rows.put(line.get(0), cells) != null) throw new IllegalStateException("Twice: " + line.get(0));
        }
        return new AuthorisationTable(List.copyOf(head.subList(1, head.size())), rows);
    }

    /** What is expected of this row for this kind of caller. */
    public String cell(String row, String column) {
        return rows.get(row).get(column);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|")).map(String::strip).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
