package org.meent.decisions;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import java.util.Map;

/**
 * The code from the screen, which the browser keeps from step to step: for this host alone, over an encrypted
 * connection alone, out of reach of scripts (RFC 6265bis, {@code __Host-}).
 *
 * @param code as it was typed, or empty
 */
record FoundingCookie(String code) {
    private static final String NAME = "__Host-founding";

    static FoundingCookie in(ExternalContext request) {
        return new FoundingCookie(request.getRequestCookieMap().get(NAME) instanceof Cookie cookie ? cookie.getValue() : "");
    }

    /** Gives the browser the code to keep, or takes it back when there is none. */
    void giveTo(ExternalContext reply) {
        reply.addResponseCookie(NAME, code, Map.of("path", "/", "secure", true, "httpOnly", true, "maxAge", code.isEmpty() ? 0 : -1, "SameSite", "Lax"));
    }

    /** Says nothing: codes do not belong in a log. */
    @Override
    public String toString() {
        return "FoundingCookie[…]";
    }
}
