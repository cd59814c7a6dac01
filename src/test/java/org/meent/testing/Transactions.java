package org.meent.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/** Transactions as the server gives them: one per thread, joined by inner calls, rolled back by unchecked exceptions. */
@ApplicationScoped
class Transactions {
    private final ThreadLocal<Deque<EntityManager>> running = ThreadLocal.withInitial(ArrayDeque::new);

    private EntityManagerFactory factory;

    void begin(EntityManagerFactory with) {
        factory = with;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    EntityManager current() {
        return running.get().peek();
    }

    <T> T required(Callable<T> work) throws Exception {
        return current() == null ? requiresNew(work) : work.call();
    }

    <T> T requiresNew(Callable<T> work) throws Exception {
        var entityManager = factory.createEntityManager();
        running.get().push(entityManager);
        try {
            var transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                var result = work.call();
                if (transaction.getRollbackOnly()) transaction.rollback();
                else transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                if (transaction.isActive()) transaction.rollback();
                throw e;
            } catch (Exception e) {
                transaction.commit();
                throw e;
            }
        } finally {
            running.get().pop().close();
        }
    }

    <T> T without(Callable<T> work) throws Exception {
        var suspended = running.get();
        running.set(new ArrayDeque<>());
        try {
            return work.call();
        } finally {
            running.set(suspended);
        }
    }
}
