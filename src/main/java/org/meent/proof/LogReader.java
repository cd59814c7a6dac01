package org.meent.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.meent.proof.MalformedLog.Flaw;

/** Reads a {@link LogFile} line by line. */
final class LogReader implements Iterator<ChainEntry> {

    private static final Set<String> FIELDS = Set.of(
            "number", "recordedAt", "type", "version", "salt", "body", "bodyHash", "previous", "hash");
    private static final int LONGEST_NAME_SHOWN = 40;

    private final InputStream in;
    private long line;
    private String text;
    private boolean ended;

    LogReader(InputStream in) {
        this.in = in;
    }

    @Override public boolean hasNext() {
        if (text == null && !ended) text = nextLine();
        ended = text == null;
        return !ended;
    }

    @Override public ChainEntry next() {
        if (!hasNext()) throw new NoSuchElementException();
        String current = text;
        text = null;
        return entry(current);
    }

    private String nextLine() {
        byte[] bytes = nextBytes();
        if (bytes == null) return null;
        String decoded = decode(bytes);
        if (line == 1 && decoded.startsWith("\uFEFF")) throw flaw(Flaw.BYTE_ORDER_MARK);
        if (decoded.endsWith("\r")) throw flaw(Flaw.CARRIAGE_RETURN);
        if (decoded.isBlank()) throw flaw(Flaw.BLANK);
        return decoded;
    }

    /** @return the bytes before the next line feed, null at the end of the file */
    private byte[] nextBytes() {
        try {
            int b = in.read();
            if (b < 0) return null;
            line++;
            var bytes = new ByteArrayOutputStream(1024);
            for (; b != '\n'; b = in.read()) {
                if (b < 0) throw flaw(Flaw.CUT_OFF);
                if (bytes.size() == LogFile.LONGEST_LINE_BYTES) throw flaw(Flaw.TOO_LONG);
                bytes.write(b);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String decode(byte[] bytes) {
        try {
            return Utf8.text(bytes);
        } catch (CharacterCodingException e) {
            throw new MalformedLog(line, Flaw.NOT_UTF8, "", e);
        }
    }

    private ChainEntry entry(String json) {
        Map<?, ?> fields = fields(json);
        return new ChainEntry(whole(fields, "number", Long.MAX_VALUE), recordedAt(fields), string(fields, "type"),
                (int) whole(fields, "version", Integer.MAX_VALUE),
                fields.get("salt") == null ? null : hex(fields, "salt"), body(fields.get("body")),
                hex(fields, "bodyHash"), hex(fields, "previous"), hex(fields, "hash"));
    }

    private Map<?, ?> fields(String json) {
        Object value = parse(json);
        if (!(value instanceof Map)) throw flaw(Flaw.NOT_AN_OBJECT);
        var fields = (Map<?, ?>) value;
        for (String field : new TreeSet<>(FIELDS)) if (!fields.containsKey(field)) throw flaw(Flaw.FIELD_MISSING, field);
        for (Object field : fields.keySet()) if (!FIELDS.contains(field)) throw flaw(Flaw.FIELD_UNKNOWN, (String) field);
        return fields;
    }

    private Object parse(String json) {
        try {
            // One deeper: the entry stands around its body.
            return new JsonReader(json, CanonicalJson.MAX_DEPTH + 1).readAll();
        } catch (MalformedJson e) {
            throw new MalformedLog(line, Flaw.NOT_JSON, "", e);
        }
    }

    private String body(Object body) {
        try {
            return body == null ? null : CanonicalJson.writeExactly(body);
        } catch (IllegalArgumentException e) {
            throw new MalformedLog(line, Flaw.NUMBER_NOT_EXACT, "body", e);
        }
    }

    private long whole(Map<?, ?> fields, String field, long most) {
        Object value = fields.get(field);
        if (!(value instanceof Long) || (long) value < 1 || (long) value > most) throw flaw(Flaw.FIELD_MALFORMED, field);
        return (long) value;
    }

    private String string(Map<?, ?> fields, String field) {
        if (!(fields.get(field) instanceof String)) throw flaw(Flaw.FIELD_MALFORMED, field);
        return (String) fields.get(field);
    }

    private String hex(Map<?, ?> fields, String field) {
        String value = string(fields, field);
        if (!Sha256.isHex(value)) throw flaw(Flaw.FIELD_MALFORMED, field);
        return value;
    }

    private Instant recordedAt(Map<?, ?> fields) {
        try {
            return ChainEntry.parseRecordedAt(string(fields, "recordedAt"));
        } catch (DateTimeException e) {
            throw new MalformedLog(line, Flaw.FIELD_MALFORMED, "recordedAt", e);
        }
    }

    private MalformedLog flaw(Flaw flaw) {
        return new MalformedLog(line, flaw, "", null);
    }

    private MalformedLog flaw(Flaw flaw, String field) {
        return new MalformedLog(line, flaw, printable(field), null);
    }

    /** A name from a file may hold characters that steer a terminal. */
    private static String printable(String name) {
        String shown = name.length() > LONGEST_NAME_SHOWN ? name.substring(0, LONGEST_NAME_SHOWN) : name;
        return shown.replaceAll("[^ -~]", "?");
    }
}
