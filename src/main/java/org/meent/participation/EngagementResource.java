package org.meent.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How one takes part oneself, for programs. */
@Path("me/engagement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class EngagementResource {
    private final Engagements engagements;

    @Inject
    EngagementResource(Engagements engagements) {
        this.engagements = engagements;
    }

    /** What was told, or nothing. */
    @GET
    @Operation(summary = "How you take part; seen by you alone")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EngagementRow.class)))
    @APIResponse(responseCode = "204", description = "You told nothing")
    public Response mine() {
        return engagements.mine().map(row -> Response.ok(row).build()).orElseGet(() -> Response.noContent().build());
    }

    /** Tells it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell how you take part")
    public EngagementRow tell(@Valid @NotNull Told told) {
        return engagements.tell(told.kind());
    }

    /** Takes it back. */
    @DELETE
    @Operation(summary = "Take back what you told")
    @APIResponse(responseCode = "204", description = "Nothing is kept about it any more")
    public void clear() {
        engagements.clear();
    }

    /**
     * What is told.
     *
     * @param kind {@code PAID}, {@code VOLUNTEER}, {@code FAMILY}, {@code NEIGHBOUR} or {@code PARTNER}
     */
    public record Told(@NotBlank @Schema(enumeration = {"PAID", "VOLUNTEER", "FAMILY", "NEIGHBOUR", "PARTNER"}) String kind) {}
}
