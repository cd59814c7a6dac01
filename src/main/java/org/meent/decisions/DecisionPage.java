package org.meent.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.meent.kernel.Communities;
import org.meent.kernel.Say;

/** The register: all decisions, and one with what became of it. */
@Named
@RequestScoped
public class DecisionPage {
    private final Register register;
    private final Communities communities;
    private final Say say;
    private String number = "";
    private DecisionRow decision;
    private List<DecisionLine> all;

    @Inject
    DecisionPage(Register register, Communities communities, Say say) {
        this.register = register;
        this.communities = communities;
        this.say = say;
    }

    /** Reads the decision that the address asks for. */
    public void open() {
        decision = register.one(number);
    }

    /** Reads all decisions. */
    public void openAll() {
        all = register.all();
    }

    /** All decisions, the latest first. */
    public List<DecisionLine> getAll() {
        return all;
    }

    /** The sentence that the list opens with. */
    public String getLead() {
        return say.text("decisions.lead", all.size());
    }

    /** The number and the day of a decision, in one line. */
    public String line(DecisionLine line) {
        return say.text("decisions.line", line.number(), say.date(day(line.decidedAt())));
    }

    /** How a decision was taken, in a sentence. */
    public String how(DecisionLine line) {
        return say.text("decisions.how." + line.method());
    }

    /** When a decision is looked at again, in a sentence. */
    public String again(DecisionLine line) {
        return say.text("decisions.review.what", say.date(line.reviewOn()));
    }

    /** The decision. */
    public DecisionRow getDecision() {
        return decision;
    }

    /** Its number and its day. */
    public String getEyebrow() {
        var day = day(decision.decidedAt());
        return say.text("decisions.eyebrow", decision.number(), say.day(day) + " " + day.getYear());
    }

    /** How it was taken, in one sentence. */
    public String getVerdict() {
        return decision.result() == null ? say.text("decisions.verdict." + decision.method(), decision.signatories().size()) : decision.result().sentence();
    }

    /** What that way of deciding is. */
    public String getMethod() {
        return say.text("decisions.method." + decision.method() + ".what");
    }

    /** When it is looked at again. */
    public String getReview() {
        return say.text("decisions.review.what", say.date(decision.reviewOn()));
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

    /** Which decision. */
    public String getNumber() {
        return number;
    }

    /** For the address. */
    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }
}
