package org.meent.voting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The command that counts a file of ballots: {@code java -jar meent-library.jar --rule RULE FILE}, with what {@code --help}
 * tells. It needs nothing but a JDK and this library, and prints one JSON object, in UTF-8 on every machine.
 */
public final class Count {
    /** It was counted; or help was asked, and given. */
    public static final int COUNTED = 0;
    /** The file is not a file of ballots, or stops being one at some line. */
    public static final int MALFORMED = 1;
    /** The command was not understood, the file cannot be read or takes too much memory, or a tie must be broken first. */
    public static final int NOT_UNDERSTOOD = 2;
    private final PrintStream out;
    private final PrintStream err;
    private Locale language = Locale.getDefault().getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH;

    private Count(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args as {@code --help} tells
     */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /**
     * Counts.
     *
     * @param args as {@code --help} tells
     * @param out where the outcome goes
     * @param err where it goes why there is none
     * @return {@link #COUNTED}, {@link #MALFORMED} or {@link #NOT_UNDERSTOOD}
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var command = new Count(out, err);
        try {
            // The language first, so that whatever else is wrong is said in it.
            command.readLanguage(args);
            if (Arrays.asList(args).contains("--help")) return command.help();
            var arguments = Arguments.of(args);
            return command.count(Rules.named(arguments.rule()), arguments);
        } catch (BadArguments e) {
            err.println(OneLine.of(e.reason().in(command.language)));
            err.println(Sentence.of("argument.help").in(command.language));
            return NOT_UNDERSTOOD;
        } catch (OutOfMemoryError e) {
            // Here nothing of the file is held any more, so that there is memory again to say so; nothing was printed yet.
            err.println(Sentence.of("argument.memory").in(command.language));
            return NOT_UNDERSTOOD;
        }
    }

    private void readLanguage(String[] args) {
        for (var index = 0; index < args.length - 1; index++) {
            if (!args[index].equals(Arguments.LANGUAGE)) continue;
            if (!Sentence.LANGUAGES.contains(args[index + 1])) throw new BadArguments("argument.range", Arguments.LANGUAGE, args[index + 1], "nl, en");
            language = Locale.forLanguageTag(args[index + 1]);
        }
    }

    private int help() {
        var names = Rules.names();
        var half = (names.size() + 1) / 2;
        // On two lines, so that a terminal need not break them.
        out.println(Sentence.of("help", String.join(" ", names.subList(0, half)), String.join(" ", names.subList(half, names.size()))).in(language));
        return COUNTED;
    }

    private <B extends Ballot, S extends Settings> int count(Rules<B, S> rule, Arguments arguments) {
        rule.kind().check(arguments.rule(), arguments.file());
        BallotFile<B> file;
        try (var in = Files.newInputStream(Path.of(arguments.file()))) {
            file = rule.kind().read(arguments.rule(), arguments.file(), in);
        } catch (MalformedBallots e) {
            err.println(arguments.file() + ":" + e.line() + ": " + OneLine.of(e.reason().in(language)));
            return MALFORMED;
        } catch (IOException | InvalidPathException e) {
            throw new BadArguments("argument.unreadable", arguments.file());
        }
        var asked = new Asked(arguments, file);
        var settings = asked.settings(() -> rule.settings().apply(asked));
        var outcome = outcome(rule, file, settings);
        var report = new Report(arguments.rule(), settings, file.profile().size(), outcome, language);
        if (arguments.asText()) out.print(report.text());
        else out.writeBytes(report.json().getBytes(StandardCharsets.UTF_8));
        out.flush();
        return COUNTED;
    }

    private static <B extends Ballot, S extends Settings> Outcome outcome(Rules<B, S> rule, BallotFile<B> file, S settings) {
        try {
            return rule.rule().count(file.profile(), settings);
        } catch (TieNeedsOrder e) {
            throw new BadArguments("argument.needsTies", rule.rule().name(), names(file.options(), e.tied()));
        }
    }

    private static String names(Options options, List<String> ids) {
        return ids.stream().map(id -> options.name(options.place(id).orElseThrow())).collect(Collectors.joining(", "));
    }
}
