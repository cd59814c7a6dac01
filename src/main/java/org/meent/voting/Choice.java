package org.meent.voting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;

/** The choices of ballots as texts, {@link Ballot#text} the other way round. Options go by their codes. */
final class Choice {
    private static final int LETTERS = 26;

    private Choice() {}

    /**
     * How a kind of ballot is read.
     *
     * @param <B> the kind of ballot
     */
    interface Reader<B extends Ballot> {
        /**
         * Reads one ballot.
         *
         * @param options how many there are
         * @throws Unclear if it is none
         */
        B read(String text, int options);
    }

    /** A text that is no choice. */
    static final class Unclear extends RuntimeException {
        final transient Sentence reason;

        private Unclear(String key, Object... values) {
            super(key, null, false, false);
            reason = Sentence.of(key, values);
        }
    }

    static MajorityBallot majority(String text, int options) {
        return Arrays.stream(MajorityBallot.values()).filter(ballot -> ballot.text().equals(text)).findAny().orElseThrow(() -> new Unclear("choice.majority", text));
    }

    static ConsentBallot consent(String text, int options) {
        return Arrays.stream(ConsentBallot.values()).filter(ballot -> ballot.text().equals(text)).findAny().orElseThrow(() -> new Unclear("choice.consent", text));
    }

    /** {@code A,C}. */
    static ApprovalBallot approval(String text, int options) {
        if (text.equals(Ballot.BLANK_TEXT)) return ApprovalBallot.of();
        var approved = new HashSet<Integer>();
        for (var code : text.split(",", -1)) approved.add(place(code, options));
        return ApprovalBallot.of(approved);
    }

    /** {@code A:3,B:0}. An option that is left out has no points, which is another thing than 0. */
    static ScoreBallot scores(String text, int options) {
        var scores = new HashMap<Integer, Long>();
        if (text.equals(Ballot.BLANK_TEXT)) return ScoreBallot.of(scores);
        for (var part : text.split(",", -1)) {
            var colon = part.indexOf(':');
            if (colon < 0) throw new Unclear("choice.scores", part);
            var points = points(part.substring(colon + 1));
            var before = scores.put(place(part.substring(0, colon), options), points);
            if (before != null && before != points) throw new Unclear("file.points.two", part.substring(0, colon));
        }
        return ScoreBallot.of(scores);
    }

    private static long points(String text) {
        var isNumber = text.matches("-?\\d{1,10}");
        if (!isNumber || Math.abs(Long.parseLong(text)) > ScoreBallot.MOST) throw new Unclear("file.points", text, ScoreBallot.MOST);
        return Long.parseLong(text);
    }

    /** {@code A>B=C}. An option that is named twice counts where it stands first. */
    static RankedBallot ranking(String text, int options) {
        if (text.equals(Ballot.BLANK_TEXT)) return RankedBallot.of();
        var places = new int[text.length() + 1];
        var beside = new boolean[text.length() + 1];
        var size = 0;
        var from = 0;
        while (from <= text.length()) {
            var to = from;
            while (to < text.length() && text.charAt(to) != '>' && text.charAt(to) != '=') to++;
            beside[size] = from > 0 && text.charAt(from - 1) == '=';
            places[size++] = place(text, from, to, options);
            from = to + 1;
        }
        return RankedBallot.of(Arrays.copyOf(places, size), Arrays.copyOf(beside, size));
    }

    static RankedBallot strictRanking(String text, int options) {
        var ballot = ranking(text, options);
        if (!ballot.isStrict()) throw new Unclear("file.equal");
        return ballot;
    }

    /** Any of these, for a rule that does not look at what ballots say. */
    static Ballot any(String text, int options) {
        if (Arrays.stream(ConsentBallot.values()).anyMatch(ballot -> ballot.text().equals(text))) return consent(text, options);
        if (Arrays.stream(MajorityBallot.values()).anyMatch(ballot -> ballot.text().equals(text))) return majority(text, options);
        if (text.indexOf(':') >= 0) return scores(text, options);
        return text.indexOf(',') >= 0 ? approval(text, options) : ranking(text, options);
    }

    private static int place(String code, int options) {
        return place(code, 0, code.length(), options);
    }

    /** As {@link Options#placeOf}, of a part of a text: of a ranking there are millions. */
    private static int place(String text, int from, int to, int options) {
        var number = 0;
        for (var at = from; at < to; at++) {
            var letter = text.charAt(at) - 'A' + 1;
            number = number * LETTERS + letter;
            if (letter < 1 || letter > LETTERS || number > options) throw new Unclear("file.noOption", text.substring(from, to));
        }
        if (number == 0) throw new Unclear("file.noOption", text.substring(from, to));
        return number - 1;
    }
}
