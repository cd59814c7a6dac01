package org.meent.start;

import java.io.IOException;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at the database before the server starts, with the application's own eyes: the same class looks again later. */
final class Database {
    private static final String LOOK = "org.meent.kernel.FirstLook";
    /** Held on to, since a logger that nobody holds forgets that it was silenced. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private Database() {}

    /** Refuses with the sentence that the application has for what is wrong. */
    static void check(Unpacked files, Settings settings) throws IOException, ReflectiveOperationException {
        // What the driver logs is what the sentence says.
        DRIVER.setLevel(Level.OFF);
        @SuppressWarnings("unchecked")
        var look = (Function<Properties, String>) files.loader().loadClass(LOOK).getConstructor().newInstance();
        var sentence = look.apply(settings.database());
        if (sentence != null) throw Refused.saying(sentence);
    }
}
