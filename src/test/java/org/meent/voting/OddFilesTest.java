package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule makes something definite of every odd file in the table of the guide on counting. */
class OddFilesTest {
    private static final List<String> DECIDING = List.of("majority", "consent");
    private static final List<String> CHOOSING = List.of("approval", "score", "dots");
    private static final List<String> RANKED = List.of("schulze", "ranked-pairs", "irv", "stv-scottish", "stv-meek");
    private static final List<String> BUDGETS = List.of("greedy", "mes", "phragmen");
    private static final String TITLE = "\"Title\"\n";
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    Path folder;

    @Test
    void without_a_ballot_nothing_wins() throws IOException {
        for (var rule : CHOOSING) assertThat(winners(rule, file("empty.csv", "options,Anna,Bea\nweight,choice\n"), "--ties", "listed")).as(rule).isEmpty();
        for (var rule : RANKED) assertThat(winners(rule, blt(2, 1, ""), "--ties", "listed")).as(rule).isEmpty();
        for (var rule : BUDGETS) assertThat(winners(rule, pb("a;5\n", ""), "--ties", "ids")).as(rule).isEmpty();
        for (var rule : DECIDING) assertThat(winners(rule, file("empty.csv", "options\nweight,choice\n"))).as(rule).isEmpty();
        assertThat(winners("lot", blt(2, 1, ""), "--ties", "lot:2f6c")).hasSize(1);
    }

    @Test
    void ballots_that_are_all_blank_do_as_if_there_were_none() throws IOException {
        for (var rule : CHOOSING) assertThat(winners(rule, file("blank.csv", "options,Anna,Bea\n7,blank\n"), "--ties", "listed")).as(rule).isEmpty();
        for (var rule : RANKED) {
            assertThat(winners(rule, blt(2, 1, "7 0\n"), "--ties", "listed")).as(rule).isEmpty();
            assertThat(json().get("ballots").asLong()).as(rule).isEqualTo(7);
        }
        for (var rule : BUDGETS) assertThat(winners(rule, pb("a;5\n", "1;\n2;\n"), "--ties", "ids")).as(rule).isEmpty();
        assertThat(winners("majority", file("blank.csv", "options\n3,blank\n"))).isEmpty();
    }

    @Test
    void ballots_that_are_all_blank_hold_up_neither_consent_nor_a_lot() throws IOException {
        // Consent is adopted when no objection stands; whoever looks at no ballot draws all the same.
        assertThat(winners("consent", file("blank.csv", "options\n3,blank\n"))).containsExactly("consent");
        assertThat(winners("lot", blt(2, 1, "7 0\n"), "--ties", "lot:2f6c")).hasSize(1);
    }

    @Test
    void one_option_wins() throws IOException {
        for (var rule : CHOOSING) assertThat(winners(rule, file("one.csv", "options,Anna\n2," + (rule.equals("approval") ? "A" : "A:1") + "\n"))).as(rule).containsExactly("A");
        for (var rule : RANKED) assertThat(winners(rule, blt(1, 1, "2 1 0\n"))).as(rule).containsExactly("1");
        for (var rule : BUDGETS) {
            assertThat(winners(rule, pb("a;5\n", "1;a\n"))).as(rule).containsExactly("a");
            assertThat(winners(rule, pb("a;11\n", "1;a\n"))).as(rule).isEmpty();
        }
        assertThat(winners("lot", blt(1, 1, "2 1 0\n"), "--ties", "lot:2f6c")).containsExactly("1");
    }

    @Test
    void one_option_does_not_win_that_too_few_score_or_for_which_no_ballot_counts() throws IOException {
        var file = file("one.csv", "options,Anna\n3,A:2\n");
        assertThat(winners("score", file, "--option", "min-scored=3")).containsExactly("A");
        assertThat(winners("score", file, "--option", "min-scored=4")).isEmpty();
        assertThat(winners("dots", file, "--option", "points=2")).containsExactly("A");
        // Each of them gives more than it has, so that none is valid.
        assertThat(winners("dots", file, "--option", "points=1")).isEmpty();
    }

