package org.meent.bench;

import java.util.concurrent.TimeUnit;
import org.meent.voting.PairwiseMatrix;
import org.meent.voting.PairwiseSettings.Unranked;
import org.meent.voting.Profile;
import org.meent.voting.RankedBallot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pairs counted from different ballots, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PairwiseBench {
    /** Options, ballots, and whether each ballot ranks all of them. */
    @Param({"20 10000 full", "20 100000 full", "20 1000000 full", "20 1000000 short", "100 100000 short", "1000 1000 full"})
    public String votes;
    private Profile<RankedBallot> profile;
    private int options;

    @Setup
    public void cast() {
        var parts = votes.split(" ");
        options = Integer.parseInt(parts[0]);
        profile = Votes.ballots(options, Integer.parseInt(parts[1]), parts[2].equals("full"));
    }

    @Benchmark
    public PairwiseMatrix count() {
        return PairwiseMatrix.of(profile, options, Unranked.LAST);
    }
}
