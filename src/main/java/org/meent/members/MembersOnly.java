package org.meent.members;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Shows pages to members alone. Every page is one of theirs unless it is named here, and whoever is not signed in is
 * led to where that can be mended. The API answers for itself.
 */
public class MembersOnly implements Filter {
    private static final Set<String> OPEN = Set.of(Way.SIGN_IN, Way.CODE, Way.RECOVER, Way.FOUNDING, "/health", "/error", "/api");
    private static final List<String> OPEN_BELOW = List.of("/api/", "/jakarta.faces.resource/", "/problems/");
    private final WhoAsks who;

    @Inject
    MembersOnly(WhoAsks who) {
        this.who = who;
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) from;
        var response = (HttpServletResponse) to;
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith)) chain.doFilter(request, response);
        else if (who.member().isEmpty()) response.sendRedirect(request.getContextPath() + Way.throughSignIn(path, request.getQueryString()).path());
        else if (who.mustChoosePassword() && !path.equals(Way.PASSWORD)) response.sendRedirect(request.getContextPath() + Way.PASSWORD);
        else chain.doFilter(request, response);
    }
}
