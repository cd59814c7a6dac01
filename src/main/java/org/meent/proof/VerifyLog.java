package org.meent.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The command that checks a downloaded log: {@code java -cp ... org.meent.proof.VerifyLog FILE [--head HEX] [--lang
 * nl|en]}. It needs nothing but a JDK and this package. The noted head is a hash, or number, colon and hash.
 */
public final class VerifyLog {

    /** The log is whole. */
    public static final int WHOLE = 0;
    /** The file is not a log, or stops being one at some line. */
    public static final int MALFORMED = 1;
    /** The command was not understood, or the file cannot be read. */
    public static final int NOT_UNDERSTOOD = 2;
    /** An entry was touched, or the noted head no longer stands. */
    public static final int TOUCHED = 3;

    private final PrintStream out;
    private final PrintStream err;
    private PlainWords words = new PlainWords(Locale.getDefault().getLanguage().equals("nl") ? "nl" : "en");
    private String file;
    private Optional<NotedHead> noted = Optional.empty();

    private VerifyLog(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the file and the options, in any order
     */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /**
     * Checks a log.
     *
     * @param args the file and the options, in any order
     * @param out where the finding goes
     * @param err where it goes why there is none
     * @return {@link #WHOLE}, {@link #MALFORMED}, {@link #NOT_UNDERSTOOD} or {@link #TOUCHED}
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var command = new VerifyLog(out, err);
        // The language first, so that whatever else is wrong is said in it.
        Optional<String> misunderstood = command.readLanguage(args).or(() -> command.readOthers(args));
        if (misunderstood.isEmpty()) return command.verify();
        err.println(misunderstood.get());
        err.println(command.words.say("usage"));
        return NOT_UNDERSTOOD;
    }

    private Optional<String> readLanguage(String[] args) {
        for (int i = 0; i < args.length - 1; i++) {
            if (!args[i].equals("--lang")) continue;
            if (!PlainWords.LANGUAGES.contains(args[i + 1])) return Optional.of(words.say("argument.lang"));
            words = new PlainWords(args[i + 1]);
        }
        return Optional.empty();
    }

    private Optional<String> readOthers(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean isOption = args[i].startsWith("--");
            if (isOption && i == args.length - 1) return Optional.of(words.say("argument.option", args[i]));
            if (args[i].equals("--head")) {
                if (!readHead(args[++i])) return Optional.of(words.say("argument.head"));
            } else if (args[i].equals("--lang")) i++;
            else if (isOption) return Optional.of(words.say("argument.option", args[i]));
            else if (file != null) return Optional.of(words.say("argument.files"));
            else file = args[i];
        }
        return file == null ? Optional.of(words.say("argument.file")) : Optional.empty();
    }

    private boolean readHead(String text) {
        try {
            noted = Optional.of(NotedHead.parse(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private int verify() {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            ChainReport report = HashChain.verify(LogFile.read(in), noted);
            words.of(report).forEach(out::println);
            return report.isWhole() ? WHOLE : TOUCHED;
        } catch (MalformedLog e) {
            words.of(e).forEach(err::println);
            return MALFORMED;
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            err.println(words.say("argument.unreadable", file));
            return NOT_UNDERSTOOD;
        }
    }
}
