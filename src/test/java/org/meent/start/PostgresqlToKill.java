package org.meent.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server with a port and data of its own, which can be killed and started again on them. */
final class PostgresqlToKill implements AutoCloseable {
    private final Path data;
    private final int port = Started.freePort();
    private EmbeddedPostgres server;

    PostgresqlToKill(Path data) throws IOException {
        this.data = data;
        start();
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
    }

    /** {@code kill -9}, the server and all that works for it. */
    void kill() {
        try {
            var main = main();
            var workers = main.descendants().toList();
            main.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
            main.onExit().join();
            workers.forEach(worker -> worker.onExit().join());
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the server ends each connection that commits a new row in {@code table}, in the midst of it. */
    void endsConnectionsThatCommit(String table) throws SQLException {
        does("create function ends() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'");
        does("create constraint trigger ends after insert on " + table + " deferrable initially deferred for each row execute function ends()");
    }

    void letsThemCommit(String table) throws SQLException {
        does("drop trigger ends on " + table);
    }

    private void does(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** It takes connections and answers nothing, as a server whose disk hangs. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Goes on where it stood still. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var main = main();
        var command = new ArrayList<>(List.of("kill", name, String.valueOf(main.pid())));
        main.descendants().forEach(worker -> command.add(String.valueOf(worker.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private ProcessHandle main() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0))).orElseThrow();
    }

    List<String> options() {
        return List.of("-Dmeent.db.url=" + address(), "-Dmeent.db.user=postgres");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(address() + "?currentSchema=example", "postgres", "");
    }

    private String address() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
