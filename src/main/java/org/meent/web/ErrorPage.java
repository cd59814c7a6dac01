package org.meent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** The page that explains what went wrong and where to go on. */
@Named
@RequestScoped
public class ErrorPage {
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);
    private final HttpServletRequest request;
    private final Say say;

    @Inject
    ErrorPage(HttpServletRequest request, Say say) {
        this.request = request;
        this.say = say;
    }

    /** What kind of thing it is. */
    public String getTitle() {
        return say.text("web.error." + worded() + ".title");
    }

    /** What is wrong, in the words of the room that refused, if one did. */
    public String getLead() {
        return problem() == null ? say.text("web.error." + worded() + ".lead") : say.problem(problem());
    }

    /** The number to mention when asking for help. */
    public String getReference() {
        return Reference.of(request);
    }

    /** Whether the log has more under that number. */
    public boolean isFault() {
        return status() >= 500;
    }

    /** Whether it is a mandate that is missing. */
    public boolean isForbidden() {
        return status() == 403 && problem() != null;
    }

    /** The dress of the way to Today: the first way on, unless another one comes before it. */
    public String getWayKind() {
        return isForbidden() ? "" : "first";
    }

    private Problem problem() {
        return (Problem) request.getAttribute(ErrorReplies.PROBLEM);
    }

    private int worded() {
        var status = status();
        return WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
    }

    /** Asked for by hand, without anything having gone wrong, the page is one that is not there. */
    private int status() {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? HttpServletResponse.SC_NOT_FOUND : status;
    }
}
