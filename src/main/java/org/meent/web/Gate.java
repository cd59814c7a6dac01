package org.meent.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;

/** The gate of everything: each reply carries the same protection, and each request is one that Meent expects. */
public class Gate implements Filter {
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    /** Whatever is written otherwise might be read otherwise further on: dots that climb, parameters of a path, slashes in disguise. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)*/?");
    private static final String FOUNDING = "/decisions/founding";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private final Chance chance;
    private final Communities communities;
    private final ErrorReplies errors;
    private final ProblemAnswers answers;
    private final FilesVersion version;

    @Inject
    Gate(Chance chance, Communities communities, ErrorReplies errors, ProblemAnswers answers, FilesVersion version) {
        this.chance = chance;
        this.communities = communities;
        this.errors = errors;
        this.answers = answers;
        this.version = version;
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) from;
        var response = new GuardedResponse((HttpServletResponse) to);
        var explaining = request.getDispatcherType() == DispatcherType.ERROR;
        if (!explaining) Reference.give(request, chance);
        response.guard(request);
        try {
            if (explaining) chain.doFilter(new AskedByGet(request), response);
            else pass(request, response, chain);
        } catch (IOException e) {
            throw e;
        } catch (ServletException | RuntimeException e) {
            errors.reply(e, request, response);
        }
    }

    private void pass(HttpServletRequest request, GuardedResponse response, FilterChain chain) throws IOException, ServletException {
        var path = request.getRequestURI();
        if (!PLAIN.matcher(path).matches()) notFound(path, request, response);
        else if (isApi(path)) chain.doFilter(request, response);
        else if (!PAGE_METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(405);
        } else if (path.equals("/health")) health(response);
        else if (path.startsWith(RESOURCES)) {
            // Beside a release that goes, one that comes asks for files that this one does not have: those are not kept.
            response.keepable(version.text().equals(request.getParameter("v")));
            chain.doFilter(request, response);
        } else if (path.startsWith("/resources/") || path.endsWith(".xhtml") || path.equals("/error")) response.sendError(404);
        else if (request.getMethod().equals("POST") && !FromOurselves.is(request)) response.sendError(403);
        else if (!Storable.are(request.getParameterMap())) response.sendError(400);
        else if (!path.equals(FOUNDING) && !communities.current().founded()) response.sendRedirect(FOUNDING);
        else if (path.equals("/")) response.sendRedirect("/today");
        else if (path.startsWith("/problems/")) {
            request.setAttribute(ProblemPage.ADDRESS, path);
            request.getRequestDispatcher("/problems").forward(request, response);
        } else {
            DoneCookie.takeUp(request, response);
            chain.doFilter(request.getMethod().equals("POST") ? request : new Asked(request), response);
        }
    }

    private void notFound(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(path)) answers.send(answers.of(HttpServletResponse.SC_NOT_FOUND, ProblemAnswers.locale(request)), 0, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.equals("/api");
    }

    /** The page that explains an error is shown, whatever had been asked. */
    private static class AskedByGet extends HttpServletRequestWrapper {
        AskedByGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    private static void health(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getOutputStream().print("ok");
    }
}
