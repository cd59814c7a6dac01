package org.meent.voting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings that were asked for, while a rule takes those it has. What is left when it has taken all of them was asked
 * in vain, and is refused.
 */
final class Asked {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1," + Projects.MOST_DECIMALS + "})?");
    private final Arguments arguments;
    private final BallotFile<?> file;
    private final Set<String> taken = new HashSet<>();

    Asked(Arguments arguments, BallotFile<?> file) {
        this.arguments = arguments;
        this.file = file;
    }

    /**
     * The settings of a rule.
     *
     * @throws BadArguments if something was asked that the rule does not have, or out of its range
     */
    <S extends Settings> S settings(Supplier<S> taking) {
        var settings = taking.get();
        if (arguments.seats().isPresent() && !taken.contains("--seats")) throw new BadArguments("argument.notOfRule", arguments.rule(), "--seats");
        if (arguments.completion().isPresent() && !taken.contains("--completion")) throw new BadArguments("argument.notOfRule", arguments.rule(), "--completion");
        for (var key : arguments.options().keySet()) if (!taken.contains(key)) throw new BadArguments("argument.notOfRule", arguments.rule(), key);
        return settings;
    }

    Options options() {
        return file.options();
    }

    Projects projects() {
        return file.projects().orElseThrow(() -> new BadArguments("argument.budget", arguments.rule()));
    }

    TieBreaker ties() {
        return arguments.ties();
    }

    /** How many ballots there are. */
    long ballots() {
        return file.profile().size();
    }

    /** As many as were asked, else as the file says, else one. */
    int seats() {
        taken.add("--seats");
        return arguments.seats().orElse(file.seats().orElse(1));
    }

    /** Refuses more options than there is memory for all their pairs, before any is asked for. */
    void pairsFit() {
        var most = PairwiseMatrix.mostOptions(Runtime.getRuntime().maxMemory());
        if (options().size() > most) throw new BadArguments("argument.pairs", arguments.rule(), options().size(), most);
    }

    /** Refuses any number of seats but one. */
    void oneSeat() {
        if (seats() != 1) throw new BadArguments(arguments.seats().isPresent() ? "argument.oneSeat" : "argument.oneSeat.file", arguments.rule(), seats());
    }

    Completion completion(Completion whenNotSaid) {
        taken.add("--completion");
        return arguments.completion().orElse(whenNotSaid);
    }

    /** What the lot is drawn from. */
    String seed() {
        var criteria = arguments.ties().criteria();
        if (criteria.isEmpty() || criteria.get(0).kind() != TieBreaker.Kind.LOT) throw new BadArguments("argument.lot", arguments.rule());
        return criteria.get(0).seed();
    }

    private Optional<String> take(String key) {
        taken.add(key);
        return Optional.ofNullable(arguments.options().get(key));
    }

    /** One of the values of a type, which go by their names in lower case and with hyphens. */
    <E extends Enum<E>> E one(String key, E whenNotSaid) {
        var values = whenNotSaid.getDeclaringClass().getEnumConstants();
        return take(key).map(text -> Arrays.stream(values).filter(value -> name(value).equals(text)).findAny()
                .orElseThrow(() -> new BadArguments("argument.range", key, text, Arrays.stream(values).map(Asked::name).collect(Collectors.joining(", "))))).orElse(whenNotSaid);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isTrue(String key, boolean whenNotSaid) {
        var text = take(key).orElse(String.valueOf(whenNotSaid));
        if (!text.equals("true") && !text.equals("false")) throw new BadArguments("argument.range", key, text, "true, false");
        return text.equals("true");
    }

    long number(String key, long least, long whenNotSaid) {
        var text = take(key).orElse(String.valueOf(whenNotSaid));
        if (!WHOLE.matcher(text).matches() || Long.parseLong(text) < least) throw new BadArguments("argument.number", key, text, least);
        return Long.parseLong(text);
    }

    Fraction fraction(String key, Fraction whenNotSaid) {
        return take(key).map(text -> readFraction(key, text)).orElse(whenNotSaid);
    }

    private static Fraction readFraction(String key, String text) {
        try {
            return Fraction.of(text);
        } catch (IllegalArgumentException e) {
            throw new BadArguments("argument.fraction", key, text);
        }
    }

    /** A number of ballots, or a part of those who may vote. */
    Quorum quorum(Quorum whenNotSaid) {
        var text = take("quorum");
        if (text.isEmpty()) return whenNotSaid;
        return text.get().indexOf('/') >= 0 ? new Quorum.Share(readFraction("quorum", text.get())) : new Quorum.Ballots(number("quorum", 0, 0));
    }

    /** How many may vote: as many as did, if nothing was said. */
    long entitled() {
        var entitled = number("entitled", 0, ballots());
        if (entitled < ballots()) throw new BadArguments("argument.entitled", entitled, ballots());
        return entitled;
    }

    /** An amount in the currency of the projects. */
    BigDecimal amount(String key, BigDecimal whenNotSaid) {
        var text = take(key).orElseGet(whenNotSaid::toPlainString);
        if (!AMOUNT.matcher(text).matches() || new BigDecimal(text).signum() == 0) throw new BadArguments("argument.amount", key, text);
        return new BigDecimal(text);
    }
}
