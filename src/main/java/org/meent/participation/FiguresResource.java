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

/** How members took part, for programs: what the page shows, and no more. */
@Path("participation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
public class FiguresResource {
    private final Figures figures;

    @Inject
    FiguresResource(Figures figures) {
        this.figures = figures;
    }

    /** A quarter. */
    @GET
    @Operation(summary = "How members took part in a quarter that is over, by circle")
    public ParticipationRow quarter(@Parameter(description = "2026-Q3; the last one if it is left out") @QueryParam("quarter") @DefaultValue("") String quarter) {
        return figures.participation(quarter);
    }

    /** A quarter as a file. */
    @GET
    @Path("file")
    @Produces("text/csv")
    @Operation(summary = "The same as comma-separated values; what is not shown is empty")
    public String file(@Parameter(description = "2026-Q3; the last one if it is left out") @QueryParam("quarter") @DefaultValue("") String quarter) {
        return figures.file(quarter);
    }
}
