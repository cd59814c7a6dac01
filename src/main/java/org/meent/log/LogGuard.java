package org.meent.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;

/** H2's guard of the public log: of an entry, salt and body may be erased, together; nothing else of it changes. */
public class LogGuard implements Trigger {
    private int salt;
    private int body;

    /** For H2. */
    public LogGuard() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                var index = columns.getInt("ORDINAL_POSITION") - 1;
                if (columns.getString("COLUMN_NAME").equals("SALT")) salt = index;
                if (columns.getString("COLUMN_NAME").equals("BODY")) body = index;
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (after == null || !onlyErases(before, after)) {
            // 23000 is SQL's own code for a broken rule of the schema.
            throw new SQLException("An entry of the public log is not changed", "23000");
        }
    }

    private boolean onlyErases(Object[] before, Object[] after) {
        for (int i = 0; i < before.length; i++) {
            if (i == salt || i == body) {
                if (after[i] != null) return false;
            } else if (!Objects.equals(before[i], after[i])) {
                return false;
            }
        }
        return true;
    }
}
