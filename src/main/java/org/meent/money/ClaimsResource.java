package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.meent.members.Slice;

/** Claims: what members ask back, for themselves and for whoever decides on it. */
@Path("claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
public class ClaimsResource {
    private final Claims claims;
    private final ClaimDecisions decisions;

    @Inject
    ClaimsResource(Claims claims, ClaimDecisions decisions) {
        this.claims = claims;
        this.decisions = decisions;
    }

    /**
     * Why a claim goes back or is refused.
     *
     * @param reason the words
     */
    public record ClaimReason(@NotNull String reason) {}

    /** The caller's claims. */
    @GET
    @Operation(summary = "Your claims, those that came back first, twenty at a time")
    public Slice<ClaimRow> mine(@QueryParam("page") @DefaultValue("1") int page) {
        return claims.mine(page);
    }

    /** Others' claims to decide on. */
    @GET
    @Path("waiting")
    @Operation(summary = "The claims of others on which you can decide now, the oldest first, twenty at a time")
    public Slice<ClaimRow> waiting(@QueryParam("page") @DefaultValue("1") int page) {
        return decisions.waiting(page);
    }

    /** The budgets to claim from. */
    @GET
    @Path("budgets")
    @Operation(summary = "The budgets that you can claim from, the one that is proposed first")
    public List<BudgetChoice> budgets() {
        return claims.budgets();
    }

    /** Writes one. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClaimRow.class)))
    @Operation(summary = "Write a claim; it goes out when it is submitted")
    public Response write(@Valid @NotNull ClaimForm form) {
        var claim = claims.write(form);
        return Response.created(URI.create("claims/" + claim.ref())).entity(claim).build();
    }

    /** One claim. */
    @GET
    @Path("{claim}")
    @Operation(summary = "A claim")
    public ClaimRow one(@PathParam("claim") UUID claim) {
        return claims.one(claim);
    }

    /** Writes it anew. */
    @PUT
    @Path("{claim}")
    @Operation(summary = "Write a claim anew, before it goes out or after it came back")
    public ClaimRow rewrite(@PathParam("claim") UUID claim, @Valid @NotNull ClaimForm form) {
        return claims.rewrite(claim, form);
    }

    /** Throws it away. */
    @DELETE
    @Path("{claim}")
    @Operation(summary = "Throw away a claim that did not go out")
    public void discard(@PathParam("claim") UUID claim) {
        claims.discard(claim);
    }

    /** Sends it to the others. */
    @POST
    @Path("{claim}/submit")
    @Operation(summary = "Send a claim to the others; its money is put aside. With the amount that you saw, only if it comes to that still")
    public ClaimRow submit(@PathParam("claim") UUID claim, @QueryParam("amountCents") Long amountCents) {
        return amountCents == null ? claims.submit(claim) : claims.submitSeen(claim, amountCents);
    }

    /** Takes it back. */
    @POST
    @Path("{claim}/withdraw")
    @Operation(summary = "Take your claim back; its money is free again")
    public ClaimRow withdraw(@PathParam("claim") UUID claim) {
        return claims.withdraw(claim);
    }

    /** Agrees to it. */
    @POST
    @Path("{claim}/approve")
    @Operation(summary = "Agree to a claim of somebody else")
    public ClaimRow approve(@PathParam("claim") UUID claim) {
        return decisions.approve(claim);
    }

    /** Sends it back to be mended. */
    @POST
    @Path("{claim}/send-back")
    @Operation(summary = "Send a claim of somebody else back to be mended")
    public ClaimRow sendBack(@PathParam("claim") UUID claim, @Valid @NotNull ClaimReason reason) {
        return decisions.sendBack(claim, reason.reason());
    }

    /** Refuses it. */
    @POST
    @Path("{claim}/reject")
    @Operation(summary = "Refuse a claim of somebody else for good")
    public ClaimRow reject(@PathParam("claim") UUID claim, @Valid @NotNull ClaimReason reason) {
        return decisions.reject(claim, reason.reason());
    }
}
