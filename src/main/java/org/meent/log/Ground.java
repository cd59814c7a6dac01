package org.meent.log;

import java.util.Map;
import java.util.TreeMap;
import org.meent.kernel.DecisionLink;

/**
 * Why somebody might do what the log tells: every entry answers "may that be?".
 *
 * @param kind what the right rests on
 * @param role the role of the mandate that was used, else null
 * @param decisionId the decision that gave the right, 0 if none did
 */
public record Ground(Kind kind, String role, long decisionId) {
    /** What a right can rest on. */
    public enum Kind {
        /** A mandate that a decision gave. */
        MANDATE,
        /** The act is the effect of a decision. */
        DECISION,
        /** A right that every member has. */
        SELF,
        /** The founding itself, before which there was nobody to ask. */
        START
    }

    /** A mandate for {@code role}, given by a decision. */
    public static Ground mandate(String role, long decisionId) {
        return new Ground(Kind.MANDATE, role, decisionId);
    }

    /** A decision, of which this is the effect. */
    public static Ground decision(long decisionId) {
        return new Ground(Kind.DECISION, null, decisionId);
    }

    /** A right of every member. */
    public static Ground self() {
        return new Ground(Kind.SELF, null, 0);
    }

    /** The founding itself. */
    public static Ground start() {
        return new Ground(Kind.START, null, 0);
    }

    /** The ground as it stands in an entry's body. */
    Map<String, Object> body(Map<Long, DecisionLink> decisions) {
        var body = new TreeMap<String, Object>();
        body.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        if (role != null) body.put("role", role);
        if (decisionId != 0) body.put("decision", decisions.get(decisionId).number());
        return body;
    }
}
