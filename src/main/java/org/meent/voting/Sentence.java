package org.meent.voting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Something a count tells, apart from the language it is told in.
 *
 * @param key what it tells, as the bundles of this room know it
 * @param values what is different each time: numbers and texts
 */
public record Sentence(String key, List<Object> values) {
    /** The languages there are words in. */
    public static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Map<String, ResourceBundle> WORDS = load();

    /**
     * Keeps the values as they are now.
     *
     * @param key what it tells, as the bundles of this room know it
     * @param values what is different each time: numbers and texts
     */
    public Sentence {
        values = List.copyOf(values);
    }

    static Sentence of(String key, Object... values) {
        return new Sentence(key, Arrays.asList(values));
    }

    /**
     * {@return the sentence in a language, with numbers as it writes them}
     *
     * @param language one of {@link #LANGUAGES}, with or without a country
     * @throws IllegalArgumentException if the language is not one of {@link #LANGUAGES}
     */
    public String in(Locale language) {
        if (!LANGUAGES.contains(language.getLanguage())) throw new IllegalArgumentException("No words in: " + language);
        return new MessageFormat(WORDS.get(language.getLanguage()).getString(key), language).format(values.toArray());
    }

    /** Read from the files themselves: the machine's own language never slips in. */
    private static Map<String, ResourceBundle> load() {
        var words = new HashMap<String, ResourceBundle>();
        for (var language : LANGUAGES) {
            try (var file = new InputStreamReader(Sentence.class.getResourceAsStream("voting_" + language + ".properties"), StandardCharsets.UTF_8)) {
                words.put(language, new PropertyResourceBundle(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(words);
    }
}
