package org.meent.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/** The two databases that Meent runs on. Each story gets one of its own, copied from one that was migrated once. */
public enum TestDatabase {
    /** H2 in a file, with the settings of the product. */
    H2 {
        private Path folder;

        @Override
        String newUrl(int number) throws IOException {
            prepare();
            Files.copy(folder.resolve("template.mv.db"), folder.resolve("story" + number + ".mv.db"));
            return url("story" + number);
        }

        @Override
        String emptyUrl(int number) throws IOException {
            prepare();
            return url("empty" + number);
        }

        @Override
        void remove(String name) throws IOException {
            Files.delete(folder.resolve(name + ".mv.db"));
        }

        private void prepare() throws IOException {
            if (folder == null) {
                folder = Files.createTempDirectory("meent-h2");
                removeAtEnd(folder);
                migrate(url("template"), "h2");
            }
        }

        private String url(String name) {
            return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0";
        }
    },

    /** A real PostgreSQL server, started once for all tests of this JVM. */
    POSTGRESQL {
        private EmbeddedPostgres server;

        @Override
        String newUrl(int number) throws IOException, SQLException {
            return create("story" + number, "template1");
        }

        @Override
        String emptyUrl(int number) throws IOException, SQLException {
            return create("empty" + number, "template0");
        }

        @Override
        void remove(String name) throws SQLException {
            run("drop database " + name);
        }

        private void run(String sql) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private String create(String name, String template) throws IOException, SQLException {
            if (server == null) {
                server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
                migrate(server.getJdbcUrl("postgres", "template1"), "postgresql");
            }
            run("create database " + name + " template " + template);
            return server.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern STORY = Pattern.compile("story\\d+");

    abstract String newUrl(int number) throws IOException, SQLException;

    abstract String emptyUrl(int number) throws IOException, SQLException;

    /** The address of a new database with an up-to-date, empty schema; user and password are {@link #user()} and empty. */
    public synchronized String newDatabase() {
        try {
            return newUrl(NUMBERS.incrementAndGet());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No " + this + " for this story", e);
        }
    }

    abstract void remove(String name) throws IOException, SQLException;

    /** Takes a story's database away when all its stories are told: hundreds of them fill a disk. */
    synchronized void removeDatabase(String url) {
        var name = STORY.matcher(url);
        if (!name.find()) throw new IllegalArgumentException("No database of a story: " + url);
        try {
            remove(name.group());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Still there: " + url, e);
        }
    }

    /** The address of a new database in which there is nothing at all. */
    public synchronized String emptyDatabase() {
        try {
            return emptyUrl(NUMBERS.incrementAndGet());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No empty " + this + " for this story", e);
        }
    }

    /** The database's user, who owns the schema. */
    public String user() {
        return this == H2 ? "meent" : "postgres";
    }

    /** Connections to the database at {@code url}, as many as a server may have. */
    public HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user());
        config.setPassword("");
        config.setMaximumPoolSize(80);
        config.setMinimumIdle(0);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    void migrate(String url, String vendor) {
        Flyway.configure().dataSource(url, user(), "").locations("classpath:db/migration/common", "classpath:db/migration/" + vendor).load().migrate();
    }

    private static void removeAtEnd(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Opens a connection past all rooms, to look at what is there or to tamper with it. */
    java.sql.Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, user(), "");
    }
}
