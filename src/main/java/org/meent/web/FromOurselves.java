package org.meent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Tells whether a form was sent from a page of ours: no other site may act in a member's name. */
final class FromOurselves {
    private FromOurselves() {}

    /** Whether the browser says so; a request that says nothing is refused as well. */
    static boolean is(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) return false;
        var origin = request.getHeader("Origin");
        return origin == null ? site != null : sameHost(origin, request.getHeader("Host"));
    }

    /** The scheme is left out: behind a proxy that ends TLS we see http where the browser sees https. */
    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
