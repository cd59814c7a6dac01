package org.meent.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of decisions, for programs. */
@Path("decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionsResource {
    private final Register register;

    @Inject
    DecisionsResource(Register register) {
        this.register = register;
    }

    /** All decisions. */
    @GET
    @Operation(summary = "All decisions, the latest first")
    public List<DecisionLine> all() {
        return register.all();
    }

    /** One decision. */
    @GET
    @Path("{number}")
    @Operation(summary = "One decision, who took it, and what became of its effects")
    public DecisionRow one(@Parameter(description = "The number, 2026-01") @PathParam("number") String number) {
        return register.one(number);
    }
}
