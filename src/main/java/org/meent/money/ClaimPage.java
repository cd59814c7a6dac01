package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.members.NameRow;

/** A claim: before it goes out, the question whether it is right; after that, where it stands, and what others say. */
@Named
@RequestScoped
public class ClaimPage {
    private static final List<String> DONE = List.of("submitted", "withdrawn", "approved", "sentBack", "rejected");
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Say say;
    private final HttpServletRequest request;
    private ClaimRow claim;
    private Problem problem;

    @Inject
    ClaimPage(Claims claims, ClaimDecisions decisions, Say say, HttpServletRequest request) {
        this.claims = claims;
        this.decisions = decisions;
        this.say = say;
        this.request = request;
    }

    /** Reads the claim that the address asks for. */
    public void load() {
        getClaim();
    }

    /**
     * A step of its way.
     *
     * @param word what happens
     * @param state done, now or later
     */
    public record Step(String word, String state) {}

    /** Sends it to the others. */
    public String submit() {
        var seen = String.valueOf(request.getParameter("seen"));
        return attempt(() -> {
            if (seen.matches("[0-9]{1,16}")) claims.submitSeen(ref(), Long.parseLong(seen));
            else claims.submit(ref());
        }, "submitted");
    }

    /** Takes it back. */
    public String withdraw() {
        return attempt(() -> claims.withdraw(ref()), "withdrawn");
    }

    /** Agrees to it. */
    public String approve() {
        return attempt(() -> decisions.approve(ref()), "approved");
    }

    /** Sends it back to be mended. */
    public String sendBack() {
        return attempt(() -> decisions.sendBack(ref(), getReason()), "sentBack");
    }

    /** Refuses it. */
    public String reject() {
        return attempt(() -> decisions.reject(ref(), getReason()), "rejected");
    }

    /** Throws a draft away. */
    public String discard() {
        try {
            claims.discard(ref());
            return "/money/claims?faces-redirect=true";
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    private String attempt(Runnable act, String done) {
        try {
            act.run();
            return "/money/claim?faces-redirect=true&claim=" + ref() + "&done=" + done;
        } catch (Problem refused) {
            problem = refused;
            claim = null;
            return null;
        }
    }

    /** Whether it waits for its claimant to send it. */
    public boolean isToSend() {
        return getClaim().mine() && getClaim().state() == ClaimState.DRAFT;
    }

    /** Whether it came back to its claimant. */
    public boolean isToMend() {
        return getClaim().mine() && getClaim().state() == ClaimState.RETURNED;
    }

    /** Whether its claimant can take it back. */
    public boolean isToWithdraw() {
        return getClaim().mine() && (getClaim().state() == ClaimState.SUBMITTED || getClaim().state() == ClaimState.RETURNED);
    }

    /** The claim in words. */
    public ClaimCard getCard() {
        return ClaimCard.of(getClaim(), say);
    }

    /** What the amount is to the reader: got, or asked for in vain. */
    public String getSum() {
        var over = getClaim().state() == ClaimState.WITHDRAWN || getClaim().state() == ClaimState.REJECTED ? ".over" : "";
        return say.text((getClaim().mine() ? "money.claim.yours" : "money.claim.theirs") + over);
    }

    /** How a journey is priced. */
    public String getPrice() {
        return getClaim().rateTenthsOfCent() == null ? "" : say.text("money.claim.price", ClaimCard.kilometres(getClaim().tenthsOfKilometre(), say.getLocale()), ClaimCard.rate(getClaim(), say));
    }

    /** Which rate held on its day. */
    public String getRate() {
        return getClaim().rateTenthsOfCent() == null ? "" : say.text("money.claim.rate", say.date(getClaim().day()), ClaimCard.rate(getClaim(), say));
    }

    /** The day. */
    public String getDay() {
        return say.dayFirst(getClaim().day());
    }

    /** Who agreed. */
    public String getApproved() {
        return getClaim().approvedBy().isEmpty() ? "" : say.text("money.claim.approved", getClaim().approvedBy().stream().map(NameRow::name).collect(Collectors.joining(", ")));
    }

    /** Why it came back, and who said so. */
    public String getBack() {
        return getClaim().reason() == null ? "" : say.text("money.claim.back", getClaim().reasonBy().name());
    }

    /** That nobody can finish it as things are, or the empty text. */
    public String getStuck() {
        return getClaim().stuck() ? say.text("money.claim.stuck", getClaim().others(), getClaim().missing()) : "";
    }

    /** Its way. */
    public List<Step> getSteps() {
        var state = getClaim().state();
        var steps = new ArrayList<Step>();
        steps.add(new Step(say.text("money.step.asked"), "done"));
        steps.add(new Step(say.text("money.step.looked", getClaim().needed()), state == ClaimState.SUBMITTED ? "now" : "done"));
        steps.add(new Step(say.text("money.step.spent"), state == ClaimState.APPROVED ? "done" : "later"));
        return steps;
    }

    /** Whether its way is shown. */
    public boolean isOnItsWay() {
        return getClaim().state() == ClaimState.SUBMITTED || getClaim().state() == ClaimState.APPROVED;
    }

    /** The word on the last button. */
    public String getAsk() {
        return say.text("money.claim.ask", getCard().amount());
    }

    /** What was typed as a reason. */
    public String getReason() {
        var typed = request.getParameter("reason");
        return typed == null ? "" : typed;
    }

    /** What was done just now, or null. */
    public String getMessage() {
        var done = JustDone.of(request).what();
        return problem == null && DONE.contains(done) ? say.text("money.done." + done, getCard().amount()) : null;
    }

    /** What is not right yet. */
    public List<Mend> getProblems() {
        return Mend.of(problem, say, Map.of("reason", "reason"));
    }

    /** What is not right about the reason, or the empty text. */
    public String getWrongReason() {
        return problem != null && problem.field().equals("reason") ? say.problem(problem) : "";
    }

    /** The claim. */
    public ClaimRow getClaim() {
        if (claim == null) claim = claims.one(ref());
        return claim;
    }

    private UUID ref() {
        try {
            return UUID.fromString(String.valueOf(request.getParameter("claim")));
        } catch (IllegalArgumentException e) {
            throw new MoneyProblems.NoSuchClaim();
        }
    }
}
