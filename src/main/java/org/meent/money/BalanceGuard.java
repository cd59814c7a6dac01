package org.meent.money;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * H2's guard of what an entry adds up to, after each statement that writes lines. Only the last entry gets lines, so
 * it is the only one to look at; a reversal is, account by account, the opposite of what it takes back.
 */
public class BalanceGuard implements Trigger {
    private static final String LAST = "select e.id from ledger_entry e where e.sequence = (select max(sequence) from ledger_entry)";
    private static final String WRONG = "select 1 from posting where entry_id = (" + LAST + ") having count(*) < 2 or coalesce(sum(cents), 1) <> 0";
    private static final String NOT_THE_OPPOSITE = "select 1 from ledger_entry r join posting p on p.entry_id in (r.id, r.reverses)"
            + " where r.reverses is not null and r.id = (" + LAST + ") group by p.account_id having sum(p.cents) <> 0";

    /** For H2. */
    public BalanceGuard() {}

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        refuse(connection, WRONG, "The lines of an entry of the ledger add up to nothing");
        refuse(connection, NOT_THE_OPPOSITE, "An entry is taken back by its opposite alone");
    }

    /** Refuses what the statement did if {@code query} finds anything. */
    static void refuse(Connection connection, String query, String why) throws SQLException {
        try (var look = connection.prepareStatement(query); var found = look.executeQuery()) {
            if (found.next()) throw new SQLException(why, "23000");
        }
    }
}
