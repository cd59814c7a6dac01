package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Another address to sign in with, for whoever knows the password. */
@Named
@RequestScoped
public class AddressPage {
    private final Members members;
    private final Passwords passwords;
    private final Say say;
    private String address = "";
    private String password = "";
    private Problem problem;

    @Inject
    AddressPage(Members members, Passwords passwords, Say say) {
        this.members = members;
        this.passwords = passwords;
        this.say = say;
    }

    /** The address until now. */
    public String getPresent() {
        return members.signedIn().email();
    }

    /** The new address. */
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

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("email", "move:address:input", "current", "move:password:input"));
    }

    /** What is not right about the field of this name in the API, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    /** Takes the password, and then the address. */
    public String change() {
        try {
            passwords.giveAgain(password);
            members.change(new ProfileChange(null, address, null, null, null, null, null));
            return "/members/me?faces-redirect=true&done=address";
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }
}
