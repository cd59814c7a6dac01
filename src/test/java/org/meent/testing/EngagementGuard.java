package org.meent.testing;

import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Lets no room but {@code participation} touch the table that says how members take part, whatever the statement was
 * made of: entities, queries or text. It looks at every statement of every story.
 */
class EngagementGuard implements StatementInspector {
    private static final long serialVersionUID = 1;
    /** Where changes of entities are written, which may be long after they were made; the entity itself is the room's own. */
    private static final String CHANGES_OF_ENTITIES = "org.hibernate.engine.spi.ActionQueue";
    /** The unfair rule that the tests of equality plant, to see it found out. */
    private static final String PLANTED = "org.meent.desks.UnfairChecks";
    private static final Pattern TABLE = Pattern.compile("\\bengagement\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String inspect(String sql) {
        if (!TABLE.matcher(sql).find() || StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(CHANGES_OF_ENTITIES)))) return sql;
        var asking = StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.startsWith("org.meent.") && !name.startsWith("org.meent.testing.")).findFirst());
        if (asking.filter(name -> name.startsWith("org.meent.participation.") || name.startsWith(PLANTED)).isEmpty()) {
            throw new IllegalStateException("How members take part is for participation alone, not for " + asking.orElse("nobody") + ": " + sql);
        }
        return sql;
    }
}
