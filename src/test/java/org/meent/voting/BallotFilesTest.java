package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A file of ballots is read as its format says, and nothing in it is guessed. */
class BallotFilesTest {
    /** The example of Hill, Wichmann and Woodall, with the equal ranks and comments that OpenSTV added. */
    private static final String BLT = """
            4 2
            # who is ill
            -2
            3 1 3 4 0
            4 1 3 2 0
            2 4 1=3 0 # undecided
            1 2 0
            2 2=4=3 1 0

            1 - 3 4 2 0
            5 0
            0
            "Adam"
            "Basil"
            "Charlotte #2"
            "Donald"
            "Title" # the end
            """;
    /** From the format specification of PrefLib, shortened; a blank ballot added. */
    private static final String TOI = """
            # FILE NAME: 00002-00000001.toi
            # TITLE: Debian 2002 Leader
            # DATA TYPE: toi
            # NUMBER ALTERNATIVES: 4
            # NUMBER VOTERS: 192
            # NUMBER UNIQUE ORDERS: 4
            # ALTERNATIVE NAME 1: Branden Robinson
            # ALTERNATIVE NAME 2: Raphael Hertzog
            # ALTERNATIVE NAME 3: Bdale Garbee
            # ALTERNATIVE NAME 4: None Of The Above
            100: 3,1,2,4
            79: 1, 3
            9: 3,{1,2,4}
            4:
            """;
    /** In the form that pabulib.org/format shows, with quotation marks as it describes them. */
    private static final String PB = """
            META
            key; value
            description; Municipal PB in Wieliczka
            num_projects; 3
            num_votes; 4
            budget; 2500
            rule; greedy
            comment;#1: a; b
            vote_type; approval
            PROJECTS
            project_id; cost; category;name
            1; 600.5; "culture, education";"Zielona; ETAP II"
            2; 800; sport;\"""Konikowo\""
            and more"
            a4; 1400.25; culture;
            VOTES
            voter_id; age; vote
            1; 34; 1,2,a4
            2; 51; 2,1,2
            3; 23;
            4; 19; a4 ,1
            """;

    @Test
    void blt_gives_who_did_not_withdraw_under_their_own_numbers() throws IOException {
        var file = blt(BLT);

        assertThat(file.title()).isEqualTo("Title");
        assertThat(file.seats()).isEqualTo(OptionalInt.of(2));
        assertThat(file.options().list()).containsExactly(new Option("1", "Adam"), new Option("3", "Charlotte #2"), new Option("4", "Donald"));
        // Places: A is Adam, B is Charlotte, C is Donald. Basil, who withdrew, is passed over.
        assertThat(counts(file)).isEqualTo(Map.of("A>B>C", 3L, "A>B", 4L, "C>A=B", 2L, "blank", 6L, "B=C>A", 2L, "B>C", 1L));
    }

    @Test
    void the_ids_of_ballots_in_blt_are_passed_over() throws IOException {
        assertThat(counts(blt("2 1\n(a 7) 1 2 1 0\n(b) 1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n"))).isEqualTo(Map.of("B>A", 1L, "B", 1L));
    }

    @Test
    void quotation_marks_inside_a_name_stay() throws IOException {
        assertThat(blt("1 1\n0\n\"The \"best\" plan\"\n\"\"\n").options().name(0)).isEqualTo("The \"best\" plan");
    }

    @Test
    void preflib_gives_what_its_head_says() throws IOException {
        var file = new PrefLibFormat().read(in(TOI));

        assertThat(file.title()).isEqualTo("Debian 2002 Leader");
        assertThat(file.options().list()).first().isEqualTo(new Option("1", "Branden Robinson"));
        assertThat(counts(file)).isEqualTo(Map.of("C>A>B>D", 100L, "A>C", 79L, "C>A=B=D", 9L, "blank", 4L));
    }

    @Test
    void pabulib_gives_projects_in_one_unit_and_a_ballot_for_each_row() throws IOException {
        var file = new PabulibFormat().read(in(PB));

        var projects = file.projects().orElseThrow();
        assertThat(file.title()).isEqualTo("Municipal PB in Wieliczka");
        assertThat(projects.options().list()).containsExactly(new Option("1", "Zielona; ETAP II"), new Option("2", "\"Konikowo\"\nand more"), new Option("a4", "a4"));
        assertThat(projects.costs()).containsExactly(60050L, 80000L, 140025L);
        assertThat(projects.amount(projects.budget())).isEqualTo("2500.00");
        assertThat(counts(file)).isEqualTo(Map.of("A,B,C", 1L, "A,B", 1L, "blank", 1L, "A,C", 1L));
    }

