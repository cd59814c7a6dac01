package org.meent.members;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.meent.kernel.Secret;

/**
 * The cookie of a session: for this host alone, over an encrypted connection alone, out of reach of scripts
 * (RFC 6265bis, {@code __Host-}).
 *
 * @param secret what tells the session, or null to take the cookie back
 */
record SessionCookie(Secret secret) {
    static final String NAME = "__Host-meent";
    private static final int LENGTH = 43;

    /** What the cookie of a request says, if it has one. */
    static Optional<String> in(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        return Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue)
                .filter(value -> value.length() == LENGTH).findFirst();
    }

    void giveTo(HttpServletResponse response) {
        var cookie = new Cookie(NAME, secret == null ? "" : secret.text());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(secret == null ? 0 : -1);
        response.addCookie(cookie);
    }
}
