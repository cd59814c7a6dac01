package org.meent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.meent.kernel.KernelProblems;
import org.meent.kernel.Say;

/** Answers a page request that went wrong: with the page that explains it, and where even that cannot be made, with a plainer one. */
@ApplicationScoped
class ErrorReplies {
    /** The request attribute with the {@link org.meent.kernel.Problem} that the error page explains. */
    static final String PROBLEM = "org.meent.web.problem";
    private static final Logger LOG = Logger.getLogger(ErrorReplies.class.getName());
    private final Say say;

    @Inject
    ErrorReplies(Say say) {
        this.say = say;
    }

    void reply(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) throw new IOException("The page was under way already", thrown);
        var problem = Trouble.problem(thrown);
        var retryAfterSeconds = Trouble.busy(thrown) ? 1 : Trouble.databaseAway(thrown) ? 10 : 0;
        if (problem instanceof KernelProblems.NotSignedIn) response.sendRedirect("/members/sign-in" + from(request));
        else if (problem != null) {
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.status());
        } else if (retryAfterSeconds > 0) {
            response.setHeader("Retry-After", String.valueOf(retryAfterSeconds));
            plain(503, request, response);
        } else {
            LOG.log(Level.SEVERE, "Fault " + Reference.of(request), thrown);
            if (request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR) plain(500, request, response);
            else response.sendError(500);
        }
    }

    /** Where to come back to; only a page that was asked for, never a form that was sent. */
    private static String from(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "";
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }

    /** A page that asks nothing of the database: the community's name is not known here, the language is the device's. */
    private void plain(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = ProblemAnswers.locale(request);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(Template.TEXT
                .replace("{language}", locale.getLanguage())
                .replace("{title}", word(locale, status, ".title"))
                .replace("{lead}", word(locale, status, ".lead"))
                .replace("{again}", escaped(say.text(locale, "web.error.again")))
                .replace("{reference}", escaped(say.text(locale, "web.error.reference", Reference.of(request))))
                .getBytes(StandardCharsets.UTF_8));
    }

    private String word(Locale locale, int status, String end) {
        return escaped(say.text(locale, "web.error." + status + end));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static final class Template {
        private static final String TEXT = read();

        private static String read() {
            try (var in = ErrorReplies.class.getResourceAsStream("plain.html")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
