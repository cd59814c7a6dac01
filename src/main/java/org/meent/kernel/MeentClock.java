package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;

/**
 * The only clock of Meent, in microseconds: that of the machine on H2, that of the database on PostgreSQL,
 * where several nodes must agree. It moves on inside a transaction.
 */
@ApplicationScoped
class MeentClock extends Clock {
    private final EntityManager entityManager;
    private final Clock machine;
    private Boolean postgres;

    @Inject
    MeentClock(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.machine = Clock.systemUTC();
    }

    /** Whoever asks outside a transaction, as a timer does, is answered in one that lasts no longer than that. */
    @Override
    @Transactional
    public Instant instant() {
        if (Moment.isPretended()) return Moment.or(null);
        var now = onPostgres()
                ? (Instant) entityManager.createNativeQuery("select clock_timestamp()", Instant.class).getSingleResult()
                : machine.instant();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    private boolean onPostgres() {
        if (postgres == null) {
            postgres = entityManager.unwrap(Session.class)
                    .doReturningWork(connection -> connection.getMetaData().getDatabaseProductName()).startsWith("PostgreSQL");
        }
        return postgres;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Not offered: a day belongs to a site or to the community, so its zone is said where the day is asked for. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Say LocalDate.ofInstant(clock.instant(), zone)");
    }
}
