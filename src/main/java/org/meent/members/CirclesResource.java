package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The circles, and the way in and out. */
@Path("circles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CirclesResource {
    private final Circles circles;

    @Inject
    CirclesResource(Circles circles) {
        this.circles = circles;
    }

    /** All circles. */
    @GET
    @Operation(summary = "All circles")
    public List<CircleRow> all() {
        return circles.all();
    }

    /** One circle. */
    @GET
    @Path("{ref}")
    @Operation(summary = "One circle")
    public CircleRow one(@PathParam("ref") UUID ref) {
        return circles.circle(ref);
    }

    /** Who is in it, twenty at a time. */
    @GET
    @Path("{ref}/members")
    @Operation(summary = "Who is in a circle, by name, twenty at a time")
    public Slice<PersonRow> members(@PathParam("ref") UUID ref, @QueryParam("page") @DefaultValue("1") int page) {
        return circles.membersOf(ref, page);
    }

    /** Joins it. */
    @POST
    @Path("{ref}/join")
    @Operation(summary = "Join a circle")
    public CircleRow join(@PathParam("ref") UUID ref) {
        return circles.join(ref);
    }

    /** Leaves it. */
    @POST
    @Path("{ref}/leave")
    @Operation(summary = "Leave a circle")
    public CircleRow leave(@PathParam("ref") UUID ref) {
        return circles.leave(ref);
    }
}
