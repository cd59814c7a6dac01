package org.meent.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.meent.kernel.Communities;
import org.meent.kernel.Say;

/** The versions of a proposal, and two of them side by side. */
@Named
@RequestScoped
public class VersionsPage {
    private final Proposals proposals;
    private final Communities communities;
    private final Say say;
    private final HttpServletRequest request;
    private ProposalRow row;
    private List<VersionRow> versions;
    private List<Difference.Row> changes;

    @Inject
    VersionsPage(Proposals proposals, Communities communities, Say say, HttpServletRequest request) {
        this.proposals = proposals;
        this.communities = communities;
        this.say = say;
        this.request = request;
    }

    /** Reads the versions that the address asks for. */
    public void load() {
        getVersions();
        getChanges();
    }

    /**
     * A version to choose.
     *
     * @param number its number
     * @param word what it is called
     * @param chosen whether it is chosen
     */
    public record Choice(int number, String word, boolean chosen) {}

    /** The proposal. */
    public ProposalRow getRow() {
        if (row == null) row = proposals.one(typed("number"));
        return row;
    }

    /** All versions, the first first. */
    public List<VersionRow> getVersions() {
        if (versions == null) versions = proposals.versions(typed("number"));
        return versions;
    }

    /** How many versions there are, in a sentence. */
    public String getLead() {
        return say.text("proposals.versions.lead", getVersions().size());
    }

    /** What a version is called. */
    public String name(VersionRow version) {
        return say.text("proposals.versions.one", version.number());
    }

    /** Who made it, when, and out of what. */
    public String madeBy(VersionRow version) {
        var by = version.quiet() ? say.text("proposals.from.quiet", version.by().name()) : version.by().name();
        var how = version.number() == 1 ? "first" : version.fate() == null ? "author" : version.fate().name();
        return say.text("proposals.versions.by." + how, by, say.date(LocalDate.ofInstant(version.writtenAt(), communities.current().zone())));
    }

    /** Whether there are two to be put side by side. */
    public boolean isSeveral() {
        return getVersions().size() > 1;
    }

    /** Whether there is another choice than these two. */
    public boolean isChoosable() {
        return getVersions().size() > 2;
    }

    /** The older of the two. */
    public int getFrom() {
        return wanted("from", getTo() - 1);
    }

    /** The newer of the two. */
    public int getTo() {
        return wanted("to", getVersions().size());
    }

    /** What the older can be. */
    public List<Choice> getOlder() {
        return choices(getFrom());
    }

    /** What the newer can be. */
    public List<Choice> getNewer() {
        return choices(getTo());
    }

    /** The heading over the two. */
    public String getBeside() {
        return say.text("proposals.versions.beside", getFrom(), getTo());
    }

    /** Over the older. */
    public String getFromName() {
        return say.text("proposals.versions.one", getFrom());
    }

    /** Over the newer. */
    public String getToName() {
        return say.text("proposals.versions.one", getTo());
    }

    /** What changed between the two, piece by piece; nothing if there is one version alone. */
    public List<Difference.Row> getChanges() {
        if (changes == null) changes = isSeveral() ? proposals.difference(typed("number"), getFrom(), getTo()).rows().stream().filter(piece -> !piece.same()).toList() : List.of();
        return changes;
    }

    private List<Choice> choices(int chosen) {
        return getVersions().stream().map(version -> new Choice(version.number(), name(version), version.number() == chosen)).toList();
    }

    /** What is no number counts as not said. */
    private int wanted(String name, int usual) {
        return typed(name).matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed(name)) : usual;
    }

    private String typed(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
