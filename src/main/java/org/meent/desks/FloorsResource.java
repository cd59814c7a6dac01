package org.meent.desks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Floors with all that is drawn on them. */
@Path("floors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FloorsResource {
    private final Floors floors;

    @Inject
    FloorsResource(Floors floors) {
        this.floors = floors;
    }

    /** What members see of a floor. */
    @GET
    @Path("{floor}")
    @Operation(summary = "What members see of a floor")
    public FloorPlan read(@PathParam("floor") UUID floor) {
        return floors.plan(floor);
    }

    /** Shows a whole plan; for hosts. Things with a ref stay themselves, what is not named goes. */
    @PUT
    @Path("{floor}")
    @Operation(summary = "Show a whole plan; for hosts")
    public FloorPlan show(@PathParam("floor") UUID floor, @Valid @NotNull PlanRequest plan) {
        return floors.show(floor, plan);
    }
}
