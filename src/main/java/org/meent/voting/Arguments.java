package org.meent.voting;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What the command was asked to do.
 *
 * @param rule by which to count
 * @param seats how many are to be chosen; empty if that was not said
 * @param completion how what is left of a budget is spent; empty if that was not said
 * @param ties how ties are broken
 * @param options settings by key, as text
 * @param asText whether the outcome is printed for people
 * @param file with the ballots
 */
record Arguments(String rule, OptionalInt seats, Optional<Completion> completion, TieBreaker ties, Map<String, String> options, boolean asText, String file) {
    static final String LANGUAGE = "--lang";
    private static final String RULE = "--rule";
    private static final String SEATS = "--seats";
    private static final String COMPLETION = "--completion";
    private static final String TIES = "--ties";
    private static final String OPTION = "--option";
    private static final String TEXT = "--text";
    private static final String FILE = "";

    /** @throws BadArguments if they make no sense together, whatever the rule */
    static Arguments of(String... arguments) {
        var given = new HashMap<String, String>();
        var options = new TreeMap<String, String>();
        for (var index = 0; index < arguments.length; index++) {
            var argument = arguments[index];
            switch (argument) {
                case RULE, SEATS, COMPLETION, TIES, LANGUAGE -> putOnce(given, argument, value(arguments, ++index));
                case OPTION -> putOption(options, value(arguments, ++index));
                case TEXT -> putOnce(given, TEXT, TEXT);
                case "--vote" -> throw new BadArguments("argument.vote");
                default -> {
                    if (argument.startsWith("-")) throw new BadArguments("argument.unknown", argument);
                    if (given.containsKey(FILE)) throw new BadArguments("argument.files", given.get(FILE), argument);
                    given.put(FILE, argument);
                }
            }
        }
        if (!given.containsKey(RULE)) throw new BadArguments("argument.rule");
        if (!given.containsKey(FILE)) throw new BadArguments("argument.file");
        return new Arguments(given.get(RULE), seats(given.get(SEATS)), completion(given.get(COMPLETION)), ties(given.get(TIES)), Collections.unmodifiableMap(options),
                given.containsKey(TEXT), given.get(FILE));
    }

    private static String value(String[] arguments, int index) {
        if (index == arguments.length) throw new BadArguments("argument.value", arguments[index - 1]);
        return arguments[index];
    }

    private static void putOnce(Map<String, String> given, String argument, String value) {
        if (given.put(argument, value) != null) throw new BadArguments("argument.twice", argument);
    }

    private static void putOption(Map<String, String> options, String pair) {
        var equals = pair.indexOf('=');
        if (equals < 1) throw new BadArguments("argument.option", pair);
        putOnce(options, pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static OptionalInt seats(String text) {
        if (text == null) return OptionalInt.empty();
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) throw new BadArguments("argument.seats", text);
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static Optional<Completion> completion(String text) {
        if (text == null) return Optional.empty();
        var found = Arrays.stream(Completion.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text)).findAny();
        if (found.isEmpty()) throw new BadArguments("argument.range", COMPLETION, text, "none, utilitarian, add1, add1u");
        return found;
    }

    private static TieBreaker ties(String text) {
        try {
            return text == null ? TieBreaker.none() : TieBreaker.of(text);
        } catch (IllegalArgumentException e) {
            var lacksSeed = Arrays.stream(text.split(",")).anyMatch(part -> part.strip().matches("lot:?\\s*"));
            throw new BadArguments(lacksSeed ? "argument.ties.seed" : "argument.ties", text);
        }
    }
}
