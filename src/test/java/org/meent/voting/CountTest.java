package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anyone counts a file of ballots by one command, and is told in their language what it found or why it could not. */
class CountTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Locale before;
    @TempDir
    Path folder;

    @BeforeEach
    void rememberTheLanguageOfThisMachine() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
    }

    @AfterEach
    void giveItBack() {
        Locale.setDefault(before);
    }

    @Test
    void one_json_object_tells_the_whole_outcome() throws IOException {
        // Three for and one against of five ballots: more than half of four is three.
        var file = file("kitchen.csv", "options\nweight,choice\n3,for\n1,against\n1,blank\n");

        assertThat(count("--rule", "majority", "--option", "entitled=9", "--option", "quorum=1/3", file)).isEqualTo(Count.COUNTED);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "rule": "majority",
                  "settings": {
                    "base": "valid",
                    "entitled": "9",
                    "quorum": "1/3",
                    "share": "1/2",
                    "strict": "true"
                  },
                  "ballots": 5,
                  "winners": ["for"],
                  "ties": [],
                  "steps": [
                    {
                      "key": "turnout.quorum",
                      "values": [5, 9, 3],
                      "text": "5 of the 9 members voted. The quorum was 3."
                    },
                    {
                      "key": "majority.threshold.more.half.VALID",
                      "values": ["1/2", 3],
                      "text": "It took more than half of the votes for and against, that is 3."
                    }
                  ],
                  "explanation": [
                    {
                      "key": "majority.ADOPTED",
                      "values": [3, 1],
                      "text": "Adopted: 3 members voted for it and 1 against."
                    },
                    {
                      "key": "turnout.quorum",
                      "values": [5, 9, 3],
                      "text": "5 of the 9 members voted. The quorum was 3."
                    },
                    {
                      "key": "majority.threshold.more.half.VALID",
                      "values": ["1/2", 3],
                      "text": "It took more than half of the votes for and against, that is 3."
                    },
                    {
                      "key": "majority.change.against",
                      "values": [1],
                      "text": "Had 1 of those for it voted against, it would not have been adopted."
                    }
                  ],
                  "tieSensitivity": "none",
                  "tables": []
                }
                """);
        assertThat(err.size()).isZero();
    }

    @Test
    void whatever_was_not_asked_is_printed_too() throws IOException {
        count("--rule", "consent", file("round.csv", "options\n4,consent\n1,stand-aside\n"));

        assertThat(json().get("settings")).isEqualTo(new ObjectMapper().readTree("{\"entitled\":\"5\",\"quorum\":\"0\"}"));
        assertThat(json().get("winners").get(0).asText()).isEqualTo("consent");
    }

    @Test
    void people_read_sentences_instead() throws IOException {
        assertThat(count("--rule", "consent", "--text", "--lang", "nl", file("round.csv", "options\n4,consent\n1,objection\n"))).isEqualTo(Count.COUNTED);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("Niet aangenomen: er staat 1 bezwaar.", "5 van de 5 leden stemden.",
                "Zonder dit bezwaar was het wel aangenomen.");
    }

    @Test
    void the_language_is_that_of_the_machine_or_else_english() throws IOException {
        var file = file("round.csv", "options\n4,consent\n");
        count("--rule", "consent", "--text", file);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Adopted");
        Locale.setDefault(new Locale("nl", "BE"));
        count("--rule", "consent", "--text", file);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Aangenomen");
    }

    @Test
    void a_bad_file_ends_with_1_and_names_file_line_and_reason() throws IOException {
        var file = file("kitchen.csv", "options\nweight,choice\n3,for\n1,perhaps\n");

        assertThat(count("--rule", "majority", "--lang", "nl", file)).isEqualTo(Count.MALFORMED);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(file + ":4: Een keuze is for, against, abstain of blank, niet perhaps.");
        assertThat(out.size()).isZero();
    }

    @Test
    void bad_arguments_end_with_2_and_say_what_is_wrong() throws IOException {
        var file = file("kitchen.csv", "options\n3,for\n");
        assertRefused("Which file is to be counted?", "--rule", "majority");
        assertRefused("By which rule? Say --rule and its name.", file);
        assertRefused("There is no rule dictator. There are: ", "--rule", "dictator", file);
        assertRefused("After --rule something is missing.", file, "--rule");
        assertRefused("--rule is there twice.", "--rule", "majority", "--rule", "consent", file);
        assertRefused("There is no argument --fast.", "--rule", "majority", "--fast", file);
        assertRefused("Two files: " + file + " and other.csv.", "--rule", "majority", file, "other.csv");
        assertRefused("--lang is not fr, but one of: nl, en.", "--rule", "majority", "--lang", "fr", file);
        assertRefused("The rule majority has no colour.", "--rule", "majority", "--option", "colour=red", file);
        assertRefused("The rule majority has no --seats.", "--rule", "majority", "--seats", "2", file);
        assertRefused("The rule majority has no --completion.", "--rule", "majority", "--completion", "add1", file);
        assertRefused("--completion is not add2, but one of: none, utilitarian, add1, add1u.", "--rule", "majority", "--completion", "add2", file);
        assertRefused("A number of seats is a whole number of 1 or more, not 0.", "--rule", "majority", "--seats", "0", file);
        assertRefused("These are no criteria for ties: cost.", "--rule", "majority", "--ties", "cost", file);
        assertRefused("The lot in lot: has no seed. Say lot: and the seed.", "--rule", "majority", "--ties", "lot:", file);
        assertRefused("The lot in cost,lot has no seed.", "--rule", "majority", "--ties", "cost,lot", file);
        assertRefused("After --option comes a key, = and a value, not share.", "--rule", "majority", "--option", "share", file);
        assertRefused("share is there twice.", "--rule", "majority", "--option", "share=1/2", "--option", "share=2/3", file);
        assertRefused("share is a fraction such as 2/3", "--rule", "majority", "--option", "share=0.5", file);
        assertRefused("A majority is a share above 0, and with strict=true below 1, not 0/1.", "--rule", "majority", "--option", "share=0/1", file);
        assertRefused("A majority is a share above 0, and with strict=true below 1, not 1/1.", "--rule", "majority", "--option", "share=2/2", file);
        assertRefused("strict is not yes, but one of: true, false.", "--rule", "majority", "--option", "strict=yes", file);
        assertRefused("base is not all, but one of: valid, cast, entitled.", "--rule", "majority", "--option", "base=all", file);
        assertRefused("quorum is a whole number of 0 or more, not -1.", "--rule", "majority", "--option", "quorum=-1", file);
        assertRefused("There are more ballots (3) than members who may vote (2).", "--rule", "majority", "--option", "entitled=2", file);
        assertRefused("The file nowhere.csv cannot be read.", "--rule", "majority", "nowhere.csv");
        assertRefused("The rule majority counts files that end in .csv. It does not count a.blt.", "--rule", "majority", "a.blt");
        assertRefused("--vote comes with secret votes.", "--vote", "vote.zip");
    }

    @Test
    void a_step_of_equal_shares_that_is_too_large_or_too_fine_is_refused() throws IOException {
        var file = file("large.pb", "META\nkey;value\nbudget;100001\nvote_type;approval\nnum_projects;1\nnum_votes;1\nPROJECTS\nproject_id;cost\na;100001\nVOTES\nvoter_id;vote\n1;a\n");
        assertThat(count("--rule", "mes", "--option", "increment=0.00000001", file)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Count.COUNTED);
        assertRefused("In steps of 0.000000001 these amounts cannot be counted. The step is too large or too fine.", "--rule", "mes", "--option", "increment=0.000000001", file);
        assertRefused("In steps of 999999999999999 these amounts cannot be counted.", "--rule", "mes", "--option", "increment=999999999999999", file);
    }

    @Test
    void what_is_wrong_is_said_in_dutch_too() throws IOException {
        assertThat(count("--rule", "dictator", "x.csv", "--lang", "nl")).isEqualTo(Count.NOT_UNDERSTOOD);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).first().asString().startsWith("Er is geen telregel dictator.");
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).last().isEqualTo("Wat je kunt vragen: --help");
    }

    @Test
    void help_names_every_rule_and_every_setting() {
        for (var language : List.of("nl", "en")) {
            assertThat(count("--help", "--lang", language)).isEqualTo(Count.COUNTED);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("majority", "--seats", "--completion", "--ties", "--option", "--text", "--lang", "--vote", "share=1/2", "strict=true|false",
                    "base=valid|cast|entitled", "quorum=", "entitled=", "aggregate=sum|mean", "min-scored=", "points=10", "cap=", "utility=cost|cardinality|additive", "stop=exhaustive|overspend",
                    "start=exact|floor", "increment=1", "order=votes|votes-per-cost", "overflow=skip|stop", "overflow=stop|skip", "strength=winning-votes|margins", "unranked=last|ignored", "lot:");
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void every_text_of_the_command_is_there_in_both_languages() throws IOException {
        for (var key : texts("en").keySet().stream().map(String::valueOf).toList()) {
            assertThat(texts("nl").keySet()).contains(key);
            for (var language : List.of("nl", "en")) assertThat(new Sentence(key, List.of(1, 2, 3)).in(Locale.forLanguageTag(language))).as(key).isNotBlank().doesNotContain("{", "}");
        }
        assertThat(texts("en").keySet()).hasSameSizeAs(texts("nl").keySet());
    }

    @Test
    void names_in_any_script_are_printed_in_utf_8_and_whatever_json_reserves_is_escaped() throws IOException {
        var text = Json.of(List.of("Thé \"漢\" \\ \n\u0001", 3L, true, List.of(List.of("a"), List.of())));

        assertThat(text).isEqualTo("[\n  \"Thé \\\"漢\\\" \\\\ \\n\\u0001\",\n  3,\n  true,\n  [\n    [\"a\"],\n    []\n  ]\n]\n");
        assertThat(new ObjectMapper().readTree(text).get(0).asText()).isEqualTo("Thé \"漢\" \\ \n\u0001");
    }

    /** The texts of this part of the bundle, by key. */
    private static Map<Object, Object> texts(String language) throws IOException {
        var bundle = new Properties();
        try (var in = Count.class.getResourceAsStream("voting_" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        bundle.keySet().removeIf(key -> !String.valueOf(key).matches("(file|choice|argument)\\..*|help"));
        assertThat(bundle).hasSizeGreaterThan(60);
        return bundle;
    }

    private void assertRefused(String said, String... arguments) {
        assertThat(count(arguments)).as(Arrays.toString(arguments)).isEqualTo(Count.NOT_UNDERSTOOD);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(said);
        assertThat(out.size()).isZero();
    }

    private int count(String... arguments) {
        out.reset();
        err.reset();
        return Count.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
