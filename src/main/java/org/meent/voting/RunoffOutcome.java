package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an instant runoff decided, round by round. */
public final class RunoffOutcome implements Outcome {
    private final RunoffSettings settings;
    private final long cast;
    private final List<Round> rounds;
    private final Rounds counted;
    private final Optional<String> winner;
    private final List<Tie> ties;
    private final TieSensitivity sensitivity;
    private final Optional<Rival> rival;

    private RunoffOutcome(RunoffSettings settings, long cast, Rounds counted, List<Round> rounds, Optional<String> winner, Optional<Rival> rival,
            List<Tie> ties, TieSensitivity sensitivity) {
        this.settings = settings;
        this.cast = cast;
        this.counted = counted;
        this.rounds = rounds;
        this.winner = winner;
        this.rival = rival;
        this.ties = ties;
        this.sensitivity = sensitivity;
    }

    /**
     * The option that would have stood against the winner at the end.
     *
     * @param option its id
     * @param more the least number of further ballots, naming only this option, with which it would have won
     */
    public record Rival(String option, long more) {}

    static RunoffOutcome withoutVotes(RunoffSettings settings, long cast) {
        var none = new Rounds(settings.options(), 0);
        return new RunoffOutcome(settings, cast, none, List.of(), Optional.empty(), Optional.empty(), List.of(), TieSensitivity.NONE);
    }

    static RunoffOutcome of(RunoffSettings settings, long cast, Ties.Counted<RunoffCount> counted) {
        var count = counted.result();
        var options = settings.options();
        if (!counted.isDecided()) {
            var until = count.rounds().untilTie(counted.deciding());
            return new RunoffOutcome(settings, cast, count.rounds(), until, Optional.empty(), Optional.empty(), counted.met(), counted.sensitivity());
        }
        var rounds = count.rounds().list();
        var rival = count.rival(settings.ties().decides()).map(each -> new Rival(options.id(each.place()), each.more()));
        return new RunoffOutcome(settings, cast, count.rounds(), rounds, Optional.of(options.id(count.winner())), rival, counted.met(), counted.sensitivity());
    }

    @Override
    public List<String> winners() {
        return winner.stream().toList();
    }

    /** {@return the ids of the tied who would decide who wins, if no order was published; else none} */
    public List<String> undecided() {
        return winner.isPresent() || rounds.isEmpty() ? List.of() : ties.get(counted.tieRounds().indexOf(rounds.size())).tied();
    }

    /**
     * {@return the rounds, in order; none if nobody ranked any option} If nobody decided on a tie, up to that one.
     */
    public List<Round> rounds() {
        return rounds;
    }

    /** {@return who dropped out, in order} */
    public List<Elimination> eliminations() {
        return rounds.stream().flatMap(round -> round.elimination().stream()).toList();
    }

    /**
     * {@return the votes at the beginning of a round, by the ids in listed order; those that dropped out have 0}
     *
     * @param round which round, from 1 to the last
     */
    public Map<String, BigDecimal> votes(int round) {
        return counted.votes(round);
    }

    /**
     * {@return how many ballots no longer counted in the last round, as they name none that was still in; blank ones are not
     * among them}
     */
    public long exhausted() {
        return rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).nonTransferable().longValueExact();
    }

    /**
     * {@return what would have made the last one beside the winner win: exactly so many further ballots, and no fewer} Another
     * one that dropped out before may need fewer: that is not looked at. Empty if there was nobody else, or if some were tied
     * and no order was published.
     */
    public Optional<Rival> rival() {
        return rival;
    }

    @Override
    public List<Tie> ties() {
        return ties;
    }

    @Override
    public TieSensitivity tieSensitivity() {
        return sensitivity;
    }

    @Override
    public List<Sentence> steps() {
        return new RoundSentences(settings.options(), counted).all(rounds, ties, winner.isPresent());
    }

    @Override
    public List<Sentence> explanation() {
        var sentences = new ArrayList<Sentence>();
        sentences.add(conclusion());
        sentences.addAll(steps());
        rival.ifPresent(other -> sentences.add(Sentence.of("irv.change", name(other.option()), other.more())));
        if (winner.isPresent() && sensitivity != TieSensitivity.NONE) sentences.add(Sentence.of("stv.ties." + sensitivity));
        return List.copyOf(sentences);
    }

    private Sentence conclusion() {
        if (rounds.isEmpty()) return Sentence.of("stv.NO_VOTES", cast);
        if (winner.isEmpty()) return Sentence.of("irv.TIED", RoundSentences.names(settings.options(), undecided()));
        var last = rounds.get(rounds.size() - 1);
        var had = votes(last.number());
        var votes = had.get(winner.get()).longValueExact();
        var active = had.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact();
        return Sentence.of("irv.WON", name(winner.get()), last.number(), votes, active);
    }

    private String name(String id) {
        return settings.options().name(settings.options().place(id).orElseThrow());
    }

    @Override
    public List<Table> tables() {
        return new RoundsTable(settings.options(), counted).of(rounds);
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("rounds", (long) rounds.size(), "exhausted", exhausted());
    }
}
