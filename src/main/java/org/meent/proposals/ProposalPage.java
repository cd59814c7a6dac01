package org.meent.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.meent.kernel.Communities;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Replayed;
import org.meent.kernel.Say;
import org.meent.proposals.ProposalRow.AmendmentRow;
import org.meent.proposals.ProposalRow.RemarkRow;
import org.meent.proposals.ProposalRow.Step;

/** A proposal, read as a letter: what is asked, why, what it does, where it stands, what was said. */
@Named
@RequestScoped
public class ProposalPage {
    private static final String SPEAKING = "speak:words:input";
    private static final Pattern WORDS = Pattern.compile(Pattern.quote(SPEAKING) + "|answer-.+|reason-.+");
    private static final int SHOWN = 20;
    private static final int MOST_CHANGES = 100;
    private final Proposals proposals;
    private final Talk talk;
    private final Freezing freezing;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private final HttpServletRequest request;
    private String words = "";
    private String at = SPEAKING;
    private ProposalRow row;
    private UUID opened;
    private List<Difference.Row> changes;
    private Problem problem;

    @Inject
    ProposalPage(Proposals proposals, Talk talk, Freezing freezing, Communities communities, Clock clock, Say say, HttpServletRequest request) {
        this.proposals = proposals;
        this.talk = talk;
        this.freezing = freezing;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
        this.request = request;
    }

    /** Reads the proposal that the address asks for. */
    public void load() {
        getRow();
    }

    /** The proposal. */
    public ProposalRow getRow() {
        if (row == null) row = proposals.one(number());
        return row;
    }

    /** Its line in words. */
    public ProposalCard getCard() {
        return ProposalCard.of(getRow().line(), say, communities.current().zone(), clock.instant());
    }

    /** Where it comes from and to whom it goes. */
    public String getDateline() {
        return say.text("proposals.dateline", getRow().line().number(), ProposalCard.to(getRow().line(), say));
    }

    /** The heading over the text: what is voted on, or what somebody means to do. */
    public String getTextHeading() {
        return say.text(getRow().line().ownWork() ? "proposals.text.ownWork" : "proposals.text");
    }

    /** Which version of the text this is. */
    public String getVersion() {
        return say.text("proposals.version", getRow().version(), getRow().versions());
    }

    /** The word on the button with which the author goes on after the talk. */
    public String getToFreeze() {
        return ProposalCard.toFreeze(getRow().line(), say);
    }

    /** Why these members decide, in a sentence. */
    public String getRoute() {
        if (getRow().line().circle() == null) return say.text("proposals.route." + getRow().width());
        return say.text(proposals.drawsOnEveryone(number()) ? "proposals.route.LIMIT" : "proposals.route." + getRow().width(), getRow().line().circle());
    }

    /** Whose name stands under it. */
    public String getSigned() {
        return getRow().line().quiet() ? say.text("proposals.from.quiet", getRow().line().face().name()) : getRow().line().face().name();
    }

    /** By how many it is supported. */
    public String getSupportedBy() {
        return getRow().line().supportNeeded() == 0 ? "" : say.text("proposals.supportedBy", getRow().line().supporters());
    }

    /** The vote, in a sentence. */
    public String getVoteSentence() {
        return say.text("proposals.vote.entitled", getRow().roll().entitled());
    }

    /** Whether the vote is open for the reader, who has not voted yet. */
    public boolean isBallotWaiting() {
        return getRow().line().ballot() != null;
    }

    /** The name of a step. */
    public String step(Step step) {
        return say.text("proposals.step." + step.key());
    }

    /** When a step was or will be. */
    public String when(Step step) {
        if (step.from() == null && step.until() == null) return "";
        if (step.until() == null) return date(step.from());
        if (step.from() == null) return say.text("proposals.step.until", date(step.until()));
        if (date(step.from()).equals(date(step.until()))) return date(step.from());
        return say.text("proposals.step.fromUntil", date(step.from()), date(step.until()));
    }

    /** How a step looks. */
    public String shape(Step step) {
        return switch (step.state()) {
            case DONE -> "disc-check";
            case NOW -> "ringed-dot";
            case TO_COME -> "ring";
        };
    }

    /** What kind of thing was said, after the name. */
    public String says(RemarkRow remark) {
        return say.text("proposals.says." + remark.kind());
    }

    /** When something was said. */
    public String date(Instant moment) {
        return say.date(LocalDate.ofInstant(moment, communities.current().zone()));
    }

    /** Until when the reader can take a remark back. */
    public String undo(RemarkRow remark) {
        return say.text("proposals.undo", remark.undoUntil());
    }

    /** What became of an amendment. */
    public String fate(AmendmentRow amendment) {
        return say.text("proposals.fate." + (amendment.fate() == null ? "NONE" : amendment.fate()));
    }

    /** The shape of what became of an amendment. */
    public String fateShape(AmendmentRow amendment) {
        if (amendment.fate() == null) return "ring";
        return switch (amendment.fate()) {
            case ACCEPTED, VOTED_IN -> "disc-check";
            case REJECTED, VOTED_OUT -> "cross";
            case PUT_TO_VOTE -> "ringed-dot";
        };
    }

    /** Whether it is shown what this amendment would change: of the one that was asked for, else of the first that waits, else of the first. */
    public boolean opened(AmendmentRow amendment) {
        return amendment.ref().equals(opened());
    }

