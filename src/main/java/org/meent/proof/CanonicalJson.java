package org.meent.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form that is hashed: the JSON Canonicalization Scheme, RFC 8785. No space, keys in the order of
 * their UTF-16 code units, numbers as ECMAScript writes them, only the escapes that are needed.
 *
 * <p>Values are plain: {@code Map} with {@code String} keys, {@code List}, {@code String}, {@code Boolean},
 * {@code null}, and as numbers {@code Byte}, {@code Short}, {@code Integer}, {@code Long}, {@code BigInteger},
 * {@code BigDecimal} and {@code Double}.
 */
public final class CanonicalJson {

    /** How deep arrays and objects may be nested, in reading and in writing. */
    public static final int MAX_DEPTH = 64;

    private final StringBuilder out = new StringBuilder();
    private final boolean exactly;
    private int depth;

    private CanonicalJson(boolean exactly) {
        this.exactly = exactly;
    }

    /**
     * Reads one JSON text (RFC 8259) and refuses what two readers could understand in two ways: a key that stands
     * twice, text after the value, half a surrogate pair.
     *
     * @param json the text, not null
     * @return a mutable {@code Map} or {@code List}, a {@code String}, {@code Boolean} or {@code null}; a whole
     *     number of up to 18 characters as {@code Long}, any other as {@code BigDecimal}, so no digit is lost
     * @throws MalformedJson if the text is anything else
     */
    public static Object parse(String json) {
        return new JsonReader(json, MAX_DEPTH).readAll();
    }

    /**
     * Writes a value in canonical form; every number becomes the nearest double, as RFC 8785 prescribes.
     *
     * @param value plain, of the types named above; null is JSON's {@code null}
     * @return its one canonical text
     * @throws IllegalArgumentException if the value has no such form: a number that is infinite or not a number, half
     *     a surrogate pair, a key that is not a string, a type that is not named above, nesting beyond {@link #MAX_DEPTH}
     */
    public static String write(Object value) {
        return write(value, false);
    }

    /**
     * Writes a value in canonical form and refuses to round. For what is hashed to be checked later: two different
     * amounts must never give the same text.
     *
     * @param value plain, of the types named above; null is JSON's {@code null}
     * @return its one canonical text, with all digits of every number
     * @throws IllegalArgumentException as {@link #write(Object)}, and if a number would lose digits as a double;
     *     such a number belongs in a string (RFC 8785, section 3.1)
     */
    public static String writeExactly(Object value) {
        return write(value, true);
    }

    /**
     * {@return whether the text is, to the last character, what {@link #writeExactly} writes}
     *
     * @param json any text, JSON or not; not null
     */
    public static boolean isCanonical(String json) {
        try {
            return writeExactly(parse(json)).equals(json);
        } catch (MalformedJson | IllegalArgumentException e) {
            return false;
        }
    }

    private static String write(Object value, boolean exactly) {
        var writer = new CanonicalJson(exactly);
        writer.value(value);
        return writer.out.toString();
    }

    private void value(Object value) {
        if (value == null || value instanceof Boolean) out.append(value);
        else if (value instanceof String) string((String) value);
        else if (value instanceof Number) number((Number) value);
        else if (value instanceof Map) object((Map<?, ?>) value);
        else if (value instanceof List) array((List<?>) value);
        else throw new IllegalArgumentException("Not a JSON value: " + value.getClass().getName());
    }

    private void object(Map<?, ?> members) {
        enter('{');
        var sorted = new TreeMap<String, Object>();
        members.forEach((key, value) -> {
            if (!(key instanceof String)) throw new IllegalArgumentException("Not a key: " + key);
            sorted.put((String) key, value);
        });
        char before = 0;
        for (var member : sorted.entrySet()) {
            if (before != 0) out.append(before);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            before = ',';
        }
        leave('}');
    }

    private void array(List<?> items) {
        enter('[');
        char before = 0;
        for (Object item : items) {
            if (before != 0) out.append(before);
            value(item);
            before = ',';
        }
        leave(']');
    }

    private void enter(char bracket) {
        if (depth == MAX_DEPTH) throw new IllegalArgumentException("Nested deeper than " + MAX_DEPTH);
        depth++;
        out.append(bracket);
    }

    private void leave(char bracket) {
        depth--;
        out.append(bracket);
    }

    private void number(Number number) {
        String written = EcmaNumber.write(number.doubleValue());
        if (exactly && decimal(number).compareTo(new BigDecimal(written)) != 0)
            throw new IllegalArgumentException("A double cannot hold " + number + "; write it as a string");
        out.append(written);
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal) return (BigDecimal) number;
        if (number instanceof BigInteger) return new BigDecimal((BigInteger) number);
        // A double stands for its shortest decimal, not for the long one that it holds.
        if (number instanceof Double) return new BigDecimal(EcmaNumber.write((Double) number));
        return BigDecimal.valueOf(number.longValue());
    }

    /** RFC 8785, section 3.2.2.2. */
    private void string(String string) {
        if (!Utf8.isWellFormed(string)) throw new IllegalArgumentException("A lone surrogate has no UTF-8 form");
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            int shortEscape = "\b\t\n\f\r\"\\".indexOf(c);
            if (shortEscape >= 0) out.append('\\').append("btnfr\"\\".charAt(shortEscape));
            else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
