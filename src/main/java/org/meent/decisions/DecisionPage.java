package org.meent.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meent.kernel.Communities;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.members.Slice;
import org.meent.voting.Verdict;

/** The register: all decisions, and one with what became of it. */
@Named
@RequestScoped
public class DecisionPage {
    private final Register register;
    private final Communities communities;
    private final Say say;
    private final HttpServletRequest request;
    private DecisionRow decision;
    private Slice<DecisionLine> found;
    private Integer page;
    private List<PolicyRow> policies;
    private String search = "";
    private String words = "";
    private Problem problem;

    @Inject
    DecisionPage(Register register, Communities communities, Say say, HttpServletRequest request) {
        this.register = register;
        this.communities = communities;
        this.say = say;
        this.request = request;
    }

    /** Reads the decision that the address asks for. */
    public void open() {
        getDecision();
    }

    /** Reads all decisions. */
    public void openAll() {
        found = register.find(search, page == null ? 1 : page);
    }

    /** The decisions on this page, the latest first. */
    public List<DecisionLine> getLines() {
        return found.rows();
    }

    /** Which page of the list, from 1; nothing for the first. */
    public String getPage() {
        return page == null ? "" : String.valueOf(page);
    }

    /** For the address. */
    public void setPage(String page) {
        this.page = Slice.asked(page);
    }

    /** The address of the page before, or null. */
    public String getNewer() {
        return path(found.newer());
    }

    /** The address of the page after, or null. */
    public String getOlder() {
        return path(found.older());
    }

    private String path(Integer at) {
        if (at == null) return null;
        return "/decisions/all?page=" + at + (search.isEmpty() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }

    /** The sentence that the list opens with: how many there are, or how many were found. */
    public String getLead() {
        if (!search.isEmpty()) return say.text("decisions.found", found.total(), search);
        return say.text("decisions.lead", found.total());
    }

    /** The number and the day of a decision, in one line. */
    public String line(DecisionLine line) {
        return say.text("decisions.line", line.number(), say.date(day(line.decidedAt())));
    }

    /** How a decision was taken, in a sentence. */
    public String how(DecisionLine line) {
        return line.sentence() == null ? say.text("decisions.how." + line.method()) : line.sentence();
    }

    /** When a decision is looked at again, in a sentence. */
    public String again(DecisionLine line) {
        return say.text("decisions.review.what", say.date(line.reviewOn()));
    }

    /** Reads the standing agreements. */
    public void openPolicies() {
        policies = register.policies();
    }

    /** The standing agreements. */
    public List<PolicyRow> getPolicies() {
        return policies;
    }

    /** How many agreements there are. */
    public String getPoliciesLead() {
        return say.text("decisions.policies.lead", policies.size());
    }

    /** Where a decision stands, in a word. */
    public String standing(DecisionLine line) {
        return say.text("decisions.standing." + line.standing());
    }

    /** Whether something that it does could not be carried out. */
    public boolean isUnfinished() {
        return getDecision().effects().stream().anyMatch(effect -> effect.state() == EffectState.FAILED);
    }

    /** What became of an objection. */
    public String became(DecisionRow.Objection objection) {
        return say.text(objection.met() ? "decisions.objections.met" : "decisions.objections.stood");
    }

    /** The shape of where it stands. */
    public String shape(DecisionLine line) {
        return switch (line.standing()) {
            case HOLDS -> "disc-check";
            case TO_COME -> "ringed-dot";
            case NOT_WHOLLY_DONE -> "square-cross";
            case IN_REVIEW -> "half-disc";
            case REPLACED -> "cross";
            case NOT_ADOPTED -> "square-cross";
        };
    }

    /** Whether there is a minority that says something, or may. */
    public boolean isMinority() {
        return getDecision().mayAddOpinion() || !getDecision().opinions().isEmpty();
    }

    /** Adds what the reader, who voted against, still says. */
    public String addOpinion() {
        try {
            register.addOpinion(number(), words);
            return "/decisions/decision?faces-redirect=true&number=" + number();
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    /** What is not right yet. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("body", "minority:words:input"));
    }

    /** What is not right about the words, or the empty text. */
    public String getWrong() {
        return problem == null ? "" : say.problem(problem);
    }

    /** What is said. */
    public String getWords() {
        return words;
    }

    /** For the field. */
    public void setWords(String words) {
        this.words = words;
    }

    /** What is looked for. */
    public String getSearch() {
        return search;
    }

    /** For the address. */
    public void setSearch(String search) {
        this.search = search == null ? "" : search.strip();
    }

    /** The decision. */
    public DecisionRow getDecision() {
        if (decision == null) decision = register.one(number());
        return decision;
    }

    /** Its number and its day. */
    public String getEyebrow() {
        var day = day(getDecision().decidedAt());
        return say.text("decisions.eyebrow", getDecision().number(), say.day(day) + " " + day.getYear());
    }

    /** How it was taken, in one sentence. */
    public String getVerdict() {
        return getDecision().result() == null ? say.text("decisions.verdict." + getDecision().method(), getDecision().signatories().size()) : getDecision().result().sentence();
    }

    /** What that way of deciding is. */
    public String getMethod() {
        return say.text("decisions.method." + getDecision().method() + ".what");
    }

    /** When it is looked at again. */
    public String getReview() {
        if (getDecision().verdict() != Verdict.ADOPTED) return say.text("decisions.review.none");
        return say.text("decisions.review.what", say.date(getDecision().reviewOn()));
    }

    /** Where an effect stands, in a word. */
    public String state(EffectRow effect) {
        return say.text("decisions.state." + effect.state());
    }

    /** The day on which an effect was carried out or failed, nothing while it is pending. */
    public String endedOn(EffectRow effect) {
        return effect.endedAt() == null ? "" : say.date(day(effect.endedAt()));
    }

    /** The words of the link to what came of an effect. */
    public String linkWords(EffectRow effect) {
        var key = "decisions.link." + effect.kind();
        return say.text(say.knows(key) ? key : "decisions.link");
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, communities.current().zone());
    }

    private String number() {
        var number = request.getParameter("number");
        return number == null ? "" : number;
    }
}
