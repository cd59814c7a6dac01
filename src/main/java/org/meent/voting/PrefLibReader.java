package org.meent.voting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one PrefLib file, a line at a time. */
final class PrefLibReader {
    private static final String TITLE = "TITLE";
    private static final String TYPE = "DATA TYPE";
    private static final String ALTERNATIVES = "NUMBER ALTERNATIVES";
    private static final String VOTERS = "NUMBER VOTERS";
    private static final String ORDERS = "NUMBER UNIQUE ORDERS";
    private static final String NAME = "ALTERNATIVE NAME ";
    private static final Set<String> TYPES = Set.of("soc", "soi", "toc", "toi");
    private static final int NONE = -1;
    private final Lines lines;
    private final SideBySide sideBySide;
    private final Map<String, String> head = new HashMap<>();
    private final BallotSum<RankedBallot> ballots = new BallotSum<>();
    private final Places ranking = new Places();
    private String type;
    private int alternatives;
    private byte[] bytes;
    private int at;
    private int end;

    PrefLibReader(Lines lines, SideBySide sideBySide) {
        this.lines = lines;
        this.sideBySide = sideBySide;
    }

    BallotFile<RankedBallot> read() throws IOException {
        if (!next()) throw lines.malformed("file.empty");
        if (bytes[at] != '#') throw lines.malformed("file.preflib.old");
        var hasOrder = true;
        while (hasOrder && bytes[at] == '#') {
            readHead();
            hasOrder = next();
        }
        type = stated(TYPE);
        if (!TYPES.contains(type)) throw lines.malformed("file.preflib.type", type);
        alternatives = (int) number(ALTERNATIVES, Options.MOST);
        if (alternatives == 0) throw lines.malformed("file.none");
        var options = options();
        long orders = 0;
        for (; hasOrder; hasOrder = next(), orders++) readOrder();
        agree(VOTERS, ballots.size());
        agree(ORDERS, orders);
        return new BallotFile<>(head.getOrDefault(TITLE, ""), options, OptionalInt.empty(), Optional.empty(), ballots.profile());
    }

    private boolean next() throws IOException {
        while (lines.next()) {
            // Without its line end the last order may be the beginning of a longer one.
            if (!lines.isEnded()) throw lines.malformed("file.lineEnd");
            bytes = lines.bytes();
            at = lines.start();
            end = lines.end();
            skipSpaces();
            if (at < end) return true;
        }
        return false;
    }

    private void readHead() {
        var text = lines.text(at + 1, end);
        var colon = text.indexOf(':');
        if (colon < 0) throw lines.malformed("file.preflib.head", text.strip());
        var key = text.substring(0, colon).strip();
        if (head.put(key, text.substring(colon + 1).strip()) != null) throw lines.malformed("file.twice", key);
    }

    private String stated(String key) {
        var value = head.get(key);
        if (value == null) throw lines.malformed("file.missing", key);
        return value;
    }

    private long number(String key, long most) {
        var text = stated(key);
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > most) throw lines.malformed("file.count", key, text);
        return Long.parseLong(text);
    }

    private void agree(String key, long found) {
        var said = number(key, BallotSum.MOST);
        if (said != found) throw lines.malformed("file.disagrees", key, said, found);
    }

    private Options options() {
        var options = new ArrayList<Option>();
        for (var number = 1; number <= alternatives; number++) options.add(new Option(String.valueOf(number), stated(NAME + number)));
        return Options.of(options);
    }

    private void readOrder() {
        var weight = readNumber();
        if (weight < 1) throw lines.malformed("file.weight", lines.text());
        skipSpaces();
        if (at == end || bytes[at++] != ':') throw lines.malformed("file.preflib.order", lines.text());
        ranking.clear();
        skipSpaces();
        while (at < end) {
            if (bytes[at] == '{') readGroup();
            else ranking.add(readPlace(), false);
            skipSpaces();
            if (at == end) break;
            if (bytes[at++] != ',') throw malformedOrder();
            skipSpaces();
            if (at == end) throw malformedOrder();
        }
        var ballot = ranking.ballot(sideBySide, lines.number());
        if (type.startsWith("s") && !ballot.isStrict()) throw lines.malformed("file.preflib.strict", type);
        if (type.endsWith("c") && ballot.size() != alternatives) throw lines.malformed("file.preflib.complete", type);
        ballots.add(ballot, weight, lines.number());
    }

    private void readGroup() {
        var isBeside = false;
        do {
            at++;
            skipSpaces();
            ranking.add(readPlace(), isBeside);
            isBeside = true;
            skipSpaces();
        } while (at < end && bytes[at] == ',');
        if (at == end || bytes[at++] != '}') throw malformedOrder();
    }

    private int readPlace() {
        var number = readNumber();
        if (number == NONE) throw malformedOrder();
        if (number < 1 || number > alternatives) throw lines.malformed("file.noOption", String.valueOf(number));
        return (int) number - 1;
    }

    private MalformedBallots malformedOrder() {
        return lines.malformed("file.preflib.order", lines.text());
    }

    private long readNumber() {
        var from = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') number = Math.min(BallotSum.MOST + 1, number * 10 + bytes[at++] - '0');
        return at == from ? NONE : number;
    }

    private void skipSpaces() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) at++;
    }
}
