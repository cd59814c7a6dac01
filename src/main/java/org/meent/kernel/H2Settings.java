package org.meent.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * The settings without which H2 does not keep its word: it would lose commits that were confirmed, answer a re-check
 * from an old result, or give up under load.
 */
public final class H2Settings {
    private static final int LOCK_TIMEOUT_MILLIS = 10_000;

    private H2Settings() {}

    static void hold(Connection connection) throws SQLException {
        if (number(connection, "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'") != 0) {
            throw new DoesNotHold("h2Setting", "WRITE_DELAY=0");
        }
        if (number(connection, "select lock_timeout()") < LOCK_TIMEOUT_MILLIS) throw new DoesNotHold("h2Setting", "LOCK_TIMEOUT=" + LOCK_TIMEOUT_MILLIS);
        if (answersFromOldResults(connection)) throw new DoesNotHold("h2Setting", "OPTIMIZE_REUSE_RESULTS=0");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : -1;
        }
    }

    /** No query tells this setting, and a pool hides the engine's own connection; a function of the engine is given it. */
    private static boolean answersFromOldResults(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create alias if not exists meent_reuses_results for \"" + H2Settings.class.getName() + ".reusesResults\"");
            try (var rows = statement.executeQuery("call meent_reuses_results()")) {
                rows.next();
                return rows.getBoolean(1);
            } finally {
                statement.execute("drop alias meent_reuses_results");
            }
        }
    }

    /** Called by H2 as one of its functions: whether it answers a query from the result of an earlier one. */
    public static boolean reusesResults(Connection connection) throws SQLException {
        return !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal local) || local.getDatabase().getOptimizeReuseResults();
    }
}
