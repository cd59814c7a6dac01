package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.kernel.Secret;
import org.meent.members.SignInProblems.SignInFails;

/** Signing in with a password, or with a code on paper. */
@Named
@RequestScoped
public class SignInPage {
    private final SignIn signIn;
    private final Say say;
    private final HttpServletRequest request;
    private final Form form = new Form();
    private String to;
    private String problem;

    @Inject
    SignInPage(SignIn signIn, Say say, HttpServletRequest request) {
        this.signIn = signIn;
        this.say = say;
        this.request = request;
    }

    /** What was typed. */
    public Form getForm() {
        return form;
    }

    /** Where the way leads afterwards. */
    public String getTo() {
        return to;
    }

    /** For the address. */
    public void setTo(String to) {
        this.to = to;
    }

    /** What is not right yet, or null. */
    public String getProblem() {
        return problem;
    }

    /** What is asked at the address, or the empty text. */
    public String getAddressAsked() {
        return problem == null || !form.address.isBlank() ? "" : say.text("members.signIn.address.asked");
    }

    /** What is asked at the password, which never comes back; or the empty text. */
    public String getPasswordAsked() {
        return problem == null ? "" : say.text("members.signIn.typeAgain");
    }

    /** What is asked at the code, or the empty text. */
    public String getCodeAsked() {
        return problem == null ? "" : say.text("members.code.typeAgain");
    }

    /** Signs in with the password, and goes on. */
    public void withPassword() throws IOException {
        go(() -> signIn.withPassword(form.address, form.password, device()), Way.own(to));
    }

    /** Signs in with a code, and goes on to choose a password. */
    public void withCode() throws IOException {
        go(() -> signIn.withCode(form.address, form.code, device()), new Way(Way.PASSWORD));
    }

    private void go(Supplier<Secret> open, Way way) throws IOException {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        try {
            new SessionCookie(open.get()).giveTo((HttpServletResponse) context.getResponse());
            context.redirect(context.getRequestContextPath() + way.path());
        } catch (Problem refused) {
            // The same answer whichever of the two is wrong; only the word for the second field differs.
            problem = refused instanceof SignInFails && way.path().equals(Way.PASSWORD) ? say.text("members.code.wrong") : say.problem(refused);
            context.setResponseStatus(refused.status());
        }
    }

    private Device device() {
        return Device.of(request.getHeader("User-Agent"));
    }

    /** The fields. */
    public static class Form {
        private String address = "";
        private String password = "";
        private String code = "";

        Form() {}

        /** The e-mail address. */
        public String getAddress() {
            return address;
        }

        /** For the field. */
        public void setAddress(String address) {
            this.address = address;
        }

        /** The password; it is not shown again. */
        public String getPassword() {
            return password;
        }

        /** For the field. */
        public void setPassword(String password) {
            this.password = password;
        }

        /** The code on paper. */
        public String getCode() {
            return code;
        }

        /** For the field. */
        public void setCode(String code) {
            this.code = code;
        }
    }
}
