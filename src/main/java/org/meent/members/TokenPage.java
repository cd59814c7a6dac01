package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meent.kernel.Communities;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Making a key for a program; its text is shown in the answer, and nowhere after that. */
@Named
@RequestScoped
public class TokenPage {
    private final AccessTokens tokens;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private String name = "";
    private String scope = "read";
    private String months = "3";
    private Problem problem;
    private ShownToken made;

    @Inject
    TokenPage(AccessTokens tokens, Communities communities, Clock clock, Say say) {
        this.tokens = tokens;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
    }

    /** What I call it. */
    public String getName() {
        return name;
    }

    /** For the field. */
    public void setName(String name) {
        this.name = name;
    }

    /** What it may. */
    public String getScope() {
        return scope;
    }

    /** For the field. */
    public void setScope(String scope) {
        this.scope = scope;
    }

    /** How long it works. */
    public String getMonths() {
        return months;
    }

    /** For the field. */
    public void setMonths(String months) {
        this.months = months;
    }

    /** What a key may. */
    public List<SelectItem> getScopes() {
        return List.of(new SelectItem("read", say.text("members.token.read")), new SelectItem("act", say.text("members.token.act")));
    }

    /** How long a key works. */
    public List<SelectItem> getTerms() {
        return List.of("1", "3", "12").stream().map(term -> new SelectItem(term, say.text("members.token.months." + term))).toList();
    }

    /** The key that was made, or null. */
    public ShownToken getMade() {
        return made;
    }

    /** What it may, and until when. */
    public String getWhat() {
        return say.text("members.token." + made.key().scope() + ".until", say.date(made.key().lastDay()));
    }

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("name", "make:name:input"));
    }

    /** What is not right about the field of this name in the API, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    /** Makes it. */
    public void make() {
        try {
            var today = LocalDate.ofInstant(clock.instant(), communities.current().zone());
            made = tokens.make(new NewToken(name, scope, today.plusMonths(Integer.parseInt(months))));
        } catch (Problem refused) {
            problem = refused;
        }
    }
}
