package org.meent.voting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The {@code .pb} files of Pabulib, a library of participatory budgets (pabulib.org/format; Faliszewski and others,
 * Participatory Budgeting: Data, Tools and Analysis, IJCAI 2023): sections META, PROJECTS and VOTES, with fields parted by
 * semicolons. Votes of type approval name projects; ordinal ones rank them, best first, and are read as
 * {@link RankedBallot#asPoints points}; cumulative and scoring ones give them the points of the column {@code points}.
 * <p>Every row of votes is a ballot, an empty one too; a project named twice in it counts once. The numbers of projects and
 * of votes that META gives must agree with the rows, and the last line must have its line end: a file that was cut off is
 * not counted. Amounts may have up to nine decimals; all are read in units of the smallest that any of them has.
 */
public final class PabulibFormat implements BallotFormat<BudgetBallot> {
    static final char SEPARATOR = ';';

    /** For whoever reads or writes them. */
    public PabulibFormat() {}

    @Override
    public BallotFile<BudgetBallot> read(InputStream in) throws IOException {
        return new PabulibReader(new Records(new Lines(in), SEPARATOR, true)).read();
    }

    /**
     * Writes approvals as such, points as votes of type scoring. A number of seats is left out, and spaces, line ends and
     * tabs around a name or the title are lost; those inside stay.
     *
     * @throws IllegalArgumentException if there is no budget, if some ballots approve and others give points, or if an id
     *     has a comma in it or a space around it
     */
    @Override
    public void write(BallotFile<BudgetBallot> file, OutputStream out) throws IOException {
        var projects = file.projects().orElseThrow(() -> new IllegalArgumentException("No budget"));
        var groups = file.profile().groups();
        var approves = groups.stream().allMatch(group -> group.ballot() instanceof ApprovalBallot);
        if (!approves && groups.stream().anyMatch(group -> group.ballot() instanceof ApprovalBallot)) throw new IllegalArgumentException("Approvals and points in one file");
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("META\nkey;value\ndescription;" + field(file.title()) + "\nnum_projects;" + projects.options().size() + "\nnum_votes;" + file.profile().size()
                + "\nbudget;" + projects.amount(projects.budget()) + "\nvote_type;" + (approves ? "approval" : "scoring") + "\nPROJECTS\nproject_id;cost;name\n");
        for (var place = 0; place < projects.options().size(); place++) writeProject(projects, place, writer);
        writer.write("VOTES\nvoter_id;vote" + (approves ? "\n" : ";points\n"));
        long voter = 0;
        for (var group : groups) {
            var vote = field(ids(group.ballot(), projects.options())) + (approves ? "" : ";" + points(group.ballot())) + "\n";
            for (long each = 0; each < group.count(); each++) writer.write(++voter + ";" + vote);
        }
        writer.flush();
    }

    private static String field(String text) {
        return Records.written(text, SEPARATOR);
    }

    private static void writeProject(Projects projects, int place, Writer writer) throws IOException {
        var id = projects.options().id(place);
        if (id.indexOf(',') >= 0 || !id.equals(id.strip())) throw new IllegalArgumentException("No id in a .pb file: " + id);
        writer.write(field(id) + ";" + projects.amount(projects.cost(place)) + ";" + field(projects.options().name(place)) + "\n");
    }

    private static String ids(BudgetBallot ballot, Options options) {
        return IntStream.range(0, ballot.size()).mapToObj(index -> options.id(ballot.option(index))).collect(Collectors.joining(","));
    }

    private static String points(BudgetBallot ballot) {
        return IntStream.range(0, ballot.size()).mapToObj(index -> String.valueOf(ballot.points(index))).collect(Collectors.joining(","));
    }
}
