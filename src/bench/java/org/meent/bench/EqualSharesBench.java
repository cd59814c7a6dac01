package org.meent.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.meent.voting.ApprovalBallot;
import org.meent.voting.BudgetBallot;
import org.meent.voting.BudgetOutcome;
import org.meent.voting.Completion;
import org.meent.voting.EqualShares;
import org.meent.voting.EqualSharesSettings;
import org.meent.voting.EqualSharesSettings.Start;
import org.meent.voting.EqualSharesSettings.Stop;
import org.meent.voting.EqualSharesSettings.Utility;
import org.meent.voting.Option;
import org.meent.voting.Options;
import org.meent.voting.PabulibFormat;
import org.meent.voting.Profile;
import org.meent.voting.Projects;
import org.meent.voting.TieBreaker;
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

/**
 * How long Equal Shares takes on a city, the count alone. Few projects get most of the votes, and districts have their
 * own; projects together cost about four times what there is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class EqualSharesBench {
    private static final int DISTRICTS = 8;
    private static final int OWN = 4;

    /** Voters, projects, the most projects on a ballot, and units of budget, the last three of the sizes of real cities; or a {@code .pb} file. */
    @Param({"1000,200,5,10000000", "10000,200,5,10000000", "100000,200,5,10000000", "90494,160,4,16000000", "14897,134,8,20000000", "61668,83,6,350000000"})
    public String city;
    /** The completion. */
    @Param({"NONE", "ADD1"})
    public Completion completion;
    private Profile<BudgetBallot> votes;
    private EqualSharesSettings settings;

    /**
     * Reads the city, or makes it, the same each time.
     *
     * @throws IOException if the file cannot be read
     */
    @Setup
    public void build() throws IOException {
        if (city.endsWith(".pb")) {
            read();
            return;
        }
        var sizes = Arrays.stream(city.split(",")).mapToLong(Long::parseLong).toArray();
        var chance = new Random(1);
        votes = votes((int) sizes[0], (int) sizes[1], (int) sizes[2], chance);
        settings = settings(projects((int) sizes[1], sizes[3], chance));
    }

    private void read() throws IOException {
        try (var in = Files.newInputStream(Path.of(city))) {
            var file = new PabulibFormat().read(in);
            votes = file.profile();
            settings = settings(file.projects().orElseThrow());
        }
    }

    /** Steps of one unit of the currency, as the cities take them. */
    private EqualSharesSettings settings(Projects projects) {
        var step = BigDecimal.ONE.movePointRight(projects.decimals()).longValueExact();
        return new EqualSharesSettings(projects, Utility.COST, completion, Stop.EXHAUSTIVE, Start.EXACT, step, TieBreaker.of("cost,support,ids"));
    }

    private static Profile<BudgetBallot> votes(int voters, int projects, int most, Random chance) {
        var of = IntStream.range(0, projects).map(project -> chance.nextInt(DISTRICTS)).toArray();
        var upTo = new double[DISTRICTS][projects];
        for (var district = 0; district < DISTRICTS; district++) {
            var sum = 0.0;
            for (var project = 0; project < projects; project++) {
                sum += (of[project] == district ? OWN : 1) / Math.pow(project + 1.0, 0.8);
                upTo[district][project] = sum;
            }
        }
        var ballots = new Profile.Accumulator<BudgetBallot>();
        for (var voter = 0; voter < voters; voter++) {
            var district = upTo[chance.nextInt(DISTRICTS)];
            var chosen = new TreeSet<Integer>();
            for (var left = 1 + chance.nextInt(most); left > 0; left--) {
                var found = Arrays.binarySearch(district, chance.nextDouble() * district[projects - 1]);
                chosen.add(Math.min(found < 0 ? -found - 1 : found, projects - 1));
            }
            ballots.add(ApprovalBallot.of(chosen));
        }
        return ballots.profile();
    }

    private static Projects projects(int count, long budget, Random chance) {
        var costs = new ArrayList<Long>();
        for (var project = 0; project < count; project++) costs.add(Math.max(1, Math.min(budget, (long) (4.0 * budget / count * Math.exp(chance.nextGaussian() * 0.9)))));
        List<Option> options = IntStream.rangeClosed(1, count).mapToObj(number -> new Option(String.valueOf(number), "Project " + number)).toList();
        return new Projects(Options.of(options), costs, budget, 0);
    }

    /** The whole count, with its explanation. */
    @Benchmark
    public BudgetOutcome count() {
        return new EqualShares().count(votes, settings);
    }
}
