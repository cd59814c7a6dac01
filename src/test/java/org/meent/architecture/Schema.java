package org.meent.architecture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.meent.testing.TestDatabase;

/**
 * What the migrations made of a database, read from the database's own catalogue and told in words that are the same
 * for both kinds: everything that decides what may be stored.
 */
final class Schema {
    private static final String CATALOGUE_H2 = """
            select lower(t.table_name), lower(t.constraint_name), t.constraint_type,
                (select listagg(lower(k.column_name), ',') within group (order by k.ordinal_position) from information_schema.key_column_usage k
                    where k.constraint_name = t.constraint_name and k.constraint_schema = t.constraint_schema),
                (select lower(u.table_name) from information_schema.referential_constraints r join information_schema.table_constraints u
                    on u.constraint_name = r.unique_constraint_name and u.constraint_schema = r.unique_constraint_schema where r.constraint_name = t.constraint_name),
                (select listagg(lower(p.column_name), ',') within group (order by k.ordinal_position) from information_schema.referential_constraints r
                    join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                    join information_schema.key_column_usage p on p.constraint_name = r.unique_constraint_name and p.ordinal_position = k.position_in_unique_constraint
                    where r.constraint_name = t.constraint_name),
                (select r.delete_rule || ' ' || r.update_rule from information_schema.referential_constraints r where r.constraint_name = t.constraint_name),
                (select c.check_clause from information_schema.check_constraints c where c.constraint_name = t.constraint_name), t.nulls_distinct
            from information_schema.table_constraints t where t.table_schema = 'PUBLIC'""";
    private static final String CATALOGUE_POSTGRESQL = """
            select t.relname, c.conname, case c.contype when 'p' then 'PRIMARY KEY' when 'u' then 'UNIQUE' when 'f' then 'FOREIGN KEY' when 'c' then 'CHECK' end,
                (select string_agg(a.attname, ',' order by k.place) from unnest(c.conkey) with ordinality k (number, place) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number),
                (select f.relname from pg_class f where f.oid = c.confrelid),
                (select string_agg(a.attname, ',' order by k.place) from unnest(c.confkey) with ordinality k (number, place) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number),
                case when c.contype = 'f' then (case c.confdeltype when 'a' then 'NO ACTION' else 'other' end) || ' ' || (case c.confupdtype when 'a' then 'NO ACTION' else 'other' end) end,
                case when c.contype = 'c' then pg_get_constraintdef(c.oid) end,
                case when c.contype = 'u' then (select case when i.indnullsnotdistinct then 'NO' else 'YES' end from pg_index i where i.indexrelid = c.conindid) end
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace s on s.oid = t.relnamespace
            where s.nspname = 'public' and c.contype in ('p', 'u', 'f', 'c')""";
    private static final String INDEXES_H2 = """
            select lower(i.table_name), lower(i.index_name), listagg(lower(c.column_name), ',') within group (order by c.ordinal_position), i.index_type_name
            from information_schema.indexes i join information_schema.index_columns c on c.index_name = i.index_name and c.table_name = i.table_name
            where i.table_schema = 'PUBLIC' group by i.table_name, i.index_name, i.index_type_name""";
    private static final String INDEXES_POSTGRESQL = """
            select t.relname, x.relname, (select string_agg(a.attname, ',' order by k.place) from unnest(i.indkey) with ordinality k (number, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number),
                case when i.indisprimary then 'PRIMARY KEY' when i.indisunique then 'UNIQUE INDEX' else 'INDEX' end
            from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid join pg_namespace s on s.oid = t.relnamespace where s.nspname = 'public'""";
    private final TestDatabase database;
    private final String url;

    private Schema(TestDatabase database, String url) {
        this.database = database;
        this.url = url;
    }

    static Schema on(TestDatabase database) {
        return new Schema(database, database.newDatabase());
    }

