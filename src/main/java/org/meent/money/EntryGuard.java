package org.meent.money;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;

/** H2's guard of the ledger's entries: salt and narration may be erased, together; nothing else of an entry changes. */
public class EntryGuard implements Trigger {
    private int salt;
    private int narration;

    /** For H2. */
    public EntryGuard() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                var index = columns.getInt("ORDINAL_POSITION") - 1;
                if (columns.getString("COLUMN_NAME").equals("SALT")) salt = index;
                if (columns.getString("COLUMN_NAME").equals("NARRATION")) narration = index;
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        // 23000 is SQL's own code for a broken rule of the schema.
        if (after == null || !onlyErases(before, after)) throw new SQLException("An entry of the ledger is not changed", "23000");
    }

    private boolean onlyErases(Object[] before, Object[] after) {
        for (int i = 0; i < before.length; i++) {
            var erased = i == salt || i == narration;
            if (erased ? after[i] != null : !Objects.equals(before[i], after[i])) return false;
        }
        return true;
    }
}
