package org.meent.voting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The counts once more, paper by paper and in decimals, as somebody would who has a day and a table: every stage deals with
 * all papers from the start. Nothing of the rules' own code is used.
 */
final class NaiveCounts {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private NaiveCounts() {}

    /** What a count found: who won, in order, and at each stage the votes of every option and those that count no more. */
    record Count(List<Integer> winners, List<List<BigDecimal>> stages, List<BigDecimal> nonTransferable, BigDecimal quota) {}

    /** An instant runoff; {@code earlier} asks the earlier rounds before the ties. */
    static Count runoff(TransferableProfiles.Election election, NaiveTies ties, boolean earlier) {
        var in = new TreeSet<>(IntStream.range(0, election.options()).boxed().toList());
        var stages = new ArrayList<List<BigDecimal>>();
        var exhausted = new ArrayList<BigDecimal>();
        while (true) {
            var votes = new long[election.options()];
            var out = 0L;
            for (var paper : election.papers()) {
                var first = paper.stream().filter(in::contains).findFirst();
                if (first.isPresent()) votes[first.get()]++;
                else if (!paper.isEmpty()) out++;
            }
            var active = election.valid() - out;
            stages.add(IntStream.range(0, votes.length).mapToObj(option -> BigDecimal.valueOf(votes[option])).toList());
            exhausted.add(BigDecimal.valueOf(out));
            for (var option : in) if (votes[option] * 2 > active || in.size() == 1) return new Count(List.of(option), stages, exhausted, ZERO);
            var fewest = in.stream().mapToLong(option -> votes[option]).min().orElseThrow();
            var tied = new ArrayList<>(in.stream().filter(option -> votes[option] == fewest).toList());
            for (var back = stages.size() - 2; back >= 0 && earlier; back--) {
                var then = stages.get(back);
                var least = tied.stream().map(then::get).min(Comparator.naturalOrder()).orElseThrow();
                tied.removeIf(option -> then.get(option).compareTo(least) > 0);
            }
            in.remove(ties.pick(places(tied)));
        }
    }

    /** The Scottish count of 2007. */
    static Count scottish(TransferableProfiles.Election election, int seats, NaiveTies ties, boolean earlier) {
        var quota = BigDecimal.valueOf(election.valid() / (seats + 1) + 1);
        var in = new TreeSet<>(IntStream.range(0, election.options()).boxed().toList());
        var papers = election.papers().stream().filter(paper -> !paper.isEmpty()).toList();
        var value = new BigDecimal[papers.size()];
        var holder = new Integer[papers.size()];
        var votes = new BigDecimal[election.options()];
        Arrays.fill(votes, ZERO);
        for (var paper = 0; paper < value.length; paper++) {
            value[paper] = BigDecimal.ONE;
            holder[paper] = papers.get(paper).get(0);
            votes[holder[paper]] = votes[holder[paper]].add(BigDecimal.ONE);
        }
        var elected = new ArrayList<Integer>();
        var pending = new ArrayList<Integer>();
        var stages = new ArrayList<List<BigDecimal>>();
        var lostVotes = new ArrayList<BigDecimal>();
        var out = ZERO;
        while (true) {
            stages.add(List.of(votes.clone()));
            lostVotes.add(out);
            var reached = inOrder(in, List.of(votes), quota);
            elected.addAll(reached);
            pending.addAll(reached);
            in.removeAll(reached);
            if (elected.size() == seats) break;
            if (in.size() <= seats - elected.size()) {
                elected.addAll(inOrder(in, List.of(votes), ZERO));
                break;
            }
            pending.removeIf(option -> votes[option].compareTo(quota) <= 0);
            var isSurplus = !pending.isEmpty();
            var from = isSurplus ? extreme(pending, votes, stages, true, ties, earlier) : extreme(new ArrayList<>(in), votes, stages, false, ties, earlier);
            pending.remove((Integer) from);
            in.remove(from);
            var had = votes[from];
            for (var paper = 0; paper < value.length; paper++) {
                if (holder[paper] == null || holder[paper] != from) continue;
                if (isSurplus) value[paper] = had.subtract(quota).multiply(value[paper]).divide(had, 5, RoundingMode.DOWN);
                holder[paper] = papers.get(paper).stream().filter(in::contains).findFirst().orElse(null);
                if (holder[paper] == null) out = out.add(value[paper]);
                else votes[holder[paper]] = votes[holder[paper]].add(value[paper]);
            }
            votes[from] = isSurplus ? quota : ZERO;
        }
        return new Count(elected, stages, lostVotes, quota);
    }

