package org.meent.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of proposals: of whoever writes them, and whoever is asked to send them out. */
@Path("proposal-drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class DraftsResource {
    private final Proposals proposals;

    @Inject
    DraftsResource(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * What a draft begins with.
     *
     * @param follows the number of the decision that it looks at again, or null
     */
    public record Beginning(String follows) {}

    /** The drafts. */
    @GET
    @Operation(summary = "Your drafts, and those that you are asked to send out")
    public List<ProposalLine> mine() {
        return proposals.lists().drafts();
    }

    /** Begins one. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftRow.class)))
    @Operation(summary = "Begin a draft")
    public Response begin(@Valid @NotNull Beginning beginning) {
        var draft = proposals.begin(beginning.follows() == null ? "" : beginning.follows());
        return Response.created(URI.create("proposal-drafts/" + draft.ref())).entity(draft).build();
    }

    /** One draft. */
    @GET
    @Path("{draft}")
    @Operation(summary = "A draft")
    public DraftRow one(@PathParam("draft") UUID draft) {
        return proposals.draft(draft);
    }

    /** Keeps what was written. */
    @PATCH
    @Path("{draft}")
    @Operation(summary = "Keep what was written; what is left out stays as it was")
    public DraftRow save(@PathParam("draft") UUID draft, @Valid @NotNull DraftForm form) {
        return proposals.save(draft, form);
    }

    /** Throws it away. */
    @DELETE
    @Path("{draft}")
    @Operation(summary = "Throw a draft away")
    public void discard(@PathParam("draft") UUID draft) {
        proposals.discard(draft);
    }

    /** Agrees to send it out. */
    @POST
    @Path("{draft}/sponsor")
    @Operation(summary = "Agree to send a quiet author's proposal out, under your name")
    public DraftRow sponsor(@PathParam("draft") UUID draft, @Valid @NotNull ReadText read) {
        return proposals.sponsor(draft, read.textHash());
    }

    /** Would rather not. */
    @POST
    @Path("{draft}/decline")
    @Operation(summary = "Say that you would rather not send it out")
    public List<ProposalLine> decline(@PathParam("draft") UUID draft) {
        proposals.decline(draft);
        return mine();
    }

    /** Sends it out. */
    @POST
    @Path("{draft}/submit")
    @Operation(summary = "Send it out")
    public ProposalRow submit(@PathParam("draft") UUID draft) {
        return proposals.submit(draft);
    }
}
