package org.meent.voting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one BLT file, a line at a time. */
final class BltReader {
    private static final long NONE = -1;
    /** More than any weight, and far from what a {@code long} cannot hold. */
    private static final long TOO_MUCH = 1_000_000_000_000L;
    private final Lines lines;
    private final SideBySide sideBySide;
    private final BallotSum<RankedBallot> ballots = new BallotSum<>();
    private final Places ranking = new Places();
    /** By number from 1: the place of a candidate among the options, or −1 if they withdrew. */
    private int[] places;
    private byte[] bytes;
    private int at;
    private int end;

    BltReader(Lines lines, SideBySide sideBySide) {
        this.lines = lines;
        this.sideBySide = sideBySide;
    }

    BallotFile<RankedBallot> read() throws IOException {
        if (!next()) throw lines.malformed("file.empty");
        var seats = readHead();
        need("file.blt.ends.ballots");
        while (bytes[at] == '-') {
            readWithdrawn();
            need("file.blt.ends.ballots");
        }
        if (numberOptions() == 0) throw lines.malformed("file.none");
        while (readBallot()) need("file.blt.ends.ballots");
        var options = readNames();
        need("file.blt.ends.title");
        var title = readQuoted();
        if (next()) throw lines.malformed("file.blt.more");
        return new BallotFile<>(title, options, OptionalInt.of(seats), Optional.empty(), ballots.profile());
    }

    /** Goes to the next line that says something, past its spaces. */
    private boolean next() throws IOException {
        while (lines.next()) {
            bytes = lines.bytes();
            at = lines.start();
            end = lines.end();
            if (!isAtEnd()) return true;
        }
        return false;
    }

    private void need(String key, Object... values) throws IOException {
        if (!next()) throw lines.malformed(key, values);
    }

    private boolean isAtEnd() {
        while (at < end && isSpace(bytes[at])) at++;
        return at == end || bytes[at] == '#';
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || each == '\t';
    }

    /** A number, and spaces, the end of the line or {@code =} after it; {@link #NONE} if there is none. */
    private long readNumber() {
        if (isAtEnd()) return NONE;
        var from = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') number = Math.min(TOO_MUCH, number * 10 + bytes[at++] - '0');
        var isWhole = at > from && (at == end || isSpace(bytes[at]) || bytes[at] == '#' || bytes[at] == '=');
        if (isWhole) return number;
        at = from;
        return NONE;
    }

    private String word() {
        var to = at;
        while (to < end && !isSpace(bytes[to])) to++;
        return lines.text(at, to);
    }

    private int readHead() {
        var candidates = readNumber();
        var seats = readNumber();
        if (candidates < 0 || seats < 1 || seats > Integer.MAX_VALUE || !isAtEnd()) throw lines.malformed("file.blt.head");
        if (candidates == 0) throw lines.malformed("file.none");
        if (candidates > Options.MOST) throw lines.malformed("file.options.many", Options.MOST);
        places = new int[(int) candidates + 1];
        return (int) seats;
    }

    private void readWithdrawn() {
        while (!isAtEnd()) {
            var word = word();
            if (bytes[at++] != '-') throw lines.malformed("file.blt.withdrawn", word);
            var number = at == end || isSpace(bytes[at]) ? NONE : readNumber();
            if (number < 1 || number >= places.length || places[(int) number] < 0) throw lines.malformed("file.blt.withdrawn", word);
            places[(int) number] = -1;
        }
    }

    private int numberOptions() {
        var size = 0;
        for (var number = 1; number < places.length; number++) if (places[number] == 0) places[number] = size++;
        return size;
    }

    /** Reads a ballot, or the 0 after the last one; whether it was a ballot. */
    private boolean readBallot() {
        skipId();
        var weight = readNumber();
        if (weight == 0 && isAtEnd()) return false;
        if (weight < 1) throw lines.malformed("file.weight", lines.text());
        ranking.clear();
        while (true) {
            if (isAtEnd()) throw lines.malformed("file.blt.zero");
            if (bytes[at] == '-' && (at + 1 == end || isSpace(bytes[at + 1]))) {
                at++;
                continue;
            }
            var number = readNumber();
            if (number == 0) break;
            rank(number, false);
            for (var isFirst = !isOption(number); at < end && bytes[at] == '='; ) {
                at++;
                var beside = at < end && !isSpace(bytes[at]) ? readNumber() : NONE;
                rank(beside, !isFirst);
                isFirst &= !isOption(beside);
            }
        }
        if (!isAtEnd()) throw lines.malformed("file.blt.ballot", word());
        ballots.add(ranking.ballot(sideBySide, lines.number()), weight, lines.number());
        return true;
    }

    private void skipId() {
        if (bytes[at] != '(') return;
        while (at < end && bytes[at] != ')') at++;
        if (at == end) throw lines.malformed("file.blt.ballot", lines.text());
        at++;
    }

    private void rank(long number, boolean isBeside) {
        if (number == NONE) throw lines.malformed("file.blt.ballot", word());
        if (number < 1 || number >= places.length) throw lines.malformed("file.noOption", String.valueOf(number));
        if (isOption(number)) ranking.add(places[(int) number], isBeside);
    }

    private boolean isOption(long number) {
        return places[(int) number] >= 0;
    }

    private Options readNames() throws IOException {
        var options = new ArrayList<Option>();
        for (var number = 1; number < places.length; number++) {
            need("file.blt.ends.names", number - 1, places.length - 1);
            var name = readQuoted();
            if (isOption(number)) options.add(new Option(String.valueOf(number), name));
        }
        return Options.of(options);
    }

    /** A text in quotation marks: it ends at the first one after which nothing or a comment follows. */
    private String readQuoted() {
        if (bytes[at] != '"') throw lines.malformed("file.blt.quoted");
        var from = at + 1;
        for (var to = from; to < end; to++) {
            at = to + 1;
            if (bytes[to] == '"' && isAtEnd()) return lines.text(from, to);
        }
        throw lines.malformed("file.blt.quoted");
    }
}
