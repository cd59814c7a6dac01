package org.meent.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import org.meent.proof.ChainReport.Noted;

/**
 * What a check found, in plain sentences of one language. Read from the bundles {@code proof_nl} and
 * {@code proof_en} directly: the machine's own language never slips in.
 */
public final class PlainWords {

    /** The languages there are sentences in. */
    public static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final ResourceBundle bundle;

    /**
     * The sentences of one language.
     *
     * @param language {@code nl} or {@code en}
     * @throws IllegalArgumentException if {@code language} is not one of {@link #LANGUAGES}
     */
    public PlainWords(String language) {
        if (!LANGUAGES.contains(language)) throw new IllegalArgumentException("No sentences in: " + language);
        bundle = load("proof_" + language + ".properties");
    }

    private static ResourceBundle load(String file) {
        try (InputStream in = PlainWords.class.getResourceAsStream(file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says whether the log is whole, which entry was touched first, and where the noted head stands.
     *
     * @param report what the check found
     * @return the sentences, in reading order, one at least
     */
    public List<String> of(ChainReport report) {
        var sentences = new ArrayList<String>();
        if (report.touched().isPresent()) {
            var touched = report.touched().get();
            sentences.add(say("touched", touched.number()));
            sentences.add(say("touched." + touched.trace(), touched.number(), touched.number() - 1));
            sentences.add(say("before", report.count()));
        } else {
            sentences.add(say("whole", report.count()));
            if (report.count() > 0) sentences.add(say("head", report.head().noted()));
        }
        if (report.noted() != Noted.NOT_GIVEN) sentences.add(say("noted." + report.noted(), report.notedAt()));
        return sentences;
    }

    /**
     * Says which line of a file cannot be read, why, and how much of the log before it is whole.
     *
     * @param malformed thrown while the file was checked from its first line on
     * @return three sentences, in reading order
     */
    public List<String> of(MalformedLog malformed) {
        String why = malformed.getCause() instanceof MalformedJson
                ? of((MalformedJson) malformed.getCause())
                : say("line." + malformed.flaw(), malformed.field());
        return List.of(say("line", malformed.line()), why, say("before", malformed.line() - 1));
    }

    private String of(MalformedJson malformed) {
        return say("json." + malformed.flaw(), malformed.position());
    }

    /** One sentence; numbers are written without grouping, as they stand in the log. */
    String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) texts[i] = String.valueOf(values[i]);
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
