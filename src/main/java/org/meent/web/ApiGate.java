package org.meent.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Idempotency;
import org.meent.kernel.Secret;

/**
 * The gate of the API: only a member's token opens it, nobody asks too often or too much at once, and what is sent
 * again has one effect.
 */
public class ApiGate implements Filter {
    static final String TOKEN = "Authorization";
    static final int BODY_BYTES = 256 * 1024;
    static final int REQUESTS_A_MINUTE = 300;
    private static final Logger LOG = Logger.getLogger(ApiGate.class.getName());
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OPEN = Set.of(Api.ROOT + "/openapi.json");
    private final Caller caller;
    private final Idempotency idempotency;
    private final ProblemAnswers answers;
    private final Chance chance;
    private final Allowance allowance = new Allowance(REQUESTS_A_MINUTE, System::nanoTime);

    @Inject
    ApiGate(Caller caller, Idempotency idempotency, ProblemAnswers answers, Chance chance) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.answers = answers;
        this.chance = chance;
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) from;
        var response = (HttpServletResponse) to;
        try {
            pass(request, response, chain);
        } catch (RuntimeException | ServletException e) {
            fail(e, request, response);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            refuse(405, 0, request, response);
            return;
        }
        if (OPEN.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        if (caller.member().isEmpty()) {
            refuse(401, 0, request, response);
            return;
        }
        var wait = allowance.take(Secret.hash(String.valueOf(request.getHeader(TOKEN))));
        if (wait > 0) {
            refuse(429, wait, request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(BODY_BYTES + 1);
        if (body.length > BODY_BYTES) refuse(413, 0, request, response);
        else if (request.getMethod().equals("POST")) once(new RequestWithBody(request, body), response, chain);
        else chain.doFilter(new RequestWithBody(request, body), response);
    }

    private void once(RequestWithBody request, HttpServletResponse response, FilterChain chain) throws IOException {
        var held = new HeldResponse(response);
        var seal = new Seal(request.getHeader(TOKEN), chance);
        var answer = idempotency.once(caller.memberId(), request.getHeader(Api.KEY), request.fingerprint(), () -> {
            try {
                held.reset();
                chain.doFilter(request, held);
                var found = held.answer();
                return new Idempotency.Answer(found.status(), found.location(), seal.close(found.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        });
        response.setStatus(answer.status());
        held.sendHeaders();
        if (answer.location() != null) response.setHeader("Location", answer.location());
        if (answer.body() == null) return;
        var bytes = seal.open(answer.body()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(answer.status() < 400 ? "application/json" : ProblemAnswer.MEDIA_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void refuse(int status, long retryAfterSeconds, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (status == 405) response.setHeader("Allow", String.join(", ", new java.util.TreeSet<>(METHODS)));
        answers.send(answers.of(status, ProblemAnswers.locale(request)), retryAfterSeconds, response);
    }

    private void fail(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) throw new IOException("The answer was under way already", e);
        response.resetBuffer();
        var locale = ProblemAnswers.locale(request);
        var problem = Trouble.problem(e);
        if (problem != null) answers.send(answers.of(problem, locale), problem.retryAfterSeconds(), response);
        else if (Trouble.busy(e)) answers.send(answers.of(503, locale), 1, response);
        else if (Trouble.databaseAway(e)) answers.send(answers.of(503, locale), 10, response);
        else {
            LOG.log(Level.SEVERE, "Fault " + Reference.of(request), e);
            answers.send(answers.fault(500, locale, Reference.of(request)), 0, response);
        }
    }
}
