package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meent.kernel.JustDone;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Asking for a link to a new password, and following it: looking at a page uses no link up, its button does. */
@Named
@RequestScoped
public class RecoverPage {
    private final Recovery recovery;
    private final SignIn signIn;
    private final Say say;
    private final HttpServletRequest request;
    private String address = "";
    private Problem problem;

    @Inject
    RecoverPage(Recovery recovery, SignIn signIn, Say say, HttpServletRequest request) {
        this.recovery = recovery;
        this.signIn = signIn;
        this.say = say;
        this.request = request;
    }

    /** What of the page is shown: {@code link}, {@code asked}, {@code ask}, or {@code none} where nothing is mailed. */
    public String getPart() {
        if (!getLink().isEmpty() && problem == null) return "link";
        if (!recovery.isOffered()) return "none";
        return JustDone.of(request).what().equals("asked") ? "asked" : "ask";
    }

    /** Whether links are mailed here. */
    public boolean isOffered() {
        return recovery.isOffered();
    }

    /** What stands in the mail's address, or the empty text. */
    public String getLink() {
        var link = request.getParameter("link");
        return link == null ? "" : link;
    }

    /** The address. */
    public String getAddress() {
        return address;
    }

    /** For the field. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** What is not right yet, or null. */
    public String getProblem() {
        return problem == null ? null : say.problem(problem);
    }

    /** What is asked at the address, or the empty text. */
    public String getAddressAsked() {
        return problem instanceof MemberProblems.NotAnAddress ? say.problem(problem) : "";
    }

    /** Asks for a link. */
    public String ask() {
        try {
            recovery.ask(address);
            return "/members/recover?faces-redirect=true&done=asked";
        } catch (Problem refused) {
            refuse(refused);
            return null;
        }
    }

    /** Follows the link, and goes on to choose a password. */
    public void open() throws IOException {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        try {
            new SessionCookie(signIn.withLink(getLink(), Device.of(request.getHeader("User-Agent")))).giveTo((HttpServletResponse) context.getResponse());
            context.redirect(context.getRequestContextPath() + Way.PASSWORD);
        } catch (Problem refused) {
            refuse(refused);
        }
    }

    private void refuse(Problem refused) {
        problem = refused;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(refused.status());
    }
}
