package org.meent.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL as the server's pool sees it: one that takes a connection and then says nothing counts as gone. The pool
 * asks each connection whether it is still there before it hands it out, and would wait for the answer for ever.
 */
public class PostgresqlSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;
    /** What a database answers at once, or not at all. */
    private static final int ANSWER_SECONDS = 1;
    /**
     * For so long after one request waited in vain the others are told the same at once: each of a pool's connections
     * would be waited for in turn. Connections at work are left alone, since what they do may take long for a good reason.
     */
    private static final long SILENT_NANOS = 1_000_000_000L;
    private transient volatile Silence silence;
    private transient volatile Long unheardUntil;

    /** For the server, which then sets address, user and password. */
    public PostgresqlSource() {}

    private record Silence(SQLException why, long until) {}

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        var last = silence;
        if (last != null && System.nanoTime() - last.until() < 0) throw last.why();
        var began = System.nanoTime();
        try {
            return AskedConnection.of(super.getConnection(user, password), this::isHeard);
        } catch (SQLException e) {
            var now = System.nanoTime();
            if (now - began > SILENT_NANOS) silence = new Silence(e, now + SILENT_NANOS);
            throw e;
        }
    }

    private boolean isHeard(Connection real) throws SQLException {
        var until = unheardUntil;
        var began = System.nanoTime();
        if (until != null && began - until < 0) return false;
        var heard = real.isValid(ANSWER_SECONDS);
        var now = System.nanoTime();
        if (!heard && now - began >= SILENT_NANOS) unheardUntil = now + SILENT_NANOS;
        return heard;
    }
}
