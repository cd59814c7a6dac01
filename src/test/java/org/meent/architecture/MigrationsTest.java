package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Migrations are numbered once over all folders, and belong to the room whose numbers they carry. */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
    /** From and to, twice: those of the first version, and those of the rooms that came after it. */
    private static final Map<String, int[]> NUMBERS = Map.ofEntries(
            Map.entry("kernel", new int[] {1, 9, 100, 109}), Map.entry("log", new int[] {10, 19, 110, 114}), Map.entry("rules", new int[] {20, 29, 115, 119}),
            Map.entry("members", new int[] {30, 49, 120, 129}), Map.entry("votes", new int[] {130, 139}), Map.entry("decisions", new int[] {50, 59, 140, 149}),
            Map.entry("proposals", new int[] {150, 159}), Map.entry("money", new int[] {160, 169}), Map.entry("desks", new int[] {60, 79, 170, 174}),
            Map.entry("participation", new int[] {80, 89, 175, 189}));

    @Test
    void no_number_is_used_twice_over_all_folders() throws IOException {
        assertThat(names("common", "h2", "postgresql").stream().map(name -> name.split("_")[0])).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    }

    @Test
    void what_one_database_gets_the_other_gets_too() throws IOException {
        assertThat(names("h2").stream().map(MigrationsTest::purpose)).containsExactlyInAnyOrderElementsOf(names("postgresql").stream().map(MigrationsTest::purpose).toList());
    }

    @Test
    void every_migration_carries_a_number_of_its_room() throws IOException {
        for (var name : names("common", "h2", "postgresql")) {
            var parts = name.split("_+");
            var range = NUMBERS.get(parts[1]);
            assertThat(range).as(name).isNotNull();
            var number = Integer.parseInt(parts[0].substring(1));
            assertThat(number).as(name).satisfiesAnyOf(one -> assertThat(one).isBetween(range[0], range[1]),
                    one -> assertThat(one).isBetween(range[range.length - 2], range[range.length - 1]));
        }
    }

    private static String purpose(String name) {
        return name.substring(name.indexOf('_'));
    }

    private static List<String> names(String... folders) throws IOException {
        var names = new java.util.ArrayList<String>();
        for (var folder : folders) {
            if (!Files.exists(FOLDER.resolve(folder))) continue;
            try (var files = Files.list(FOLDER.resolve(folder))) {
                files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql")).forEach(names::add);
            }
        }
        return names;
    }
}
