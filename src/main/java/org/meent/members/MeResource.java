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

/** The member whose key it is: profile, sessions and keys. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {
    private final Members members;
    private final Sessions sessions;
    private final AccessTokens tokens;

    @Inject
    MeResource(Members members, Sessions sessions, AccessTokens tokens) {
        this.members = members;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** The own profile. */
    @GET
    public MemberRow me() {
        return members.signedIn();
    }

    /** Changes what the request names; the address takes a password, so it changes on a page alone. */
    @PATCH
    public MemberRow change(@Valid @NotNull ProfileChange change) {
        return members.change(change);
    }

    /** Where the member is signed in. */
    @GET
    @Path("sessions")
    public List<SessionRow> sessions() {
        return sessions.mine();
    }

    /** Ends one session. */
    @DELETE
    @Path("sessions/{ref}")
    public void end(@PathParam("ref") UUID ref) {
        sessions.end(ref);
    }

    /** The keys that still work. */
    @GET
    @Path("tokens")
    public List<TokenRow> tokens() {
        return tokens.mine();
    }

    /** Makes another key; the first one is made on a page. */
    @POST
    @Path("tokens")
    public Response make(@Valid @NotNull NewToken wanted) {
        return Response.created(URI.create("me/tokens")).entity(tokens.make(wanted)).build();
    }

    /** Takes a key back. */
    @DELETE
    @Path("tokens/{ref}")
    public void revoke(@PathParam("ref") UUID ref) {
        tokens.revoke(ref);
    }
}
