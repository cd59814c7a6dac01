package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of budgets. */
@ApplicationScoped
class BudgetStore {
    private final EntityManager entityManager;

    @Inject
    BudgetStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All budgets, in the order in which they were opened. */
    List<Budget> all() {
        return entityManager.createQuery("select b from Budget b order by b.id", Budget.class).getResultList();
    }

    Optional<Budget> with(UUID ref) {
        return one("b.ref = :value", ref);
    }

    Optional<Budget> of(UUID circle) {
        return one("b.circleRef = :value", circle);
    }

    Optional<Budget> named(String name) {
        return one("b.nameLower = :value", Budget.lower(name));
    }

    private Optional<Budget> one(String where, Object value) {
        return entityManager.createQuery("select b from Budget b where " + where, Budget.class).setParameter("value", value).getResultStream().findFirst();
    }

    Budget open(Budget budget) {
        entityManager.persist(budget);
        entityManager.flush();
        return budget;
    }

    /** What an effect of a decision booked before, if it did. */
    boolean isCarriedOut(long decision, int position) {
        return entityManager.find(Allocation.class, new Allocation.Key(decision, position)) != null;
    }

    void keep(Allocation allocation) {
        entityManager.persist(allocation);
        entityManager.flush();
    }

    /** How many cents were given to a circle since a day, as far as it counts towards what the circle may decide. */
    long givenSince(UUID circle, LocalDate since) {
        return entityManager.createQuery("select coalesce(sum(a.cents), 0) from Allocation a join BookEntry e on e.id = a.entryId where a.circleRef = :circle and e.bookedOn > :since", Long.class)
                .setParameter("circle", circle).setParameter("since", since).getSingleResult();
    }
}
