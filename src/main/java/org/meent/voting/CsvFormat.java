package org.meent.voting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Our own files of ballots, comma-separated (RFC 4180): a line {@code options,} and the texts of the options; a line
 * {@code weight,choice}, which may be left out; then a line for each kind of ballot, how many there are of it and what
 * they say. The id of an option is its code, {@code A} for the first, and its name the text.
 * <p>What ballots say depends on the question: {@code for}, {@code against}, {@code abstain}; {@code consent},
 * {@code stand-aside}, {@code objection}; {@code "A,C"}; {@code "A:3,B:0"}; {@code A>B=C}; and {@code blank} in each.
 * <p>A last line without a line end is refused, as the file may have been cut off there. Where whole lines are missing at
 * the end no reader can see it: compare the number of ballots.
 *
 * @param <B> the kind of ballot
 */
public final class CsvFormat<B extends Ballot> implements BallotFormat<B> {
    private static final char SEPARATOR = ',';
    /** As many digits as any number of ballots that can be counted, and some more; a {@code long} holds them. */
    private static final int MOST_DIGITS = 12;
    private static final Pattern WEIGHT = Pattern.compile("0*([1-9]\\d*)");
    private final Choice.Reader<B> choice;
    private final boolean choosesOptions;

    private CsvFormat(Choice.Reader<B> choice, boolean choosesOptions) {
        this.choice = choice;
        this.choosesOptions = choosesOptions;
    }

    /**
     * For questions that are answered by yes or no; options may be left out.
     *
     * @return the format
     */
    public static CsvFormat<MajorityBallot> majority() {
        return new CsvFormat<>(Choice::majority, false);
    }

    /**
     * For rounds of consent; options may be left out.
     *
     * @return the format
     */
    public static CsvFormat<ConsentBallot> consent() {
        return new CsvFormat<>(Choice::consent, false);
    }

    /**
     * For approvals.
     *
     * @return the format
     */
    public static CsvFormat<ApprovalBallot> approvals() {
        return new CsvFormat<>(Choice::approval, true);
    }

    /**
     * For scores and dots, whole numbers up to a billion; a score may be negative.
     *
     * @return the format
     */
    public static CsvFormat<ScoreBallot> scores() {
        return new CsvFormat<>(Choice::scores, true);
    }

    /**
     * For rankings.
     *
     * @param sideBySide whether a ballot may rank options beside each other
     * @return the format
     */
    public static CsvFormat<RankedBallot> rankings(SideBySide sideBySide) {
        return new CsvFormat<>(sideBySide == SideBySide.ALLOWED ? Choice::ranking : Choice::strictRanking, true);
    }

    /** For a rule that does not look at what ballots say. */
    static CsvFormat<Ballot> any() {
        return new CsvFormat<>(Choice::any, true);
    }

    @Override
    public BallotFile<B> read(InputStream in) throws IOException {
        var records = new Records(new Lines(in), SEPARATOR, false);
        if (!records.next()) throw records.malformed("file.empty");
        var options = options(records);
        var ballots = new BallotSum<B>();
        for (var isFirst = true; records.next(); isFirst = false) {
            if (records.size() != 2) throw records.malformed("file.fields", 2, records.size());
            if (isFirst && records.field(0).equals("weight") && records.field(1).equals("choice")) continue;
            ballots.add(choice(records, options.size()), weight(records), records.line());
        }
        return new BallotFile<>("", options, OptionalInt.empty(), Optional.empty(), ballots.profile());
    }

    private Options options(Records records) {
        if (!records.field(0).equals("options")) throw records.malformed("file.csv.head");
        if (records.size() - 1 > Options.MOST) throw records.malformed("file.options.many", Options.MOST);
        if (choosesOptions && records.size() == 1) throw records.malformed("file.none");
        var options = new ArrayList<Option>();
        for (var column = 1; column < records.size(); column++) {
            if (records.field(column).isBlank()) throw records.malformed("file.csv.option", column);
            options.add(new Option(Options.code(column - 1), records.field(column)));
        }
        return Options.of(options);
    }

    private static long weight(Records records) {
        var weight = WEIGHT.matcher(records.field(0));
        if (!weight.matches()) throw records.malformed("file.weight", records.field(0));
        var digits = weight.group(1);
        return digits.length() > MOST_DIGITS ? BallotSum.MOST + 1 : Long.parseLong(digits);
    }

    private B choice(Records records, int options) {
        try {
            return choice.read(records.field(1), options);
        } catch (Choice.Unclear e) {
            throw new MalformedBallots(records.line(), e.reason);
        }
    }

    /** Writes the names of the options; their ids, a title, a number of seats and a budget are left out. */
    @Override
    public void write(BallotFile<B> file, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("options");
        for (var option : file.options().list()) writer.write(SEPARATOR + Records.written(option.name(), SEPARATOR));
        writer.write("\nweight,choice\n");
        for (var group : file.profile().groups()) writer.write(group.count() + "," + Records.written(group.ballot().text(), SEPARATOR) + "\n");
        writer.flush();
    }
}
