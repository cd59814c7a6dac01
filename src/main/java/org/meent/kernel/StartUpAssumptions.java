package org.meent.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be true of a database before members may trust it. Each refusal is one sentence that says what to do.
 * Needs JDBC alone, as the launcher looks before there is a server.
 */
final class StartUpAssumptions {
    /** The keys that decide races; without one, two members could sit on one desk, or one member on two. */
    private static final List<UniqueKey> KEYS = List.of(
            new UniqueKey("booking_slot", Set.of("desk_id", "slot_date", "slot_no")),
            new UniqueKey("member_slot", Set.of("member_id", "kind", "slot_date", "slot_no")));
    private static final String HISTORY = "flyway_schema_history";

    private StartUpAssumptions() {}

    record UniqueKey(String table, Set<String> columns) {}

    /** Makes the schema if it is not there yet, and looks at all that can be seen before it has been brought up to date. */
    static void holdBeforeMigration(Connection connection) throws SQLException {
        if (isH2(connection)) {
            H2Settings.hold(connection);
        } else {
            PostgresqlSettings.hold(connection);
            PostgresqlSettings.schemaIsThere(connection);
        }
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) throw new DoesNotHold("isolation");
        schemaIsNotNewer(connection);
        for (var key : KEYS) {
            if (tableIsThere(connection, key.table())) keyIsThere(connection, key);
        }
    }

    /** Looks at what the migrations were to bring. */
    static void holdAfterMigration(Connection connection) throws SQLException {
        for (var key : KEYS) keyIsThere(connection, key);
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** Every migration that was applied is one that this program has. */
    private static void schemaIsNotNewer(Connection connection) throws SQLException {
        if (!exactTableIsThere(connection, HISTORY)) return;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select \"script\" from \"" + HISTORY + "\" where \"type\" = 'SQL' and \"success\" = true")) {
            while (rows.next()) {
                if (!isKnown(rows.getString(1))) throw new DoesNotHold("newer", rows.getString(1));
            }
        }
    }

    private static boolean isKnown(String script) {
        for (var folder : List.of("common", "h2", "postgresql")) {
            if (StartUpAssumptions.class.getResource("/db/migration/" + folder + "/" + script) != null) return true;
        }
        return false;
    }

    private static boolean tableIsThere(Connection connection, String table) throws SQLException {
        return exactTableIsThere(connection, stored(connection, table));
    }

    private static boolean exactTableIsThere(Connection connection, String table) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), table, new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }

    private static String stored(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static void keyIsThere(Connection connection, UniqueKey key) throws SQLException {
        var columns = new TreeSet<String>();
        try (var rows = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), stored(connection, key.table()))) {
            while (rows.next()) columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
        if (!columns.equals(new TreeSet<>(key.columns()))) throw new DoesNotHold("key", key.table());
    }
}
