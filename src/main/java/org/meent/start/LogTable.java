package org.meent.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.meent.proof.ChainEntry;
import org.meent.proof.ChainReport;

/** The entries of the public log as they stand in the database, first to last, all from one moment. */
final class LogTable implements Iterator<ChainEntry>, AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private boolean more;

    LogTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        statement = connection.createStatement();
        statement.setFetchSize(500);
        rows = statement.executeQuery("""
                select number, recorded_at, type, version, salt, body, body_hash, previous_hash, hash from log_entry order by number""");
        more = rows.next();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public ChainEntry next() {
        if (!more) throw new NoSuchElementException();
        try {
            var entry = new ChainEntry(rows.getLong(1), moment(rows), rows.getString(3), rows.getInt(4), rows.getString(5),
                    rows.getString(6), rows.getString(7), rows.getString(8), rows.getString(9));
            more = rows.next();
            return entry;
        } catch (SQLException e) {
            throw Refused.because("verify.database", e.getMessage());
        }
    }

    private static Instant moment(ResultSet rows) throws SQLException {
        return rows.getObject(2, OffsetDateTime.class).toInstant();
    }

    /** {@code found}, held to the kept end of the chain: entries cut off at the end leave a chain that hangs together. */
    ChainReport held(ChainReport found) throws SQLException {
        if (found.touched().isPresent() || found.head().hash().equals(keptHead())) return found;
        var missing = new ChainReport.Touched(found.count() + 1, ChainReport.Trace.NUMBER_MISSING);
        return new ChainReport(found.count(), found.head(), Optional.of(missing), found.noted(), found.notedAt());
    }

    private String keptHead() throws SQLException {
        try (var query = connection.createStatement(); var head = query.executeQuery("select hash from log_head")) {
            return head.next() ? head.getString(1) : "";
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
