package org.meent.members;

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
import org.meent.kernel.MailRow;

/** The member whose key it is: profile and keys. Sessions are for pages alone: a key ends none and sees none. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {
    private final Members members;
    private final AccessTokens tokens;
    private final Mails mails;

    @Inject
    MeResource(Members members, AccessTokens tokens, Mails mails) {
        this.members = members;
        this.tokens = tokens;
        this.mails = mails;
    }

    /** The own profile. */
    @GET
    @Operation(summary = "Your profile")
    public MemberRow me() {
        return members.signedIn();
    }

    /** Changes what the request names; the address takes a password, so it changes on a page alone. */
    @PATCH
    @Operation(summary = "Change your profile; the address takes a password, so it changes on a page alone")
    public MemberRow change(@Valid @NotNull ProfileChange change) {
        return members.change(change);
    }

    /** The keys that still work. */
    @GET
    @Path("tokens")
    @Operation(summary = "Your keys that still work")
    public List<TokenRow> tokens() {
        return tokens.mine();
    }

    /** What became of the mail to you. */
    @GET
    @Path("mails")
    @Operation(summary = "The mail to you in the last thirty days, twenty at most, and what became of it")
    public List<MailRow> mails() {
        return mails.mine();
    }

    /** Makes another key; the first one is made on a page. */
    @POST
    @Path("tokens")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShownToken.class)))
    @Operation(summary = "Make another key; the first one is made on a page")
    public Response make(@Valid @NotNull NewToken wanted) {
        return Response.created(URI.create("me/tokens")).entity(tokens.make(wanted)).build();
    }

    /** Takes a key back. */
    @DELETE
    @Path("tokens/{ref}")
    @Operation(summary = "Take a key back")
    public void revoke(@PathParam("ref") UUID ref) {
        tokens.revoke(ref);
    }
}
