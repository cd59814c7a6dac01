package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what happened in each round, so that who reads it can do the same with the ballots on a table. */
final class RoundSentences {
    private final Options options;
    private final Rounds counted;

    RoundSentences(Options options, Rounds counted) {
        this.options = options;
        this.counted = counted;
    }

    /** The names of the options with these ids. */
    static String names(Options options, Collection<String> ids) {
        return ids.stream().map(id -> name(options, id)).collect(Collectors.joining(", "));
    }

    private static String name(Options options, String id) {
        return options.name(options.place(id).orElseThrow());
    }

    /**
     * What happened in these rounds.
     *
     * @param isDecided whether the count stands; if not, it stopped at a tie in the last of these rounds
     */
    List<Sentence> all(List<Round> rounds, List<Outcome.Tie> ties, boolean isDecided) {
        var sentences = new ArrayList<Sentence>();
        var votes = new long[options.size()];
        var tie = 0;
        var kept = counted.keepValues().isTold() ? counted.keepValues().rounds() : List.<Map<String, BigDecimal>>of();
        var above = new LinkedHashMap<String, BigDecimal>();
        for (var round : rounds) {
            if (!kept.isEmpty()) sentences.addAll(kept(round, kept.get(round.number() - 1), above));
            counted.history().apply(round.number() - 1, votes);
            for (var id : round.elected()) if (hasQuota(round, votes(votes, id))) sentences.add(elected("stv.step.elected", round, id, votes(votes, id)));
            while (tie < ties.size() && counted.tieRounds().get(tie) == round.number()) {
                sentences.add(tied(round, ties.get(tie++), isDecided || round.number() < rounds.size()));
            }
            round.surplus().ifPresent(id -> sentences.add(Sentence.of("stv.step.surplus", round.number(), name(options, id),
                    votes(votes, id).subtract(round.quota().orElseThrow().votes()), moved(round))));
            round.elimination().ifPresent(out -> sentences.add(out(round, out)));
            above.clear();
            for (var id : round.elected()) if (hasQuota(round, votes(votes, id))) above.put(id, votes(votes, id).subtract(round.quota().orElseThrow().votes()));
            for (var id : round.elected()) if (!hasQuota(round, votes(votes, id))) sentences.add(elected("stv.step.left", round, id, votes(votes, id)));
        }
        return List.copyOf(sentences);
    }

    /** What of each vote the elected keep from now on, and what those had too many who were elected in the round before. */
    private List<Sentence> kept(Round round, Map<String, BigDecimal> kept, Map<String, BigDecimal> above) {
        if (kept.values().stream().allMatch(BigDecimal.ONE.setScale(MeekCount.DECIMALS)::equals)) return List.of();
        var sentences = new ArrayList<Sentence>();
        above.forEach((id, votes) -> {
            if (kept.get(id).compareTo(BigDecimal.ONE) < 0) sentences.add(Sentence.of("stv.step.passed", round.number(), name(options, id), votes));
        });
        var all = kept.entrySet().stream().map(each -> name(options, each.getKey()) + " " + each.getValue().toPlainString());
        sentences.add(Sentence.of("stv.step.kept", round.number(), all.collect(Collectors.joining(", "))));
        return sentences;
    }

    private BigDecimal votes(long[] votes, String id) {
        return counted.decimal(votes[options.place(id).orElseThrow()]);
    }

    private static boolean hasQuota(Round round, BigDecimal votes) {
        return votes.compareTo(round.quota().orElseThrow().votes()) >= 0;
    }

    private Sentence elected(String key, Round round, String id, BigDecimal votes) {
        return Sentence.of(key, round.number(), name(options, id), votes, round.quota().orElseThrow().votes());
    }

    private Sentence tied(Round round, Outcome.Tie tie, boolean isDecided) {
        var names = names(options, tie.tied());
        return tie.order().isEmpty() ? Sentence.of(isDecided ? "stv.step.tied" : "stv.step.tied.open", round.number(), names)
                : Sentence.of("stv.step.tied.order", round.number(), names, name(options, tie.order().get(0)));
    }

    private Sentence out(Round round, Elimination out) {
        return round.transfers().isEmpty() ? Sentence.of("stv.step.out", round.number(), name(options, out.option()), out.votes())
                : Sentence.of("stv.step.out.transfer", round.number(), name(options, out.option()), out.votes(), moved(round));
    }

    private static BigDecimal moved(Round round) {
        return round.transfers().stream().map(Transfer::votes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
