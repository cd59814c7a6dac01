package org.meent.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** An empty community that nobody has founded yet: the single file, for a story that is told in a browser. Closing kills it. */
public final class Unfounded implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("Whoever has this code can: (\\S+)");
    private final Started meent;
    private final int port;

    private Unfounded(Started meent, int port) {
        this.meent = meent;
        this.port = port;
    }

    /** Starts one that keeps its data in {@code folder}; it is up once its code has been asked for. */
    public static Unfounded in(Path folder) {
        var port = Started.freePort();
        return new Unfounded(Started.in(folder, port, List.of("-Dmeent.start=empty")), port);
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The code that it prints for whoever started it; waits until it has. */
    public String code() {
        meent.up();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        var found = CODE.matcher(meent.out());
        while (!found.find()) {
            // The address is printed first, and the code at once after it.
            if (System.nanoTime() > end) throw new AssertionError("Meent prints no code: " + meent.out());
            Thread.onSpinWait();
            found = CODE.matcher(meent.out());
        }
        return found.group(1);
    }

    @Override
    public void close() {
        meent.close();
    }
}
