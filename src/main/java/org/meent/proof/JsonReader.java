package org.meent.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meent.proof.MalformedJson.Flaw;

/**
 * Reads one JSON text (RFC 8259), strictly: two readers must never see two different values in it.
 * One reader reads one text.
 */
final class JsonReader {

    private static final String HEX_DIGITS = "0123456789abcdefABCDEF";
    private static final int LONGEST_NUMBER = 1000;
    private static final int LONGEST_LONG = 18;

    private final String text;
    private final int maxDepth;
    private int at;
    private int depth;

    JsonReader(String text, int maxDepth) {
        this.text = text;
        this.maxDepth = maxDepth;
    }

    Object readAll() {
        Object value = value();
        space();
        if (at < text.length()) throw flaw(Flaw.TRAILING_TEXT);
        return value;
    }

    private Object value() {
        space();
        switch (peek()) {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return string();
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private Map<String, Object> object() {
        enter();
        var members = new LinkedHashMap<String, Object>();
        space();
        if (peek() == '}') return leave(members);
        while (true) {
            space();
            int start = at;
            if (peek() != '"') throw flaw(Flaw.UNEXPECTED_CHARACTER);
            String key = string();
            if (members.containsKey(key)) throw flaw(Flaw.DUPLICATE_KEY, start);
            space();
            expect(':');
            members.put(key, value());
            space();
            if (peek() == '}') return leave(members);
            expect(',');
        }
    }

    private List<Object> array() {
        enter();
        var items = new ArrayList<Object>();
        space();
        if (peek() == ']') return leave(items);
        while (true) {
            items.add(value());
            space();
            if (peek() == ']') return leave(items);
            expect(',');
        }
    }

    private void enter() {
        if (depth == maxDepth) throw flaw(Flaw.TOO_DEEP);
        depth++;
        at++;
    }

    private <T> T leave(T container) {
        depth--;
        at++;
        return container;
    }

    private String string() {
        int start = at;
        at++;
        var out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at);
            if (c < ' ') throw flaw(Flaw.CONTROL_CHARACTER);
            at++;
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        String string = out.toString();
        if (!Utf8.isWellFormed(string)) throw flaw(Flaw.LONE_SURROGATE, start);
        return string;
    }

    private char escaped() {
        char c = peek();
        at++;
        switch (c) {
            case '"':
            case '\\':
            case '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return hex();
            default:
                throw flaw(Flaw.BAD_ESCAPE, at - 1);
        }
    }

    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            // Character.digit would also take the digits of other scripts.
            int digit = HEX_DIGITS.indexOf(peek());
            if (digit < 0) throw flaw(Flaw.BAD_ESCAPE);
            code = code * 16 + (digit < 16 ? digit : digit - 6);
            at++;
        }
        return (char) code;
    }

    private Object word(String word, Object value) {
        for (int i = 0; i < word.length(); i++) expect(word.charAt(i));
        return value;
    }

    private Number number() {
        int start = at;
        if (peek() == '-') at++;
        if (peek() == '0') at++;
        else digits();
        boolean whole = true;
        if (at < text.length() && text.charAt(at) == '.') {
            whole = false;
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            whole = false;
            at++;
            if (peek() == '+' || peek() == '-') at++;
            digits();
        }
        return numberOf(text.substring(start, at), whole, start);
    }

    private Number numberOf(String token, boolean whole, int start) {
        if (whole && token.length() <= LONGEST_LONG) return Long.valueOf(token);
        if (token.length() > LONGEST_NUMBER) throw flaw(Flaw.NUMBER_TOO_LONG, start);
        try {
            return new BigDecimal(token);
        } catch (NumberFormatException e) {
            // The token follows the grammar, so only its exponent can be too much.
            throw flaw(Flaw.NUMBER_TOO_LONG, start);
        }
    }

    private void digits() {
        if (!isDigit(peek())) throw flaw(Flaw.UNEXPECTED_CHARACTER);
        while (at < text.length() && isDigit(text.charAt(at))) at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }

    private char peek() {
        if (at == text.length()) throw flaw(Flaw.ENDS_EARLY);
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) throw flaw(Flaw.UNEXPECTED_CHARACTER);
        at++;
    }

    private MalformedJson flaw(Flaw flaw) {
        return flaw(flaw, at);
    }

    private MalformedJson flaw(Flaw flaw, int index) {
        return new MalformedJson(flaw, index + 1);
    }
}
