package org.meent.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.meent.voting.PairwiseMatrix;
import org.meent.voting.PairwiseSettings;
import org.meent.voting.PairwiseSettings.Unranked;
import org.meent.voting.PathStrengths;
import org.meent.voting.Schulze;
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

/** Schulze's winners and his whole order, from pairs that were counted before; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SchulzeBench {
    @Param({"20", "100", "500", "2000"})
    public int options;
    /** Circles by chance, or the rankings of so many voters. */
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
        return new Schulze().count(matrix, settings).winners();
    }

    @Benchmark
    public List<int[]> order() {
        return PathStrengths.of(matrix, settings.strength()).order();
    }

    /** The three loops of the paper, to compare with. */
    @Benchmark
    public long[][] textbook() {
        var paths = new long[options][options];
        for (var i = 0; i < options; i++) for (var j = 0; j < options; j++) paths[i][j] = matrix.beats(i, j) ? matrix.preferring(i, j) : 0;
        for (var k = 0; k < options; k++) {
            for (var i = 0; i < options; i++) {
                if (i == k) continue;
                for (var j = 0; j < options; j++) if (j != i && j != k) paths[i][j] = Math.max(paths[i][j], Math.min(paths[i][k], paths[k][j]));
            }
        }
        return paths;
    }
}
