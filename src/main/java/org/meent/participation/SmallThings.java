package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Decided;

/** The register of the small things that are handed out. A decision enters one; every member reads it. */
@ApplicationScoped
@Transactional
public class SmallThings {
    private final SmallThingStore store;
    private final Decided decided;
    private final Caller caller;

    @Inject
    SmallThings(SmallThingStore store, Decided decided, Caller caller) {
        this.store = store;
        this.decided = decided;
        this.caller = caller;
    }

    /** All of them, by name, each with who may have it and the decision that says so. */
    public List<SmallThingRow> all() {
        caller.memberId();
        var things = store.all();
        var decisions = decided.links(things.stream().map(SmallThing::decisionId).collect(Collectors.toSet()));
        return things.stream().map(thing -> thing.row(decisions.get(thing.decisionId()).number())).toList();
    }
}
