package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.meent.kernel.Communities;
import org.meent.kernel.Console;
import org.meent.kernel.Say;

/** At a start with the example: fills an empty database, and tells on the screen how to look around. */
@ApplicationScoped
class ExampleStart {
    private final Communities communities;
    private final ExampleCommunity example;
    private final Console console;
    private final Say say;

    @Inject
    ExampleStart(Communities communities, ExampleCommunity example, Console console, Say say) {
        this.communities = communities;
        this.example = example;
        this.console = console;
        this.say = say;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        if (!"example".equals(System.getProperty("meent.start"))) return;
        if (!communities.current().founded()) example.fill(Integer.getInteger("meent.example.members", Cast.USUAL));
        if (!communities.current().example()) return;
        console.say(say.text(console.locale(), "example.signIn", Cast.RIET, Cast.PASSWORD));
        console.say(say.text(console.locale(), "example.mandates", Cast.MO, Cast.ANS, Cast.DIRK));
        console.say(say.text(console.locale(), "example.token", example.token()));
    }
}
