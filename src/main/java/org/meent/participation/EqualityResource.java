package org.meent.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether how one takes part makes a difference, for programs. */
@Path("equality")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
public class EqualityResource {
    private final Figures figures;

    @Inject
    EqualityResource(Figures figures) {
        this.figures = figures;
    }

    /** A quarter. */
    @GET
    @Operation(summary = "Paid and volunteer side by side in a quarter that is over")
    public EqualityRow quarter(@Parameter(description = "2026-Q3; the last one if it is left out") @QueryParam("quarter") @DefaultValue("") String quarter) {
        return figures.equality(quarter);
    }
}
