package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/** Entities say about their tables what the migrations say, on both databases: the database is the last to refuse, and must refuse the same. */
class SchemaTest {
    /** Tables that no entity is made of: written by SQL alone, or the migrations' own. */
    private static final Set<String> WITHOUT_ENTITY = Set.of("flyway_schema_history", "booking_slot", "member_slot");
    private static final Map<Integer, String> TYPES = Map.of(SqlTypes.VARCHAR, "character varying", SqlTypes.ENUM, "character varying", SqlTypes.BIGINT, "bigint", SqlTypes.INTEGER, "integer",
            SqlTypes.SMALLINT, "smallint", SqlTypes.BOOLEAN, "boolean", SqlTypes.UUID, "uuid", SqlTypes.DATE, "date",
            SqlTypes.TIMESTAMP_WITH_TIMEZONE, "timestamp with time zone", SqlTypes.TIMESTAMP_UTC, "timestamp with time zone");

    @OnBothDatabases
    void every_column_of_an_entity_is_there_with_its_kind_its_length_and_whether_it_may_be_empty(Rooms rooms) {
        var schema = columns(rooms);
        var differences = new TreeSet<String>();
        var metadata = entities(rooms.database());
        var seen = 0;
        for (var table : tables(metadata)) {
            for (var column : table.getColumns()) {
                var name = table.getName() + "." + column.getName();
                var there = schema.get(name.toLowerCase(Locale.ROOT));
                var said = said(column, metadata);
                if (!said.equals(there)) differences.add(name + ": the entity says " + said + ", the schema " + there);
                seen++;
            }
        }

        assertThat(seen).isGreaterThan(80);
        assertThat(differences).isEmpty();
    }

    @OnBothDatabases
    void every_column_of_the_schema_belongs_to_an_entity(Rooms rooms) {
        var mapped = new TreeSet<String>();
        for (var table : tables(entities(rooms.database()))) {
            for (var column : table.getColumns()) mapped.add((table.getName() + "." + column.getName()).toLowerCase(Locale.ROOT));
        }
        var forgotten = columns(rooms).keySet().stream().filter(name -> !WITHOUT_ENTITY.contains(name.substring(0, name.indexOf('.')))).filter(name -> !mapped.contains(name));

        assertThat(forgotten).isEmpty();
    }

    @OnBothDatabases
    void every_primary_key_is_that_of_the_entity(Rooms rooms) {
        var keys = keys(rooms);

        for (var table : tables(entities(rooms.database()))) {
            if (table.getPrimaryKey() == null) continue;
            var columns = table.getPrimaryKey().getColumns().stream().map(column -> column.getName().toLowerCase(Locale.ROOT)).toList();
            assertThat(keys.get(table.getName().toLowerCase(Locale.ROOT))).as(table.getName()).containsExactlyInAnyOrderElementsOf(columns);
        }
    }

    @OnBothDatabases
    void every_key_that_an_entity_speaks_of_is_kept_by_the_schema(Rooms rooms) {
        var there = Schema.on(rooms.database()).constraints().stream().filter(rule -> rule.columns() != null)
                .map(rule -> rule.table() + " " + rule.kind() + " " + new TreeSet<>(List.of(rule.columns().split(",")))).toList();
        var said = new TreeSet<String>();
        for (var table : tables(entities(rooms.database()))) {
            table.getColumns().stream().filter(Column::isUnique).forEach(column -> said.add(key(table, "UNIQUE", List.of(column))));
            table.getUniqueKeys().values().forEach(key -> said.add(key(table, "UNIQUE", key.getColumns())));
            table.getForeignKeys().values().forEach(key -> said.add(key(table, "FOREIGN KEY", key.getColumns())));
        }

        assertThat(said).hasSizeGreaterThan(5);
        assertThat(there).containsAll(said);
    }

