package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.Communities;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Printing a code for a member who cannot sign in: one confidant asks, another confirms. */
@Named
@RequestScoped
public class PrintCodePage {
    private final SignInCodes codes;
    private final Members members;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private final HttpServletRequest request;
    private String reason = "";
    private Problem problem;
    private PrintedCode printed;

    @Inject
    PrintCodePage(SignInCodes codes, Members members, Communities communities, Clock clock, Say say, HttpServletRequest request) {
        this.codes = codes;
        this.members = members;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
        this.request = request;
    }

    /** Who is looked for. */
    public String getWords() {
        var words = request.getParameter("q");
        return words == null ? "" : words.strip();
    }

    /** Why it is needed. */
    public String getReason() {
        return reason;
    }

    /** For the field. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The mandate that opens this page. */
    public MandateLine getMandate() {
        return MandateLine.of(codes.mandate(), say);
    }

    /** Refuses whoever is no confidant. */
    public void load() {
        codes.mandate();
    }

    /** Those who were found; none while nobody is looked for. */
    public List<PersonRow> getFound() {
        return getWords().isEmpty() ? List.of() : members.find(getWords(), 1).rows().stream().filter(person -> !person.self()).toList();
    }

    /** The member that was chosen, or null. */
    public PersonRow getChosen() {
        var member = request.getParameter("member");
        if (member == null || member.isEmpty()) return null;
        try {
            return members.person(UUID.fromString(member));
        } catch (IllegalArgumentException e) {
            throw new MemberProblems.NoSuchMember();
        }
    }

    /** The codes that wait for a second confidant. */
    public List<CodeRequestRow> getWaiting() {
        return codes.waiting();
    }

    /** The code that was printed, or null. */
    public PrintedCode getPrinted() {
        return printed;
    }

    /** Until when it works. */
    public String getUntil() {
        var zone = communities.current().zone();
        return say.text("members.printCode.until", say.day(LocalDate.ofInstant(printed.endsAt(), zone)), say.time(printed.endsAt()));
    }

    /** The line above the letter. */
    public String getDateline() {
        var community = communities.current();
        var where = community.place().isEmpty() ? community.name() : community.name() + ", " + community.place();
        return where + ". " + say.dayFirst(LocalDate.ofInstant(clock.instant(), community.zone()));
    }

    /** Whether a code was asked for just now. */
    public boolean isAsked() {
        return problem == null && JustDone.of(request).what().equals("asked");
    }

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("reason", "request:reason:input"));
    }

    /** What is not right about the field of this name in the API, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    /** Asks for a code. */
    public String ask() {
        try {
            codes.ask(getChosen().ref(), reason);
            return "/members/print-code?faces-redirect=true&done=asked";
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    /** Confirms one, and shows it this once. */
    public void confirm(String ref) {
        try {
            printed = codes.confirm(UUID.fromString(ref));
        } catch (IllegalArgumentException e) {
            problem = new SignInProblems.NoSuchCode();
        } catch (Problem refused) {
            problem = refused;
        }
    }
}
