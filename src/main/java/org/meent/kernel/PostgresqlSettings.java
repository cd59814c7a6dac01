package org.meent.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The settings without which PostgreSQL would forget what was confirmed, or show one transaction what another has not finished. */
final class PostgresqlSettings {
    /** Off, each of these lets a confirmed booking vanish in a crash. */
    private static final List<String> ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final int OLDEST = 16;

    private PostgresqlSettings() {}

    static void hold(Connection connection) throws SQLException {
        isNewEnough(connection.getMetaData().getDatabaseMajorVersion());
        var isolation = setting(connection, "default_transaction_isolation");
        if (!isolation.equals("read committed")) throw new DoesNotHold("postgresqlSetting", "default_transaction_isolation", isolation, "read committed");
        for (var name : ON) {
            if (setting(connection, name).equals("off")) throw new DoesNotHold("postgresqlSetting", name, "off", "on");
        }
    }

    /** Older ones were never tried. */
    static void isNewEnough(int version) {
        if (version < OLDEST) throw new DoesNotHold("postgresqlVersion", version, OLDEST);
    }

    /** The schema that comes first in the address is made if it is missing. */
    static void schemaIsThere(Connection connection) throws SQLException {
        if (connection.getSchema() != null) return;
        var wanted = setting(connection, "search_path").split(",")[0].strip().replace("\"", "");
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + statement.enquoteIdentifier(wanted, true));
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