    @OnBothDatabases
    void every_list_of_values_is_guarded_by_a_check_with_exactly_those_values(Rooms rooms) {
        var checks = checks(rooms);
        var metadata = entities(rooms.database());
        var seen = 0;
        for (var binding : metadata.getEntityBindings()) {
            for (var property : binding.getProperties()) {
                if (!(property.getValue() instanceof BasicValue value) || !(value.getResolution().getDomainJavaType().getJavaTypeClass().isEnum())) continue;
                var column = (value.getTable().getName() + "." + ((Column) value.getColumn()).getName()).toLowerCase(Locale.ROOT);
                var constants = Stream.of(value.getResolution().getDomainJavaType().getJavaTypeClass().getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
                assertThat(checks.getOrDefault(column, List.of())).as("checks on " + column + " on " + rooms.database()).anySatisfy(clause ->
                        assertThat(quoted(clause)).containsExactlyInAnyOrderElementsOf(constants));
                seen++;
            }
        }

        assertThat(seen).isGreaterThan(3);
    }

    private static String key(Table table, String kind, List<Column> columns) {
        return table.getName().toLowerCase(Locale.ROOT) + " " + kind + " " + columns.stream().map(column -> column.getName().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(Column column, Metadata metadata) {
        var type = TYPES.getOrDefault(column.getSqlTypeCode(metadata), "type " + column.getSqlTypeCode(metadata));
        var length = type.equals("character varying") ? "(" + (column.getLength() == null ? 255 : column.getLength()) + ")" : "";
        return type + length + (column.isNullable() ? "" : " not null");
    }

    private static List<Table> tables(Metadata metadata) {
        var tables = metadata.collectTableMappings().stream().filter(Table::isPhysicalTable).toList();
        assertThat(tables).hasSizeGreaterThan(15);
        return tables;
    }

    /** What Hibernate makes of the entities for this kind of database, without one. */
    private static Metadata entities(TestDatabase database) {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.dialect", database == TestDatabase.H2 ? "org.hibernate.dialect.H2Dialect" : "org.hibernate.dialect.PostgreSQLDialect")
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySetting("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE")
                .build();
        var sources = new MetadataSources(registry);
        Program.classes().stream().filter(type -> Program.has(type, "jakarta.persistence.Entity") || Program.has(type, "jakarta.persistence.Embeddable"))
                .forEach(type -> sources.addAnnotatedClass(type.reflect()));
        return sources.buildMetadata();
    }

    private static Map<String, String> columns(Rooms rooms) {
        var columns = new TreeMap<String, String>();
        rows(rooms, "select lower(table_name), lower(column_name), lower(data_type), character_maximum_length, is_nullable from information_schema.columns"
                + " where lower(table_schema) = 'public'", row -> {
            var length = row[3] == null || !row[2].equals("character varying") ? "" : "(" + row[3] + ")";
            columns.put(row[0] + "." + row[1], row[2] + length + (row[4].equals("YES") ? "" : " not null"));
        });
        assertThat(columns).hasSizeGreaterThan(80);
        return columns;
    }

    private static Map<String, Set<String>> keys(Rooms rooms) {
        var keys = new HashMap<String, Set<String>>();
        rows(rooms, "select lower(t.table_name), lower(k.column_name) from information_schema.table_constraints t join information_schema.key_column_usage k"
                + " on k.constraint_name = t.constraint_name and k.table_name = t.table_name"
                + " where t.constraint_type = 'PRIMARY KEY' and lower(t.table_schema) = 'public'", row -> keys.computeIfAbsent(row[0], table -> new TreeSet<>()).add(row[1]));
        return keys;
    }

    private static Map<String, List<String>> checks(Rooms rooms) {
        var checks = new HashMap<String, List<String>>();
        rows(rooms, "select lower(u.table_name), lower(u.column_name), c.check_clause from information_schema.check_constraints c"
                + " join information_schema.constraint_column_usage u on u.constraint_name = c.constraint_name and u.constraint_schema = c.constraint_schema"
                + " where lower(u.table_schema) = 'public'", row -> checks.computeIfAbsent(row[0] + "." + row[1], column -> new ArrayList<>()).add(row[2]));
        assertThat(checks).isNotEmpty();
        return checks;
    }

    private static TreeSet<String> quoted(String clause) {
        var values = new TreeSet<String>();
        Pattern.compile("'([^']*)'").matcher(clause).results().forEach(found -> values.add(found.group(1)));
        return values;
    }

    private static void rows(Rooms rooms, String sql, java.util.function.Consumer<String[]> reader) {
        try (var connection = rooms.connect(); var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            while (found.next()) {
                var row = new String[found.getMetaData().getColumnCount()];
                for (var i = 0; i < row.length; i++) row[i] = found.getString(i + 1);
                reader.accept(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
