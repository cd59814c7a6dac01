package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Choosing a password. */
@Named
@RequestScoped
public class PasswordPage {
    private final Passwords passwords;
    private final Say say;
    private String present = "";
    private String chosen = "";
    private String suggestion;
    private Problem problem;

    @Inject
    PasswordPage(Passwords passwords, Say say) {
        this.passwords = passwords;
        this.say = say;
    }

    /** Whether the present password has to be given. */
    public boolean isPresentAsked() {
        return passwords.presentIsAsked();
    }

    /** Four words to take over, the same on one showing of the page. */
    public String getSuggestion() {
        if (suggestion == null) suggestion = passwords.suggest();
        return suggestion;
    }

    /** The present password; it is not shown again. */
    public String getPresent() {
        return present;
    }

    /** For the field. */
    public void setPresent(String present) {
        this.present = present;
    }

    /** The new password; it is not shown again. */
    public String getChosen() {
        return chosen;
    }

    /** For the field. */
    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    /** What is not right yet about the field of this name in the API, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("current", "choose:present:input", "password", "choose:chosen:input"));
    }

    /** Chooses it, and shows Me. */
    public String choose() {
        try {
            passwords.choose(present, chosen);
            return "/members/me?faces-redirect=true&done=password";
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }
}
