package org.meent.kernel;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * H2 as the server's pool sees it: a connection is there as long as its database answers. When a write to its file failed,
 * because the disk was full or a thread was interrupted, H2 closes the file, and opens it again for new connections alone;
 * of the old ones it goes on saying that they are valid, and Meent would be away until somebody starts it again.
 */
public class H2Source implements DataSource {
    private static final Logger LOG = Logger.getLogger(H2Source.class.getName());
    private static final Set<Integer> FILE = Set.of(DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);
    private final JdbcDataSource source = new JdbcDataSource();

    private static class Answers implements AskedConnection.Validity {
        @Override
        public boolean of(Connection real) {
            try (var statement = real.createStatement()) {
                return statement.execute("select 1");
            } catch (SQLException gone) {
                return false;
            }
        }

        /** A commit or its undoing that the file did not take: none of the others can be stored either, so all begin anew. */
        @Override
        public void failed(Connection real, Throwable why) {
            if (!isOfTheFile(why)) return;
            try (var statement = real.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException closedAlready) {
                LOG.log(Level.FINE, "The database was closed already", closedAlready);
            }
        }

        private static boolean isOfTheFile(Throwable why) {
            for (var cause = why; cause != null; cause = cause.getCause()) {
                if (cause instanceof MVStoreException broken) return FILE.contains(broken.getErrorCode());
            }
            return false;
        }
    }

    /** For the server, which then sets address, user and password. */
    public H2Source() {}

    /**
     * Where the database is.
     *
     * @param url begins with {@code jdbc:h2:}
     */
    public void setUrl(String url) {
        source.setUrl(url);
    }

    /**
     * As whom the server signs in.
     *
     * @param user a name that the database knows
     */
    public void setUser(String user) {
        source.setUser(user);
    }

    /**
     * With what it signs in.
     *
     * @param password may be empty
     */
    public void setPassword(String password) {
        source.setPassword(password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return AskedConnection.of(source.getConnection(), new Answers());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return AskedConnection.of(source.getConnection(user, password), new Answers());
    }

    @Override
    public PrintWriter getLogWriter() {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
