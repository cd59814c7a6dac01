package org.meent.voting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A count that comes to a tie asks here; a count can be repeated until every answer to every tie was given. */
final class NaiveTies {
    private final List<Integer> answers;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<List<Integer>> met = new ArrayList<>();

    private NaiveTies(List<Integer> answers) {
        this.answers = answers;
    }

    /** Always the first of the listed order. */
    static NaiveTies listed() {
        return new NaiveTies(List.of());
    }

    int pick(int[] tied) {
        if (tied.length == 1) return tied[0];
        var sorted = tied.clone();
        Arrays.sort(sorted);
        sizes.add(tied.length);
        met.add(Arrays.stream(sorted).boxed().toList());
        return sizes.size() <= answers.size() ? sorted[answers.get(sizes.size() - 1)] : sorted[0];
    }

    /** The first tie at which another answer, with all others as listed, makes another result; empty if there is none. */
    static <R> Optional<List<Integer>> firstThatDecides(Function<NaiveTies, R> count) {
        var listed = listed();
        var result = count.apply(listed);
        for (var tie = 0; tie < listed.sizes.size(); tie++) {
            for (var answer = 1; answer < listed.sizes.get(tie); answer++) {
                var answers = new ArrayList<>(Collections.nCopies(tie, 0));
                answers.add(answer);
                if (!result.equals(count.apply(new NaiveTies(answers)))) return Optional.of(listed.met.get(tie));
            }
        }
        return Optional.empty();
    }

    /** What comes out of a count whatever is answered to the ties. */
    static <R> Set<R> everyWay(Function<NaiveTies, R> count) {
        var results = new HashSet<R>();
        var open = new ArrayDeque<List<Integer>>(List.of(List.of()));
        while (!open.isEmpty()) {
            var answers = open.pop();
            var ties = new NaiveTies(answers);
            results.add(count.apply(ties));
            for (var tie = answers.size(); tie < ties.sizes.size(); tie++) {
                for (var answer = 1; answer < ties.sizes.get(tie); answer++) {
                    var path = new ArrayList<>(answers);
                    while (path.size() < tie) path.add(0);
                    path.add(answer);
                    open.push(path);
                }
            }
        }
        return results;
    }
}
