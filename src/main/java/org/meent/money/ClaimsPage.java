package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.meent.kernel.Say;
import org.meent.members.Slice;

/** What one asked back, and others' claims to look at. */
@Named
@RequestScoped
public class ClaimsPage {
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Say say;
    private final HttpServletRequest request;
    private Slice<ClaimRow> mine;
    private List<ClaimCard> waiting;

    @Inject
    ClaimsPage(Claims claims, ClaimDecisions decisions, Say say, HttpServletRequest request) {
        this.claims = claims;
        this.decisions = decisions;
        this.say = say;
        this.request = request;
    }

    /** Reads the claims. */
    public void load() {
        mine();
    }

    /** The sentence that the page opens with. */
    public String getLead() {
        var back = mine().rows().stream().filter(claim -> claim.state() == ClaimState.RETURNED).count();
        var open = mine().rows().stream().filter(claim -> claim.state() == ClaimState.SUBMITTED).count();
        return say.text("money.claims.lead", open, back);
    }

    /** The reader's own. */
    public List<ClaimCard> getMine() {
        return mine().rows().stream().map(row -> ClaimCard.of(row, say)).toList();
    }

    /** Others' claims to look at. */
    public List<ClaimCard> getWaiting() {
        if (waiting == null) waiting = decisions.waiting().stream().map(row -> ClaimCard.of(row, say)).toList();
        return waiting;
    }

    /** Whether there is a budget to claim from. */
    public boolean isClaimable() {
        return !claims.budgets().isEmpty();
    }

    /** The newer page, or null. */
    public String getNewer() {
        return mine().newer() == null ? null : "/money/claims?page=" + mine().newer();
    }

    /** The older page, or null. */
    public String getOlder() {
        return mine().older() == null ? null : "/money/claims?page=" + mine().older();
    }

    private Slice<ClaimRow> mine() {
        var page = request.getParameter("page");
        if (mine == null) mine = claims.mine(page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
        return mine;
    }
}
