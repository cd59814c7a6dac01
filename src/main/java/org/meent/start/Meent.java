package org.meent.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command that starts Meent: {@code java -jar meent-single.jar [configuration file]}; and, as {@code verify}, the
 * one that checks its public log.
 */
public final class Meent {
    /** Held on to, since a logger that nobody holds forgets its filter. */
    private static final Logger SERVER = Logger.getLogger("PayaraMicro");
    private final PrintStream screen;
    private final List<String> held = new ArrayList<>();
    private boolean answers;

    private Meent(PrintStream screen) {
        this.screen = screen;
    }

    /** Starts Meent and returns when it answers; the server's own threads keep the process alive. */
    public static void main(String[] args) {
        try {
            if (args.length > 0 && args[0].equals("verify")) System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
            if (args.length > 1) throw Refused.because("arguments");
            new Meent(System.out).start(Settings.read(args.length == 1 ? args[0] : null, System.getProperties()));
        } catch (Refused e) {
            refuse(e.getMessage());
        } catch (IOException | ReflectiveOperationException e) {
            refuse(Words.say("refused.broken", e));
        }
    }

    private void start(Settings settings) throws IOException, ReflectiveOperationException {
        Surroundings.check(settings);
        var files = Unpacked.into(settings.data().resolve("server"), settings.war());
        Database.check(files, settings);
        files.addServer();
        settings.toSystemProperties();
        System.getProperties().put("meent.console", (Consumer<String>) this::say);
        System.getProperties().put("meent.refused", (Consumer<String>) Meent::refuse);
        new Server(files).run(settings);
        // The screen is for what an operator should read; the server prints its own diagnostics there when it stops.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        // At the end the log is reset, levels included, while the server still tells that it stops; a filter stays.
        SERVER.setFilter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue());
        var address = Answer.await(settings);
        screen.println(Words.say("answers", address));
        tellWhatWasHeld();
    }

    /** What the application says while it starts is told after the address. */
    private synchronized void say(String line) {
        if (answers) screen.println(line);
        else held.add(line);
    }

    private synchronized void tellWhatWasHeld() {
        answers = true;
        held.forEach(screen::println);
        screen.println(Words.say("stop"));
        screen.flush();
    }

    /**
     * Ends the process. Shutdown hooks would wait for a server that is still starting, and nothing has been confirmed
     * to anybody yet, so it halts at once.
     */
    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.err.flush();
        Runtime.getRuntime().halt(Refused.EXIT);
    }
}
