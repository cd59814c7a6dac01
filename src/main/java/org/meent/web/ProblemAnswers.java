package org.meent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Writes problems for programs, in the language that they ask for. */
@ApplicationScoped
class ProblemAnswers {
    /** The statuses that have words of their own, {@code web.status.404}; others borrow those of their hundred. */
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);
    private final Say say;

    @Inject
    ProblemAnswers(Say say) {
        this.say = say;
    }

    /** A problem of a room. */
    ProblemAnswer of(Problem problem, Locale locale) {
        var detail = say.text(locale, problem.sentenceKey(), problem.values().toArray());
        var errors = problem.each().stream().filter(one -> !one.field().isEmpty())
                .map(one -> new ProblemAnswer.FieldError(one.field(), say.text(locale, one.sentenceKey(), one.values().toArray()))).toList();
        return new ProblemAnswer("/problems/" + problem.slug(), title(problem.status(), locale), problem.status(), detail, null, errors, problem.more());
    }

    /** A problem that HTTP itself has a number for. */
    ProblemAnswer of(int status, Locale locale) {
        return of(status, locale, List.of());
    }

    /** Fields that cannot be what was sent. */
    ProblemAnswer of(int status, Locale locale, List<ProblemAnswer.FieldError> errors) {
        return new ProblemAnswer("/problems/web." + worded(status), title(status, locale), status, detail(status, locale), null, errors, Map.of());
    }

    /** Our own fault: no detail, only the number under which the log has it. */
    ProblemAnswer fault(int status, Locale locale, String reference) {
        return new ProblemAnswer("/problems/web." + status, title(status, locale), status, detail(status, locale), reference, List.of(), Map.of());
    }

    /** Sends it outside the API's own machinery. */
    void send(ProblemAnswer answer, long retryAfterSeconds, HttpServletResponse response) throws IOException {
        var body = Json.MAPPER.writeValueAsBytes(answer);
        response.setStatus(answer.status());
        if (answer.status() == 401) response.setHeader("WWW-Authenticate", "Bearer");
        if (retryAfterSeconds > 0) response.setHeader("Retry-After", String.valueOf(retryAfterSeconds));
        response.setContentType(ProblemAnswer.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The language of a program: what it asks for, Dutch if it asks for nothing that we speak. */
    static Locale locale(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language") == null ? java.util.Collections.<Locale>emptyEnumeration() : request.getLocales();
        while (asked.hasMoreElements()) {
            var locale = asked.nextElement();
            if (Set.of("nl", "en").contains(locale.getLanguage())) return Locale.forLanguageTag(locale.getLanguage());
        }
        return Locale.forLanguageTag("nl");
    }

    private String title(int status, Locale locale) {
        return say.text(locale, "web.status." + worded(status));
    }

    private String detail(int status, Locale locale) {
        return say.text(locale, "web.status." + worded(status) + ".what");
    }

    static int worded(int status) {
        return WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
    }
}