    @Test
    void rankings_of_projects_become_points_and_points_stay() throws IOException {
        var ordinal = PB.replace("approval", "ordinal");
        // Of two ranked projects the first has one point and the second none.
        assertThat(counts(new PabulibFormat().read(in(ordinal)))).isEqualTo(Map.of("A:2,B:1,C:0", 1L, "A:0,B:1", 1L, "blank", 1L, "A:0,C:1", 1L));
        var scoring = PB.replace("approval", "scoring").replace("age", "points").replace("34;", "\"5,0,7\";").replace("51;", "3,1,3;").replace("23;", ";").replace("19;", "2,2;");
        assertThat(counts(new PabulibFormat().read(in(scoring)))).isEqualTo(Map.of("A:5,B:0,C:7", 1L, "A:1,B:3", 1L, "blank", 1L, "A:2,C:2", 1L));
    }

    @Test
    void our_own_files_give_each_kind_of_ballot() throws IOException {
        assertThat(counts(CsvFormat.majority().read(in("options\nweight,choice\n412,for\n188,against\n26,abstain\n12,blank\n1,for\n"))))
                .isEqualTo(Map.of("for", 413L, "against", 188L, "abstain", 26L, "blank", 12L));
        assertThat(counts(CsvFormat.majority().read(in("options\n" + "0".repeat(40) + "3,for\n")))).isEqualTo(Map.of("for", 3L));
        assertThat(counts(CsvFormat.consent().read(in("options,Yes\n2,consent\n1,stand-aside\n1,objection\n")))).isEqualTo(Map.of("consent", 2L, "stand-aside", 1L, "objection", 1L));
        var approvals = CsvFormat.approvals().read(in("options,Tea,\"Coffee, black\",\"Say \"\"yes\"\"\"\n3,\"A,C\"\n1,B\n1,\"C,A,C\"\n"));
        assertThat(approvals.options().list()).containsExactly(new Option("A", "Tea"), new Option("B", "Coffee, black"), new Option("C", "Say \"yes\""));
        assertThat(counts(approvals)).isEqualTo(Map.of("A,C", 4L, "B", 1L));
        assertThat(counts(CsvFormat.scores().read(in("options,Tea,Coffee\n3,\"A:3,B:0\"\n1,A:-2\n")))).isEqualTo(Map.of("A:3,B:0", 3L, "A:-2", 1L));
        assertThat(counts(CsvFormat.rankings(SideBySide.ALLOWED).read(in("options,Tea,Coffee,Milk\n3,A>C=B\n1,C\n")))).isEqualTo(Map.of("A>B=C", 3L, "C", 1L));
    }