    private static int extreme(List<Integer> among, BigDecimal[] votes, List<List<BigDecimal>> stages, boolean most, NaiveTies ties, boolean earlier) {
        var tied = extreme(among, List.of(votes), most);
        for (var back = stages.size() - 2; back >= 0 && earlier && tied.size() > 1; back--) {
            var single = extreme(tied, stages.get(back), most);
            if (single.size() == 1) return single.get(0);
        }
        return ties.pick(places(tied));
    }

    private static List<Integer> extreme(List<Integer> among, List<BigDecimal> votes, boolean most) {
        var order = Comparator.<Integer, BigDecimal>comparing(votes::get);
        var best = among.stream().min(most ? order.reversed() : order).orElseThrow();
        return among.stream().filter(option -> votes.get(option).compareTo(votes.get(best)) == 0).toList();
    }

    /** Meek's count by the reference text. */
    static Count meek(TransferableProfiles.Election election, int seats, NaiveTies ties) {
        Map<Integer, BigDecimal> keep = new HashMap<>();
        var in = new TreeSet<Integer>();
        for (var option = 0; option < election.options(); option++) {
            keep.put(option, BigDecimal.ONE);
            in.add(option);
        }
        var elected = new ArrayList<Integer>();
        var stages = new ArrayList<List<BigDecimal>>();
        var out = new ArrayList<BigDecimal>();
        var votes = distribute(election, keep);
        var quota = quota(votes, seats);
        while (elected.size() < seats && in.size() > seats - elected.size()) {
            var before = BigDecimal.valueOf(election.valid());
            List<Integer> reached;
            BigDecimal surplus;
            for (var isFirst = true;; isFirst = false) {
                votes = distribute(election, keep);
                quota = quota(votes, seats);
                reached = inOrder(in, votes, quota);
                surplus = ZERO;
                for (var option : elected) surplus = surplus.add(votes.get(option)).subtract(quota);
                surplus = surplus.max(ZERO);
                if (!reached.isEmpty() || surplus.compareTo(new BigDecimal("0.000001")) < 0 || !isFirst && surplus.compareTo(before) >= 0) break;
                before = surplus;
                for (var option : elected) {
                    var ofQuota = keep.get(option).multiply(quota).setScale(9, RoundingMode.CEILING);
                    keep.put(option, ofQuota.divide(votes.get(option), 9, RoundingMode.CEILING));
                }
            }
            stages.add(votes);
            out.add(votes.stream().reduce(BigDecimal.valueOf(election.valid()), BigDecimal::subtract));
            elected.addAll(reached);
            in.removeAll(reached);
            if (!reached.isEmpty()) continue;
            var tallies = votes;
            var limit = in.stream().map(tallies::get).min(Comparator.naturalOrder()).orElseThrow().add(surplus);
            var low = ties.pick(places(in.stream().filter(option -> tallies.get(option).compareTo(limit) <= 0).toList()));
            keep.put(low, ZERO);
            in.remove(low);
        }
        if (elected.size() < seats) elected.addAll(inOrder(in, votes, ZERO));
        return new Count(elected, stages, out, quota);
    }

    private static List<Integer> inOrder(TreeSet<Integer> in, List<BigDecimal> votes, BigDecimal least) {
        var mostFirst = Comparator.<Integer, BigDecimal>comparing(votes::get).reversed();
        return in.stream().filter(option -> votes.get(option).compareTo(least) >= 0).sorted(mostFirst).toList();
    }

    private static BigDecimal quota(List<BigDecimal> votes, int seats) {
        return votes.stream().reduce(ZERO, BigDecimal::add).divide(BigDecimal.valueOf(seats + 1L), 9, RoundingMode.DOWN).add(new BigDecimal("0.000000001"));
    }

    private static List<BigDecimal> distribute(TransferableProfiles.Election election, Map<Integer, BigDecimal> keep) {
        var votes = new BigDecimal[election.options()];
        Arrays.fill(votes, ZERO);
        for (var paper : election.papers()) {
            var weight = BigDecimal.ONE;
            for (var option : paper) {
                var part = weight.multiply(keep.get(option)).setScale(9, RoundingMode.CEILING);
                votes[option] = votes[option].add(part);
                weight = weight.subtract(part);
                if (weight.signum() <= 0) break;
            }
        }
        return List.of(votes);
    }

    private static int[] places(List<Integer> options) {
        return options.stream().mapToInt(Integer::intValue).toArray();
    }
}
