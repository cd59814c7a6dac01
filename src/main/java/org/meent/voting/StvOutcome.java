package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Who was elected by a single transferable vote, round by round. */
public final class StvOutcome implements Outcome {
    private final StvSettings settings;
    private final long cast;
    private final Rounds counted;
    private final List<Round> rounds;
    private final List<String> winners;
    private final Optional<Rival> rival;
    private final List<Tie> ties;
    private final TieSensitivity sensitivity;

    private StvOutcome(StvSettings settings, long cast, Rounds counted, List<String> winners, Optional<Rival> rival, List<Tie> ties, TieSensitivity sensitivity) {
        this.settings = settings;
        this.cast = cast;
        this.counted = counted;
        this.rounds = List.copyOf(counted.list());
        this.winners = winners;
        this.rival = rival;
        this.ties = ties;
        this.sensitivity = sensitivity;
    }

    /**
     * The one of those not elected that came closest: the last that dropped out, or the one with most votes of those who
     * were left when all seats were taken.
     *
     * @param option its id
     * @param more so many further ballots, naming only this option, elect it, and one fewer does not. More may be a
     *     disadvantage in a count of this kind, so that still fewer might do
     */
    public record Rival(String option, long more) {}

    static StvOutcome count(Profile<RankedBallot> profile, StvSettings settings, long most, BiFunction<Papers, Ties, StvCount> rule) {
        var options = settings.options();
        var papers = Papers.of(profile, options, most);
        if (papers.total() == 0 || options.size() == 0) {
            return new StvOutcome(settings, profile.size(), new Rounds(options, 0), List.of(), Optional.empty(), List.of(), TieSensitivity.NONE);
        }
        var counted = Ties.count(settings.ties(), options, Ties.Facts.NONE, papers.tries(), ties -> rule.apply(papers, ties), StvCount::elected);
        var result = counted.result();
        if (!counted.isDecided()) throw new TieNeedsOrder(counted.met().get(counted.deciding()).tied());
        var rival = new StvRival(papers, settings, most, rule).of(result);
        var winners = result.elected().stream().map(options::id).toList();
        return new StvOutcome(settings, profile.size(), result.rounds(), winners, rival, counted.met(), counted.sensitivity());
    }

    @Override
    public List<String> winners() {
        return winners;
    }

    /** {@return the rounds, in order; none if nobody ranked any option} */
    public List<Round> rounds() {
        return rounds;
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
     * {@return what each of those elected before a round keeps of a vote in it, by their ids in the order of election; none
     * by a rule that divides no votes anew} From 0 to 1, with nine decimals. With it the votes of that round can be counted
     * again: of a ballot, or of what is left of it, an elected option keeps this part, rounded up to nine decimals, the first
     * that is still in gets the rest, and those that dropped out are passed by.
     *
     * @param round which round, from 1 to the last
     */
    public Map<String, BigDecimal> keepValues(int round) {
        return counted.keepValues().of(round);
    }

    /** {@return how many votes elected an option in the last round; empty if nobody ranked any option} */
    public Optional<Quota> quota() {
        return rounds.isEmpty() ? Optional.empty() : rounds.get(rounds.size() - 1).quota();
    }

    /**
     * {@return what would have elected somebody else; empty if everybody was elected, if no order of the tied was
     * published, or if trying it would take too long}
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
        return new RoundSentences(settings.options(), counted).all(rounds, ties, true);
    }

    @Override
    public List<Sentence> explanation() {
        if (rounds.isEmpty()) return List.of(Sentence.of("stv.NO_VOTES", cast));
        var sentences = new ArrayList<Sentence>();
        sentences.add(Sentence.of("stv.ELECTED", (long) winners.size(), RoundSentences.names(settings.options(), winners)));
        var first = rounds.get(0).quota();
        sentences.add(Sentence.of(first.equals(quota()) ? "stv.quota" : "stv.quota.falls", (long) settings.seats(), first.orElseThrow().votes()));
        sentences.addAll(steps());
        rival.ifPresent(other -> sentences.add(Sentence.of("stv.change", RoundSentences.names(settings.options(), List.of(other.option())), other.more())));
        if (sensitivity != TieSensitivity.NONE) sentences.add(Sentence.of("stv.ties." + sensitivity));
        return List.copyOf(sentences);
    }

    @Override
    public List<Table> tables() {
        return new RoundsTable(settings.options(), counted).of(rounds);
    }

    /** {@code quota}, the last one, and {@code rounds}. */
    @Override
    public Map<String, Object> figures() {
        return quota().<Map<String, Object>>map(last -> Map.of("quota", last.toString(), "rounds", (long) rounds.size())).orElse(Map.of());
    }
}
