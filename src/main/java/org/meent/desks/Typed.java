package org.meent.desks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import org.meent.desks.FloorProblems.Wrong;

/**
 * A text that somebody typed in a field, which may or may not be what the field asks for.
 *
 * @param text as typed, without blanks around it
 */
record Typed(String text) {
    private static final List<DateTimeFormatter> DAYS = List.of(strict("d-M-uuuu"), strict("d/M/uuuu"), strict("uuuu-M-d"));

    Typed {
        text = text == null ? "" : text.strip();
    }

    /**
     * A whole number.
     *
     * @throws Wrong if {@code text} is none
     */
    static int whole(String field, String text) {
        try {
            return Integer.parseInt(new Typed(text).text);
        } catch (NumberFormatException e) {
            throw new Wrong("notANumber", field);
        }
    }

    /**
     * A day, as in 24-12-2026, 24/12/2026 or 2026-12-24.
     *
     * @throws Wrong if {@code text} is none
     */
    static LocalDate day(String field, String text) {
        for (var way : DAYS) {
            try {
                return LocalDate.parse(new Typed(text).text, way);
            } catch (DateTimeParseException e) {
                // Another way to write a day may fit.
            }
        }
        throw new Wrong("notADay", field);
    }

    /**
     * Words on one line, with single blanks.
     *
     * @throws Wrong if nothing is said, or more than {@code most} characters
     */
    static String said(String field, String text, int most) {
        var said = line(field, text, most);
        if (said.isEmpty()) throw new Wrong("notSaid", field);
        return said;
    }

    /**
     * Words on one line, with single blanks, or nothing.
     *
     * @throws Wrong if they are more than {@code most} characters
     */
    static String line(String field, String text, int most) {
        var line = new Typed(text).text.replaceAll("\\s+", " ");
        if (line.length() > most) throw new Wrong("tooLong", field, most);
        return line;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
