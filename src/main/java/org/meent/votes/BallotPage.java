package org.meent.votes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.Communities;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.members.Slice;

/** The ballot: choose, read what follows, vote. After the count it tells the outcome and shows all ballots. */
@Named
@RequestScoped
public class BallotPage {
    private static final int WEEK = 7;
    private final Votes votes;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private final HttpServletRequest request;
    private VoteRow vote;
    private Slice<BallotRow> ballots;
    private Problem problem;

    @Inject
    BallotPage(Votes votes, Communities communities, Clock clock, Say say, HttpServletRequest request) {
        this.votes = votes;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
        this.request = request;
    }

    /** Reads the vote that the address asks for. */
    public void load() {
        getVote();
    }

    /**
     * A choice on the ballot.
     *
     * @param key the option
     * @param word what it says
     * @param second what that means
     * @param chosen whether it is chosen
     */
    public record Option(String key, String word, String second, boolean chosen) {}

    /** What can be chosen; beforehand nothing is, but what the reader chose before. */
    public List<Option> getOptions() {
        var chosen = getOption().isEmpty() ? getVote().mine() : getOption();
        return getVote().options().stream().map(key -> new Option(key, say.text("votes.option." + key), say.text("votes.option." + key + ".what"), key.equals(chosen))).toList();
    }

    /** Goes on to the second step with what was chosen. */
    public String choose() {
        if (isOption()) return "/votes/ballot?faces-redirect=true&vote=" + ref() + "&step=2&option=" + getOption();
        problem = new VoteProblems.NoSuchOption();
        return null;
    }

    /** Votes. */
    public String cast() {
        return attempt(() -> votes.cast(ref(), new Casting(getOption(), getReason())), "cast");
    }

    /** Says that an objection is met. */
    public String met(String objection) {
        return attempt(() -> votes.sayMet(ref(), objection(objection)), "met");
    }