    /** A constraint by its table and name; the clause is a fingerprint of what a check names. */
    record Constraint(String table, String name, String kind, String columns, String target, String targetColumns, String rules, String clause, String nullsDistinct) {
        /** The name that a database thinks up by itself says no rule, and differs between the two. */
        String told() {
            return table + " " + (kind.equals("PRIMARY KEY") ? "" : name + " ") + kind + " (" + (clause == null ? columns : clause) + ")"
                    + (target == null ? "" : " -> " + target + " (" + targetColumns + ") " + rules) + (kind.equals("UNIQUE") ? " nulls distinct: " + nullsDistinct : "");
        }
    }

    /** An index by its table and name. */
    record Index(String table, String name, String columns, String kind) {}

    List<String> columns() {
        var told = new ArrayList<String>();
        for (var row : rows("select lower(table_name), lower(column_name), lower(data_type), character_maximum_length, datetime_precision, is_nullable, is_identity, identity_generation, column_default"
                + " from information_schema.columns where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history' order by lower(table_name), ordinal_position")) {
            var length = row[2].equals("character varying") ? "(" + row[3] + ")" : row[2].startsWith("timestamp") ? "(" + row[4] + ")" : "";
            var identity = "YES".equals(row[6]) ? " identity " + row[7] : "";
            told.add(row[0] + "." + row[1] + " " + row[2] + length + (row[5].equals("YES") ? "" : " not null") + identity + (row[8] == null ? "" : " default"));
        }
        return told;
    }

    List<Constraint> constraints() {
        var found = new ArrayList<Constraint>();
        for (var row : rows(database == TestDatabase.H2 ? CATALOGUE_H2 : CATALOGUE_POSTGRESQL)) {
            if (row[0].equals("flyway_schema_history")) continue;
            var check = row[2].equals("CHECK");
            found.add(new Constraint(row[0], row[1], row[2], check ? null : row[3], row[4], row[5], row[6], check ? fingerprint(row[0], row[7]) : null, row[2].equals("UNIQUE") ? row[8] : null));
        }
        return found;
    }

    List<Index> indexes() {
        return rows(database == TestDatabase.H2 ? INDEXES_H2 : INDEXES_POSTGRESQL).stream()
                .filter(row -> !row[0].equals("flyway_schema_history")).map(row -> new Index(row[0], row[1], row[2], row[3])).toList();
    }

    /** The columns, texts and numbers that a clause names: how a database writes the rest down is its own affair. */
    private String fingerprint(String table, String clause) {
        var plain = clause.replaceAll("::[a-z ]+(\\[])?", "").replace("\"", "").replaceAll("'-?(\\d{10,})'", "$1").replaceAll("'00:(\\d+):00'|'(\\d+):00:00'", "'$1$2'");
        var named = new TreeSet<String>();
        Pattern.compile("'([^']*)'").matcher(plain).results().forEach(text -> named.add("'" + text.group(1) + "'"));
        var rest = plain.replaceAll("'[^']*'", " ").toLowerCase(java.util.Locale.ROOT);
        Pattern.compile("\\b\\d+\\b").matcher(rest).results().forEach(number -> named.add(number.group()));
        Pattern.compile("[a-z_]+").matcher(rest).results().map(found -> found.group()).filter(columnsOf(table)::contains).forEach(named::add);
        return String.join(" ", named);
    }

    private TreeSet<String> columnsOf(String table) {
        return columnNames().getOrDefault(table, new TreeSet<>());
    }

    private Map<String, TreeSet<String>> names;

    private Map<String, TreeSet<String>> columnNames() {
        if (names == null) {
            names = new TreeMap<>();
            for (var row : rows("select lower(table_name), lower(column_name) from information_schema.columns where lower(table_schema) = 'public'")) {
                names.computeIfAbsent(row[0], table -> new TreeSet<>()).add(row[1]);
            }
        }
        return names;
    }

    private List<String[]> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(url, database.user(), ""); var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String[]>();
            while (found.next()) {
                var row = new String[found.getMetaData().getColumnCount()];
                for (var i = 0; i < row.length; i++) row[i] = found.getString(i + 1);
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
