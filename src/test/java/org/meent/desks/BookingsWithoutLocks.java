package org.meent.desks;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** A store of bookings as nearly everyone writes it: it reads what is there, and locks nothing before it writes. */
@Alternative
@Priority(2000)
@ApplicationScoped
class BookingsWithoutLocks extends BookingStore {
    private final EntityManager entityManager;

    @Inject
    BookingsWithoutLocks(EntityManager entityManager) {
        super(entityManager);
        this.entityManager = entityManager;
    }

    @Override
    void lock(List<Booking> bookings, List<Desk> desks) {
        bookings.forEach(entityManager::refresh);
    }
}
