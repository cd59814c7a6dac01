package org.example.clubhouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meent.voting.BltFormat;
import org.meent.voting.Count;
import org.meent.voting.Majority;
import org.meent.voting.MajorityBallot;
import org.meent.voting.MajoritySettings;
import org.meent.voting.PairwiseSettings;
import org.meent.voting.Profile;
import org.meent.voting.Schulze;

/** A club of twelve counts its votes: the jar of the library is all it has. */
class ClubhouseTest {
    @TempDir
    Path folder;

    @Test
    void the_kitchen_opens_on_saturday() {
        var ballots = new Profile.Accumulator<MajorityBallot>().add(MajorityBallot.YES, 5).add(MajorityBallot.NO, 3).add(MajorityBallot.ABSTAIN).profile();

        var outcome = new Majority().count(ballots, MajoritySettings.simple(12));

        assertEquals(List.of("for"), outcome.winners());
        assertEquals("Aangenomen: 5 leden stemden voor en 3 tegen.", outcome.explanation().get(0).in(Locale.forLanguageTag("nl")));
    }

    @Test
    void the_plans_for_the_garden_are_read_from_a_file() throws IOException {
        var file = new BltFormat().read(new ByteArrayInputStream("2 1\n4 1 2 0\n3 2 1 0\n0\n\"Shed\"\n\"Bench\"\n\"Garden\"\n".getBytes(StandardCharsets.UTF_8)));

        assertEquals(7, file.profile().size());
        assertEquals("Bench", file.options().name(1));
        // Four of seven put the shed first: it beats the bench by 4 to 3.
        var outcome = new Schulze().count(file.profile(), PairwiseSettings.usual(file.options(), 1));
        assertEquals(List.of("1"), outcome.winners());
    }

    @Test
    void nothing_else_of_meent_is_there() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.meent.kernel.Moment"));
    }

    @Test
    void the_jar_counts_a_file_by_itself() throws Exception {
        var file = Files.writeString(folder.resolve("kitchen.csv"), "options\nweight,choice\n5,for\n3,against\n1,abstain\n").toString();

        var asJar = java("-jar", jar(), "--rule", "majority", "--lang", "en", file);
        var asModule = java("--module-path", jar(), "--module", "org.meent.library/org.meent.voting.Count", "--rule", "majority", "--lang", "en", file);

        assertTrue(asJar.contains("\"winners\": [\"for\"]"), asJar);
        assertEquals(asJar, asModule);
    }

    private static String jar() throws URISyntaxException {
        var path = Path.of(Count.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertTrue(path.toString().endsWith(".jar"), path.toString());
        return path.toString();
    }

    private static String java(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
