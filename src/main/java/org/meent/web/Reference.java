package org.meent.web;

import jakarta.servlet.http.HttpServletRequest;
import org.meent.kernel.Chance;

/** The number of one request, short enough to say on the telephone; the log names faults by it. */
final class Reference {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final String ATTRIBUTE = Reference.class.getName();

    private Reference() {}

    /** Gives the request its number. */
    static void give(HttpServletRequest request, Chance chance) {
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++) text.append(i == 4 ? "-" : "").append(LETTERS.charAt(chance.below(LETTERS.length())));
        request.setAttribute(ATTRIBUTE, text.toString());
    }

    /** The number that the request was given. */
    static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }
}
