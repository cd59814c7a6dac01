package org.meent.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ballots of a count by Meek's method, by the elected that stand before their first option that is still in. All that
 * lie together pass on the same part of a vote, so that a round looks at the branches and never at the ballots again.
 */
final class MeekTree {
    /** One vote. */
    static final long ONE = 1_000_000_000;
    private final Papers papers;
    private final boolean[] isIn;
    /** Whether each option is in, or elected. */
    private final boolean[] concerned;
    /** Each after the one it grows from. */
    private final List<Branch> branches = new ArrayList<>();
    /** Where in the rankings the option stands that each ballot lies with. */
    private final int[] places;

    /** Ballots that rank the same elected, in the same order, before anybody who is still in. */
    private static final class Branch {
        private final Branch from;
        /** The last of these elected. */
        private final int elected;
        private final Map<Integer, Branch> further = new HashMap<>();
        private final Map<Integer, Leaf> leaves = new HashMap<>();
        private long ballots;
        /** What is left of one vote for who stands further on, as the keep values are now. */
        private long weight = ONE;

        Branch(Branch from, int elected) {
            this.from = from;
            this.elected = elected;
        }
    }

    /** The ballots of a branch that name the same option next. */
    private static final class Leaf {
        private final PaperPile pile = new PaperPile();
        private long ballots;
    }

    MeekTree(Papers papers, boolean[] isIn) {
        this.papers = papers;
        this.isIn = isIn;
        concerned = isIn.clone();
        places = new int[papers.size()];
        var root = new Branch(null, -1);
        branches.add(root);
        for (var paper = 0; paper < papers.size(); paper++) {
            places[paper] = papers.start(paper);
            put(root, paper);
        }
    }

    /** Lays a ballot with its next option that is still in; the elected it ranks before that one each take their part of it. */
    private void put(Branch from, int paper) {
        var branch = from;
        var place = papers.next(paper, places[paper], concerned);
        while (place < papers.start(paper + 1) && !isIn[papers.option(place)]) {
            branch = further(branch, papers.option(place));
            branch.ballots += papers.count(paper);
            place = papers.next(paper, place + 1, concerned);
        }
        places[paper] = place;
        if (place == papers.start(paper + 1)) return;
        var leaf = branch.leaves.computeIfAbsent(papers.option(place), option -> new Leaf());
        leaf.pile.add(paper);
        leaf.ballots += papers.count(paper);
    }

    private Branch further(Branch branch, int elected) {
        return branch.further.computeIfAbsent(elected, option -> {
            var further = new Branch(branch, option);
            branches.add(further);
            return further;
        });
    }

    /** An option that is no longer in is elected: it keeps a part of each ballot that comes to it. */
    void elect(int option) {
        move(option);
    }

    /** An option that is no longer in is out: its ballots pass it by. */
    void exclude(int option) {
        concerned[option] = false;
        move(option);
    }

    private void move(int option) {
        for (var branch : List.copyOf(branches)) {
            var leaf = branch.leaves.remove(option);
            if (leaf == null) continue;
            for (var index = 0; index < leaf.pile.size(); index++) put(branch, leaf.pile.paper(index));
        }
    }

    /**
     * Gives each option its votes: of each ballot the elected keep their part of what reaches them, rounded up, and the
     * first that is still in gets the rest.
     *
     * @param keep what each option keeps, in the units of a vote
     * @param votes filled with the votes of each option
     */
    void distribute(long[] keep, long[] votes) {
        Arrays.fill(votes, 0);
        for (var branch : branches) {
            if (branch.from != null) {
                var part = Math.min(branch.from.weight, kept(branch.from.weight, keep[branch.elected]));
                votes[branch.elected] += part * branch.ballots;
                branch.weight = branch.from.weight - part;
            }
            if (branch.weight > 0) branch.leaves.forEach((option, leaf) -> votes[option] += leaf.ballots * branch.weight);
        }
    }

    private static long kept(long weight, long keep) {
        return (weight * keep + ONE - 1) / ONE;
    }
}
