package org.meent.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.meent.kernel.JustDone;
import org.meent.kernel.Secret;

/**
 * What an act leaves with the browser that did it: which address may say, once, that it was done. Anybody can write such
 * an address, or send somebody round by it when signing in; only an act of this browser leaves the word that goes with it.
 */
final class DoneCookie {
    private static final String NAME = "__Host-meent-done";
    private static final Pattern DONE = Pattern.compile("[?&]" + JustDone.PARAMETER + "=");
    private static final int SECONDS = 300;

    private DoneCookie() {}

    /** An act leads on to {@code location}. */
    static void leave(HttpServletRequest act, HttpServletResponse response, String location) {
        if (act == null || !act.getMethod().equals("POST") || !DONE.matcher(location).find() || isWished(act)) return;
        give(response, hash(location.replaceFirst("#.*", "")), SECONDS);
    }

    /** Takes the word up that goes with the address that is asked for, if there is one. */
    static void takeUp(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") || request.getQueryString() == null || request.getCookies() == null) return;
        var here = hash(request.getRequestURI() + "?" + request.getQueryString());
        if (Arrays.stream(request.getCookies()).noneMatch(cookie -> cookie.getName().equals(NAME) && cookie.getValue().equals(here))) return;
        new JustDone(request.getParameter(JustDone.PARAMETER)).noteFor(request);
        give(response, "", 0);
    }

    /** Whether the one who asks said where to go, as one may when signing in. */
    private static boolean isWished(HttpServletRequest act) {
        return act.getParameterMap().values().stream().flatMap(Arrays::stream).anyMatch(value -> DONE.matcher(value).find());
    }

    private static String hash(String address) {
        return Secret.hash("done " + address);
    }

    private static void give(HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
