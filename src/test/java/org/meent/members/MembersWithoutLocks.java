package org.meent.members;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** A store of members as one would write it who has not thought of two devices: it reads where it should lock. */
@Alternative
@Priority(2000)
@ApplicationScoped
public class MembersWithoutLocks extends MemberStore {
    private final EntityManager entityManager;

    @Inject
    MembersWithoutLocks(EntityManager entityManager) {
        super(entityManager);
        this.entityManager = entityManager;
    }

    @Override
    Optional<Member> lock(long id) {
        return Optional.ofNullable(entityManager.find(Member.class, id));
    }
}
