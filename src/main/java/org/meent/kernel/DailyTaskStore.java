package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hibernate.LockOptions;

/** The transactions of daily tasks: a task and the note that it was done are one. */
@ApplicationScoped
@Transactional
class DailyTaskStore {
    private final EntityManager entityManager;
    private final Communities communities;
    private final Clock clock;

    @Inject
    DailyTaskStore(EntityManager entityManager, Communities communities, Clock clock) {
        this.entityManager = entityManager;
        this.communities = communities;
        this.clock = clock;
    }

    void carryOut(DailyTask task) {
        var community = communities.current();
        if (!community.founded()) return;
        var today = LocalDate.ofInstant(clock.instant(), community.zone());
        claimed(task.name()).filter(row -> row.isDue(today)).forEach(row -> {
            task.carryOut(today);
            row.done(today);
        });
    }

    void failed(String name) {
        var today = LocalDate.ofInstant(clock.instant(), communities.current().zone());
        claimed(name).forEach(row -> row.failed(today));
    }

    /** The row, unless another node has it just now. */
    private Stream<DailyTaskRow> claimed(String name) {
        return entityManager.createQuery("from DailyTaskRow where name = :name", DailyTaskRow.class).setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED).getResultList().stream();
    }
}
