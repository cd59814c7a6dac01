package org.meent.money;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2's guard of the ledger's lines: they are never changed, and only the last entry gets any. */
public class PostingGuard implements Trigger {
    private static final String LATER = "select 1 from ledger_entry e where e.id = ? and e.sequence < (select max(sequence) from ledger_entry)";

    /** For H2. */
    public PostingGuard() {}

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (before != null) throw new SQLException("A line of the ledger is not changed", "23000");
        // The entry is the first column of a line.
        try (var later = connection.prepareStatement(LATER)) {
            later.setObject(1, after[0]);
            try (var found = later.executeQuery()) {
                if (found.next()) throw new SQLException("An entry of the ledger gets no line afterwards", "23000");
            }
        }
    }
}
