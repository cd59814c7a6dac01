package org.meent.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who knows who is in which group, adds and subtracts all that is shown in every way there is, and looks for
 * a result that rests on few members. It tries all sets of few members: could a combination touch nobody else?
 */
final class Attack {
    /** A shown figure as the sum that it is: over {@code "member deed"}. */
    record Query(String name, Set<String> sum) {}

    private final List<Query> queries;
    /** For each way in which deeds stand in the queries: how many members have such a deed. */
    private final Map<List<Boolean>, Set<String>> alike = new LinkedHashMap<>();

    Attack(List<Query> queries) {
        this.queries = queries;
        var deeds = new LinkedHashSet<String>();
        queries.forEach(query -> deeds.addAll(query.sum()));
        deeds.forEach(deed -> alike.computeIfAbsent(queries.stream().map(query -> query.sum().contains(deed)).toList(), none -> new LinkedHashSet<>()).add(deed.split(" ")[0]));
    }

    void findsNobodyBelow(int least) {
        assertThat(fewest(least)).as("members behind some combination of " + queries.stream().map(Query::name).toList()).isGreaterThanOrEqualTo(least);
    }

    /** The fewest members behind any combination that is not zero for all. */
    int fewest() {
        return fewest(Integer.MAX_VALUE);
    }

    private int fewest(int below) {
        var rows = List.copyOf(alike.keySet());
        return fewest(rows, rank(rows), 0, new ArrayList<>(), new LinkedHashSet<>(), below);
    }

    private int fewest(List<List<Boolean>> rows, int rank, int next, List<List<Boolean>> outside, Set<String> members, int below) {
        if (members.size() >= below) return below;
        var others = new ArrayList<>(outside);
        others.addAll(rows.subList(next, rows.size()));
        if (rank(others) < rank) return members.size();
        if (next == rows.size()) return below;
        var with = new LinkedHashSet<>(members);
        with.addAll(alike.get(rows.get(next)));
        var found = fewest(rows, rank, next + 1, outside, with, below);
        var without = new ArrayList<>(outside);
        without.add(rows.get(next));
        return Math.min(found, fewest(rows, rank, next + 1, without, members, Math.min(found, below)));
    }

    /** By the sums over 0 and 1 of Gauss, with the greatest number first: small enough to be exact. */
    private static int rank(List<List<Boolean>> rows) {
        if (rows.isEmpty()) return 0;
        var matrix = rows.stream().map(row -> row.stream().mapToDouble(in -> in ? 1 : 0).toArray()).toArray(double[][]::new);
        var rank = 0;
        for (var column = 0; column < matrix[0].length && rank < matrix.length; column++) {
            var best = rank;
            for (var row = rank; row < matrix.length; row++) if (Math.abs(matrix[row][column]) > Math.abs(matrix[best][column])) best = row;
            if (Math.abs(matrix[best][column]) < 1e-9) continue;
            var pivot = matrix[best];
            matrix[best] = matrix[rank];
            matrix[rank] = pivot;
            for (var row = rank + 1; row < matrix.length; row++) {
                var factor = matrix[row][column] / pivot[column];
                for (var n = column; n < pivot.length; n++) matrix[row][n] -= factor * pivot[n];
            }
            rank++;
        }
        return rank;
    }
}
