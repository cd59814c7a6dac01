package org.meent.voting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * BLT, the files of rankings that programs for the single transferable vote exchange: first described by Hill, Wichmann
 * and Woodall (Algorithm 123, The Computer Journal 30, 1987), with what OpenSTV added to it. A line each: the numbers of
 * candidates and of seats; those who withdrew, as negative numbers; the ballots, each a weight, candidates best first and
 * a 0, with {@code 3=4} for equal ranks; a 0; the names and a title in quotation marks. What follows a {@code #} is a
 * comment; a ballot may begin with an id in parentheses; {@code -} leaves a place open and is passed over.
 * <p>The id of an option is its number in the file, also where others withdrew; those are no options. A text ends at the
 * first quotation mark after which nothing or a comment follows. The last thing in a file is the title: without it the
 * file was cut off, and is refused.
 */
public final class BltFormat implements BallotFormat<RankedBallot> {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern ENDING = Pattern.compile("\"[ \\t]*#");
    private final SideBySide sideBySide;

    /** Reads and writes equal ranks too. */
    public BltFormat() {
        this(SideBySide.ALLOWED);
    }

    /**
     * Reads equal ranks, or refuses them.
     *
     * @param sideBySide whether a ballot may have them
     */
    public BltFormat(SideBySide sideBySide) {
        this.sideBySide = sideBySide;
    }

    @Override
    public BallotFile<RankedBallot> read(InputStream in) throws IOException {
        return new BltReader(new Lines(in), sideBySide).read();
    }

    /**
     * Writes options whose ids are ascending numbers with these, the others as withdrawn; any other options get the
     * numbers from 1. Where there is no number of seats, it is 1. What is about a budget is left out; each line end, tab or
     * other control character in a name or the title becomes a space.
     *
     * @throws IllegalArgumentException if a name holds a quotation mark before {@code #}, which would end it
     */
    @Override
    public void write(BallotFile<RankedBallot> file, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var options = file.options();
        var numbers = numbers(options);
        var last = numbers.length == 0 ? 0 : numbers[numbers.length - 1];
        writer.write(last + " " + file.seats().orElse(1) + "\n");
        writeWithdrawn(numbers, last, writer);
        for (var group : file.profile().groups()) writeBallot(group, numbers, writer);
        writer.write("0\n");
        for (int number = 1, place = 0; number <= last; number++) writer.write(quoted(numbers[place] == number ? options.name(place++) : String.valueOf(number)));
        writer.write(quoted(file.title()));
        writer.flush();
    }

    private static int[] numbers(Options options) {
        var numbers = new int[options.size()];
        for (var place = 0; place < numbers.length; place++) {
            var id = options.id(place);
            numbers[place] = NUMBER.matcher(id).matches() ? Integer.parseInt(id) : 0;
            if (numbers[place] > Options.MOST || numbers[place] <= (place == 0 ? 0 : numbers[place - 1])) return inListedOrder(numbers.length);
        }
        return numbers;
    }

    private static int[] inListedOrder(int size) {
        return IntStream.rangeClosed(1, size).toArray();
    }

    private static void writeWithdrawn(int[] numbers, int last, Writer writer) throws IOException {
        if (last == numbers.length) return;
        var separator = "";
        for (int number = 1, place = 0; number <= last; number++) {
            if (numbers[place] == number) {
                place++;
                continue;
            }
            writer.write(separator + "-" + number);
            separator = " ";
        }
        writer.write("\n");
    }

    private static void writeBallot(Profile.Group<RankedBallot> group, int[] numbers, Writer writer) throws IOException {
        var ballot = group.ballot();
        writer.write(String.valueOf(group.count()));
        for (var index = 0; index < ballot.size(); index++) {
            writer.write(ballot.isBeside(index) ? "=" : " ");
            writer.write(String.valueOf(numbers[ballot.option(index)]));
        }
        writer.write(" 0\n");
    }

    private static String quoted(String name) {
        var line = OneLine.of(name);
        if (ENDING.matcher(line).find()) throw new IllegalArgumentException("No name in a BLT file: " + name);
        return "\"" + line + "\"\n";
    }
}
