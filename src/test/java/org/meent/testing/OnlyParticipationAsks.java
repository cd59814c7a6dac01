package org.meent.testing;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Refuses every question to the table of how members take part that the room of participation does not ask itself. */
class OnlyParticipationAsks implements StatementInspector {
    private static final long serialVersionUID = 1;
    private static final String ROOM = "org.meent.participation.Engagement";
    /** The mutant, which has to be found out by what comes of it. */
    private static final String MUTANT = "org.meent.desks.UnfairChecks";

    @Override
    public String inspect(String sql) {
        var statement = sql.toLowerCase(java.util.Locale.ROOT);
        // Written rows come from the room's own entity, at the end of whichever transaction it is.
        var asks = statement.contains("engagement") && !statement.startsWith("insert ") && !statement.startsWith("update engagement set ");
        if (asks && !isFromTheRoom()) throw new IllegalStateException("Only participation may ask this: " + sql);
        return sql;
    }

    private static boolean isFromTheRoom() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .anyMatch(name -> name.startsWith(ROOM) || name.startsWith(MUTANT)));
    }
}