    @Test
    void a_malformed_file_names_the_line_and_the_reason() {
        assertThat(said(() -> blt(""))).isEqualTo("1: Het bestand is leeg.");
        assertThat(said(() -> blt("4\n"))).startsWith("1: De eerste regel heeft twee hele getallen");
        assertThat(said(() -> blt("0 1\n0\n\"T\"\n"))).isEqualTo("1: Er valt niets te kiezen.");
        assertThat(said(() -> blt("1 1\n-1\n1 1 0\n0\n"))).isEqualTo("3: Er valt niets te kiezen.");
        assertThat(said(() -> blt("40000 1\n"))).isEqualTo("1: Er zijn meer dan 32.767 opties.");
        assertThat(said(() -> blt("2 1\n-3\n"))).isEqualTo("2: -3 is niet het nummer van een kandidaat die zich terugtrekt.");
        assertThat(said(() -> blt("2 1\n3 1 2\n"))).isEqualTo("2: Dit stembiljet eindigt niet met een 0.");
        assertThat(said(() -> blt("2 1\n3 1 5 0\n"))).isEqualTo("2: Er is geen optie 5.");
        assertThat(said(() -> blt("2 1\n3 1 x 0\n"))).isEqualTo("2: In een stembiljet hoort x niet thuis.");
        assertThat(said(() -> blt("2 1\n0 1 0\n"))).isEqualTo("2: Een stembiljet begint met een heel getal vanaf 1, niet met 0 1 0.");
        assertThat(said(() -> blt("2 1\n3 1= 0\n"))).startsWith("2: In een stembiljet hoort");
        assertThat(said(() -> blt("2 1\n1 1 0\n0\nAnna\n"))).isEqualTo("4: Hier moet een tekst tussen aanhalingstekens staan.");
        assertThat(said(() -> blt("1 1\n1 1 0\n0\n\"A\"\n\"T\"\n\"more\"\n"))).isEqualTo("6: Na de titel mag niets meer komen.");
        assertThat(said(() -> blt("1 1\n600000000 1 0\n600000000 1 0\n"))).isEqualTo("3: Er zijn meer dan 1.000.000.000 stembiljetten.");
        assertThat(said(() -> new BltFormat(SideBySide.REFUSED).read(in(BLT)))).startsWith("6: Hier staan twee opties naast elkaar.");
        assertThat(said(() -> new PrefLibFormat(SideBySide.REFUSED).read(in(TOI)))).startsWith("13: Hier staan twee opties naast elkaar.");
        assertThat(said(() -> new PrefLibFormat().read(in("4\n1,Anna\n")))).startsWith("1: Dit is PrefLib van voor 2022.");
        assertThat(said(() -> new PrefLibFormat().read(in(TOI.replace("VOTERS: 192", "VOTERS: 193"))))).startsWith("14: NUMBER VOTERS is 193, maar er zijn er 192.");
        assertThat(said(() -> new PrefLibFormat().read(in(TOI.replace("TYPE: toi", "TYPE: toc"))))).startsWith("12: In een bestand van soort toc heeft elke volgorde alle opties");
        assertThat(said(() -> new PrefLibFormat().read(in(TOI.replace("TYPE: toi", "TYPE: soi"))))).startsWith("13: In een bestand van soort soi staan geen opties naast elkaar");
        assertThat(said(() -> new PabulibFormat().read(in(PB.replace("51; 2,1", "51; 2,9"))))).isEqualTo("19: Er is geen optie 9.");
        assertThat(said(() -> new PabulibFormat().read(in(PB.replace("a4; 1400", "1; 1400"))))).isEqualTo("15: 1 staat er twee keer.");
        assertThat(said(() -> new PabulibFormat().read(in(PB.replace("600.5", "6e5"))))).startsWith("12: Een bedrag is een getal met hoogstens 9 decimalen, niet 6e5");
        assertThat(said(() -> new PabulibFormat().read(in(PB.replace("num_projects; 3", "num_projects; 4"))))).startsWith("16: num_projects is 4, maar er zijn er 3.");
        assertThat(said(() -> CsvFormat.majority().read(in("options\nweight,choice\n3,for\n2,maybe\n")))).isEqualTo("4: Een keuze is for, against, abstain of blank, niet maybe.");
        assertThat(said(() -> CsvFormat.majority().read(in("options\n0,for\n")))).isEqualTo("2: Een stembiljet begint met een heel getal vanaf 1, niet met 0.");
        assertThat(said(() -> CsvFormat.majority().read(in("options\n1000000001,for\n")))).isEqualTo("2: Er zijn meer dan 1.000.000.000 stembiljetten.");
        assertThat(said(() -> CsvFormat.majority().read(in("options\n" + "9".repeat(40) + ",for\n")))).isEqualTo("2: Er zijn meer dan 1.000.000.000 stembiljetten.");
        assertThat(said(() -> CsvFormat.approvals().read(in("options,Tea\n2,\"A,B\"\n")))).isEqualTo("2: Er is geen optie B.");
        assertThat(said(() -> CsvFormat.scores().read(in("options,Tea\n2,\"A:1,A:2\"\n")))).startsWith("2: Optie A krijgt twee verschillende");
        assertThat(said(() -> CsvFormat.approvals().read(in("options,Tea \"hot\"\n")))).startsWith("1: Een aanhalingsteken staat in een tekst");
        assertThat(said(() -> CsvFormat.approvals().read(in("options,\"Tea\" hot\n")))).startsWith("1: Na een sluitend aanhalingsteken");
        assertThat(said(() -> CsvFormat.approvals().read(in("options,\"Tea\n1,A\n")))).startsWith("1: Hier begint een aanhalingsteken dat nergens sluit");
        assertThat(said(() -> CsvFormat.scores().read(in("options,Tea\n2,A:1.5\n")))).startsWith("2: Punten zijn een heel getal");
    }

