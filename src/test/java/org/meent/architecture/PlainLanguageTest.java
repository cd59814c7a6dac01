package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Everyone can read the Dutch on screen: short sentences of short words.
 * <p>How easy a text reads is the formula of W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960, which fits
 * Flesch's to Dutch: 206.84 − 0.93 × words a sentence − 77 × syllables a word. Above 70 is easy.
 */
class PlainLanguageTest {
    private static final int MOST_WORDS = 15;
    private static final double EASY = 70;
    private static final Pattern NAMED_PLACE = Pattern.compile("\\{[a-z]\\w*}");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!])\\s+");
    /** A run of vowels is one syllable; a diaeresis begins another. */
    private static final Pattern SYLLABLE = Pattern.compile("[ëïöü]?(ij|[aeiouyáàâéèêíóòúû])+|[ëïöü]");

    @Test
    void a_sentence_has_fifteen_words_at_most() {
        for (var sentence : sentences()) {
            assertThat(sentence.split("\\s+").length).as(sentence).isLessThanOrEqualTo(MOST_WORDS);
        }
    }

    @Test
    void the_words_are_short_enough_for_everyone() {
        var sentences = sentences();

        assertThat(ease(sentences)).as("reading ease of %s sentences", sentences.size()).isGreaterThanOrEqualTo(EASY);
    }

    @Test
    void the_formula_counts_as_its_author_did() {
        assertThat(ease(List.of("Kies een dag."))).isEqualTo(206.84 - 0.93 * 3 - 77);
        assertThat(syllables("ongedaan")).isEqualTo(3);
        assertThat(syllables("vertrouwenspersoon")).isEqualTo(5);
        assertThat(syllables("coördinator")).isEqualTo(5);
        assertThat(syllables("wijziging")).isEqualTo(3);
    }

    /** Of a whole: all words, sentences and syllables together, so that a label of one word weighs as one word. */
    private static double ease(List<String> sentences) {
        var words = sentences.stream().flatMap(sentence -> Arrays.stream(sentence.split("\\s+"))).toList();
        var syllables = words.stream().mapToInt(PlainLanguageTest::syllables).sum();
        return 206.84 - 0.93 * words.size() / sentences.size() - 77.0 * syllables / words.size();
    }

    private static int syllables(String word) {
        return Math.max(1, (int) SYLLABLE.matcher(word.toLowerCase(Locale.ROOT)).results().count());
    }

    /** All Dutch sentences on screen, filled in; words that stand alone, as on a button, are none. */
    private static List<String> sentences() {
        var found = new ArrayList<String>();
        for (var bundle : bundles()) {
            for (var text : words(bundle)) {
                for (var sentence : END_OF_SENTENCE.split(text.strip())) {
                    if (sentence.matches(".*[.?!]") && sentence.contains(" ")) found.add(sentence);
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(300);
        return found;
    }

    /** What members read; the words on the console are for who runs the server. */
    private static List<Path> bundles() {
        try (var files = Files.walk(Program.WORDS)) {
            return files.filter(file -> file.getFileName().toString().matches("(?!start|proof).*_nl\\.properties")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(Path bundle) {
        var words = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nor do members read what a start refuses, or what a program is told.
        return words.stringPropertyNames().stream().filter(key -> !key.startsWith("status.") && !key.startsWith("refused.")).sorted().map(key -> filled(key, words.getProperty(key))).toList();
    }

    private static String filled(String key, String text) {
        if (NAMED_PLACE.matcher(text).find() || key.startsWith("log.")) return NAMED_PLACE.matcher(text).replaceAll("Anna");
        return new MessageFormat(text, Locale.forLanguageTag("nl")).format(new Object[] {2, 2, 2, 2, 2, 2});
    }
}
