package org.meent.proposals;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meent.decisions.EffectKind;
import org.meent.kernel.EffectField;

/** Proposals that have gone out, and what members do with them. */
@Path("proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposalsResource {
    private final Proposals proposals;
    private final Talk talk;
    private final Freezing freezing;

    @Inject
    ProposalsResource(Proposals proposals, Talk talk, Freezing freezing) {
        this.proposals = proposals;
        this.talk = talk;
        this.freezing = freezing;
    }

    /**
     * What somebody says.
     *
     * @param body the words
     */
    public record RemarkWords(@NotNull String body) {}

    /** All that is open, in the order of what it asks. */
    @GET
    @Operation(summary = "The proposals that are open, in the order of what they ask of you")
    public ProposalLists lists() {
        return proposals.lists();
    }

    /** Those that contain some words. */
    @GET
    @Path("search")
    @Operation(summary = "The proposals that contain some words, the latest first")
    public List<ProposalLine> search(@Parameter(description = "What a text must contain") @QueryParam("q") @DefaultValue("") String words) {
        return proposals.search(words);
    }

    /** The kinds of effects. */
    @GET
    @Path("effects")
    @Operation(summary = "The kinds of effects that can be proposed")
    public List<EffectKind> effectKinds() {
        return proposals.effectKinds();
    }

    /** What one fills in for an effect. */
    @GET
    @Path("effects/{kind}")
    @Operation(summary = "What one fills in for an effect of a kind")
    public List<EffectField> effectFields(@Parameter(description = "The kind, change-rule") @PathParam("kind") String kind) {
        return proposals.effectFields(kind, Map.of());
    }

    /** One proposal. */
    @GET
    @Path("{proposal}")
    @Operation(summary = "A proposal, where it stands, what was said, and what you may do")
    public ProposalRow one(@Parameter(description = "The number, 2026-01") @PathParam("proposal") String number) {
        return proposals.one(number);
    }

    /** Its versions. */
    @GET
    @Path("{proposal}/versions")
    @Operation(summary = "The versions of a proposal: who made each, when, and out of which other text")
    public List<VersionRow> versions(@PathParam("proposal") String number) {
        return proposals.versions(number);
    }

    /** What changed between two versions. */
    @GET
    @Path("{proposal}/versions/{from}/{to}")
    @Operation(summary = "What changed between two versions, side by side: the text, and after it what the proposal does")
    public Difference difference(@PathParam("proposal") String number, @PathParam("from") int from, @PathParam("to") int to) {
        return proposals.difference(number, from, to);
    }

    /** Supports it. */
    @POST
    @Path("{proposal}/support")
    @Operation(summary = "Support a proposal")
    public ProposalRow support(@PathParam("proposal") String number) {
        return talk.support(number);
    }

    /** Takes the support back. */
    @POST
    @Path("{proposal}/unsupport")
    @Operation(summary = "Take your support back")
    public ProposalRow unsupport(@PathParam("proposal") String number) {
        return talk.unsupport(number);
    }

    /** Asks that everyone decides. */
    @POST
    @Path("{proposal}/lift")
    @Operation(summary = "Ask that everyone decides on a circle's matter")
    public ProposalRow lift(@PathParam("proposal") String number) {
        return talk.lift(number);
    }

    /** Asks a question. */
    @POST
    @Path("{proposal}/questions")
    @Operation(summary = "Ask a question")
    public ProposalRow ask(@PathParam("proposal") String number, @Valid @NotNull RemarkWords words) {
        return talk.ask(number, words.body());
    }

    /** Answers a question. */
    @POST
    @Path("{proposal}/questions/{question}/answers")
    @Operation(summary = "Answer a question")
    public ProposalRow answer(@PathParam("proposal") String number, @PathParam("question") UUID question, @Valid @NotNull RemarkWords words) {
        return talk.answer(number, question, words.body());
    }

    /** Reacts. */
    @POST
    @Path("{proposal}/reactions")
    @Operation(summary = "React")
    public ProposalRow react(@PathParam("proposal") String number, @Valid @NotNull RemarkWords words) {
        return talk.react(number, words.body());
    }

    /** Takes a remark back. */
    @POST
    @Path("remarks/{remark}/take-back")
    @Operation(summary = "Take back what you said less than ten minutes ago")
    public ProposalRow takeBack(@PathParam("remark") UUID remark) {
        return talk.takeBack(remark);
    }

    /** Proposes another text. */
    @POST
    @Path("{proposal}/amendments")
    @Operation(summary = "Propose another text")
    public ProposalRow amend(@PathParam("proposal") String number, @Valid @NotNull OtherText other) {
        return talk.amend(number, other);
    }

    /** What an amendment would change. */
    @GET
    @Path("amendments/{amendment}/difference")
    @Operation(summary = "What an amendment would change, side by side")
    public Difference amended(@PathParam("amendment") UUID amendment) {
        return proposals.amended(amendment);
    }

    /** Takes an amendment over. */
    @POST
    @Path("amendments/{amendment}/accept")
    @Operation(summary = "Take an amendment over, as the author")
    public ProposalRow accept(@PathParam("amendment") UUID amendment) {
        return talk.accept(amendment);
    }

    /** Puts an amendment to the vote. */
    @POST
    @Path("amendments/{amendment}/vote")
    @Operation(summary = "Put an amendment to the vote, as the author")
    public ProposalRow putToVote(@PathParam("amendment") UUID amendment) {
        return talk.putToVote(amendment);
    }

    /** Rejects an amendment. */
    @POST
    @Path("amendments/{amendment}/reject")
    @Operation(summary = "Reject an amendment with a reason, as the author")
    public ProposalRow reject(@PathParam("amendment") UUID amendment, @Valid @NotNull RemarkWords reason) {
        return talk.reject(amendment, reason.body());
    }

    /** Writes another version. */
    @POST
    @Path("{proposal}/versions")
    @Operation(summary = "Write another version, as the author")
    public ProposalRow revise(@PathParam("proposal") String number, @Valid @NotNull OtherText other) {
        return talk.revise(number, other);
    }

    /** Fixes the text. */
    @POST
    @Path("{proposal}/freeze")
    @Operation(summary = "Fix the text and the electoral roll, as the author")
    public ProposalRow freeze(@PathParam("proposal") String number) {
        return freezing.freeze(number);
    }

    /** Begins a new round of consent. */
    @POST
    @Path("{proposal}/rounds")
    @Operation(summary = "Begin a new round of consent with another text, as the author; all answers are void")
    public ProposalRow newRound(@PathParam("proposal") String number, @Valid @NotNull OtherText other) {
        return freezing.newRound(number, other);
    }

    /** Withdraws it. */
    @POST
    @Path("{proposal}/withdraw")
    @Operation(summary = "Withdraw a proposal, as the author")
    public ProposalRow withdraw(@PathParam("proposal") String number) {
        return freezing.withdraw(number);
    }

    /** Says who wrote it. */
    @POST
    @Path("{proposal}/reveal")
    @Operation(summary = "Say that you wrote a quiet proposal")
    public ProposalRow reveal(@PathParam("proposal") String number) {
        return proposals.reveal(number);
    }
}
