package org.meent.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meent.proof.ChainHead;

/** The public log, for programs. */
@Path("log")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Log")
public class LogResource {
    private static final String JSON_LINES = "application/jsonl";
    private final Log log;

    @Inject
    LogResource(Log log) {
        this.log = log;
    }

    /** One page of entries. */
    @GET
    @Operation(summary = "What power did, newest first, twenty at a time")
    public LogRows page(
            @Parameter(description = "What the sentence must contain") @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") @DefaultValue("ALL") @NotNull LogKind kind,
            @Parameter(description = "Only entries with a lower number; 0 for the newest") @QueryParam("before") @DefaultValue("0") @PositiveOrZero long before) {
        return log.page(new LogSearch(words, kind, before));
    }

    /** The end of the chain. */
    @GET
    @Path("head")
    @Operation(summary = "The end of the chain: note it, and find out later whether the log is still the same")
    public ChainHead head() {
        return log.head();
    }

    /** A look through the whole chain. */
    @GET
    @Path("verification")
    @Operation(summary = "Look through the whole chain, and for a head that was noted before")
    public LogReport verification(@Parameter(description = "The noted head: the hash, or number, colon and hash") @QueryParam("noted") @DefaultValue("") String noted) {
        return noted.isBlank() ? log.report() : log.compare(noted);
    }

    /** The last look through the chain that was kept. */
    @GET
    @Path("checks/last")
    @Operation(summary = "What the last look through the chain that was kept found")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LogCheckRow.class)))
    @APIResponse(responseCode = "204", description = "Nobody looked yet")
    public Response lastCheck() {
        return log.lastCheck().map(row -> Response.ok(row).build()).orElseGet(() -> Response.noContent().build());
    }

    /** Looks through the whole chain, for everyone to see what was found. */
    @POST
    @Path("checks")
    @Operation(summary = "Look through the whole chain and keep what was found, for everyone to see")
    public LogCheckRow check() {
        return log.check();
    }

    /** The whole log. */
    @GET
    @Path("file")
    @Produces(JSON_LINES)
    @Operation(summary = "The whole log as JSON Lines, as the command that verifies it reads it")
    @APIResponse(responseCode = "200", content = @Content(mediaType = JSON_LINES, schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)))
    public Response file() {
        var first = log.pieceAfter(0);
        StreamingOutput lines = out -> {
            var piece = first;
            out.write(piece.lines().getBytes(StandardCharsets.UTF_8));
            while (!piece.end()) {
                piece = log.pieceAfter(piece.last());
                out.write(piece.lines().getBytes(StandardCharsets.UTF_8));
            }
        };
        return Response.ok(lines, JSON_LINES).build();
    }
}
