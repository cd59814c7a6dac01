package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The register of small things, in the database. */
@ApplicationScoped
class SmallThingStore {
    private final EntityManager entityManager;

    @Inject
    SmallThingStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    SmallThing keep(SmallThing thing) {
        entityManager.persist(thing);
        entityManager.flush();
        return thing;
    }

    Optional<SmallThing> of(long decisionId, int position) {
        return entityManager.createQuery("select t from SmallThing t where t.decisionId = :decision and t.position = :position", SmallThing.class)
                .setParameter("decision", decisionId).setParameter("position", position).getResultStream().findFirst();
    }

    /** All of them, by name. */
    List<SmallThing> all() {
        return entityManager.createQuery("select t from SmallThing t order by lower(t.name), t.id", SmallThing.class).getResultList();
    }
}
