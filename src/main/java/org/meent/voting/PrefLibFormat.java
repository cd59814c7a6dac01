package org.meent.voting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The files of rankings of PrefLib, a library of preferences (its Format Specification of 2022): {@code .soc} and
 * {@code .toc} rank every option, {@code .soi} and {@code .toi} need not; in {@code .toc} and {@code .toi} options may
 * stand beside each other. First come lines {@code # NUMBER VOTERS: 475}, then the orders, {@code 9: 3,{1,2,4}}; a blank
 * ballot is an order of nothing, {@code 2:}. The id of an option is its number.
 * <p>The number of voters and of orders must agree with the orders, and the last line must have its line end: a file that
 * was cut off is not counted. The form from before 2022, which begins with a bare number, is refused.
 */
public final class PrefLibFormat implements BallotFormat<RankedBallot> {
    private final SideBySide sideBySide;

    /** Reads and writes equal ranks too. */
    public PrefLibFormat() {
        this(SideBySide.ALLOWED);
    }

    /**
     * Reads equal ranks, or refuses them.
     *
     * @param sideBySide whether a ballot may have them
     */
    public PrefLibFormat(SideBySide sideBySide) {
        this.sideBySide = sideBySide;
    }

    @Override
    public BallotFile<RankedBallot> read(InputStream in) throws IOException {
        return new PrefLibReader(new Lines(in), sideBySide).read();
    }

    /**
     * Writes the options in listed order, numbered from 1, and the most restrictive type that fits. What the number of
     * seats is, and what is about a budget, is left out; each line end, tab or other control character in a name or the
     * title becomes a space, and spaces around them are lost.
     */
    @Override
    public void write(BallotFile<RankedBallot> file, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var type = type(file);
        writer.write("# FILE NAME: ballots." + type + "\n# TITLE: " + OneLine.of(file.title()) + "\n# DESCRIPTION: \n# DATA TYPE: " + type
                + "\n# MODIFICATION TYPE: original\n# RELATES TO: \n# RELATED FILES: \n# PUBLICATION DATE: \n# MODIFICATION DATE: \n# NUMBER ALTERNATIVES: "
                + file.options().size() + "\n# NUMBER VOTERS: " + file.profile().size() + "\n# NUMBER UNIQUE ORDERS: " + file.profile().distinct() + "\n");
        for (var place = 0; place < file.options().size(); place++) writer.write("# ALTERNATIVE NAME " + (place + 1) + ": " + OneLine.of(file.options().name(place)) + "\n");
        for (var group : file.profile().groups()) writeOrder(group, writer);
        writer.flush();
    }

    private static String type(BallotFile<RankedBallot> file) {
        var groups = file.profile().groups();
        var isStrict = groups.stream().allMatch(group -> group.ballot().isStrict());
        var isComplete = groups.stream().allMatch(group -> group.ballot().size() == file.options().size());
        return (isStrict ? "so" : "to") + (isComplete ? "c" : "i");
    }

    private static void writeOrder(Profile.Group<RankedBallot> group, Writer writer) throws IOException {
        var ballot = group.ballot();
        writer.write(group.count() + ":");
        for (var index = 0; index < ballot.size(); index++) {
            var opens = !ballot.isBeside(index) && index + 1 < ballot.size() && ballot.isBeside(index + 1);
            var closes = ballot.isBeside(index) && (index + 1 == ballot.size() || !ballot.isBeside(index + 1));
            writer.write((index == 0 ? " " : ",") + (opens ? "{" : "") + (ballot.option(index) + 1) + (closes ? "}" : ""));
        }
        writer.write("\n");
    }
}
