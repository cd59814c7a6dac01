package org.meent.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.kernel.Caller;
import org.meent.kernel.Decided;
import org.meent.kernel.MemberNames;

/** Makes the body of an entry: the facts of the act, who did it, and why that may be. */
@ApplicationScoped
class LogBodies {
    /** The key of who acted. */
    static final String BY = "by";
    /** The key of the ground. */
    static final String GROUND = "ground";
    private final Caller caller;
    private final MemberNames members;
    private final Decided decided;

    @Inject
    LogBodies(Caller caller, MemberNames members, Decided decided) {
        this.caller = caller;
        this.members = members;
        this.decided = decided;
    }

    Map<String, Object> of(Map<String, ?> facts, Ground ground) {
        var body = new TreeMap<String, Object>();
        facts.forEach((key, value) -> {
            if (value != null) body.put(key, plain(value));
        });
        var member = caller.member();
        if (member.isPresent()) body.putIfAbsent(BY, members.ref(member.getAsLong()).toString());
        var decisions = ground.decisionId() == 0 ? Map.<Long, org.meent.kernel.DecisionLink>of() : decided.links(List.of(ground.decisionId()));
        if (body.put(GROUND, ground.body(decisions)) != null) throw new IllegalArgumentException("The log itself writes " + GROUND);
        return body;
    }

    private static Object plain(Object value) {
        return value instanceof UUID || value instanceof LocalDate || value instanceof Enum ? value.toString() : value;
    }
}
