package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Joining: who is invited, and who confirms or objects. */
@Path("invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class InvitationsResource {
    private final Invitations invitations;

    @Inject
    InvitationsResource(Invitations invitations) {
        this.invitations = invitations;
    }

    /**
     * Why somebody objects.
     *
     * @param reason the words
     */
    public record InvitationObjection(@NotNull String reason) {}

    /** The invitations. */
    @GET
    @Operation(summary = "The invitations that are open, that wait for a decision, or that ended in the last thirty days")
    public List<InvitationRow> all() {
        return invitations.all();
    }

    /** Invites somebody. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvitationRow.class)))
    @Operation(summary = "Invite somebody")
    public Response invite(@Valid @NotNull InvitationForm form) {
        var invitation = invitations.invite(form);
        return Response.created(URI.create("invitations/" + invitation.ref())).entity(invitation).build();
    }

    /** One invitation. */
    @GET
    @Path("{invitation}")
    @Operation(summary = "An invitation")
    public InvitationRow one(@PathParam("invitation") UUID invitation) {
        return invitations.one(invitation);
    }

    /** Confirms it. */
    @POST
    @Path("{invitation}/confirm")
    @Operation(summary = "Confirm somebody else's invitation; the one that is enough makes the newcomer a member")
    public InvitationRow confirm(@PathParam("invitation") UUID invitation) {
        return invitations.confirm(invitation);
    }

    /** Objects to it. */
    @POST
    @Path("{invitation}/object")
    @Operation(summary = "Object to an invitation: from then on a decision alone admits")
    public InvitationRow object(@PathParam("invitation") UUID invitation, @Valid @NotNull InvitationObjection objection) {
        return invitations.object(invitation, objection.reason());
    }

    /** Takes it back. */
    @POST
    @Path("{invitation}/withdraw")
    @Operation(summary = "Take your own invitation back")
    public InvitationRow withdraw(@PathParam("invitation") UUID invitation) {
        return invitations.withdraw(invitation);
    }
}
