package org.meent.voting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file as bytes: no more of it is held than one line and the buffer it lies in. */
final class Lines {
    /** How many bytes a line can have, far more than a ballot on all options takes. */
    static final int LONGEST = 1 << 24;
    private static final int FIRST_SIZE = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 10);
    private byte[] buffer = new byte[FIRST_SIZE];
    private int filled;
    private int start;
    private int end;
    private int following;
    private long number;
    private boolean isEnded = true;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one; what follows the last line end is one only if there is any
     * @throws MalformedBallots if it is not UTF-8, or longer than {@link #LONGEST}
     */
    boolean next() throws IOException {
        if (number == 0) skipMark();
        start = following;
        var at = start;
        var bits = 0;
        while (true) {
            while (at < filled && buffer[at] != '\n') bits |= buffer[at++];
            if (at < filled) break;
            at -= start;
            if (!fill()) {
                at += start;
                break;
            }
            at += start;
        }
        isEnded = at < filled;
        if (!isEnded && at == start) return false;
        number++;
        following = isEnded ? at + 1 : at;
        end = isEnded && at > start && buffer[at - 1] == '\r' ? at - 1 : at;
        if (bits < 0) check();
        return true;
    }

    private void skipMark() throws IOException {
        while (filled < MARK.length && fill()) continue;
        if (filled >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) following = MARK.length;
    }

    /** Reads more, after moving the line to the front of the buffer; whether there was more. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        }
        if (filled == LONGEST) {
            number++;
            throw malformed("file.long", LONGEST);
        }
        if (filled == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        var read = in.read(buffer, filled, buffer.length - filled);
        if (read > 0) filled += read;
        return read >= 0;
    }

    private void check() {
        var bytes = ByteBuffer.wrap(buffer, start, end - start);
        decoder.reset();
        while (true) {
            decoded.clear();
            var result = decoder.decode(bytes, decoded, true);
            if (result.isError()) throw malformed("file.utf8");
            if (result.isUnderflow()) return;
        }
    }

    /** Which line this is, from 1; 0 before the first. After the last it stays. */
    long number() {
        return number;
    }

    /** Whether a line end follows it, so that it is whole. */
    boolean isEnded() {
        return isEnded;
    }

    /** Whether a carriage return was part of its line end. */
    boolean hasReturn() {
        return end < following - 1;
    }

    /** What its bytes lie in, until the next line. */
    byte[] bytes() {
        return buffer;
    }

    /** Where its first byte lies. */
    int start() {
        return start;
    }

    /** Where its line end lies. */
    int end() {
        return end;
    }

    String text() {
        return text(start, end);
    }

    String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** What is wrong with this line. */
    MalformedBallots malformed(String key, Object... values) {
        return new MalformedBallots(Math.max(1, number), Sentence.of(key, values));
    }
}
