package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding has its plain sentence, in both languages. */
class PlainWordsTest {

    @ParameterizedTest @ValueSource(strings = {"nl", "en"})
    void every_finding_has_a_sentence(String language) throws IOException {
        var keys = new ArrayList<String>();
        for (var trace : ChainReport.Trace.values()) keys.add("touched." + trace);
        for (var flaw : MalformedJson.Flaw.values()) keys.add("json." + flaw);
        for (var noted : ChainReport.Noted.values())
            if (noted != ChainReport.Noted.NOT_GIVEN) keys.add("noted." + noted);
        for (var flaw : MalformedLog.Flaw.values())
            if (flaw != MalformedLog.Flaw.NOT_JSON) keys.add("line." + flaw);

        assertThat(bundle(language).stringPropertyNames()).containsAll(keys);
    }

    @Test void both_languages_have_the_same_sentences_with_the_same_values() throws IOException {
        Properties dutch = bundle("nl");
        Properties english = bundle("en");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : dutch.stringPropertyNames())
            for (String value : List.of("{0}", "{1}"))
                assertThat(dutch.getProperty(key).contains(value)).as(key).isEqualTo(english.getProperty(key).contains(value));
    }

    @Test void a_language_without_sentences_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlainWords("de"));
    }

    @Test void numbers_stand_in_a_sentence_as_they_stand_in_the_log() {
        assertThat(new PlainWords("nl").say("line", 100_000)).isEqualTo("Regel 100000 van dit bestand is niet te lezen.");
    }

    private static Properties bundle(String language) throws IOException {
        var bundle = new Properties();
        try (var in = PlainWords.class.getResourceAsStream("proof_" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
