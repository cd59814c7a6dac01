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
    private Slice<ClaimRow> waiting;

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
        waiting();
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
        return waiting().rows().stream().map(row -> ClaimCard.of(row, say)).toList();
    }

    /** The page of those that wait longer, or null. */
    public String getWaitingLonger() {
        return waiting().newer() == null ? null : "/money/claims?waiting=" + waiting().newer();
    }

    /** The page of those that wait less long, or null. */
    public String getWaitingShorter() {
        return waiting().older() == null ? null : "/money/claims?waiting=" + waiting().older();
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
        if (mine == null) mine = claims.mine(page("page"));
        return mine;
    }

    private Slice<ClaimRow> waiting() {
        if (waiting == null) waiting = decisions.waiting(page("waiting"));
        return waiting;
    }

    private int page(String name) {
        var page = Slice.asked(request.getParameter(name));
        return page == null ? 1 : page;
    }
}
