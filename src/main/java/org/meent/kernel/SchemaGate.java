package org.meent.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date and looks whether the database keeps what Meent relies on, before anything else
 * reaches it: only here is early enough. What does not hold ends the process with one sentence.
 */
public class SchemaGate implements Integrator {
    /** For the service loader. */
    public SchemaGate() {}

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        try {
            open(dataSource(factory.getProperties()));
        } catch (DoesNotHold e) {
            StopWithSentence.because(e);
        } catch (SQLException e) {
            StopWithSentence.because(new DoesNotHold("database", "meent.db.url", DoesNotHold.firstLine(e)));
        } catch (NamingException e) {
            throw new IllegalStateException("The persistence unit names no data source", e);
        }
    }

    static void open(DataSource source) throws SQLException {
        String vendor;
        try (var connection = source.getConnection()) {
            vendor = StartUpAssumptions.isH2(connection) ? "h2" : "postgresql";
            StartUpAssumptions.holdBeforeMigration(connection);
        }
        migrate(source, vendor);
        try (Connection connection = source.getConnection()) {
            StartUpAssumptions.holdAfterMigration(connection);
        }
    }

    private static void migrate(DataSource source, String vendor) {
        try {
            Flyway.configure(SchemaGate.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DoesNotHold("migration", DoesNotHold.firstLine(e));
        }
    }

    private static DataSource dataSource(Map<String, Object> settings) throws NamingException {
        for (var name : new String[] {"jakarta.persistence.jtaDataSource", "jakarta.persistence.nonJtaDataSource", "hibernate.connection.datasource"}) {
            var found = settings.get(name);
            if (found instanceof DataSource source) return source;
            if (found instanceof String jndi) return (DataSource) new InitialContext().lookup(jndi);
        }
        throw new NamingException("no data source");
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // Nothing was kept.
    }
}