    @Test
    void more_seats_than_options_are_for_all_of_them() throws IOException {
        for (var rule : CHOOSING) assertThat(winners(rule, file("few.csv", "options,Anna,Bea\n2," + (rule.equals("approval") ? "A" : "A:1") + "\n"), "--seats", "9")).as(rule).containsExactlyInAnyOrder("A", "B");
        for (var rule : RANKED) if (!rule.equals("irv")) assertThat(winners(rule, blt(2, 9, "2 1 2 0\n"), "--ties", "listed")).as(rule).containsExactlyInAnyOrder("1", "2");
        assertThat(winners("lot", blt(2, 9, "2 1 0\n"), "--ties", "lot:2f6c")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void an_instant_runoff_chooses_one_whatever_the_file_says() throws IOException {
        var file = blt(2, 5, "2 1 2 0\n");
        assertThat(count("irv", file)).isEqualTo(Count.NOT_UNDERSTOOD);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The rule irv chooses one, but the file says 5 seats. Say --seats 1");
        assertThat(winners("irv", file, "--seats", "1")).containsExactly("1");
    }

    @Test
    void a_project_that_costs_nothing_is_taken_and_costs_are_exact() throws IOException {
        for (var rule : BUDGETS) {
            assertThat(winners(rule, pb("a;0\nb;9.99\nc;10.01\n", "1;a,b,c\n2;b,c\n"), "--ties", "ids")).as(rule).containsExactly("a", "b");
            assertThat(json().get("cost").asText()).as(rule).isEqualTo("9.99");
        }
    }

    @Test
    void the_largest_costs_do_not_overflow() throws IOException {
        var rows = "1;a,b\n2;a\n3;b\n";
        for (var rule : BUDGETS) {
            var file = file("large.pb", "META\nkey;value\nnum_projects;2\nnum_votes;3\nbudget;100000000000000\nvote_type;approval\nPROJECTS\nproject_id;cost\na;99999999999999\nb;100000000000000\nVOTES\nvoter_id;vote\n" + rows);
            assertThat(winners(rule, file, "--ties", "cost,ids")).as(rule).hasSizeLessThanOrEqualTo(1);
            assertThat(err.size()).as(rule).isZero();
        }
    }

    @Test
    void a_cycle_is_counted_and_the_tied_are_named() throws IOException {
        // Three equal groups, each with the next option first: every option beats one and loses to the other by 2 to 1.
        var file = blt(3, 1, "1 1 2 3 0\n1 2 3 1 0\n1 3 1 2 0\n");
        assertThat(winners("schulze", file)).isEmpty();
        assertThat(json().get("undefeated")).hasSize(3);
        for (var rule : RANKED) assertThat(winners(rule, file, "--ties", "listed")).as(rule).hasSize(1);
    }

    @Test
    void ties_everywhere_leave_no_winner_until_an_order_is_published() throws IOException {
        for (var rule : CHOOSING) {
            var file = file("tied.csv", "options,Anna,Bea\n2," + (rule.equals("approval") ? "A" : "A:1") + "\n2," + (rule.equals("approval") ? "B" : "B:1") + "\n");
            assertThat(winners(rule, file)).as(rule).isEmpty();
            assertThat(json().at("/ties/0/tied")).as(rule).hasSize(2);
        }
        for (var rule : RANKED) {
            var code = count(rule, blt(2, 1, "1 1 0\n1 2 0\n"));
            if (rule.startsWith("stv")) {
                assertThat(code).as(rule).isEqualTo(Count.NOT_UNDERSTOOD);
                assertThat(err.toString(StandardCharsets.UTF_8)).as(rule).contains("name 1, name 2", "--ties");
            } else assertThat(json().get("winners")).as(rule).isEmpty();
            assertThat(winners(rule, blt(2, 1, "1 1 0\n1 2 0\n"), "--ties", "lot:2f6c")).as(rule).hasSize(1);
        }
        for (var rule : BUDGETS) {
            assertThat(winners(rule, pb("a;10\nb;10\n", "1;a\n2;a\n3;b\n4;b\n"))).as(rule).isEmpty();
            assertThat(winners(rule, pb("a;10\nb;10\n", "1;a\n2;a\n3;b\n4;b\n"), "--ties", "ids")).as(rule).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void equal_ranks_are_refused_in_the_line_where_they_stand_by_rules_that_move_papers() throws IOException {
        var file = blt(3, 1, "1 1 2 0\n1 2=3 0\n");
        for (var rule : List.of("irv", "stv-scottish", "stv-meek")) {
            assertThat(count(rule, file)).as(rule).isEqualTo(Count.MALFORMED);
            assertThat(err.toString(StandardCharsets.UTF_8)).as(rule).startsWith(file + ":3: Two options stand beside each other here.");
        }
        assertThat(count("schulze", file)).isEqualTo(Count.COUNTED);
    }

    @Test
    void ballots_that_fit_are_counted_by_another_rule_and_others_are_refused() throws IOException {
        assertThat(winners("approval", pb("a;5\nb;6\n", "1;b\n"))).containsExactly("b");
        assertThat(count("approval", blt(2, 1, "1 1 0\n"))).isEqualTo(Count.NOT_UNDERSTOOD);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The rule approval counts files that end in .csv, .pb.");
        assertThat(count("score", pb("a;5\nb;6\n", "1;b\n"))).isEqualTo(Count.NOT_UNDERSTOOD);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("These ballots only approve.");
        assertThat(winners("schulze", file("r.csv", "options,Anna,Bea\n2,B>A\n"))).containsExactly("B");
        assertThat(winners("lot", file("any.csv", "options,Anna,Bea\n2,B>A\n1,\"A,B\"\n1,A:3\n1,for\n1,blank\n"), "--ties", "lot:2f6c")).hasSize(1);
        assertThat(json().get("ballots").asLong()).isEqualTo(6);
    }

    @Test
    void json_is_utf_8_whatever_the_encoding_of_the_machine() throws IOException {
        var file = file("the.csv", "options,Thé,漢\n2,A\n");
        var bytes = new ByteArrayOutputStream();
        Count.run(new String[] {"--rule", "approval", "--lang", "nl", file}, new PrintStream(bytes, true, StandardCharsets.US_ASCII), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Thé").doesNotContain("?");
    }

    private String blt(int candidates, int seats, String ballots) throws IOException {
        var names = new StringBuilder();
        for (var number = 1; number <= candidates; number++) names.append("\"name ").append(number).append("\"\n");
        return file("ballots.blt", candidates + " " + seats + "\n" + ballots + "0\n" + names + TITLE);
    }

    /** A budget of 10 for these projects. */
    private String pb(String projects, String rows) throws IOException {
        return file("budget.pb", "META\nkey;value\nnum_projects;" + projects.lines().count() + "\nnum_votes;" + rows.lines().count()
                + "\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n" + projects + "VOTES\nvoter_id;vote\n" + rows);
    }

    private List<String> winners(String rule, String file, String... arguments) throws IOException {
        assertThat(count(rule, file, arguments)).as(rule + ": " + err).isEqualTo(Count.COUNTED);
        var winners = new ArrayList<String>();
        json().get("winners").forEach(each -> winners.add(each.asText()));
        return winners;
    }

    private int count(String rule, String file, String... arguments) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of("--rule", rule, "--lang", "en", file));
        all.addAll(List.of(arguments));
        return Count.run(all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
