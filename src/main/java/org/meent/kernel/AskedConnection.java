package org.meent.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection that answers otherwise than its driver whether it is still there: the server's pool asks that each time. */
final class AskedConnection {
    private AskedConnection() {}

    /** Whether a connection is still there. */
    interface Validity {
        boolean of(Connection real) throws SQLException;

        /** Hears of what a connection could not do. */
        default void failed(Connection real, Throwable why) {}
    }

    static Connection of(Connection real, Validity validity) {
        return (Connection) Proxy.newProxyInstance(AskedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
            try {
                return method.getName().equals("isValid") ? validity.of(real) : method.invoke(real, values);
            } catch (InvocationTargetException e) {
                validity.failed(real, e.getCause());
                throw e.getCause();
            }
        });
    }
}
