package org.meent.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** What the server would hand to the rooms. */
@ApplicationScoped
class Served {
    @Produces
    EntityManager entityManager(Transactions transactions) {
        return (EntityManager) Proxy.newProxyInstance(Served.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            var current = transactions.current();
            try {
                if (current != null) return method.invoke(current, arguments);
                // As in the server: outside a transaction each call has an entity manager of its own.
                try (var shortLived = transactions.factory().createEntityManager()) {
                    return method.invoke(shortLived, arguments);
                }
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** An event that comes after all that were fired before it. */
    record AfterAll() {}

    void heard(@ObservesAsync AfterAll end) {}

    @Produces
    HttpServletRequest request() {
        return nobodyAsks(HttpServletRequest.class);
    }

    @Produces
    HttpServletResponse response() {
        return nobodyAsks(HttpServletResponse.class);
    }

    private static <T> T nobodyAsks(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Served.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("toString")) return "no " + type.getSimpleName();
            if (method.getReturnType() == boolean.class) return false;
            if (method.getReturnType().isPrimitive()) throw new UnsupportedOperationException(method.getName());
            return null;
        }));
    }
}
