package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One count by the Scottish rules in one order of the tied. Votes are whole numbers of hundred-thousandths. */
final class ScottishCount implements StvCount {
    static final int DECIMALS = 5;
    /** One vote. */
    static final long ONE = 100_000;
    private final Papers papers;
    private final int seats;
    private final Ties ties;
    private final Rounds rounds;
    private final Standings standings;
    private final PaperPile[] piles;
    /** For each ballot where in the rankings the option stands that it lies with. */
    private final int[] places;
    /** What each ballot is worth. */
    private final long[] values;
    private final long quota;
    private final List<Integer> elected = new ArrayList<>();
    /** The elected whose surplus has not moved on yet. */
    private final List<Integer> waiting = new ArrayList<>();
    private long nonTransferable;
    private long lost;

    ScottishCount(Papers papers, StvSettings settings, Ties ties) {
        this.papers = papers;
        this.seats = settings.seats();
        this.ties = ties;
        var options = settings.options().size();
        rounds = new Rounds(settings.options(), DECIMALS);
        standings = new Standings(options);
        piles = PaperPile.empty(options);
        places = new int[papers.size()];
        values = new long[papers.size()];
        Arrays.fill(values, ONE);
        quota = (papers.total() / (seats + 1L) + 1) * ONE;
        for (var paper = 0; paper < papers.size(); paper++) {
            places[paper] = papers.start(paper);
            put(paper);
        }
    }

    /** Counts until all seats are taken. */
    ScottishCount toTheEnd() {
        while (true) {
            rounds.open(standings.votes, Optional.of(new Quota(rounds.decimal(quota))), nonTransferable, lost);
            elect(standings.in(quota, ties.published()));
            if (elected.size() == seats) return this;
            if (standings.left() <= seats - elected.size()) {
                elect(standings.in(0, ties.published()));
                return this;
            }
            waiting.removeIf(option -> standings.votes[option] == quota);
            if (waiting.isEmpty()) exclude();
            else transferSurplus();
        }
    }

    private void elect(int[] inOrder) {
        for (var option : inOrder) {
            elected.add(option);
            waiting.add(option);
            standings.leave(option);
            rounds.elect(option);
        }
    }

    private void transferSurplus() {
        var most = waiting.stream().mapToLong(option -> standings.votes[option]).max().orElseThrow();
        var largest = waiting.stream().mapToInt(Integer::intValue).filter(option -> standings.votes[option] == most).toArray();
        if (largest.length > 1) rounds.tied();
        var from = ties.first(largest, rounds.history().single(true));
        waiting.remove((Integer) from);
        rounds.surplus(from);
        var surplus = most - quota;
        var pile = piles[from];
        piles[from] = null;
        var before = standings.votes.clone();
        var outBefore = nonTransferable;
        for (var index = 0; index < pile.size(); index++) {
            var paper = pile.paper(index);
            values[paper] = part(values[paper], surplus, most);
            put(paper);
        }
        var gains = gains(before);
        rounds.transfer(from, gains);
        lost += surplus - Arrays.stream(gains).sum() - (nonTransferable - outBefore);
        standings.votes[from] = quota;
    }

    /** Rule 48(3): the surplus times the value, divided by the votes, the remainder ignored. */
    private static long part(long value, long surplus, long votes) {
        if (surplus <= Long.MAX_VALUE / ONE) return value * surplus / votes;
        return BigInteger.valueOf(value).multiply(BigInteger.valueOf(surplus)).divide(BigInteger.valueOf(votes)).longValueExact();
    }

    private void exclude() {
        var lowest = standings.lowest();
        var matters = lowest.length > 1 && mayMatter(lowest.length);
        if (lowest.length > 1) rounds.tied();
        var out = ties.first(lowest, rounds.history().single(false), matters);
        rounds.eliminate(out, standings.votes[out]);
        standings.leave(out);
        standings.votes[out] = 0;
        var before = standings.votes.clone();
        var pile = piles[out];
        piles[out] = null;
        for (var index = 0; index < pile.size(); index++) put(pile.paper(index));
        rounds.transfer(out, gains(before));
    }

    /** The order of the tied does not where they all go, and others with them, before anybody can be elected. */
    private boolean mayMatter(int tied) {
        var bottom = standings.bottom(tied);
        return bottom.isEmpty() || standings.left() - bottom.get().size() < seats - elected.size() || standings.most() + bottom.get().votes() >= quota;
    }

    private long[] gains(long[] before) {
        var gains = standings.votes.clone();
        for (var option = 0; option < gains.length; option++) gains[option] -= before[option];
        return gains;
    }

    private void put(int paper) {
        var place = papers.next(paper, places[paper], standings.isIn);
        places[paper] = place;
        var worth = values[paper] * papers.count(paper);
        if (place == papers.start(paper + 1)) {
            nonTransferable += worth;
            return;
        }
        var option = papers.option(place);
        piles[option].add(paper);
        standings.votes[option] += worth;
    }

    @Override
    public List<Integer> elected() {
        return elected;
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
