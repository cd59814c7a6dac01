package org.meent.start;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * Puts a jar on the class path of the running process. The server's own loader looks for its parts there and nowhere
 * else. The JVM calls {@link #agentmain} before {@code main}, as the manifest's {@code Launcher-Agent-Class} asks.
 */
public final class ClassPath {
    private static Instrumentation instrumentation;

    private ClassPath() {}

    /** Called by the JVM. */
    public static void agentmain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    static void append(Path jar) throws IOException {
        if (instrumentation == null) throw Refused.because("notByJar");
        instrumentation.appendToSystemClassLoaderSearch(new JarFile(jar.toFile()));
    }
}
