package org.meent.voting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A form in which ballots are written down. Files are UTF-8, with or without a byte-order mark; their lines end in a line
 * feed, or in a carriage return and a line feed. Reading takes no more memory than the ballots and the longest line.
 * Names and titles are read as they are, tabs and other control characters too: who prints them has to mind these, as
 * the command does.
 *
 * @param <B> the kind of ballot
 */
public interface BallotFormat<B extends Ballot> {
    /**
     * Reads a whole file. The stream is not closed.
     *
     * @param in the bytes of the file, from the first
     * @return what it holds
     * @throws MalformedBallots if it is not such a file, or seems to have been cut off
     * @throws IOException if it cannot be read
     */
    BallotFile<B> read(InputStream in) throws IOException;

    /**
     * Writes a file that reads as the same, as far as the format has a place for what it holds; equal files are written
     * as equal bytes. The stream is flushed, not closed.
     *
     * @param file what to write
     * @param out where the bytes go
     * @throws IllegalArgumentException if it holds what the format cannot say
     * @throws IOException if it cannot be written
     */
    void write(BallotFile<B> file, OutputStream out) throws IOException;
}
