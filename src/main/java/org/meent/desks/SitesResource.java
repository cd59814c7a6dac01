package org.meent.desks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Houses, their floors and their closing days. */
@Path("sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SitesResource {
    private final Floors floors;
    private final ClosingDays closingDays;

    @Inject
    SitesResource(Floors floors, ClosingDays closingDays) {
        this.floors = floors;
        this.closingDays = closingDays;
    }

    /** All houses with their floors. */
    @GET
    @Operation(summary = "All houses with their floors")
    public List<SiteRow> list() {
        return floors.sites();
    }

    /** Adds a house; for hosts. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SiteRow.class)))
    @Operation(summary = "Add a house; for hosts")
    public Response add(@Valid @NotNull SiteRequest site) {
        var row = floors.addSite(site.name(), site.openWeekdays());
        return Response.created(URI.create("sites/" + row.ref())).entity(row).build();
    }

    /** One house. */
    @GET
    @Path("{site}")
    @Operation(summary = "One house")
    public SiteRow read(@PathParam("site") UUID site) {
        return floors.site(site);
    }

    /** Changes the name and the weekdays of a house; for hosts. */
    @PUT
    @Path("{site}")
    @Operation(summary = "Change the name and the weekdays of a house; for hosts")
    public SiteRow change(@PathParam("site") UUID ref, @Valid @NotNull SiteRequest site) {
        return floors.changeSite(ref, site.name(), site.openWeekdays());
    }

    /** Adds an empty floor to a house; for hosts. */
    @POST
    @Path("{site}/floors")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FloorRow.class)))
    @Operation(summary = "Add an empty floor to a house; for hosts")
    public Response addFloor(@PathParam("site") UUID site, @Valid @NotNull FloorRequest floor) {
        var row = floors.addFloor(site, floor.name(), floor.widthDm(), floor.depthDm());
        return Response.created(URI.create("floors/" + row.ref())).entity(row).build();
    }

    /** The closing days of a house from today on. */
    @GET
    @Path("{site}/closures")
    @Operation(summary = "The closing days of a house from today on")
    public List<ClosureRow> closures(@PathParam("site") UUID site) {
        return closingDays.ahead(site);
    }

    /** Shuts a house for a day; for hosts. */
    @POST
    @Path("{site}/closures")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClosureRow.class)))
    @Operation(summary = "Shut a house for a day; for hosts")
    public Response close(@PathParam("site") UUID site, @Valid @NotNull ClosureRequest closure) {
        closingDays.close(site, closure.day(), closure.reason(), closure.withBookings());
        return Response.created(URI.create("sites/" + site + "/closures/" + closure.day()))
                .entity(new ClosureRow(closure.day(), closure.reason())).build();
    }

    /** Opens a day again; for hosts. */
    @DELETE
    @Path("{site}/closures/{day}")
    @Operation(summary = "Open a day again; for hosts")
    public void open(@PathParam("site") UUID site, @PathParam("day") LocalDate day) {
        closingDays.open(site, day);
    }
}
