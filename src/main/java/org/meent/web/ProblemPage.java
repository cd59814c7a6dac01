package org.meent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.meent.kernel.Say;

/** Explains a type of problem, for whoever follows the address that the API gave. */
@Named
@RequestScoped
public class ProblemPage {
    /** The request attribute with the address that was asked for; what the server keeps of it is out of reach here. */
    static final String ADDRESS = "org.meent.web.problemAddress";
    private static final Pattern WRITTEN = Pattern.compile("/problems/([a-z]+)\\.([A-Za-z0-9]+)");
    private final HttpServletRequest request;
    private final Say say;
    private String slug = "";
    private String key = "";

    @Inject
    ProblemPage(HttpServletRequest request, Say say) {
        this.request = request;
        this.say = say;
    }

    /** Finds the type in the address; one that does not exist is a page that does not exist. */
    public void open() throws IOException {
        var asked = WRITTEN.matcher(String.valueOf(request.getAttribute(ADDRESS)));
        if (asked.matches()) {
            slug = asked.group(1) + "." + asked.group(2);
            key = slug.matches("web\\.\\d+") ? "web.status." + asked.group(2) + ".what" : asked.group(1) + ".problem." + asked.group(2);
        }
        if (!isRoom(asked) || !say.knows(key)) {
            // The server offers no response to inject; Faces has it.
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    private static boolean isRoom(java.util.regex.Matcher asked) {
        return asked.matches() && ProblemPage.class.getResource("/org/meent/" + asked.group(1) + "/" + asked.group(1) + "_nl.properties") != null;
    }

    /** The type's name, as the API gives it. */
    public String getSlug() {
        return slug;
    }

    /** Its sentence, with an ellipsis where the values of one case would stand. */
    public String getSentence() {
        return say.text(key, "…", "…", "…", "…", "…", "…");
    }
}
