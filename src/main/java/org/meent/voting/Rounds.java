package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rounds of a count as they are being counted: a round opens, things happen in it, and the next one opens. */
final class Rounds {
    private final Options options;
    private final int decimals;
    private final History history;
    private final KeepValues keepValues;
    private final List<Round> closed = new ArrayList<>();
    private final List<Integer> tieRounds = new ArrayList<>();
    private Optional<Quota> quota = Optional.empty();
    private long nonTransferable;
    private long lost;
    private final List<String> elected = new ArrayList<>();
    private Optional<String> surplus = Optional.empty();
    private Optional<Elimination> elimination = Optional.empty();
    private List<Transfer> transfers = List.of();

    /**
     * Rounds of a count.
     *
     * @param decimals of a vote in which it counts
     */
    Rounds(Options options, int decimals) {
        this.options = options;
        this.decimals = decimals;
        history = new History(options.size());
        keepValues = new KeepValues(options);
    }

    /** The next round begins. */
    void open(long[] votes, Optional<Quota> quota, long nonTransferable, long lost) {
        close();
        history.add(votes);
        this.quota = quota;
        this.nonTransferable = nonTransferable;
        this.lost = lost;
    }

    private void close() {
        if (history.size() > closed.size()) {
            closed.add(new Round(history.size(), quota, elected, surplus, elimination, transfers, decimal(nonTransferable), decimal(lost)));
        }
        elected.clear();
        surplus = Optional.empty();
        elimination = Optional.empty();
        transfers = List.of();
    }

    void elect(int option) {
        elected.add(options.id(option));
    }

    void surplus(int option) {
        surplus = Optional.of(options.id(option));
    }

    void eliminate(int option, long votes) {
        elimination = Optional.of(new Elimination(options.id(option), decimal(votes)));
    }

    /** What moves from an option to each of the others. */
    void transfer(int from, long[] gains) {
        transfers = new ArrayList<>();
        for (var to = 0; to < gains.length; to++) if (gains[to] > 0) transfers.add(new Transfer(options.id(from), options.id(to), decimal(gains[to])));
    }

    /** Options are tied in this round. */
    void tied() {
        tieRounds.add(history.size());
    }

    /** For each tie that was met the round that it was met in, from 1. */
    List<Integer> tieRounds() {
        return Collections.unmodifiableList(tieRounds);
    }

    /** What each option keeps of a vote in each round; none for a rule that knows no such thing. */
    KeepValues keepValues() {
        return keepValues;
    }

    History history() {
        return history;
    }

    /** All rounds, the last one as it is now. */
    List<Round> list() {
        close();
        return Collections.unmodifiableList(closed);
    }

    /** The rounds up to the one of this tie, from 0, in which nothing happens any more. */
    List<Round> untilTie(int tie) {
        var last = tieRounds.get(tie);
        var before = new ArrayList<>(list().subList(0, last));
        before.set(last - 1, undecided(before.get(last - 1)));
        return List.copyOf(before);
    }

    private static Round undecided(Round round) {
        return new Round(round.number(), round.quota(), round.elected(), Optional.empty(), Optional.empty(), List.of(), round.nonTransferable(), round.lost());
    }

    /** The votes at the beginning of a round, from 1, by the ids in listed order. */
    Map<String, BigDecimal> votes(int number) {
        var votes = history.votes(number);
        var byId = new LinkedHashMap<String, BigDecimal>();
        for (var option = 0; option < votes.length; option++) byId.put(options.id(option), decimal(votes[option]));
        return Collections.unmodifiableMap(byId);
    }

    BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, decimals);
    }
}
