package org.meent.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meent.members.Slice;

/** The register of decisions, for programs. */
@Path("decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionsResource {
    private final Register register;

    @Inject
    DecisionsResource(Register register) {
        this.register = register;
    }

    /** Decisions, the latest first, twenty at a time. */
    @GET
    @Operation(summary = "Decisions, the latest first, twenty at a time")
    public Slice<DecisionLine> find(@Parameter(description = "Part of the title or the text, or the number") @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        return register.find(words, page);
    }

    /** The standing agreements. */
    @GET
    @Path("policies")
    @Operation(summary = "The standing agreements, each with the decision that says so")
    public List<PolicyRow> policies() {
        return register.policies();
    }

    /**
     * What somebody says.
     *
     * @param body the words
     */
    public record OpinionWords(@NotNull String body) {}

    /** Adds a minority opinion. */
    @POST
    @Path("{number}/opinions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say why you voted against, until the decision is looked at again")
    public DecisionRow addOpinion(@PathParam("number") String number, @Valid @NotNull OpinionWords words) {
        return register.addOpinion(number, words.body());
    }

    /** One decision. */
    @GET
    @Path("{number}")
    @Operation(summary = "One decision, who took it, and what became of its effects")
    public DecisionRow one(@Parameter(description = "The number, 2026-01") @PathParam("number") String number) {
        return register.one(number);
    }
}
