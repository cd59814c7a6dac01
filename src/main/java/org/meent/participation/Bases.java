package org.meent.participation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says how many members stand behind whatever can be worked out from sums over groups.
 * <p>Whoever adds and subtracts sums over groups weighs each member by the groups that the member is in. Take a set of
 * members whose memberships are linearly independent and as many as there can be, a basis: a weighing that is not zero
 * for everyone is not zero for somebody in that set. So if the members hold {@code k} bases that share nobody, each
 * weighing rests on {@code k} members at least, however it was put together.
 * <p>The bases are found one by one, members of whom there are most alike first. There may be more of them than this
 * finds (Edmonds 1965 would find them all), never fewer: it errs on the side of showing less.
 */
final class Bases {
    private Bases() {}

    /** Whether {@code among} hold {@code wanted} bases of what can be weighed by {@code groups}. */
    static boolean hold(int wanted, List<Set<Long>> groups, Collection<Long> everyone, Collection<Long> among) {
        var size = basis(byMembership(groups, everyone).keySet(), groups.size()).size();
        var left = new HashMap<>(byMembership(groups, among));
        for (var found = 0; found < wanted; found++) {
            var mostFirst = left.entrySet().stream().filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<List<Boolean>, Integer>comparingByValue().reversed().thenComparing(entry -> entry.getKey().toString()))
                    .map(Map.Entry::getKey).toList();
            var basis = basis(mostFirst, groups.size());
            if (basis.size() < size) return false;
            basis.forEach(membership -> left.merge(membership, -1, Integer::sum));
        }
        return true;
    }

    /** How many members are in the same groups, for each way to be in them. */
    private static Map<List<Boolean>, Integer> byMembership(List<Set<Long>> groups, Collection<Long> members) {
        var count = new HashMap<List<Boolean>, Integer>();
        for (var member : members) count.merge(groups.stream().map(group -> group.contains(member)).toList(), 1, Integer::sum);
        return count;
    }

    /** The first of {@code memberships} that are independent of those before them; exact, since a slip would show somebody. */
    private static List<List<Boolean>> basis(Collection<List<Boolean>> memberships, int groups) {
        var reduced = new ArrayList<BigInteger[]>();
        var basis = new ArrayList<List<Boolean>>();
        for (var membership : memberships) {
            if (basis.size() == groups) break;
            var row = membership.stream().map(in -> in ? BigInteger.ONE : BigInteger.ZERO).toArray(BigInteger[]::new);
            for (var other : reduced) eliminate(row, other);
            if (first(row) < row.length) {
                reduced.add(row);
                reduced.sort(Comparator.comparingInt(Bases::first));
                basis.add(membership);
            }
        }
        return basis;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] other) {
        var column = first(other);
        if (row[column].signum() == 0) return;
        var own = row[column];
        var shared = BigInteger.ZERO;
        for (var n = 0; n < row.length; n++) {
            row[n] = row[n].multiply(other[column]).subtract(other[n].multiply(own));
            shared = shared.gcd(row[n]);
        }
        if (shared.signum() > 0) for (var n = 0; n < row.length; n++) row[n] = row[n].divide(shared);
    }

    private static int first(BigInteger[] row) {
        var column = 0;
        while (column < row.length && row[column].signum() == 0) column++;
        return column;
    }
}
