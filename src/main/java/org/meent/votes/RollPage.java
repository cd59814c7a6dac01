package org.meent.votes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.meent.kernel.Say;
import org.meent.members.Slice;

/** The electoral roll of a vote, by name, for every member to check. */
@Named
@RequestScoped
public class RollPage {
    private final Votes votes;
    private final Say say;
    private final HttpServletRequest request;
    private RollRow roll;

    @Inject
    RollPage(Votes votes, Say say, HttpServletRequest request) {
        this.votes = votes;
        this.say = say;
        this.request = request;
    }

    /** Reads the roll that the address asks for. */
    public void load() {
        getRoll();
    }

    /** The roll, and the members on this page. */
    public RollRow getRoll() {
        if (roll == null) roll = votes.roll(ref(), page());
        return roll;
    }

    /** How many members stand on it. */
    public String getLead() {
        return say.text("votes.who", getRoll().members().total());
    }

    /** The address of the page before, or null. */
    public String getNewer() {
        return path(getRoll().members().newer());
    }

    /** The address of the page after, or null. */
    public String getOlder() {
        return path(getRoll().members().older());
    }

    private String path(Integer page) {
        return page == null ? null : "/votes/roll?vote=" + ref() + "&page=" + page;
    }

    private UUID ref() {
        try {
            return UUID.fromString(String.valueOf(request.getParameter("vote")));
        } catch (IllegalArgumentException e) {
            throw new VoteProblems.NoSuchVote();
        }
    }

    private int page() {
        var page = Slice.asked(request.getParameter("page"));
        return page == null ? 1 : page;
    }
}
