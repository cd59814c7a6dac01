package org.meent.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.meent.voting.PairwiseMatrix;
import org.meent.voting.PairwiseSettings;
import org.meent.voting.PairwiseSettings.Unranked;
import org.meent.voting.RankedPairs;
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

/** Ranked Pairs from pairs that were counted before, and whether its ties decide; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RankedPairsBench {
    @Param({"20", "100", "500", "2000"})
    public int options;
    /** Circles by chance with few equally strong pairs, or the rankings of so many voters, with many. */
    @Param({"circles", "1000 voters"})
    public String pairs;
    private PairwiseMatrix matrix;
    private PairwiseSettings settings;

    @Setup
    public void countPairs() {
        settings = Votes.settings(options);
        matrix = pairs.equals("circles") ? Votes.circles(options, 1_000_000) : PairwiseMatrix.of(Votes.ballots(options, 1_000, true), options, Unranked.LAST);
    }

    @Benchmark
    public List<String> winners() {
        return new RankedPairs().count(matrix, settings).winners();
    }
}
