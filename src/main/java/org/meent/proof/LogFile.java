package org.meent.proof;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * A public log as it is downloaded: JSON Lines in UTF-8, one entry a line, each line ended by LF alone, with the
 * fields {@code number, recordedAt, type, version, salt, body, bodyHash, previous, hash}. Salt and body are null
 * once they are erased. Both directions hold one line at a time.
 */
public final class LogFile {

    /** How long a line may be, so that a file without line feeds cannot fill the memory: 8 MiB. */
    public static final int LONGEST_LINE_BYTES = 8 << 20;

    private LogFile() {
    }

    /**
     * The entries of a log, read as they are asked for. The caller closes the stream.
     *
     * @param in the file from its first byte on; it need not be buffered
     * @return an iterator whose methods throw {@link MalformedLog} at the first line that is not an entry, and
     *     {@link java.io.UncheckedIOException} if the stream fails
     */
    public static Iterator<ChainEntry> read(InputStream in) {
        return new LogReader(new BufferedInputStream(in));
    }

    /**
     * Writes the entries, one line each, and flushes. The caller closes the stream.
     *
     * @param entries asked for one by one, each written before the next
     * @param out where they go; buffering is for the caller to add
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if a text holds half a surrogate pair
     */
    public static void write(Iterator<ChainEntry> entries, OutputStream out) throws IOException {
        while (entries.hasNext()) {
            out.write(line(entries.next()).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        out.flush();
    }

    /**
     * {@return one entry as a line, without its line feed}
     *
     * @param entry erased, touched or whole; it is not checked
     * @throws IllegalArgumentException if a text holds half a surrogate pair
     */
    public static String line(ChainEntry entry) {
        return "{\"number\":" + entry.number()
                + ",\"recordedAt\":" + CanonicalJson.write(entry.recordedAtText())
                + ",\"type\":" + CanonicalJson.write(entry.type())
                + ",\"version\":" + entry.version()
                + ",\"salt\":" + CanonicalJson.write(entry.salt())
                + ",\"body\":" + body(entry.body())
                + ",\"bodyHash\":" + CanonicalJson.write(entry.bodyHash())
                + ",\"previous\":" + CanonicalJson.write(entry.previous())
                + ",\"hash\":" + CanonicalJson.write(entry.hash()) + "}";
    }

    private static String body(String body) {
        if (body == null || CanonicalJson.isCanonical(body)) return String.valueOf(body);
        // Somebody touched the stored text. As a string it stays readable, its hash still differs, and it cannot
        // pass for other fields or for a line of its own.
        return CanonicalJson.write(body);
    }
}