    @Test
    void a_line_number_is_that_of_the_file_where_a_text_has_line_ends() {
        // The second project's name takes two lines, so that the first vote stands in line 18.
        assertThat(said(() -> new PabulibFormat().read(in(PB.replace("1; 34; 1,2,a4", "1; 34; x"))))).isEqualTo("18: Er is geen optie x.");
    }

    @Test
    void what_is_not_utf_8_is_refused_where_it_stands() {
        assertThat(said(() -> new BltFormat().read(new ByteArrayInputStream(BLT.replace("Donald", "Dönald").getBytes(StandardCharsets.ISO_8859_1)))))
                .isEqualTo("16: Deze regel is geen tekst in UTF-8.");
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_change_nothing() throws IOException {
        assertThat(blt("\uFEFF" + BLT.replace("\n", "\r\n"))).isEqualTo(blt(BLT));
        assertThat(new PrefLibFormat().read(in("\uFEFF" + TOI.replace("\n", "\r\n")))).isEqualTo(new PrefLibFormat().read(in(TOI)));
        assertThat(new PabulibFormat().read(in("\uFEFF" + PB.replace("\n", "\r\n"))).profile()).isEqualTo(new PabulibFormat().read(in(PB)).profile());
        var csv = "options,Thé\n3,A\n";
        assertThat(CsvFormat.approvals().read(in("\uFEFF" + csv.replace("\n", "\r\n")))).isEqualTo(CsvFormat.approvals().read(in(csv)));
    }

    @Test
    void a_number_of_seats_and_withdrawn_candidates_are_written_as_they_were() throws IOException {
        var out = new ByteArrayOutputStream();
        new BltFormat().write(blt(BLT), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                4 2
                -2
                4 1 3 0
                3 1 3 4 0
                2 3=4 1 0
                1 3 4 0
                2 4 1=3 0
                6 0
                0
                "Adam"
                "2"
                "Charlotte #2"
                "Donald"
                "Title"
                """);
    }

    @Test
    void line_ends_and_tabs_in_a_name_or_the_title_become_spaces_where_a_line_is_all_there_is() throws IOException {
        var file = new BallotFile<RankedBallot>("Which\ttea?\r\n", Options.named("Green\ntea", "\u001bBlack"), OptionalInt.of(1), Optional.empty(), Profile.of(List.of()));
        var blt = new ByteArrayOutputStream();
        new BltFormat().write(file, blt);
        var preflib = new ByteArrayOutputStream();
        new PrefLibFormat().write(file, preflib);

        assertThat(blt.toString(StandardCharsets.UTF_8)).isEqualTo("2 1\n0\n\"Green tea\"\n\" Black\"\n\"Which tea?  \"\n");
        assertThat(preflib.toString(StandardCharsets.UTF_8)).contains("# TITLE: Which tea?  \n", "# ALTERNATIVE NAME 1: Green tea\n", "# ALTERNATIVE NAME 2:  Black\n");
        assertThat(new PrefLibFormat().read(in(TOI.replace("Raphael Hertzog", "Raphael\tHertzog"))).options().name(1)).as("read as it is").isEqualTo("Raphael\tHertzog");
    }

    @Test
    void what_a_format_cannot_say_is_not_written() throws IOException {
        var options = Options.named("A \" # B");
        var file = new BallotFile<RankedBallot>("", options, OptionalInt.empty(), Optional.empty(), Profile.of(List.of()));
        assertThatThrownBy(() -> new BltFormat().write(file, new ByteArrayOutputStream())).isInstanceOf(IllegalArgumentException.class);
    }

    private static BallotFile<RankedBallot> blt(String text) throws IOException {
        return new BltFormat().read(in(text));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Long> counts(BallotFile<?> file) {
        return file.profile().groups().stream().collect(Collectors.toMap(group -> group.ballot().text(), Profile.Group::count));
    }

    private static String said(ThrowingCallable reading) {
        var thrown = catchThrowableOfType(MalformedBallots.class, reading);
        assertThat(thrown).as("it was read").isNotNull();
        assertThat(thrown.reason().in(Locale.ENGLISH)).endsWith(".").doesNotContain("{");
        return thrown.line() + ": " + thrown.reason().in(Locale.forLanguageTag("nl"));
    }
}
