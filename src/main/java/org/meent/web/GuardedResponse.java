package org.meent.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A response with the headers that protect its reader. */
class GuardedResponse extends HttpServletResponseWrapper {
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
            + "img-src 'self' data:; style-src-elem 'self'; style-src-attr 'unsafe-inline'; script-src 'self'";
    private static final long YEAR_SECONDS = 31_536_000;

    private HttpServletRequest asked;

    GuardedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Puts the headers on. */
    void guard(HttpServletRequest request) {
        asked = request;
        setHeader("Content-Security-Policy", POLICY);
        setHeader("X-Content-Type-Options", "nosniff");
        setHeader("Referrer-Policy", "same-origin");
        setHeader("X-Frame-Options", "DENY");
        setHeader("Cross-Origin-Opener-Policy", "same-origin");
        setHeader("Cross-Origin-Resource-Policy", "same-origin");
        setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        setHeader("Cache-Control", "no-store");
        if (request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
            setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
        }
    }

    /** A file that is not there may be there in a minute: no error is kept. */
    @Override
    public void setStatus(int status) {
        if (status >= SC_BAD_REQUEST) setHeader("Cache-Control", "no-store");
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        setHeader("Cache-Control", "no-store");
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    /**
     * Leads on as it was said, without scheme and host: behind a proxy that ends TLS the server would name the wrong
     * scheme, and the host is what the caller made of it. What an act says that it did goes along.
     */
    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        DoneCookie.leave(asked, this, location);
    }

    /** Lets browsers keep what belongs to nobody: for ever when its address changes with it, else until it is asked again. */
    void keepable(boolean versioned) {
        setHeader("Cache-Control", versioned ? "public, max-age=" + YEAR_SECONDS + ", immutable" : "public, no-cache");
    }
}
