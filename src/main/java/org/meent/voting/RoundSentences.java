package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        for (var round : rounds) {
            counted.history().apply(round.number() - 1, votes);
            for (var id : round.elected()) if (hasQuota(round, votes(votes, id))) sentences.add(elected("stv.step.elected", round, id, votes(votes, id)));
            while (tie < ties.size() && counted.tieRounds().get(tie) == round.number()) {
                sentences.add(tied(round, ties.get(tie++), isDecided || round.number() < rounds.size()));
            }
            round.surplus().ifPresent(id -> sentences.add(Sentence.of("stv.step.surplus", round.number(), name(options, id),
                    votes(votes, id).subtract(round.quota().orElseThrow().votes()), moved(round))));
            round.elimination().ifPresent(out -> sentences.add(out(round, out)));
            for (var id : round.elected()) if (!hasQuota(round, votes(votes, id))) sentences.add(elected("stv.step.left", round, id, votes(votes, id)));
        }
        return List.copyOf(sentences);
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
