package org.meent.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rulebook, for programs. */
@Path("rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RulesResource {
    private final Rulebook rulebook;

    @Inject
    RulesResource(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** All rules. */
    @GET
    @Operation(summary = "The rules as they hold today, with their history")
    public List<RuleRow> all(@Parameter(description = "What the rule must contain") @QueryParam("q") @DefaultValue("") String words) {
        return rulebook.all(words);
    }

    /** One rule. */
    @GET
    @Path("{key}")
    @Operation(summary = "One rule with its history")
    public RuleRow one(@Parameter(description = "The name of the rule, BOOKING_HORIZON_DAYS") @PathParam("key") String key) {
        return rulebook.one(key);
    }
}
