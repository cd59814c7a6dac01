package org.meent.voting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a rule counts, and from which files it can be read; which one it is, the end of a file's name says.
 *
 * @param <B> the kind of ballot
 */
final class BallotKind<B extends Ballot> {
    static final BallotKind<MajorityBallot> MAJORITY = new BallotKind<>(Map.of("csv", CsvFormat.majority()::read));
    static final BallotKind<ConsentBallot> CONSENT = new BallotKind<>(Map.of("csv", CsvFormat.consent()::read));
    static final BallotKind<ApprovalBallot> APPROVALS = new BallotKind<>(Map.of("csv", CsvFormat.approvals()::read, "pb", in -> budget(in, BallotKind::approval)));
    static final BallotKind<ScoreBallot> SCORES = new BallotKind<>(Map.of("csv", CsvFormat.scores()::read, "pb", in -> budget(in, BallotKind::score)));
    static final BallotKind<RankedBallot> RANKINGS = rankings(SideBySide.ALLOWED);
    static final BallotKind<RankedBallot> STRICT_RANKINGS = rankings(SideBySide.REFUSED);
    static final BallotKind<BudgetBallot> BUDGET = new BallotKind<>(Map.of("pb", new PabulibFormat()::read));
    static final BallotKind<Ballot> ANY = any();
    private final SortedMap<String, Reading<B>> readings;

    private BallotKind(Map<String, Reading<B>> readings) {
        this.readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }

    /** How one sort of file is read. */
    private interface Reading<B extends Ballot> {
        BallotFile<B> read(InputStream in) throws IOException;
    }

    /**
     * How to read a file.
     *
     * @throws BadArguments if no file of that name has such ballots
     */
    private Reading<B> reading(String rule, String file) {
        var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var reading = readings.get(ending);
        if (reading == null) throw new BadArguments("argument.kind", rule, "." + String.join(", .", readings.keySet()), file);
        return reading;
    }

    /** Refuses a file before it is opened whose name says that it has other ballots. */
    void check(String rule, String file) {
        reading(rule, file);
    }

    BallotFile<B> read(String rule, String file, InputStream in) throws IOException {
        return reading(rule, file).read(in);
    }

    private static BallotKind<RankedBallot> rankings(SideBySide sideBySide) {
        var preflib = new PrefLibFormat(sideBySide);
        return new BallotKind<>(Map.of("blt", new BltFormat(sideBySide)::read, "soc", preflib::read, "soi", preflib::read, "toc", preflib::read, "toi", preflib::read,
                "csv", CsvFormat.rankings(sideBySide)::read));
    }

    private static BallotKind<Ballot> any() {
        var readings = new TreeMap<String, Reading<Ballot>>();
        RANKINGS.readings.forEach((ending, reading) -> readings.put(ending, in -> each(reading.read(in), ballot -> ballot)));
        readings.put("pb", in -> budget(in, ballot -> ballot));
        readings.put("csv", CsvFormat.any()::read);
        return new BallotKind<>(readings);
    }

    private static <B extends Ballot> BallotFile<B> budget(InputStream in, Function<BudgetBallot, B> as) throws IOException {
        return each(new PabulibFormat().read(in), as);
    }

    private static <A extends Ballot, B extends Ballot> BallotFile<B> each(BallotFile<A> file, Function<A, B> as) {
        var ballots = new Profile.Accumulator<B>();
        file.profile().forEach((ballot, count) -> ballots.add(as.apply(ballot), count));
        return new BallotFile<>(file.title(), file.options(), file.seats(), file.projects(), ballots.profile());
    }

    private static ApprovalBallot approval(BudgetBallot ballot) {
        if (ballot instanceof ApprovalBallot approval) return approval;
        throw new BadArguments("argument.approvals");
    }

    private static ScoreBallot score(BudgetBallot ballot) {
        if (ballot instanceof ScoreBallot score) return score;
        throw new BadArguments("argument.scores");
    }
}
