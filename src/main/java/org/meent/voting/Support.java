package org.meent.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who supports which project: groups of equal ballots by project, in no order that decides anything. */
final class Support {
    private static final int KEY_BITS = 15;
    private static final int KEY_PARTS = 4;
    /** How many ballots there are, blank ones included. */
    final long ballots;
    /** How many ballots each group has. */
    final long[] sizes;
    /** By project the groups that support it. */
    final int[][] supporters;
    /** By project what each of these groups gives it. */
    final long[][] points;
    /** By project how many ballots support it. */
    final long[] votes;

    private Support(Profile<? extends BudgetBallot> profile, Projects projects, boolean byPoints) {
        ballots = profile.size();
        var counts = new int[projects.options().size()];
        var groups = groups(profile, counts, byPoints);
        sizes = groups.stream().mapToLong(Group::size).toArray();
        supporters = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        points = Arrays.stream(counts).mapToObj(long[]::new).toArray(long[][]::new);
        Arrays.fill(counts, 0);
        for (var group = 0; group < sizes.length; group++) {
            var ballot = groups.get(group).ballot;
            for (var index = 0; index < ballot.size(); index++) {
                if (!supports(ballot, index, byPoints)) continue;
                var project = ballot.option(index);
                supporters[project][counts[project]] = group;
                points[project][counts[project]++] = byPoints ? ballot.points(index) : 1;
            }
        }
        votes = IntStream.range(0, counts.length).mapToLong(project -> Arrays.stream(supporters[project]).mapToLong(group -> sizes[group]).sum()).toArray();
    }

    /** Every ballot supports the projects that it names. */
    static Support byNames(Profile<? extends BudgetBallot> profile, Projects projects) {
        return new Support(profile, projects, false);
    }

    /**
     * Every ballot supports the projects that it gives points.
     *
     * @throws IllegalArgumentException if a ballot gives less than no points
     */
    static Support byPoints(Profile<? extends BudgetBallot> profile, Projects projects) {
        return new Support(profile, projects, true);
    }

    /** Equal ballots, and by what they stand beside others that are like them. */
    private record Group(BudgetBallot ballot, long size, long key) {}

    /**
     * The groups, those that support the same seldom supported projects together: what is added up stands together in
     * memory. Counts how many groups support each project.
     */
    private static List<Group> groups(Profile<? extends BudgetBallot> profile, int[] counts, boolean byPoints) {
        profile.forEach((ballot, count) -> {
            for (var index = 0; index < ballot.size(); index++) {
                var project = ballot.option(index);
                if (project >= counts.length) throw new IllegalArgumentException("No such option: " + project);
                if (byPoints && ballot.points(index) < 0) throw new IllegalArgumentException("Less than no points: " + ballot.points(index));
                if (supports(ballot, index, byPoints)) counts[project]++;
            }
        });
        var rank = new long[counts.length];
        var seldomFirst = IntStream.range(0, counts.length).boxed().sorted(Comparator.comparingInt(project -> counts[project])).toList();
        for (var place = 0; place < rank.length; place++) rank[seldomFirst.get(place)] = place;
        var groups = new ArrayList<Group>(profile.distinct());
        profile.forEach((ballot, count) -> groups.add(new Group(ballot, count, key(ballot, rank))));
        groups.sort(Comparator.comparingLong(Group::key));
        return groups;
    }

    private static long key(BudgetBallot ballot, long[] rank) {
        var ranks = IntStream.range(0, ballot.size()).mapToLong(index -> rank[ballot.option(index)]).sorted().limit(KEY_PARTS).toArray();
        var key = 0L;
        for (var part = 0; part < KEY_PARTS; part++) key = key << KEY_BITS | (part < ranks.length ? ranks[part] : rank.length);
        return key;
    }

    private static boolean supports(BudgetBallot ballot, int index, boolean byPoints) {
        return !byPoints || ballot.points(index) > 0;
    }

    /** All points that a project gets together. */
    BigInteger total(int project) {
        return IntStream.range(0, points[project].length)
                .mapToObj(index -> BigInteger.valueOf(points[project][index]).multiply(BigInteger.valueOf(sizes[supporters[project][index]])))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
