package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word stands in both languages, and every word that is asked for is there. */
class WordsTest {
    private static final List<String> LANGUAGES = List.of("nl", "en");
    /** A key given as it is, not put together from parts. */
    private static final Pattern ASKED_IN_JAVA = Pattern.compile("\\btext\\((?:[a-z]\\w*, )?\"([a-z]+\\.[\\w.-]+)\"\\s*[,)]");
    private static final Pattern ASKED_ON_A_PAGE = Pattern.compile("say\\.text\\('([a-z]+\\.[\\w.-]+)'\\s*[,)]");
    private static final Pattern SLUG = Pattern.compile("super\\(\"([a-z]+)\\.([\\w]+)\", \\d{3}");
    private static final Pattern PLACE = Pattern.compile("new Place\\([\\w.]+, \\d+, \"([\\w.]+)\", \"[\\w-]+\", \"[^\"]+\", (true|false)\\)");

    /** Words for several. A community has three members at least and eleven rules: those never stand at one, nor does what has a sentence for once beside it. */
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b1 (boekingen|plekken|taken|kringen|regels|dagen|maanden|minuten|verdiepingen|locaties|ruimtes|besluiten|die voorbij zijn"
                    + "|bookings|open bookings|desks|tasks|circles|entries|days|months|minutes|floors|houses|sites|rooms|decisions|that are)\\b");

    @Test
    void both_languages_have_the_same_keys_and_the_same_places_for_values() {
        assertThat(rooms()).hasSizeGreaterThan(4);
        for (var room : rooms()) {
            var dutch = words(room, "nl");
            var english = words(room, "en");
            assertThat(english.stringPropertyNames()).as(room).containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
            for (var key : dutch.stringPropertyNames()) {
                assertThat(values(english.getProperty(key))).as(room + "." + key).isEqualTo(values(dutch.getProperty(key)));
            }
        }
    }

    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        for (var room : rooms()) {
            for (var language : LANGUAGES) {
                var keys = Files.readAllLines(bundle(room, language)).stream().filter(line -> line.matches("[\\w.-]+\\s*=.*")).map(line -> line.replaceAll("\\s*=.*", "")).toList();
                assertThat(keys).as(room + " in " + language).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void every_text_is_one_that_can_be_filled_in() {
        for (var room : rooms()) {
            for (var language : LANGUAGES) {
                var words = words(room, language);
                for (var key : words.stringPropertyNames()) {
                    var text = words.getProperty(key);
                    assertThat(text).as(room + "." + key).isNotBlank();
                    // A quotation mark that is not doubled vanishes, and takes the places for values after it along.
                    assertThat(text.replace("''", "")).as(room + "." + key + " in " + language).doesNotContain("'");
                    if (!key.startsWith("log.")) new MessageFormat(text, Locale.ROOT);
                }
            }
        }
    }

    @Test
    void one_of_a_thing_is_told_as_one() {
        var one = new Object[] {1, 1, 1, 1, 1, 1};
        for (var room : rooms()) {
            for (var language : LANGUAGES) {
                var words = words(room, language);
                for (var key : words.stringPropertyNames()) {
                    if (key.startsWith("log.") || words.containsKey(key + "Once")) continue;
                    var text = new MessageFormat(words.getProperty(key), Locale.ROOT).format(one);
                    assertThat(SEVERAL.matcher(text).results().map(MatchResult::group)).as(room + "." + key + " in " + language + ": " + text).isEmpty();
                }
            }
        }
    }

    @Test
    void every_word_that_is_asked_for_is_there() {
        var asked = new TreeSet<String>();
        sources().forEach(text -> ASKED_IN_JAVA.matcher(text).results().forEach(found -> asked.add(found.group(1))));
        Pages.all().forEach(page -> ASKED_ON_A_PAGE.matcher(read(page)).results().forEach(found -> asked.add(found.group(1))));
        sources().forEach(text -> SLUG.matcher(text).results().forEach(found -> asked.add(found.group(1) + ".problem." + found.group(2))));
        sources().forEach(text -> PLACE.matcher(text).results().forEach(found -> {
            asked.add(found.group(1));
            asked.add(found.group(1) + ".what");
            if (found.group(2).equals("true")) asked.add(found.group(1) + ".short");
        }));

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(asked.stream().filter(key -> !isThere(key))).isEmpty();
    }

    @Test
    void rooms_have_no_bundle_without_a_language() throws IOException {
        try (var files = Files.walk(Program.WORDS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".properties") && !file.toString().contains("start")).map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.endsWith("_nl.properties") || name.endsWith("_en.properties"));
        }
    }

    private static boolean isThere(String key) {
        var dot = key.indexOf('.');
        var room = key.substring(0, dot);
        return Files.exists(bundle(room, "nl")) && LANGUAGES.stream().allMatch(language -> words(room, language).containsKey(key.substring(dot + 1)));
    }

    /** The places for values in a text: their numbers or names. */
    private static TreeSet<String> values(String text) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{(\\w+)").matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    private static List<String> rooms() {
        try (var rooms = Files.list(Program.WORDS)) {
            return rooms.map(room -> room.getFileName().toString()).filter(room -> Files.exists(bundle(room, "nl")) || Files.exists(bundle(room, "en"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path bundle(String room, String language) {
        return Program.WORDS.resolve(room).resolve(room + "_" + language + ".properties");
    }

    private static Properties words(String room, String language) {
        var words = new Properties();
        try (var in = Files.newBufferedReader(bundle(room, language), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(Program.SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(WordsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
