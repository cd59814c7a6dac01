package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for text reads it in a terminal: its lines, its columns and its numbers are as the language has them. */
class TextForPeopleTest {
    /** Ends the line, clears the screen, and rings. */
    private static final String WILD = "Tea\nChosen: Beer.\u001b[2J\u009b2J\t\u0007";
    private static final String TAME = "Tea Chosen: Beer. [2J 2J  ";
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"approval", "score", "dots", "schulze", "ranked-pairs", "irv", "stv-scottish", "stv-meek", "lot"})
    void a_name_cannot_make_lines_or_tell_the_terminal_anything(String rule) throws IOException {
        var choices = List.of("score", "dots").contains(rule) ? "2,\"A:3,B:1\"\n1,A:2\n" : rule.equals("approval") ? "2,\"A,B\"\n1,A\n" : "2,A>B\n1,B\n";

        var wild = text(rule, "wild.csv", "options,\"" + WILD + "\",Coffee\n" + choices);

        assertThat(wild).isEqualTo(text(rule, "tame.csv", "options,\"" + TAME + "\",Coffee\n" + choices));
        assertThat(wild.replace("\n", "")).doesNotMatch(".*\\p{Cntrl}.*").contains("Tea Chosen: Beer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"greedy", "mes", "phragmen"})
    void nor_can_the_name_of_a_project(String rule) throws IOException {
        assertThat(text(rule, "wild.pb", pb("2", "a;1;\"" + WILD + "!\"\nb;3;Bank\n"))).isEqualTo(text(rule, "tame.pb", pb("2", "a;1;\"" + TAME + "!\"\nb;3;Bank\n")));
    }

    @Test
    void json_has_the_name_as_it_is() throws IOException {
        var out = run(Count.COUNTED, "--rule", "approval", file("wild.csv", "options,\"" + WILD + "\",Coffee\n1,A\n"));

        assertThat(new ObjectMapper().readTree(out).get("explanation").get(0).get("values").get(0).asText()).isEqualTo(WILD);
        assertThat(out.replace("\n", "")).doesNotMatch(".*\\p{Cntrl}.*");
    }

    @Test
    void nor_can_what_is_wrong_in_a_file() throws IOException {
        var said = run(Count.MALFORMED, "--rule", "majority", "--lang", "en", file("wild.csv", "options\n1,\"for\n\u001b[2J\"\n"));

        assertThat(said).endsWith("wild.csv:2: A choice is for, against, abstain or blank, not for  [2J.\n").hasLineCount(1);
    }

    @Test
    void a_table_of_pairs_stands_in_straight_columns() throws IOException {
        assertThat(text("ranked-pairs", "pairs.csv", "options,A,B\n12,A>B\n3,B>A\n")).endsWith("""
                Option  A  B
                A       –  12
                B       3   –
                """);
    }

    @Test
    void dutch_tables_have_the_comma_of_dutch_sentences_and_names_stay() throws IOException {
        var text = run(Count.COUNTED, "--rule", "greedy", "--text", "--lang", "nl", "--ties", "listed", file("kosten.pb", pb("10.5", "a;6;1.5\nb;5.25;Bank\n")));

        assertThat(text).isEqualTo("""
                Gekozen: 1.5, de projecten met de meeste stemmen die pasten.
                1.5: 1 stem, kost 6,00, daarna is nog 4,50 over.
                Bank past niet: 1 stem, kost 5,25, over is 4,50.
                Met 1 stem meer was Bank gekozen.

                Gekozen
                Project  Kosten  Stemmen
                    1.5    6,00        1

                Niet gekozen: past niet in wat over was
                Project  Kosten  Stemmen
                Bank       5,25        1
                """);
    }

    /** Three seats of a hundred votes: 39 for A and then C; the quota is 26. */
    @Test
    void votes_that_go_on_in_parts_have_the_comma_too() throws IOException {
        var text = run(Count.COUNTED, "--rule", "stv-scottish", "--seats", "3", "--lang", "nl", "--text", "--ties", "listed", file("raad.csv", "options,A,B,C,D\n39,A>C\n30,B\n20,C\n11,D\n"));

        // 13 too many; 39 papers at 13/39, cut off at five decimals, are 12.99987.
        assertThat(text).contains("Ronde 1: A heeft 13 te veel. Volgende keuzes krijgen er 12,99987.").doesNotContain("12.99987");
    }

    /** Both have a supporter, who has half: 3.001. The bin costs 0.004 and is paid; 3.001 is too little for the bench. */
    @Test
    void amounts_below_a_cent_are_told_with_all_their_decimals() throws IOException {
        var file = file("klein.pb", pb("6.002", "a;3.004;Bank\nb;0.004;Bak\n"));

        assertThat(run(Count.COUNTED, "--rule", "mes", "--completion", "none", "--text", "--lang", "en", file)).startsWith("""
                Chosen: Bak, paid by supporters, who each got the same to spend.
                There was 6.002 to divide: about 3.001 for each of the 2 ballots.
                Bak: 1 person pays at most 0.004, together 0.004.
                Not Bank: its supporters together had 3.001 left, it costs 3.004.
                """);
        assertThat(run(Count.COUNTED, "--rule", "greedy", "--text", "--lang", "nl", "--ties", "listed", file)).contains("Bak: 1 stem, kost 0,004, daarna is nog 2,994 over.");
        assertThat(run(Count.COUNTED, "--rule", "phragmen", "--text", "--lang", "nl", "--ties", "listed", file)).contains("Bak, kost 0,004: de voorstander draagt dan hooguit 0,004.");
    }

    @Test
    void where_nobody_voted_there_are_no_tables_of_nothing() throws IOException {
        for (var rule : List.of("approval", "score", "dots", "schulze", "ranked-pairs", "irv", "stv-scottish", "stv-meek")) {
            assertThat(text(rule, "nobody.csv", "options,A,B\n")).as(rule).doesNotContain("\n\n");
        }
        assertThat(text("majority", "nobody.csv", "options\n")).contains("\nNobody voted.\n");
        assertThat(run(Count.COUNTED, "--rule", "consent", "--text", "--lang", "nl", "--option", "quorum=2", file("nobody.csv", "options\n"))).contains("\nNiemand stemde. Het quorum was 2.\n");
    }

    /** Of each project one voter is a supporter. */
    private static String pb(String budget, String projects) {
        return "META\nkey;value\nnum_projects;2\nnum_votes;2\nbudget;" + budget + "\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n" + projects + "VOTES\nvoter_id;vote\n1;a\n2;b\n";
    }

    private String text(String rule, String name, String content) throws IOException {
        return run(Count.COUNTED, "--rule", rule, "--text", "--lang", "en", "--ties", "lot:7", file(name, content));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** What is printed, whether it is counted or refused. */
    private static String run(int code, String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Count.run(arguments, stream, stream)).as(Arrays.toString(arguments)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }
}
