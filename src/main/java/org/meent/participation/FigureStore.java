package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Figures that were counted. */
@ApplicationScoped
class FigureStore {
    private final EntityManager entityManager;

    @Inject
    FigureStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<CountedQuarter> counted(Quarter quarter) {
        return Optional.ofNullable(entityManager.find(CountedQuarter.class, quarter.first()));
    }

    /** All quarters that were counted, the last first. */
    List<CountedQuarter> counted() {
        return entityManager.createQuery("select q from CountedQuarter q order by q.firstDay desc", CountedQuarter.class).getResultList();
    }

    void keep(CountedQuarter quarter, List<KeptFigure> figures) {
        entityManager.persist(quarter);
        // The figures point at it, and Hibernate does not know that they do.
        entityManager.flush();
        figures.forEach(entityManager::persist);
    }

    List<KeptFigure> of(Quarter quarter) {
        return entityManager.createQuery("select f from KeptFigure f where f.firstDay = :first order by f.position", KeptFigure.class)
                .setParameter("first", quarter.first()).getResultList();
    }

    /** What was told of everyone about a topic, in all quarters, the first first. */
    List<KeptFigure> ofEveryone(String topic) {
        return entityManager.createQuery("select f from KeptFigure f where f.topic = :topic and f.cohortKind = org.meent.participation.Cohort.Kind.EVERYONE order by f.firstDay, f.position", KeptFigure.class)
                .setParameter("topic", topic).getResultList();
    }
}