    private static UUID objection(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new VoteProblems.NoSuchObjection();
        }
    }

    /** Objects to the roll. */
    public String objectToRoll() {
        return attempt(() -> votes.objectToRoll(ref(), request.getParameter("rollReason")), "objected");
    }

    private String attempt(Runnable act, String done) {
        try {
            act.run();
            return "/votes/ballot?faces-redirect=true&vote=" + ref() + "&done=" + done;
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    /** Whether the second step is shown. */
    public boolean isConfirming() {
        return getVote().votes() && "2".equals(request.getParameter("step")) && isOption();
    }

    /** Whether the first step is shown. */
    public boolean isChoosing() {
        return getVote().votes() && !isConfirming();
    }

    /** What was chosen, in words. */
    public String getChosen() {
        return say.text("votes.option." + getOption());
    }

    /** Whether an objection was chosen, which needs a reason. */
    public boolean isObjecting() {
        return getOption().equals(VoteMethod.OBJECTION);
    }

    /** The option that was chosen, last of all on the form; or the empty text. */
    private String getOption() {
        var options = request.getParameterValues("option");
        return options == null ? "" : options[options.length - 1];
    }

    private boolean isOption() {
        return getVote().options().contains(getOption());
    }

    /** Why somebody objects. */
    public String getReason() {
        var typed = request.getParameter("reason");
        return typed != null ? typed : getVote().myReason() != null ? getVote().myReason() : "";
    }

    /** Who reads the reason, and what another one does. */
    public String getReasonHint() {
        return say.text(getVote().myReason() == null ? "votes.reason.hint" : "votes.reason.again");
    }

    /** Why somebody objects to the roll, as it was typed. */
    public String getRollReason() {
        var typed = request.getParameter("rollReason");
        return typed == null ? "" : typed;
    }

    /** Why the reader cannot vote, or the empty text. */
    public String getCannot() {
        if (getVote().state() == VoteState.COUNTED || getVote().votes()) return "";
        return switch (getVote().state()) {
            case WITHDRAWN -> say.text("votes.problem.withdrawn");
            case CLOSED -> say.text("votes.counting");
            default -> !getVote().onRoll() ? say.text(getVote().circle() == null ? "votes.problem.notOnTheRoll" : "votes.problem.notOfTheCircle")
                    : say.text("votes.problem.notOpenYet", day(getVote().opensAt()), getVote().opensAt());
        };
    }

    /** How long the vote is open still. */
    public String getUntil() {
        var days = getDays();
        return days == 0 ? say.text("votes.until.today", getVote().closesAt()) : say.text("votes.until.days", days);
    }

    /** The exact end. */
    public String getRest() {
        return say.text("votes.until.exact", day(getVote().closesAt()), getVote().closesAt());
    }

    /** Whether it ends within a week. */
    public String getUrgency() {
        return getDays() < WEEK ? "asks" : "";
    }

    private long getDays() {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), communities.current().zone()), day(getVote().closesAt()));
    }

    /** What the reader voted, in a sentence, or the empty text. */
    public String getMine() {
        return getVote().mine() == null ? "" : say.text("votes.mine", say.text("votes.option." + getVote().mine()));
    }

    /** Who may vote. */
    public String getWho() {
        return say.text("votes.who", getVote().entitled());
    }

    /** Until when one may object to the roll. */
    public String getObjectUntil() {
        return say.text("votes.roll.until", day(getVote().objectionsUntil()), getVote().objectionsUntil());
    }

    /** Whether one may object to the roll. */
    public boolean isRollOpen() {
        return getVote().state() == VoteState.PREPARED && clock.instant().isBefore(getVote().objectionsUntil());
    }

    /** How many of the roll find an objection met. */
    public String met(VoteRow.Objection objection) {
        return say.text("votes.met", objection.met(), objection.metNeeded());
    }

    /** The ballots on this page, once they are counted. */
    public List<BallotRow> getBallots() {
        return ballots().rows();
    }

    /** The objections on this page and their reasons, once the ballots are counted. */
    public List<BallotRow> getObjected() {
        return getBallots().stream().filter(ballot -> ballot.reason() != null).toList();
    }

    /** The address of the page of ballots before, or null. */
    public String getNewer() {
        return path(ballots().newer());
    }

    /** The address of the page of ballots after, or null. */
    public String getOlder() {
        return path(ballots().older());
    }

    private String path(Integer page) {
        return page == null ? null : "/votes/ballot?vote=" + ref() + "&page=" + page + "#ballots";
    }

    private Slice<BallotRow> ballots() {
        if (ballots == null) ballots = getVote().count() == null ? new Slice<>(List.of(), 1, 0) : votes.ballots(ref(), page());
        return ballots;
    }

    private int page() {
        var page = Slice.asked(request.getParameter("page"));
        return page == null ? 1 : page;
    }

    /** What became of an objection. */
    public String became(BallotRow objection) {
        return say.text(objection.met() ? "votes.objected.met" : "votes.objected.stood");
    }

    /** What a ballot says. */
    public String says(BallotRow ballot) {
        return say.text("votes.option." + ballot.option());
    }

    /** What was done just now, or null. */
    public String getMessage() {
        var done = JustDone.of(request).what();
        return problem == null && List.of("cast", "met", "objected").contains(done) ? say.text("votes.done." + done) : null;
    }

    /** What is not right yet. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("option", "choices", "reason", "reason", "body", "rollReason"));
    }

    /** Whether something was filled in that stands there still. */
    public boolean isKept() {
        return !getRollReason().isBlank() || !getReason().isBlank();
    }

    /** What is not right about the field of this name, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    /** The vote. */
    public VoteRow getVote() {
        if (vote == null) vote = votes.one(ref());
        return vote;
    }

    private LocalDate day(java.time.Instant moment) {
        return LocalDate.ofInstant(moment, communities.current().zone());
    }

    private UUID ref() {
        try {
            return UUID.fromString(String.valueOf(request.getParameter("vote")));
        } catch (IllegalArgumentException e) {
            throw new VoteProblems.NoSuchVote();
        }
    }
}
