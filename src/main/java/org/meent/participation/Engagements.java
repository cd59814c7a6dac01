package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meent.kernel.Caller;
import org.meent.kernel.Communities;
import org.meent.log.Audit;

/** How the signed-in member takes part. Nobody can ask it of another. */
@ApplicationScoped
@Transactional
public class Engagements {
    private final EngagementStore store;
    private final Caller caller;
    private final Communities communities;
    private final Clock clock;
    private final Audit audit;

    @Inject
    Engagements(EngagementStore store, Caller caller, Communities communities, Clock clock, Audit audit) {
        this.store = store;
        this.caller = caller;
        this.communities = communities;
        this.clock = clock;
        this.audit = audit;
    }

    /** What the member told, if anything. */
    public Optional<EngagementRow> mine() {
        return store.find(caller.memberId()).map(Engagement::row);
    }

    /**
     * Records how the member takes part.
     *
     * @param kind one of {@link #kinds()}
     * @throws ParticipationProblems.NoSuchEngagement if it is none of them
     */
    public EngagementRow tell(String kind) {
        var member = caller.memberId();
        var known = Stream.of(Engagement.Kind.values()).filter(one -> one.name().equals(kind)).findFirst()
                .orElseThrow(ParticipationProblems.NoSuchEngagement::new);
        var today = LocalDate.ofInstant(clock.instant(), communities.current().zone());
        var told = store.lock(member);
        told.ifPresentOrElse(engagement -> engagement.become(known, today), () -> store.add(new Engagement(member, known, today)));
        // That it was told, never what: the audit rows are read by whoever looks after them.
        audit.write("participation.told", null);
        return new EngagementRow(known.name(), today);
    }

    /** Forgets what the member told. */
    public void clear() {
        if (store.remove(caller.memberId())) audit.write("participation.takenBack", null);
    }

    /** The ways to take part, in the order in which they are offered. */
    public List<String> kinds() {
        return Stream.of(Engagement.Kind.values()).map(Enum::name).toList();
    }
}
