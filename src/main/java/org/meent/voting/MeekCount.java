package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One count by Meek's method in one order of the tied. Votes are whole numbers of billionths. */
final class MeekCount implements StvCount {
    static final int DECIMALS = 9;
    /** Less surplus than this, a millionth of a vote, is no longer divided. */
    private static final long OMEGA = MeekTree.ONE / 1_000_000;
    private static final BigInteger ONE = BigInteger.valueOf(MeekTree.ONE);
    private final Papers papers;
    private final int seats;
    private final Ties ties;
    private final Rounds rounds;
    private final Standings standings;
    private final MeekTree tree;
    private final long[] keep;
    private final List<Integer> elected = new ArrayList<>();
    private long quota;
    private long surplus;

    MeekCount(Papers papers, StvSettings settings, Ties ties) {
        this.papers = papers;
        this.seats = settings.seats();
        this.ties = ties;
        var options = settings.options().size();
        rounds = new Rounds(settings.options(), DECIMALS);
        standings = new Standings(options);
        tree = new MeekTree(papers, standings.isIn);
        keep = new long[options];
        Arrays.fill(keep, MeekTree.ONE);
        divide();
    }

    /** Counts until all seats are taken. */
    MeekCount toTheEnd() {
        while (elected.size() < seats && standings.left() > seats - elected.size()) {
            var winners = iterate();
            open();
            if (winners.length > 0) elect(winners);
            else exclude();
        }
        if (rounds.history().size() == 0) open();
        if (elected.size() < seats) Arrays.stream(standings.in(0, ties.published())).limit(seats - elected.size()).forEach(this::enter);
        return this;
    }

    private void open() {
        var inUse = Arrays.stream(standings.votes).sum();
        rounds.open(standings.votes, Optional.of(new Quota(rounds.decimal(quota))), papers.total() * MeekTree.ONE - inUse, 0);
        rounds.keepValues().add(keep, elected);
    }

    /** Divides the votes again and again, until somebody is elected or hardly any surplus is left. */
    private int[] iterate() {
        var before = papers.total() * MeekTree.ONE;
        for (var isFirst = true;; isFirst = false) {
            divide();
            var winners = standings.in(quota, ties.published());
            surplus = surplus();
            if (winners.length > 0 || surplus < OMEGA || !isFirst && surplus >= before) return winners;
            before = surplus;
            for (var option : elected) keep[option] = lessKept(keep[option], standings.votes[option]);
        }
    }

    private void divide() {
        tree.distribute(keep, standings.votes);
        quota = Arrays.stream(standings.votes).sum() / (seats + 1L) + 1;
    }

    private long surplus() {
        return Math.max(0, elected.stream().mapToLong(option -> standings.votes[option] - quota).sum());
    }

    /** What an option keeps so that the quota is left to it; both steps are rounded up, and need 128 bits. */
    private long lessKept(long kept, long votes) {
        var ofQuota = up(BigInteger.valueOf(kept).multiply(BigInteger.valueOf(quota)), ONE);
        return up(ofQuota.multiply(ONE), BigInteger.valueOf(votes)).longValueExact();
    }

    private static BigInteger up(BigInteger part, BigInteger whole) {
        return part.add(whole).subtract(BigInteger.ONE).divide(whole);
    }

    private void elect(int[] inOrder) {
        // Rounding can, by some billionths, let one more reach the quota than there are seats; the text is silent on it.
        Arrays.stream(inOrder).limit(seats - elected.size()).forEach(option -> {
            enter(option);
            tree.elect(option);
        });
    }

    private void enter(int option) {
        elected.add(option);
        standings.leave(option);
        rounds.elect(option);
    }

    private void exclude() {
        var tied = standings.lowest(surplus);
        var matters = tied.length > 1 && mayMatter(tied);
        if (tied.length > 1) rounds.tied();
        var out = ties.first(tied, rounds.history().single(false), matters);
        rounds.eliminate(out, standings.votes[out]);
        standings.leave(out);
        keep[out] = 0;
        tree.exclude(out);
    }

    /** The order of the tied does not where they all go, and others with them, before anybody can be elected or any surplus moves. */
    private boolean mayMatter(int[] tied) {
        var bottom = standings.bottom(tied.length);
        if (bottom.isEmpty() || standings.left() - bottom.get().size() < seats - elected.size()) return true;
        var together = bottom.get().votes();
        if (elected.isEmpty()) return standings.most() + together > (Arrays.stream(standings.votes).sum() - together) / (seats + 1L);
        return surplus >= OMEGA || together > 0;
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
