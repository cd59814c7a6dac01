package org.meent.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small elections by ranking, as an author writes them down and as chance makes them. */
final class TransferableProfiles {
    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private TransferableProfiles() {}

    /**
     * Papers in random: each ranks some of the options.
     *
     * @param options how many options there are
     * @param papers what each paper ranks, best first; nothing if it is blank
     */
    record Election(int options, List<List<Integer>> papers) {
        Options list() {
            return TransferableProfiles.options(options);
        }

        Profile<RankedBallot> profile() {
            return Profile.of(papers.stream().map(TransferableProfiles::ballot).toList());
        }

        long valid() {
            return papers.stream().filter(paper -> !paper.isEmpty()).count();
        }

        /** The same with so many more papers that name one option alone. */
        Election with(int option, long more) {
            var all = new ArrayList<>(papers);
            all.addAll(Collections.nCopies((int) more, List.of(option)));
            return new Election(options, all);
        }
    }

    /** So many options, named A, B, C. */
    static Options options(int options) {
        return Options.named(IntStream.range(0, options).mapToObj(Options::code).toArray(String[]::new));
    }

    static RankedBallot ballot(List<Integer> ranking) {
        return RankedBallot.of(ranking.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Elections of 1 to {@code mostOptions} options and up to {@code mostPapers} papers. */
    static Arbitrary<Election> elections(int mostOptions, int mostPapers) {
        return Arbitraries.integers().between(1, mostOptions).flatMap(options -> {
            var all = IntStream.range(0, options).boxed().toList();
            var paper = Arbitraries.shuffle(all).flatMap(order -> Arbitraries.integers().between(0, options).map(size -> List.copyOf(order.subList(0, size))));
            return paper.list().ofMaxSize(mostPapers).map(papers -> new Election(options, papers));
        });
    }

    /** A profile from lines such as {@code 42 A>B>C}, with the codes of the options. */
    static Profile<RankedBallot> profile(String... lines) {
        var ballots = new Profile.Accumulator<RankedBallot>();
        for (var line : lines) {
            var parts = line.split(" ", 2);
            var ranking = Arrays.stream(parts[1].split(">")).map(code -> Options.placeOf(code).orElseThrow()).toList();
            ballots.add(ballot(ranking), Long.parseLong(parts[0]));
        }
        return ballots.profile();
    }

    static List<String> told(Outcome outcome) {
        return outcome.explanation().stream().map(sentence -> sentence.in(DUTCH)).toList();
    }
}
