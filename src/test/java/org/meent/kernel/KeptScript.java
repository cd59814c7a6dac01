package org.meent.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.meent.testing.Rooms;
import org.meent.testing.TestDatabase;

/**
 * The database of an earlier version as SQL, gzipped: on H2 what its own {@code SCRIPT} says; on PostgreSQL the
 * migrations of that version and a plain {@code insert} for each row, since its own tool does not come along.
 *
 * @param database on which kind of database
 * @param version by which version of Meent
 */
record KeptScript(TestDatabase database, String version) {
    /** The version that is being made. */
    static final String VERSION = "0.2.0";
    private static final Path FOLDER = Path.of("src", "test", "resources", "kept");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final String HISTORY = "flyway_schema_history";

    static KeptScript of(TestDatabase database, String version) {
        return new KeptScript(database, version);
    }

    /** All that were kept on this kind of database. */
    static List<KeptScript> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().split("-")).map(name -> of(TestDatabase.valueOf(name[0].toUpperCase(Locale.ROOT)), name[1].replace(".sql.gz", "")))
                    .sorted(Comparator.comparing(KeptScript::toString)).toList();
        }
    }

    String text() {
        try (var in = new GZIPInputStream(Files.newInputStream(file()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes of the empty database at {@code url} what was kept. */
    void loadInto(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, database.user(), ""); var statement = connection.createStatement()) {
            statement.execute(text());
        }
    }

    /** Keeps what is in {@code rooms}. */
    void write(Rooms rooms) throws IOException {
        Files.createDirectories(FOLDER);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file())); var connection = rooms.connect()) {
            var text = database == TestDatabase.H2 ? h2(connection) : postgresql(connection);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file() {
        return FOLDER.resolve(database.name().toLowerCase(Locale.ROOT) + "-" + version + ".sql.gz");
    }

    private static String h2(Connection connection) throws SQLException {
        // The user is whoever loads it.
        return first(connection, "script nopasswords nosettings").stream().filter(line -> !line.startsWith("CREATE USER")).collect(Collectors.joining("\n")) + "\n";
    }

    private static String postgresql(Connection connection) throws IOException, SQLException {
        var script = new StringBuilder();
        for (var migration : migrations()) script.append(Files.readString(migration)).append('\n');
        script.append("create table ").append(HISTORY).append(" (installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,"
                + " script varchar(1000) not null, checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);\n");
        // Rows come in the order of their tables' names, and neither keys nor the guard of the log may mind.
        script.append("set session_replication_role = replica;\n");
        for (var table : first(connection, "select table_name from information_schema.tables where table_schema = 'public' order by table_name")) {
            script.append("delete from ").append(table).append(";\n");
            rows(connection, table, script);
            for (var column : first(connection, "select column_name from information_schema.columns where table_schema = 'public' and is_identity = 'YES' and table_name = '" + table + "'")) {
                script.append("select setval(pg_get_serial_sequence('%s', '%s'), (select coalesce(max(%s), 0) + 1 from %s), false);%n".formatted(table, column, column, table));
            }
        }
        return script.append("set session_replication_role = origin;\n").toString();
    }

    private static void rows(Connection connection, String table, StringBuilder script) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select * from " + table + " as t order by t::text")) {
            while (rows.next()) script.append("insert into ").append(table).append(" values (").append(row(rows)).append(");\n");
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        var values = new ArrayList<String>();
        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            var value = rows.getString(column);
            values.add(value == null ? "null" : "'" + value.replace("'", "''") + "'");
        }
        return String.join(", ", values);
    }

    private static List<Path> migrations() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of("common", "postgresql")) {
            try (var files = Files.list(MIGRATIONS.resolve(folder))) {
                files.forEach(found::add);
            }
        }
        found.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return found;
    }

    private static List<String> first(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }
}
