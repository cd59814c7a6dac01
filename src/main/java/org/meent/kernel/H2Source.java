package org.meent.kernel;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2 as the server's pool sees it: a connection is there as long as its database answers. When a write to its file failed,
 * because the disk was full or a thread was interrupted, H2 closes the file, and opens it again for new connections alone;
 * of the old ones it goes on saying that they are valid, and Meent would be away until somebody starts it again.
 */
public class H2Source implements DataSource {
    private final JdbcDataSource source = new JdbcDataSource();

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
        return AskedConnection.of(source.getConnection(), H2Source::answers);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return AskedConnection.of(source.getConnection(user, password), H2Source::answers);
    }

    private static boolean answers(Connection real) {
        try (var statement = real.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException gone) {
            return false;
        }
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
