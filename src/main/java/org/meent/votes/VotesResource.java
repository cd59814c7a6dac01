package org.meent.votes;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meent.members.Slice;

/** Votes: what is fixed, the own ballot, and after the close the count and all ballots. */
@Path("votes/{vote}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Votes")
public class VotesResource {
    private final Votes votes;

    @Inject
    VotesResource(Votes votes) {
        this.votes = votes;
    }

    /**
     * Why somebody objects.
     *
     * @param body the words
     */
    public record RollObjectionWords(@NotNull String body) {}

    /** One vote. */
    @GET
    @Operation(summary = "A vote: what is fixed, your own ballot, and after the close the count")
    public VoteRow one(@PathParam("vote") UUID vote) {
        return votes.one(vote);
    }

    /** Votes. */
    @POST
    @Path("ballot")
    @Operation(summary = "Vote, or change what you voted, until the close")
    public VoteRow cast(@PathParam("vote") UUID vote, @Valid @NotNull Casting casting) {
        return votes.cast(vote, casting);
    }

    /** Says that an objection is met. */
    @POST
    @Path("objections/{objection}/met")
    @Operation(summary = "Say that an objection is met; when more than half of the roll say so, it is closed")
    public VoteRow sayMet(@PathParam("vote") UUID vote, @PathParam("objection") UUID objection) {
        return votes.sayMet(vote, objection);
    }

    /** Objects to the roll. */
    @POST
    @Path("roll-objection")
    @Operation(summary = "Object to the electoral roll")
    public VoteRow objectToRoll(@PathParam("vote") UUID vote, @Valid @NotNull RollObjectionWords words) {
        return votes.objectToRoll(vote, words.body());
    }

    /** The electoral roll, twenty members at a time. */
    @GET
    @Path("roll")
    @Operation(summary = "The electoral roll by name, twenty members at a time, with its hash and how that is made")
    public RollRow roll(@PathParam("vote") UUID vote, @QueryParam("page") @DefaultValue("1") int page) {
        return votes.roll(vote, page);
    }

    /** The ballots, twenty at a time, after the count. */
    @GET
    @Path("ballots")
    @Operation(summary = "The ballots with their names, twenty at a time, once they are counted; those with a reason first")
    public Slice<BallotRow> ballots(@PathParam("vote") UUID vote, @QueryParam("page") @DefaultValue("1") int page) {
        return votes.ballots(vote, page);
    }

    /** The ballots without names, to count them again. */
    @GET
    @Path("file")
    @Produces("text/csv")
    @Operation(summary = "The ballots without names, to count them again, once they are counted")
    public String file(@PathParam("vote") UUID vote) {
        return votes.file(vote);
    }
}
