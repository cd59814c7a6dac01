package org.meent.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;

/**
 * Something that Meent relies on does not hold; the message is one sentence that says what to do. It is for whoever
 * starts Meent, before any member or community is known: in Dutch where the machine speaks Dutch, else in English.
 */
class DoesNotHold extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The sentence under {@code refused.key}. */
    DoesNotHold(String key, Object... values) {
        super(sentence("refused." + key, values));
    }

    /**
     * What a database that cannot be used wants from the operator.
     *
     * @param address its JDBC address; what stands behind the first {@code ;} or {@code ?} is not told
     */
    static DoesNotHold of(SQLException e, String address, String user) {
        var told = address.split("[;?]", 2)[0];
        var state = String.valueOf(e.getSQLState());
        // 08004 is PostgreSQL's driver that was given no password to answer with.
        if (state.startsWith("28") || state.equals("08004")) return new DoesNotHold("password", user, told);
        if (state.equals("3D000")) return new DoesNotHold("noDatabase", told);
        if (state.startsWith("08")) return new DoesNotHold("unreachable", told);
        if (state.equals("90020")) return new DoesNotHold("locked", told);
        if (state.equals("42501")) return new DoesNotHold("right", user, told);
        return new DoesNotHold("database", told, firstLine(e));
    }

    /** The first sentence of what somebody else's program complains of. */
    static String firstLine(Exception e) {
        var line = String.valueOf(e.getMessage()).lines().filter(one -> !one.isBlank()).findFirst().orElse("").strip();
        return line.split("\\.( |$)", 2)[0];
    }

    private static String sentence(String key, Object... values) {
        var file = "kernel_" + (Locale.getDefault().getLanguage().equals("nl") ? "nl" : "en") + ".properties";
        try (var in = new InputStreamReader(DoesNotHold.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var texts = Arrays.stream(values).map(String::valueOf).toArray();
            return new MessageFormat(new PropertyResourceBundle(in).getString(key), Locale.ROOT).format(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
