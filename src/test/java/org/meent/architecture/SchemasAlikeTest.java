package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meent.testing.TestDatabase;

/** Both databases refuse the same: tables, columns and every constraint of the one are those of the other. */
class SchemasAlikeTest {
    private static Schema h2;
    private static Schema postgresql;

    @BeforeAll
    static void migrate() {
        h2 = Schema.on(TestDatabase.H2);
        postgresql = Schema.on(TestDatabase.POSTGRESQL);
    }

    @Test
    void every_column_is_of_the_same_kind_length_and_emptiness() {
        assertThat(h2.columns()).hasSizeGreaterThan(80).isEqualTo(postgresql.columns());
    }

    @Test
    void every_constraint_has_the_same_name_and_says_the_same() {
        assertThat(told(h2)).hasSizeGreaterThan(150).containsExactlyElementsOf(told(postgresql));
    }

    @Test
    void every_index_that_a_migration_names_is_on_both() {
        assertThat(named(h2)).hasSizeGreaterThan(20).containsExactlyElementsOf(named(postgresql));
    }

    /** A database thinks up names where none is said: they tell an operator nothing, and differ between the two. */
    @Test
    void every_rule_has_a_name_that_begins_with_its_table() {
        for (var schema : List.of(h2, postgresql)) {
            assertThat(schema.constraints().stream().filter(rule -> !rule.kind().equals("PRIMARY KEY")).filter(rule -> !rule.name().startsWith(rule.table() + "_") || rule.name().endsWith("_fkey")))
                    .isEmpty();
        }
    }

    @Test
    void every_name_for_the_outside_is_of_one_thing() {
        var refs = postgresql.columns().stream().filter(column -> column.matches("\\w+\\.ref .*")).map(column -> column.split("\\.")[0]).toList();
        var unique = postgresql.constraints().stream().filter(rule -> rule.kind().equals("UNIQUE") && rule.columns().equals("ref")).map(Schema.Constraint::table).toList();

        assertThat(refs).hasSizeGreaterThan(10);
        assertThat(unique).containsExactlyInAnyOrderElementsOf(refs);
    }

    /** Who points at another thing points at one that exists. */
    @Test
    void every_number_of_another_thing_is_held_by_a_foreign_key() {
        var held = postgresql.constraints().stream().filter(rule -> rule.kind().equals("FOREIGN KEY"))
                .flatMap(rule -> Stream.of(rule.columns().split(",")).map(column -> rule.table() + "." + column)).toList();

        var pointing = postgresql.columns().stream().filter(column -> column.matches("\\w+\\.\\w+(_id|_by|_rule) bigint.*")).map(column -> column.split(" ")[0]).toList();

        assertThat(pointing).hasSizeGreaterThan(20);
        assertThat(held).containsAll(pointing);
    }

    /** Otherwise each end of a thing would look through the whole table that points at it; an entry of the log never ends. */
    @Test
    void every_foreign_key_has_an_index_that_begins_with_its_columns() {
        var indexes = postgresql.indexes();
        var without = postgresql.constraints().stream().filter(rule -> rule.kind().equals("FOREIGN KEY") && !rule.target().equals("log_entry"))
                .filter(rule -> indexes.stream().noneMatch(index -> index.table().equals(rule.table()) && (index.columns() + ",").startsWith(rule.columns() + ",")))
                .map(Schema.Constraint::told);

        assertThat(without).isEmpty();
    }

    private static List<String> told(Schema schema) {
        return schema.constraints().stream().map(Schema.Constraint::told).sorted().toList();
    }

    private static List<String> named(Schema schema) {
        // H2 makes one of its own for a foreign key, and numbers it.
        return schema.indexes().stream().filter(index -> index.kind().equals("INDEX") && index.name().contains("_by_") && !index.name().matches(".*_index_[0-9a-f]+")).map(Schema.Index::toString).sorted().toList();
    }
}
