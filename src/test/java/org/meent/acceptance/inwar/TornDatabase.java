package org.meent.acceptance.inwar;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Takes away all connections to the database at once, those at work too; new ones are given at once. */
@ApplicationScoped
public class TornDatabase {
    @Resource(lookup = "java:app/jdbc/meent")
    private DataSource source;

    void tear() {
        var tearing = new Thread(this::tearHere);
        tearing.start();
        try {
            tearing.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tearHere() {
        try (var connection = source.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) end(connection);
            else breakTheFile(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an operator does who restarts PostgreSQL. */
    private static void end(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    /** Java closes a file under the thread that writes it and is interrupted; what the file is then to H2, it is on a full disk as well. */
    private static void breakTheFile(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists torn (id int)");
            writeInterrupted(statement);
        }
    }

    private static void writeInterrupted(Statement statement) throws SQLException {
        Thread.currentThread().interrupt();
        fails(statement, "insert into torn values (1)");
        Thread.interrupted();
        // Whichever of the two H2 meets first: it closes the file at a write that failed, not at a read.
        fails(statement, "checkpoint sync");
        fails(statement, "select 1");
    }

    private static void fails(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException broken) {
            return;
        }
        throw new SQLException("The file is whole: " + sql);
    }
}
