package org.meent.kernel;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/**
 * The database, and the one field injection of Meent: a persistence context cannot stand on a constructor.
 * The expressions are read before the application's own configuration is: only system properties, which the
 * launcher sets, and the defaults here are seen.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/meent",
        className = "${MPCONFIG=meent.db.class:org.meent.kernel.H2Source}",
        url = "${MPCONFIG=meent.db.url:jdbc:h2:mem:meent}",
        user = "${MPCONFIG=meent.db.user:meent}",
        password = "${MPCONFIG=meent.db.password:}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            // Asks the database itself, as our own sources do: what a driver knows outlives a database that was restarted.
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        })
@ApplicationScoped
class EntityManagerProducer {
    @Produces
    @PersistenceContext(unitName = "meent")
    private EntityManager entityManager;
}
