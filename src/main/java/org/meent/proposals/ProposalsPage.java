package org.meent.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.meent.kernel.Communities;
import org.meent.kernel.Say;

/** The proposals in the order of what they ask, or those that contain some words. */
@Named
@RequestScoped
public class ProposalsPage {
    private final Proposals proposals;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private final HttpServletRequest request;
    private ProposalLists lists;
    private List<ProposalLine> found;

    @Inject
    ProposalsPage(Proposals proposals, Communities communities, Clock clock, Say say, HttpServletRequest request) {
        this.proposals = proposals;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
        this.request = request;
    }

    /**
     * A part of the list.
     *
     * @param id by which a label finds it
     * @param title its heading
     * @param hint what one does there
     * @param cards the proposals
     */
    public record Part(String id, String title, String hint, List<ProposalCard> cards) {}

    /** Reads what there is. */
    public void load() {
        lists();
    }

    /** Begins a draft, and goes to it. */
    public String begin() {
        return "/proposals/write?faces-redirect=true&draft=" + proposals.begin("").ref();
    }

    /** The date of today. */
    public String getDate() {
        return say.dayFirst(LocalDate.ofInstant(clock.instant(), communities.current().zone()));
    }

    /** The sentence that the page opens with. */
    public String getLead() {
        return say.text("proposals.lead", lists().waiting().size(), lists().open());
    }

    /** What waits for the reader. */
    public List<ProposalCard> getWaiting() {
        return isSearching() ? List.of() : cards(lists().waiting());
    }

    /** The other parts that have something in them; while somebody searches, what was found stands alone. */
    public List<Part> getParts() {
        if (isSearching()) return List.of();
        return Stream.of(part("deciding", lists().deciding()), part("talking", lists().talking()), part("seeking", lists().seeking())).filter(part -> !part.cards().isEmpty()).toList();
    }

    /** The reader's drafts. */
    public List<ProposalCard> getDrafts() {
        return cards(lists().drafts());
    }

    /** What ended last. */
    public List<ProposalCard> getDone() {
        return isSearching() ? List.of() : cards(lists().done());
    }

    /** What was found. */
    public List<ProposalCard> getFound() {
        return cards(found());
    }

    /** How many were found. */
    public String getFoundLead() {
        return say.text("proposals.found", found().size());
    }

    /** Whether nothing was found. */
    public boolean isNothing() {
        return found().isEmpty();
    }

    /** Whether somebody searches. */
    public boolean isSearching() {
        return !getWords().isBlank();
    }

    /** The word on the button of something that waits. */
    public String act(ProposalCard card) {
        return ProposalCard.act(card.line(), say);
    }

    /** What must be in it. */
    public String getWords() {
        var words = request.getParameter("q");
        return words == null ? "" : words;
    }

    private ProposalLists lists() {
        if (lists == null) lists = proposals.lists();
        return lists;
    }

    private List<ProposalLine> found() {
        if (found == null) found = isSearching() ? proposals.search(getWords()) : List.of();
        return found;
    }

    private Part part(String key, List<ProposalLine> lines) {
        return new Part(key, say.text("proposals.part." + key), say.text("proposals.part." + key + ".hint"), cards(lines));
    }

    private List<ProposalCard> cards(List<ProposalLine> lines) {
        return lines.stream().map(line -> ProposalCard.of(line, say, communities.current().zone(), clock.instant())).toList();
    }
}
