package org.meent.voting;

import java.util.Optional;

/** One instant runoff in one order of the tied: each ballot lies with its first option that is still in. */
final class RunoffCount {
    private final Papers papers;
    private final Ties ties;
    private final Rounds rounds;
    private final Standings standings;
    private final PaperPile[] piles;
    /** For each ballot where in the rankings the option stands that it lies with. */
    private final int[] places;
    private long exhausted;
    private int winner;
    private int lastOut;

    RunoffCount(Papers papers, Options options, Ties ties) {
        this.papers = papers;
        this.ties = ties;
        rounds = new Rounds(options, 0);
        standings = new Standings(options.size());
        piles = PaperPile.empty(options.size());
        places = new int[papers.size()];
        for (var paper = 0; paper < papers.size(); paper++) {
            places[paper] = papers.start(paper);
            put(paper);
        }
    }

    /** Counts until somebody has more than half, or is the only one left. */
    RunoffCount toTheEnd() {
        while (true) {
            rounds.open(standings.votes, Optional.empty(), exhausted, 0);
            var most = standings.most();
            winner = standings.in().filter(option -> standings.votes[option] == most).findFirst().orElseThrow();
            if (standings.left() == 1 || most > papers.total() - exhausted - most) return this;
            var lowest = standings.lowest();
            var matters = lowest.length > 1 && standings.bottom(lowest.length).isEmpty();
            if (lowest.length > 1) rounds.tied();
            var out = ties.first(lowest, rounds.history().lowest(), matters);
            rounds.eliminate(out, standings.votes[out]);
            rounds.transfer(out, eliminate(out));
        }
    }

    /** Moves the ballots of an option on, and tells who got how many. */
    private long[] eliminate(int out) {
        lastOut = out;
        standings.votes[out] = 0;
        var before = standings.votes.clone();
        standings.leave(out);
        var pile = piles[out];
        piles[out] = null;
        for (var index = 0; index < pile.size(); index++) put(pile.paper(index));
        var gains = standings.votes.clone();
        for (var option = 0; option < gains.length; option++) gains[option] -= before[option];
        return gains;
    }

    private void put(int paper) {
        var place = papers.next(paper, places[paper], standings.isIn);
        places[paper] = place;
        if (place == papers.start(paper + 1)) {
            exhausted += papers.count(paper);
            return;
        }
        var option = papers.option(place);
        piles[option].add(paper);
        standings.votes[option] += papers.count(paper);
    }

    /** The place of the winner. */
    int winner() {
        return winner;
    }

    Rounds rounds() {
        return rounds;
    }

    /**
     * Who would have stood against the winner at the very end.
     *
     * @param place of it
     * @param more the least number of further ballots, with only this option, that would have made it win
     */
    record Rival(int place, long more) {}

    /**
     * Counts on until the winner and one other are left, and finds how many ballots with only that other one would have
     * made it win. They leave every elimination before the last as it was: the rival never went, and with more votes it
     * never goes; nobody else gets more votes, nor more than half sooner. So the last two are left to compare, and where
     * these are equal the published criteria.
     *
     * @param decides whether an order of the tied is published
     * @return empty if there is one option, or if some were tied and no order is published; it may be asked once
     */
    Optional<Rival> rival(boolean decides) {
        if (standings.votes.length == 1 || !decides && !rounds.tieRounds().isEmpty()) return Optional.empty();
        // The two had the same: one more is more than half.
        if (standings.left() == 1) return Optional.of(new Rival(lastOut, 1));
        while (standings.left() > 2) {
            var lowest = standings.lowest();
            if (!decides && lowest.length > 1) return Optional.empty();
            eliminate(ties.firstBeyond(lowest, rounds.history().lowest()));
            rounds.history().add(standings.votes);
        }
        var rival = standings.in().filter(option -> option != winner).findFirst().orElseThrow();
        var behind = standings.votes[winner] - standings.votes[rival];
        var isEqualEnough = decides && ties.firstBeyond(new int[] {winner, rival}, rounds.history().lowest(rival, behind)) == winner;
        return Optional.of(new Rival(rival, isEqualEnough ? behind : behind + 1));
    }
}
