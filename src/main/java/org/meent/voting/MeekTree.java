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
    /** None as long as the tree changes. */
    private Rows rows;

    /** Ballots that rank the same elected, in the same order, before anybody who is still in. */
    private static final class Branch {
        private final Branch from;
        /** The last of these elected. */
        private final int elected;
        private final Map<Integer, Branch> further = new HashMap<>();
        private final Map<Integer, Leaf> leaves = new HashMap<>();
        private final int number;
        private long ballots;

        Branch(Branch from, int elected, int number) {
            this.from = from;
            this.elected = elected;
            this.number = number;
        }
    }

    /**
     * The tree in rows, for the many times that votes are divided before it changes again.
     *
     * @param from for each branch the number of the one it grows from; each comes after that one
     * @param elected for each branch whom it passes last
     * @param ballots for each branch how many there are
     * @param leafBranches for each leaf the number of its branch
     * @param leafOptions for each leaf the option
     * @param leafBallots for each leaf how many there are
     * @param weights for each branch what is left of one vote for who stands further on, as the keep values are
     */
    private record Rows(int[] from, int[] elected, long[] ballots, int[] leafBranches, int[] leafOptions, long[] leafBallots, long[] weights) {}

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
        var root = new Branch(null, -1, 0);
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
            var further = new Branch(branch, option, branches.size());
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
        rows = null;
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
        if (rows == null) rows = rows();
        Arrays.fill(votes, 0);
        var weights = rows.weights;
        weights[0] = ONE;
        for (var branch = 1; branch < weights.length; branch++) {
            var weight = weights[rows.from[branch]];
            var elected = rows.elected[branch];
            var part = Math.min(weight, kept(weight, keep[elected]));
            votes[elected] += part * rows.ballots[branch];
            weights[branch] = weight - part;
        }
        for (var leaf = 0; leaf < rows.leafOptions.length; leaf++) votes[rows.leafOptions[leaf]] += rows.leafBallots[leaf] * weights[rows.leafBranches[leaf]];
    }

    private Rows rows() {
        var leaves = branches.stream().mapToInt(branch -> branch.leaves.size()).sum();
        var found = new Rows(new int[branches.size()], new int[branches.size()], new long[branches.size()],
                new int[leaves], new int[leaves], new long[leaves], new long[branches.size()]);
        var leaf = 0;
        for (var branch : branches) {
            found.from[branch.number] = branch.from == null ? -1 : branch.from.number;
            found.elected[branch.number] = branch.elected;
            found.ballots[branch.number] = branch.ballots;
            for (var each : branch.leaves.entrySet()) {
                found.leafBranches[leaf] = branch.number;
                found.leafOptions[leaf] = each.getKey();
                found.leafBallots[leaf++] = each.getValue().ballots;
            }
        }
        return found;
    }

    private static long kept(long weight, long keep) {
        return (weight * keep + ONE - 1) / ONE;
    }
}
