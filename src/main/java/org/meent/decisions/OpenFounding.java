package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Console;

/** At each start of an empty, unfounded community: shows whoever started it the code that opens the founding. */
@ApplicationScoped
class OpenFounding {
    static final String PROPERTY = "meent.start";
    private final Communities communities;
    private final Founding founding;
    private final Chance chance;
    private final Console console;

    @Inject
    OpenFounding(Communities communities, Founding founding, Chance chance, Console console) {
        this.communities = communities;
        this.founding = founding;
        this.chance = chance;
        this.console = console;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if ("empty".equals(System.getProperty(PROPERTY))) open();
    }

    /** Makes a new code and shows it, unless there is nothing left to found. */
    void open() {
        if (communities.current().founded()) return;
        var code = FoundingCode.from(chance);
        founding.openTo(code);
        console.say("Deze gemeenschap is nog niet opgericht. De code daarvoor / Nobody has founded this community yet. The code for that: " + code.text());
    }
}
