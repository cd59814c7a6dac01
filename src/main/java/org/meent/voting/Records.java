package org.meent.voting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The records of a file whose fields are parted by a character (RFC 4180): a field that begins with a quotation mark ends
 * at the next one, may hold anything, line ends too, and holds a quotation mark where there are two of them. Where spaces
 * around fields mean nothing, they may stand before and after the quotation marks too, and one inside a text is a text;
 * elsewhere a quotation mark inside a field that did not begin with one is refused.
 */
final class Records {
    private final Lines lines;
    private final char separator;
    private final boolean skipsSpaces;
    private byte[] text = new byte[1 << 10];
    private int used;
    /** Where each field begins in the text; one more for where the last one ends. */
    private int[] starts = new int[16];
    private int size;
    private long line;
    private int at;

    Records(Lines lines, char separator, boolean skipsSpaces) {
        this.lines = lines;
        this.separator = separator;
        this.skipsSpaces = skipsSpaces;
    }

    /**
     * Goes to the next record.
     *
     * @return whether there is one
     * @throws MalformedBallots if a quotation mark is out of its place, or if the last line has no end: without it, what
     *     was read may be the beginning of more
     */
    boolean next() throws IOException {
        if (!lines.next()) return false;
        line = lines.number();
        used = 0;
        size = 0;
        at = lines.start();
        do {
            begin();
            skipSpaces();
            if (at < lines.end() && lines.bytes()[at] == '"') readQuoted();
            else readPlain();
        } while (at++ < lines.end());
        starts[size] = used;
        if (!lines.isEnded()) throw lines.malformed("file.lineEnd");
        return true;
    }

    private void skipSpaces() {
        while (skipsSpaces && at < lines.end() && lines.bytes()[at] == ' ') at++;
    }

    private void readPlain() {
        for (; at < lines.end() && lines.bytes()[at] != separator; at++) {
            if (lines.bytes()[at] == '"' && !skipsSpaces) throw lines.malformed("file.quote.inside");
            add(lines.bytes()[at]);
        }
    }

    private void begin() {
        if (size + 1 == starts.length) starts = Arrays.copyOf(starts, size * 2 + 2);
        starts[size++] = used;
    }

    private void readQuoted() throws IOException {
        at++;
        while (true) {
            while (at < lines.end()) {
                var each = lines.bytes()[at++];
                if (each != '"') add(each);
                else if (at < lines.end() && lines.bytes()[at] == '"') add(lines.bytes()[at++]);
                else {
                    skipSpaces();
                    if (at < lines.end() && lines.bytes()[at] != separator) throw lines.malformed("file.quote.more");
                    return;
                }
            }
            if (lines.isEnded()) {
                if (lines.hasReturn()) add((byte) '\r');
                add((byte) '\n');
            }
            if (!lines.next()) throw malformed("file.quote.open");
            at = lines.start();
        }
    }

    private void add(byte each) {
        if (used == Lines.LONGEST) throw malformed("file.long", Lines.LONGEST);
        if (used == text.length) text = Arrays.copyOf(text, used * 2);
        text[used++] = each;
    }

    /** How many fields there are, one at least. */
    int size() {
        return size;
    }

    /** The line at which the record begins. */
    long line() {
        return line;
    }

    String field(int index) {
        return new String(text, starts[index], starts[index + 1] - starts[index], StandardCharsets.UTF_8);
    }

    /** What is wrong with the record. */
    MalformedBallots malformed(String key, Object... values) {
        return new MalformedBallots(Math.max(1, line), Sentence.of(key, values));
    }

    /** A field as it is written, in quotation marks if it must be. */
    static String written(String field, char separator) {
        var mustBeQuoted = field.indexOf(separator) >= 0 || field.indexOf('"') >= 0 || field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0 || !field.equals(field.strip());
        return mustBeQuoted ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
