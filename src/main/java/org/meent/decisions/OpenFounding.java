package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Console;
import org.meent.kernel.Say;
import org.meent.members.SignInCodes;

/**
 * At each start of a community of one's own: shows whoever started it the code that opens the founding, and after that,
 * while nobody has got in yet, further codes to sign in with.
 */
@ApplicationScoped
class OpenFounding {
    static final String PROPERTY = "meent.start";
    private final Communities communities;
    private final Founding founding;
    private final SignInCodes codes;
    private final Chance chance;
    private final Console console;
    private final Say say;

    @Inject
    OpenFounding(Communities communities, Founding founding, SignInCodes codes, Chance chance, Console console, Say say) {
        this.communities = communities;
        this.founding = founding;
        this.codes = codes;
        this.chance = chance;
        this.console = console;
        this.say = say;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if ("empty".equals(System.getProperty(PROPERTY))) open();
    }

    /** Makes a new code and shows it; nothing once somebody got in. */
    void open() {
        if (communities.current().founded()) {
            tellAgain();
            return;
        }
        var code = FoundingCode.from(chance);
        founding.openTo(code);
        console.say(say.text(console.locale(), "decisions.founding.openedBy", code.text()));
    }

    private void tellAgain() {
        for (var printed : codes.printAgain()) {
            console.say(say.text(console.locale(), "decisions.founding.printedAgain", printed.memberName(), printed.code()));
        }
    }
}
