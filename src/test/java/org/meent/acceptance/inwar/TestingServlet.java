package org.meent.acceptance.inwar;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.meent.kernel.DueWork;

/**
 * {@code /jakarta.faces.resource/testing/clock?ahead=PT1H} lets an hour go by, {@code PT0S} gives the real time back;
 * {@code /jakarta.faces.resource/testing/token?email=...&scope=act} answers a token for the API, {@code session?email=...} what goes
 * into the cookie of a session; {@code give?role=...&email=...} gives a mandate and {@code take-back} takes all of those back.
 * {@code kept-answers?with=...} counts the answers of the API that are kept and hold that text, {@code kept-under?key=...}
 * those of a key; {@code break?how=...} lets the next act break down in its midst.
 * {@code due} does at once what is due, as the server does every few seconds.
 * It stands among the resources, where no one needs to be signed in.
 */
@WebServlet("/jakarta.faces.resource/testing/*")
@ServletSecurity(@HttpConstraint)
public class TestingServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient MovedClock clock;
    private final transient BrokenChance chance;
    private final transient Tokens tokens;
    private final transient Instance<DueWork> due;

    @Inject
    TestingServlet(MovedClock clock, BrokenChance chance, Tokens tokens, @Any Instance<DueWork> due) {
        this.clock = clock;
        this.chance = chance;
        this.tokens = tokens;
        this.due = due;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = switch (request.getPathInfo()) {
            case "/clock" -> {
                clock.beAhead(Duration.parse(request.getParameter("ahead")));
                yield clock.instant().toString();
            }
            case "/token" -> tokens.tokenFor(request.getParameter("email"), request.getParameter("scope"));
            case "/session" -> tokens.sessionFor(request.getParameter("email"));
            case "/give" -> tokens.give(request.getParameter("role"), request.getParameter("email"));
            case "/kept-answers" -> tokens.keptAnswersWith(request.getParameter("with"));
            case "/kept-under" -> tokens.keptAnswersUnder(request.getParameter("key"));
            case "/break" -> {
                chance.breakDown(request.getParameter("how"));
                yield "";
            }
            case "/take-back" -> tokens.takeBack();
            case "/due" -> {
                due.forEach(DueWork::carryOut);
                due.forEach(DueWork::carryOut);
                yield "";
            }
            default -> throw new IllegalArgumentException(request.getPathInfo());
        };
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(answer);
    }
}
