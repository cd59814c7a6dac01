package org.meent.members;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/**
 * The language of whoever has not chosen one on Me: that of the link that was followed, {@code ?lang=en}, kept in a
 * cookie; else the first of the device's that we speak.
 */
final class ReadingLanguage {
    private static final String COOKIE = "meent-lang";
    private static final String PARAMETER = "lang=";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private ReadingLanguage() {}

    /** That language, or null for the community's own. */
    static Locale of(HttpServletRequest request, HttpServletResponse response) {
        var followed = followed(request);
        if (followed != null) {
            keep(followed, response);
            return Locale.forLanguageTag(followed);
        }
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && Reading.LANGUAGES.contains(cookie.getValue())) return Locale.forLanguageTag(cookie.getValue());
            }
        }
        if (request.getHeader("Accept-Language") == null) return null;
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage).filter(Reading.LANGUAGES::contains).findFirst()
                .map(Locale::forLanguageTag).orElse(null);
    }

    /** Out of the address itself: asking for a parameter would read a form's body before its own character set is known. */
    private static String followed(HttpServletRequest request) {
        if (request.getQueryString() == null) return null;
        return Arrays.stream(request.getQueryString().split("&")).filter(part -> part.startsWith(PARAMETER)).map(part -> part.substring(PARAMETER.length()))
                .filter(Reading.LANGUAGES::contains).findFirst().orElse(null);
    }

    private static void keep(String language, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(YEAR_SECONDS);
        response.addCookie(cookie);
    }
}
