package org.meent.testing;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** All rooms of Meent on a database of their own. */
public final class Rooms implements AutoCloseable {
    private static final Map<TestDatabase, Switch> SWITCHES = new EnumMap<>(TestDatabase.class);
    private static final Map<TestDatabase, EntityManagerFactory> FACTORIES = new EnumMap<>(TestDatabase.class);
    private final TestDatabase database;
    private final String url;
    private final HikariDataSource pool;
    private final WeldContainer weld;

    private Rooms(TestDatabase database, String url, HikariDataSource pool, WeldContainer weld) {
        this.database = database;
        this.url = url;
        this.pool = pool;
        this.weld = weld;
    }

    /**
     * Opens the rooms on a new database with an empty schema. At a time, one per kind of database.
     *
     * @param instead beans that take the place of the product's own, by priority as alternatives
     */
    public static Rooms on(TestDatabase database, Class<?>... instead) {
        return in(database, database.newDatabase(), instead);
    }

    /** Opens the rooms on a database that is there already. */
    public static Rooms in(TestDatabase database, String url, Class<?>... instead) {
        var pool = database.pool(url);
        var weld = new Weld()
                .disableDiscovery()
                .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
                .addBeanClasses(ClassesOf.theRoomsAnd(Served.class, Transactions.class, MovableClock.class))
                .addBeanClasses(TransactionalInTests.KINDS)
                .addBeanClasses(instead)
                .addExtension(new NotInTests())
                .property("org.jboss.weld.construction.relaxed", true)
                .property("org.jboss.weld.executor.threadPoolType", "SINGLE_THREAD")
                .initialize();
        synchronized (FACTORIES) {
            SWITCHES.computeIfAbsent(database, kind -> new Switch()).to(pool);
            weld.select(Transactions.class).get().begin(FACTORIES.computeIfAbsent(database, Rooms::factory));
        }
        return new Rooms(database, url, pool, weld);
    }

    private static EntityManagerFactory factory(TestDatabase database) {
        var settings = new HashMap<String, Object>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", SWITCHES.get(database));
        settings.put("hibernate.transaction.jta.platform", "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform");
        settings.put("hibernate.transaction.coordinator_class", "jdbc");
        settings.put("hibernate.generate_statistics", "true");
        settings.put("hibernate.session_factory.statement_inspector", new EngagementGuard());
        return Persistence.createEntityManagerFactory("meent", settings);
    }

    /** Which database this is. */
    public TestDatabase database() {
        return database;
    }

    /** The JDBC address of this story's database. */
    public String url() {
        return url;
    }

    /** A door, or any other bean. */
    public <T> T the(Class<T> type) {
        return weld.select(type).get();
    }

    /** The clock of these rooms. */
    public MovableClock clock() {
        return the(MovableClock.class);
    }

    /** The factory, for its statistics and its metamodel. */
    public EntityManagerFactory factory() {
        return FACTORIES.get(database);
    }

    /** CDI's own view of the rooms. */
    public BeanManager beans() {
        return weld.getBeanManager();
    }

    /** Does {@code work} as one request, on this thread. */
    public <T> T inRequest(Callable<T> work) {
        var request = weld.select(RequestContextController.class).get();
        var activated = request.activate();
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (activated) request.deactivate();
        }
    }

    /** Does {@code work} in one transaction around all doors that it knocks at. */
    public <T> T inTransaction(Callable<T> work) {
        try {
            return the(Transactions.class).required(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until what acts left to be done after them, by events on another thread, is done: they come one after the other. */
    public void waitForWhatFollows() {
        try {
            beans().getEvent().select(Served.AfterAll.class).fireAsync(new Served.AfterAll()).toCompletableFuture().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("What follows does not end", e);
        }
    }

    /** A connection past all rooms; the test closes it. */
    public Connection connect() {
        try {
            return database.connect(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The single number that {@code sql} answers. */
    public long count(String sql) {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        waitForWhatFollows();
        weld.close();
        pool.close();
    }
}