    private UUID opened() {
        if (opened == null) {
            var all = getRow().amendments();
            opened = all.stream().filter(amendment -> amendment.ref().toString().equals(request.getParameter("amendment"))).findFirst()
                    .or(() -> all.stream().filter(amendment -> amendment.fate() == null).findFirst()).orElse(all.get(0)).ref();
        }
        return opened;
    }

    /** What the amendment that is opened would change, side by side: the first pieces of it. */
    public List<Difference.Row> getChanges() {
        return changes().subList(0, Math.min(MOST_CHANGES, changes().size()));
    }

    /** How much more it would change, in a sentence; or the empty text. */
    public String getMoreChanges() {
        var more = Math.max(0, changes().size() - MOST_CHANGES);
        return more == 0 ? "" : say.text("proposals.change.more", more);
    }

    private List<Difference.Row> changes() {
        if (changes == null) changes = proposals.amended(opened()).rows().stream().filter(piece -> !piece.same()).toList();
        return changes;
    }

    /** Why an amendment to an earlier version cannot be taken over. */
    public String earlier(AmendmentRow amendment) {
        return say.text("proposals.problem.amendsAnEarlierVersion", amendment.onVersion(), getRow().versions());
    }

    /** The first of those that would have gone otherwise. */
    public List<Replayed.Changed> first(Replayed replay) {
        return replay.changed().subList(0, Math.min(SHOWN, replay.changed().size()));
    }

    /** How many more would have gone otherwise, in a sentence; or the empty text. */
    public String more(Replayed replay) {
        var more = replay.more() + Math.max(0, replay.changed().size() - SHOWN);
        return more == 0 ? "" : say.text("proposals.replay.more", more);
    }

    /** The talk in a sentence. */
    public String getTalkSentence() {
        return say.text("proposals.talk", getRow().line().remarks(), say.text("proposals.talk." + round(getRow().line().phase())));
    }

    private static String round(Phase phase) {
        return phase.isTalk() || phase == Phase.ADMISSION || phase == Phase.NOT_ADMITTED ? phase.name() : "over";
    }

    /** What was done just now, or null. */
    public String getMessage() {
        var done = JustDone.of(request).what();
        return problem != null || Arrays.stream(Done.values()).noneMatch(known -> known.name().equals(done)) ? null : say.text("proposals.done." + done);
    }

    private enum Done { sent, supported, unsupported, lifted, said, takenBack, judged, frozen, decided, withdrawn, revealed, amended, revised, round }

    /** Supports it. */
    public String support() {
        return act(Done.supported, () -> talk.support(number()));
    }

    /** Takes the support back. */
    public String unsupport() {
        return act(Done.unsupported, () -> talk.unsupport(number()));
    }

    /** Asks that everyone decides. */
    public String lift() {
        return act(Done.lifted, () -> talk.lift(number()));
    }

    /** Says something, in the round that there is. */
    public String speak() {
        return act(Done.said, () -> getRow().may("ASK") ? talk.ask(number(), words) : talk.react(number(), words));
    }

    /** Answers a question. */
    public String answer(String question) {
        at = "answer-" + question;
        return act(Done.said, () -> talk.answer(number(), ref(question), request.getParameter(at)));
    }

    /** Takes a remark back. */
    public String takeBack(String remark) {
        return act(Done.takenBack, () -> talk.takeBack(ref(remark)));
    }

    /** Takes an amendment over. */
    public String accept(String amendment) {
        return act(Done.judged, () -> talk.accept(ref(amendment)));
    }

    /** Puts an amendment to the vote. */
    public String putToVote(String amendment) {
        return act(Done.judged, () -> talk.putToVote(ref(amendment)));
    }

    /** Rejects an amendment. */
    public String reject(String amendment) {
        at = "reason-" + amendment;
        return act(Done.judged, () -> talk.reject(ref(amendment), request.getParameter(at)));
    }

    /** Fixes the text. */
    public String freeze() {
        return act(getRow().line().ownWork() ? Done.decided : Done.frozen, () -> freezing.freeze(number()));
    }

    /** Withdraws it. */
    public String withdraw() {
        return act(Done.withdrawn, () -> freezing.withdraw(number()));
    }

    /** Says who wrote it. */
    public String reveal() {
        return act(Done.revealed, () -> proposals.reveal(number()));
    }

    private String act(Done done, Supplier<ProposalRow> act) {
        try {
            act.get();
            return "/proposals/proposal?faces-redirect=true&number=" + number() + "&done=" + done;
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    private static UUID ref(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProposalProblems.NoSuchRemark();
        }
    }

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("body", at));
    }

    /** Whether something was typed that stands there still. */
    public boolean isKept() {
        return request.getParameterMap().entrySet().stream().anyMatch(one -> WORDS.matcher(one.getKey()).matches() && !one.getValue()[0].isBlank());
    }

    /** What is not right about what was said, or the empty text. */
    public String getWrong() {
        return wrongAt(SPEAKING);
    }

    /** What is not right about what was typed beside a question or another text, or the empty text. */
    public String wrong(String what, UUID ref) {
        return wrongAt(what + "-" + ref);
    }

    private String wrongAt(String field) {
        return problem != null && problem.field().equals("body") && at.equals(field) ? say.problem(problem) : "";
    }

    /** What was typed beside a question or another text, or the empty text. */
    public String typed(String what, UUID ref) {
        var typed = request.getParameter(what + "-" + ref);
        return typed == null ? "" : typed;
    }

    /** What is said now. */
    public String getWords() {
        return words;
    }

    /** For the field. */
    public void setWords(String words) {
        this.words = words;
    }

    private String number() {
        var number = request.getParameter("number");
        return number == null ? "" : number;
    }
}
