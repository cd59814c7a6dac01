package org.meent.voting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What Schulze's rule makes of the ballots. */
public final class SchulzeOutcome implements Outcome {
    private final PairwiseSettings settings;
    private final PairwiseMatrix matrix;
    private final int[] undefeated;
    private final Ties.Counted<int[]> counted;
    private final long[] justBelow;
    /** Found when somebody asks: who wins is known without. Two who ask at once find the same. */
    private PathStrengths paths;

    SchulzeOutcome(PairwiseSettings settings, PairwiseMatrix matrix, int[] undefeated, Ties.Counted<int[]> counted, long[] justBelow) {
        this.settings = settings;
        this.matrix = matrix;
        this.undefeated = undefeated;
        this.counted = counted;
        this.justBelow = justBelow;
    }

    /** The same, where it is known on how many ballots each option stands just below the last winner. */
    SchulzeOutcome with(long[] justBelow) {
        return new SchulzeOutcome(settings, matrix, undefeated, counted, justBelow);
    }

    int lastWinner() {
        return counted.result()[counted.result().length - 1];
    }

    /** {@return the settings by which it was counted} */
    public PairwiseSettings settings() {
        return settings;
    }

    /** {@return how many prefer each option to each other one} */
    public PairwiseMatrix matrix() {
        return matrix;
    }

    /**
     * {@return the ids of the options to which no other one has a stronger path than back, in listed order; never none
     * of some}
     */
    public List<String> undefeated() {
        return settings.options().ids(undefeated);
    }

    /**
     * {@return the strongest paths between all options} Found when it is asked for first, which takes long where they
     * are thousands.
     */
    public PathStrengths pathStrengths() {
        if (paths == null) paths = PathStrengths.of(matrix, settings.strength());
        return paths;
    }

    /** {@return the ids of all options in groups, the best first; found as {@link #pathStrengths()} are} */
    public List<List<String>> order() {
        return pathStrengths().order().stream().map(settings.options()::ids).toList();
    }

    /** {@return whether it stands: if not, the ballots leave a tie, and no order of the tied was published} */
    public boolean isDecided() {
        return counted.isDecided();
    }

    @Override
    public List<String> winners() {
        return isDecided() ? settings.options().ids(counted.result()) : List.of();
    }

    @Override
    public List<Tie> ties() {
        return counted.met();
    }

    @Override
    public TieSensitivity tieSensitivity() {
        return counted.sensitivity();
    }

    /**
     * {@return ballots that would have made others win, had they swapped the last winner and the option just below it: of
     * what was found for each such option, the fewest; empty if nothing was found, or with more than 20 options, as then
     * nobody looks} Other swaps are not looked at: fewer ballots may do that swap two other options.
     */
    public Optional<PairwiseChange> change() {
        if (justBelow.length == 0) return Optional.empty();
        return PairwiseChange.find(matrix, settings.options(), lastWinner(), justBelow, changed -> new Schulze().count(changed, settings).winners());
    }

    @Override
    public List<Sentence> steps() {
        if (matrix.ballots() == 0 || matrix.size() < 2) return List.of();
        var steps = new ArrayList<>(List.of(PairwiseWords.ballots(matrix)));
        if (counted.result().length > 1) steps.addAll(places());
        else if (PairwiseWords.isCondorcetWinner(settings, matrix, winners())) PairwiseWords.closest(settings.options(), matrix, undefeated[0]).ifPresent(steps::add);
        else steps.addAll(paths());
        return List.copyOf(steps);
    }

    /** The groups that have winners, the best first. */
    private List<Sentence> places() {
        var groups = undefeated.length >= counted.result().length ? List.of(undefeated()) : order();
        var sentences = new ArrayList<Sentence>();
        var before = 0;
        for (var group : groups) {
            if (before >= counted.result().length || sentences.size() == PairwiseWords.MOST_TOLD) break;
            sentences.add(Sentence.of("pairs.place", before + 1, PairwiseWords.names(settings.options(), group), group.size()));
            before += group.size();
        }
        return sentences;
    }

    /** How the first of the undefeated gets the better of those it does not beat itself; whom it beats needs no telling. */
    private List<Sentence> paths() {
        var sentences = new ArrayList<>(List.of(Sentence.of("schulze.chain"), Sentence.of("schulze.weakest")));
        var first = counted.result()[0];
        var strengths = new Strengths(matrix, settings.strength());
        var all = IntStream.range(0, matrix.size()).toArray();
        var there = strengths.widest(all, first, false);
        var back = strengths.widest(all, first, true);
        for (var other : all) {
            if (sentences.size() == PairwiseWords.MOST_TOLD) break;
            if (other == first || matrix.beats(first, other)) continue;
            sentences.add(Sentence.of(there[other] == 0 ? "schulze.none" : "schulze.path", settings.options().name(first), settings.options().name(other),
                    names(PathStrengths.path(strengths, first, other, there[other])), there[other],
                    names(PathStrengths.path(strengths, other, first, back[other])), back[other]));
        }
        return sentences;
    }

    private String names(List<Integer> path) {
        return path.stream().map(settings.options()::name).collect(Collectors.joining(" > "));
    }

    @Override
    public List<Sentence> explanation() {
        var sentences = new ArrayList<>(List.of(first()));
        sentences.addAll(steps());
        if (winners().size() > 1) sentences.addAll(PairwiseWords.ties(settings.options(), ties()));
        change().ifPresent(change -> sentences.add(change.sentence(settings.options())));
        return List.copyOf(sentences);
    }

    private Sentence first() {
        var options = settings.options();
        return PairwiseWords.first(settings, matrix, winners()).orElseGet(() -> {
            if (!isDecided()) return Sentence.of("pairs.tied", PairwiseWords.names(options, ties().get(ties().size() - 1).tied()));
            if (winners().size() > 1) return Sentence.of("pairs.chosen", PairwiseWords.names(options, winners()));
            var winner = PairwiseWords.name(options, winners().get(0));
            return undefeated.length == 1 ? Sentence.of("schulze.wins", winner) : Sentence.of("pairs.order", winner, PairwiseWords.names(options, undefeated()));
        });
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<>(PairwiseWords.table(settings.options(), matrix));
        if (tables.isEmpty() || matrix.condorcetWinner().isPresent()) return tables;
        tables.addAll(PairwiseWords.table("schulze.table", settings.options(), (one, other) -> pathStrengths().strongest((int) one, (int) other)));
        return List.copyOf(tables);
    }

    /** {@code undefeated}, {@code order}, and with a hundred options or fewer {@code matrix}. */
    @Override
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("undefeated", undefeated());
        figures.put("order", order());
        if (matrix.size() <= PairwiseWords.MOST_IN_FIGURES) figures.put("matrix", PairwiseWords.rows(matrix));
        return figures;
    }
}
