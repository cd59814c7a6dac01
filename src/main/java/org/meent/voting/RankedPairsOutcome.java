package org.meent.voting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What Ranked Pairs makes of the ballots. */
public final class RankedPairsOutcome implements Outcome {
    private final PairwiseSettings settings;
    private final PairwiseMatrix matrix;
    private final int seats;
    private final RankedPairs.Ranked ranked;
    private final List<Tie> ties;
    private final TieSensitivity sensitivity;
    private final long[] justBelow;

    RankedPairsOutcome(PairwiseSettings settings, PairwiseMatrix matrix, int seats, RankedPairs.Ranked ranked, List<Tie> ties, TieSensitivity sensitivity, long[] justBelow) {
        this.settings = settings;
        this.matrix = matrix;
        this.seats = seats;
        this.ranked = ranked;
        this.ties = ties;
        this.sensitivity = sensitivity;
        this.justBelow = justBelow;
    }

    /** The same, where it is known on how many ballots each option stands just below the last winner. */
    RankedPairsOutcome with(long[] justBelow) {
        return new RankedPairsOutcome(settings, matrix, seats, ranked, ties, sensitivity, justBelow);
    }

    int lastWinner() {
        return ranked.ranking()[seats - 1];
    }

    /**
     * A pair of options of which more ballots prefer the one.
     *
     * @param winner the id of that one
     * @param loser the id of the other
     * @param isLocked whether it counts; if not, the other one stood above it already
     */
    public record Pair(String winner, String loser, boolean isLocked) {}

    /** {@return the settings by which it was counted} */
    public PairwiseSettings settings() {
        return settings;
    }

    /** {@return how many prefer each option to each other one} */
    public PairwiseMatrix matrix() {
        return matrix;
    }

    /** {@return the pairs of which one beats the other, in the order in which they were looked at} */
    public List<Pair> pairs() {
        var locking = ranked.locking();
        return IntStream.range(0, locking.pairCount())
                .mapToObj(index -> new Pair(settings.options().id(locking.winner(index)), settings.options().id(locking.loser(index)), locking.isLocked(index))).toList();
    }

    /** {@return the ids of all options, the best first; those that no pair tells apart as the published order says} */
    public List<String> ranking() {
        return settings.options().ids(ranked.ranking());
    }

    /**
     * {@return whether it stands: if not, who wins depends, or may depend, on equally strong pairs, and no order was
     * published}
     */
    public boolean isDecided() {
        return settings.ties().decides() || sensitivity == TieSensitivity.NONE;
    }

    @Override
    public List<String> winners() {
        return isDecided() ? ranking().subList(0, seats) : List.of();
    }

    @Override
    public List<Tie> ties() {
        return ties;
    }

    @Override
    public TieSensitivity tieSensitivity() {
        return sensitivity;
    }

    /**
     * {@return ballots that would have made others win, had they swapped the last winner and the option just below it: of
     * what was found for each such option, the fewest; empty if nothing was found, or with more than 20 options, as then
     * nobody looks} Other swaps are not looked at: fewer ballots may do that swap two other options.
     */
    public Optional<PairwiseChange> change() {
        if (justBelow.length == 0) return Optional.empty();
        return PairwiseChange.find(matrix, settings.options(), lastWinner(), justBelow, changed -> new RankedPairs().count(changed, settings).winners());
    }

    /** Each pair with what became of it; with many options only those that do not count, and of these the strongest. */
    @Override
    public List<Sentence> steps() {
        if (matrix.ballots() == 0 || matrix.size() < 2) return List.of();
        var steps = new ArrayList<>(List.of(PairwiseWords.ballots(matrix)));
        if (matrix.size() <= PairwiseWords.MOST_IN_TABLE) IntStream.range(0, ranked.locking().pairCount()).mapToObj(this::sentence).forEach(steps::add);
        else dropped().forEach(steps::add);
        return List.copyOf(steps);
    }

    private List<Sentence> dropped() {
        return IntStream.range(0, ranked.locking().pairCount()).filter(index -> !ranked.locking().isLocked(index)).limit(PairwiseWords.MOST_TOLD).mapToObj(this::sentence).toList();
    }

    private Sentence sentence(int index) {
        var winner = ranked.locking().winner(index);
        var loser = ranked.locking().loser(index);
        return Sentence.of(ranked.locking().isLocked(index) ? "rankedPairs.locked" : "rankedPairs.dropped", settings.options().name(winner), settings.options().name(loser),
                matrix.preferring(winner, loser), matrix.preferring(loser, winner));
    }

    @Override
    public List<Sentence> explanation() {
        var options = settings.options();
        var sentences = new ArrayList<>(List.of(first()));
        if (matrix.ballots() == 0 || matrix.size() < 2) return sentences;
        sentences.add(PairwiseWords.ballots(matrix));
        if (PairwiseWords.isCondorcetWinner(settings, matrix, winners())) {
            PairwiseWords.closest(options, matrix, ranked.ranking()[0]).ifPresent(sentences::add);
        } else {
            sentences.add(Sentence.of("rankedPairs.rule"));
            sentences.addAll(dropped());
            sentences.addAll(PairwiseWords.ties(options, ties));
        }
        change().ifPresent(change -> sentences.add(change.sentence(options)));
        return List.copyOf(sentences);
    }

    private Sentence first() {
        var options = settings.options();
        return PairwiseWords.first(settings, matrix, winners()).orElseGet(() -> {
            if (!isDecided()) return undecided();
            if (winners().size() > 1) return Sentence.of("pairs.chosen", PairwiseWords.names(options, winners()));
            return Sentence.of(sensitivity == TieSensitivity.SENSITIVE ? "rankedPairs.order" : "rankedPairs.wins", PairwiseWords.name(options, winners().get(0)));
        });
    }

    private Sentence undecided() {
        var tied = new TreeSet<String>(CodePoints.ORDER);
        for (var tie : ties) tied.addAll(tie.tied());
        return Sentence.of(sensitivity == TieSensitivity.SENSITIVE ? "rankedPairs.tied" : "rankedPairs.notKnown", PairwiseWords.names(settings.options(), List.copyOf(tied)));
    }

    @Override
    public List<Table> tables() {
        return PairwiseWords.table(settings.options(), matrix);
    }

    /** {@code ranking}, and with a hundred options or fewer {@code locked}: pairs of ids, the strongest first, and {@code matrix}. */
    @Override
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("ranking", ranking());
        if (matrix.size() <= PairwiseWords.MOST_IN_FIGURES) {
            figures.put("locked", pairs().stream().filter(Pair::isLocked).map(pair -> List.of(pair.winner(), pair.loser())).toList());
            figures.put("matrix", PairwiseWords.rows(matrix));
        }
        return figures;
    }
}
