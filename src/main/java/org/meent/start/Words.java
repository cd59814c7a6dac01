package org.meent.start;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The launcher's sentences: Dutch where the machine speaks Dutch, else English. */
final class Words {
    private static final ResourceBundle BUNDLE = bundle(language());

    private Words() {}

    static String language() {
        return Locale.getDefault().getLanguage().equals("nl") ? "nl" : "en";
    }

    static String say(String key, Object... values) {
        // As texts: a port is a name, not an amount to be grouped.
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(Arrays.stream(values).map(String::valueOf).toArray());
    }

    private static ResourceBundle bundle(String language) {
        try (var in = new InputStreamReader(Words.class.getResourceAsStream("start_" + language + ".properties"), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
