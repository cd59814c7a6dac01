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

/** Codes on paper, by two confidants. */
@Path("sign-in-codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignInCodesResource {
    private final SignInCodes codes;

    @Inject
    SignInCodesResource(SignInCodes codes) {
        this.codes = codes;
    }

    /** Those that wait for a second confidant. */
    @GET
    @Operation(summary = "The codes that wait for a second confidant; for confidants")
    public List<CodeRequestRow> waiting() {
        return codes.waiting();
    }

    /** Asks for a code. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CodeRequestRow.class)))
    @Operation(summary = "Ask for a code on paper for a member who cannot sign in; for confidants")
    public Response ask(@Valid @NotNull CodeRequest request) {
        var asked = codes.ask(request.member(), request.reason());
        return Response.created(URI.create("sign-in-codes/" + asked.ref())).entity(asked).build();
    }

    /** Confirms one as the second confidant; the answer holds the code. */
    @POST
    @Path("{ref}/confirm")
    @Operation(summary = "Confirm a code as the second confidant; the answer holds it")
    public PrintedCode confirm(@PathParam("ref") UUID ref) {
        return codes.confirm(ref);
    }

    /**
     * A code that is asked for.
     *
     * @param member for whom
     * @param reason why it is needed, up to 300 characters
     */
    public record CodeRequest(@NotNull UUID member, @NotNull String reason) {}
}
