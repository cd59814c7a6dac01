package org.meent.money;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2 cannot ask at the end of a transaction whether an entry has its lines; so the next entry asks it of the one before. */
public class WholeEntryGuard implements Trigger {
    private static final String WITHOUT_LINES = "select 1 from ledger_entry e where e.sequence = (select max(sequence) from ledger_entry)"
            + " and (select count(*) from posting p where p.entry_id = e.id) < 2";

    /** For H2. */
    public WholeEntryGuard() {}

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        BalanceGuard.refuse(connection, WITHOUT_LINES, "The entry before has no lines");
    }
}
