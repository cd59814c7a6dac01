package org.meent.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.meent.voting.InstantRunoff;
import org.meent.voting.MeekStv;
import org.meent.voting.Options;
import org.meent.voting.Outcome;
import org.meent.voting.Profile;
import org.meent.voting.RankedBallot;
import org.meent.voting.RunoffSettings;
import org.meent.voting.ScottishStv;
import org.meent.voting.StvSettings;
import org.meent.voting.TieBreaker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long counts take whose votes move on: 20 options, 5 seats, whole rankings, of which some options are liked more than others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TransferableBench {
    private static final int OPTIONS = 20;
    private static final int SEATS = 5;
    private static final double STEP = 0.3;
    private static final long SEED = 7;
    /** How many ballots there are. */
    @Param({"100000", "1000000"})
    private int ballots;
    /** How many of them are different; 0 if all may be. */
    @Param({"2000", "0"})
    private int different;
    private Profile<RankedBallot> profile;
    private Options options;
    private final TieBreaker ties = TieBreaker.of("earlier,listed");

    /** Makes the ballots, the same each time. */
    @Setup(Level.Trial)
    public void vote() {
        options = Options.named(IntStream.range(0, OPTIONS).mapToObj(Options::code).toArray(String[]::new));
        var chance = new Random(SEED);
        var all = new Profile.Accumulator<RankedBallot>();
        var kinds = new ArrayList<RankedBallot>();
        for (var kind = 0; kind < different; kind++) kinds.add(ranking(chance));
        for (var ballot = 0; ballot < ballots; ballot++) all.add(different == 0 ? ranking(chance) : kinds.get(chance.nextInt(different)));
        profile = all.profile();
    }

    private static RankedBallot ranking(Random chance) {
        var liking = IntStream.range(0, OPTIONS).mapToDouble(option -> Math.log(chance.nextDouble()) * (1 + option * STEP)).toArray();
        var order = IntStream.range(0, OPTIONS).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> Double.compare(liking[other], liking[one]));
        return RankedBallot.of(Arrays.stream(order).mapToInt(Integer::intValue).toArray());
    }

    /** An instant runoff. */
    @Benchmark
    public Outcome instantRunoff() {
        return new InstantRunoff().count(profile, new RunoffSettings(options, ties));
    }

    /** The Scottish rules. */
    @Benchmark
    public Outcome scottish() {
        return new ScottishStv().count(profile, new StvSettings(options, SEATS, ties));
    }

    /** Meek's method. */
    @Benchmark
    public Outcome meek() {
        return new MeekStv().count(profile, new StvSettings(options, SEATS, ties));
    }
}
