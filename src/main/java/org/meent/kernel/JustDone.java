package org.meent.kernel;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the reader of a page did just now, if the act itself led there; an address alone says nothing.
 *
 * @param what the act by its name, or the empty text
 */
public record JustDone(String what) {
    /** The name under which a redirect says what was done, {@code ?done=cast}. */
    public static final String PARAMETER = "done";
    private static final String NOTED = JustDone.class.getName();

    /** What led to this page. */
    public static JustDone of(HttpServletRequest request) {
        return request.getAttribute(NOTED) instanceof String what ? new JustDone(what) : new JustDone("");
    }

    /** Notes it for the page that this request asks for. */
    public void noteFor(HttpServletRequest request) {
        request.setAttribute(NOTED, what);
    }
}
