package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Communities;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Joining: invite somebody, confirm whom others invite, or ask for a vote. */
@Named
@RequestScoped
public class JoiningPage {
    private static final List<String> DONE = List.of("invited", "confirmed", "objected", "withdrawn");
    private final Invitations invitations;
    private final Circles circles;
    private final Mails mails;
    private final Communities communities;
    private final Say say;
    private final HttpServletRequest request;
    private List<InvitationRow> rows;
    private Problem problem;

    @Inject
    JoiningPage(Invitations invitations, Circles circles, Mails mails, Communities communities, Say say, HttpServletRequest request) {
        this.invitations = invitations;
        this.circles = circles;
        this.mails = mails;
        this.communities = communities;
        this.say = say;
        this.request = request;
    }

    /** Reads the invitations. */
    public void load() {
        rows();
    }

    /**
     * An invitation in words.
     *
     * @param row the invitation
     * @param from who invited, and into which circle
     * @param state where it stands
     * @param shape the shape of that
     * @param confirmed who confirmed, or the empty text
     * @param mail what became of the mail to the newcomer, or the empty text
     * @param mailShape the shape of that
     */
    public record Line(InvitationRow row, String from, String state, String shape, String confirmed, String mail, String mailShape) {}

    /** Whether mail goes out from here. */
    public boolean isMailed() {
        return mails.areSent();
    }

    /** The invitations. */
    public List<Line> getLines() {
        return rows().stream().map(this::line).toList();
    }

    private Line line(InvitationRow row) {
        var from = row.circle() == null ? say.text("members.joining.from", row.invitedBy().name()) : say.text("members.joining.fromInto", row.invitedBy().name(), row.circle());
        var left = row.needed() - row.confirmedBy().size();
        var state = say.text("members.joining.state." + row.state(), left, say.date(LocalDate.ofInstant(row.endsAt(), communities.current().zone())));
        var confirmed = row.confirmedBy().isEmpty() ? "" : say.text("members.joining.confirmed", row.confirmedBy().stream().map(NameRow::name).collect(Collectors.joining(", ")));
        var mail = row.mail() == null ? "" : say.text("members.joining.mail", say.text(row.mail().wordKey()));
        return new Line(row, from, state, shape(row.state()), confirmed, mail, row.mail() == null ? "" : row.mail().shape());
    }

    private static String shape(InvitationState state) {
        return switch (state) {
            case OPEN -> "ring";
            case OBJECTED -> "half-disc";
            case ADMITTED -> "disc-check";
            case WITHDRAWN, ENDED -> "cross";
        };
    }

    /** The reader's circles, to choose one from. */
    public List<CircleRow> getCircles() {
        return circles.all().stream().filter(CircleRow::mine).toList();
    }

    /** Invites. */
    public String invite() {
        return attempt(() -> invitations.invite(new InvitationForm(text("name"), text("email"), text("language"), circle())), "invited");
    }

    /** Confirms. */
    public String confirm(String ref) {
        return attempt(() -> invitations.confirm(ref(ref)), "confirmed");
    }

    /** Asks for a vote. */
    public String object(String ref) {
        return attempt(() -> invitations.object(ref(ref), text("reason-" + ref)), "objected");
    }

    /** Takes back. */
    public String withdraw(String ref) {
        return attempt(() -> invitations.withdraw(ref(ref)), "withdrawn");
    }

    private String attempt(Runnable act, String done) {
        try {
            act.run();
            return "/members/joining?faces-redirect=true&done=" + done;
        } catch (Problem refused) {
            problem = refused;
            rows = null;
            return null;
        }
    }

    private static UUID ref(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new MemberProblems.NoSuchInvitation();
        }
    }

    private UUID circle() {
        return text("circle").isEmpty() ? null : ref(text("circle"));
    }

    /** What was typed in a field. */
    public String text(String field) {
        var text = request.getParameter(field);
        return text == null ? "" : text;
    }

    /** What was done just now, or null. */
    public String getMessage() {
        var done = JustDone.of(request).what();
        return problem == null && DONE.contains(done) ? say.text("members.joining.done." + done) : null;
    }

    /** What is not right yet. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("name", "name", "email", "email"));
    }

    /** What is not right about the field of this name, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    private List<InvitationRow> rows() {
        if (rows == null) rows = invitations.all();
        return rows;
    }
}
