package org.meent.voting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
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
 * @param values what is different each time: numbers and texts; a {@link BigDecimal} is told with all decimals that it has,
 *     unless the words say with how many
 */
public record Sentence(String key, List<Object> values) {
    /** The languages there are words in. */
    public static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Map<String, ResourceBundle> WORDS = load();

    /**
     * Keeps the values as they are now.
     *
     * @param key what it tells, as the bundles of this room know it
     * @param values what is different each time: numbers and texts; a {@link BigDecimal} is told with all decimals that it
     *     has, unless the words say with how many
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
        var words = new MessageFormat(WORDS.get(language.getLanguage()).getString(key), language);
        var formats = words.getFormatsByArgumentIndex();
        for (var index = 0; index < Math.min(formats.length, values.size()); index++) {
            if (formats[index] == null && values.get(index) instanceof BigDecimal number) words.setFormatByArgumentIndex(index, exact(number, language));
        }
        return words.format(values.toArray());
    }

    private static NumberFormat exact(BigDecimal number, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format;
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
