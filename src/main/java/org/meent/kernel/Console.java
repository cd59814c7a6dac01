package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Says something to whoever starts Meent, on the screen where it was started: the launcher leaves a
 * {@code Consumer<String>} under the system property {@value #PROPERTY}; without one, the server's log gets it.
 */
@ApplicationScoped
public class Console {
    static final String PROPERTY = "meent.console";

    /** The language of whoever starts Meent, before any member is known: Dutch where the machine speaks it, else English. */
    public Locale locale() {
        return Locale.getDefault().getLanguage().equals("nl") ? Locale.getDefault() : Locale.ENGLISH;
    }

    /** Prints one line. */
    public void say(String line) {
        if (System.getProperties().get(PROPERTY) instanceof Consumer<?> console) {
            @SuppressWarnings("unchecked") var lines = (Consumer<String>) console;
            lines.accept(line);
        } else {
            Logger.getLogger(Console.class.getName()).info(line);
        }
    }
}
