package org.meent.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.IdentityHashMap;
import java.util.function.Function;
import javax.transaction.xa.XAException;
import org.h2.mvstore.MVStoreException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.meent.kernel.Problem;

/** Looks through what the server wrapped around an exception. */
final class Trouble {
    private Trouble() {}

    /** The problem within, or null if it is none but our own fault. */
    static Problem problem(Throwable thrown) {
        return first(thrown, cause -> cause instanceof Problem problem ? problem : null);
    }

    /** Whether the database cannot be reached, or not its file. */
    static boolean databaseAway(Throwable thrown) {
        return first(thrown, cause -> cause instanceof JDBCConnectionException || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql && connectionLost(sql) || cause instanceof MVStoreException
                || cause instanceof XAException unanswered && commitUnanswered(unanswered)
                || cause.getClass().getName().endsWith("PoolingException") ? cause : null) != null;
    }

    /** Whether the same request may well succeed in a moment. */
    static boolean busy(Throwable thrown) {
        return first(thrown, cause -> cause instanceof LockAcquisitionException || cause instanceof jakarta.persistence.PessimisticLockException
                || cause instanceof jakarta.persistence.LockTimeoutException || cause instanceof jakarta.persistence.OptimisticLockException ? cause : null) != null;
    }

    /** SQLSTATE class 08 is a connection; 57P is PostgreSQL being shut down; 90098 and 90121 are H2 having been closed. */
    private static boolean connectionLost(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.equals("90098") || state.equals("90121")
                || String.valueOf(sql.getMessage()).contains("Error in allocating a connection");
    }

    /**
     * The server keeps of a commit without an answer no more than this code, and not what the driver said. No constraint
     * of ours waits for the commit, so that nothing but the connection can fail there.
     */
    private static boolean commitUnanswered(XAException thrown) {
        return thrown.errorCode == XAException.XAER_RMERR || thrown.errorCode == XAException.XAER_RMFAIL;
    }

    private static <T> T first(Throwable thrown, Function<Throwable, T> look) {
        var seen = new IdentityHashMap<Throwable, Boolean>();
        for (var cause = thrown; cause != null && seen.put(cause, true) == null; cause = next(cause)) {
            var found = look.apply(cause);
            if (found != null) return found;
        }
        return null;
    }

    private static Throwable next(Throwable thrown) {
        return thrown instanceof jakarta.servlet.ServletException servlet && servlet.getRootCause() != null ? servlet.getRootCause() : thrown.getCause();
    }
}
