package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.Communities;
import org.meent.kernel.JustDone;
import org.meent.kernel.MailState;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Me: what others see of me, how I read, where I am signed in, and the keys that I gave to programs. */
@Named
@RequestScoped
public class MePage {
    private final Members members;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Mails mails;
    private final Communities communities;
    private final Say say;
    private final HttpServletRequest request;
    private MemberRow row;
    private Form form;
    private Problem problem;

    @Inject
    MePage(Members members, Sessions sessions, AccessTokens tokens, Mails mails, Communities communities, Say say, HttpServletRequest request) {
        this.members = members;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mails = mails;
        this.communities = communities;
        this.say = say;
        this.request = request;
    }

    /** Who I am. */
    public MemberRow getRow() {
        if (row == null) row = members.signedIn();
        return row;
    }

    /** Since when I am a member. */
    public String getEyebrow() {
        return say.text("members.member.since", say.date(getRow().joinedOn()));
    }

    /** Whether mail goes out from here. */
    public boolean isMailed() {
        return mails.areSent();
    }

    /**
     * A mail in words.
     *
     * @param subject its subject
     * @param language the language of that
     * @param when since when it goes out
     * @param state what became of it
     * @param shape the shape of that
     * @param lost whether it did not arrive
     */
    public record MailLine(String subject, String language, String when, String state, String shape, boolean lost) {}

    /** The mail to me. */
    public List<MailLine> getMails() {
        return mails.mine().stream().map(mail -> new MailLine(mail.subject(), mail.language(), say.moment(mail.laidReadyAt()), say.text(mail.state().wordKey()), mail.state().shape(),
                mail.state() == MailState.FAILED)).toList();
    }

    /** The fields. */
    public Form getForm() {
        if (form == null) form = new Form(getRow(), say.getLanguage());
        return form;
    }

    /** The languages. */
    public List<SelectItem> getLanguages() {
        return List.of(new SelectItem("nl", say.text("members.me.nl")), new SelectItem("en", say.text("members.me.en")));
    }

    /** The colours. */
    public List<SelectItem> getThemes() {
        return List.of("system", "light", "dark", "contrast", "contrast-dark").stream().map(key -> new SelectItem(key, say.text("members.me.theme." + key))).toList();
    }

    /** What was done just now, as a sentence, or null. */
    public String getMessage() {
        if (problem != null) return null;
        var done = JustDone.of(request).what();
        if (done.equals("engagement")) return say.text("participation.engagement.saved");
        return List.of("saved", "password", "address", "ended", "revoked").contains(done) ? say.text("members.me.done." + done) : null;
    }

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("name", "profile:name:input", "talent", "profile:talent:input"));
    }

    /** What is not right about the field of this name in the API, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    /** Keeps the fields. */
    public String save() {
        getForm().size = request.getParameter("size");
        form.showName = request.getParameter("showName") != null;
        try {
            members.change(new ProfileChange(form.name, null, form.talent, form.language, size(form.size), form.theme, form.showName));
            return "/members/me?faces-redirect=true&done=saved";
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    /** Where I am signed in. */
    public List<SessionLine> getSessions() {
        var zone = communities.current().zone();
        return sessions.mine().stream().map(one -> new SessionLine(one.ref(), device(one),
                say.text("members.session.since", say.day(LocalDate.ofInstant(one.beganAt(), zone)), say.time(one.beganAt())), icon(one.device()), one.here())).toList();
    }

    /** Ends one session. */
    public String end(String ref) {
        sessions.end(uuid(ref));
        return "/members/me?faces-redirect=true&done=ended";
    }

    /** Ends all sessions but this one. */
    public String endOthers() {
        sessions.endOthers();
        return "/members/me?faces-redirect=true&done=ended";
    }

    /** Signs out, here. */
    public void signOut() throws IOException {
        sessions.signOut();
        var context = FacesContext.getCurrentInstance().getExternalContext();
        new SessionCookie(null).giveTo((HttpServletResponse) context.getResponse());
        context.redirect(context.getRequestContextPath() + Way.SIGN_IN);
    }

    /** My keys for programs. */
    public List<TokenLine> getTokens() {
        return tokens.mine().stream().map(one -> new TokenLine(one.ref(), one.name(), say.text("members.token." + one.scope() + ".until", say.date(one.lastDay())))).toList();
    }

    /** Takes a key back. */
    public String revoke(String ref) {
        tokens.revoke(uuid(ref));
        return "/members/me?faces-redirect=true&done=revoked";
    }

    /** What is no ref is nobody's, so nothing is found by it. */
    private static UUID uuid(String ref) {
        try {
            return UUID.fromString(ref);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static Integer size(String chosen) {
        try {
            return chosen == null ? null : Integer.valueOf(chosen);
        } catch (NumberFormatException e) {
            throw new MemberProblems.NotOffered("textSize");
        }
    }

    private String device(SessionRow one) {
        var kind = say.text("members.device." + one.device());
        return one.browser().equals("other") ? kind : say.text("members.device.with", kind, say.text("members.browser." + one.browser()));
    }

    private static String icon(String device) {
        return device.equals("phone") ? "phone" : "computer";
    }

    /**
     * A session in words.
     *
     * @param ref by which it is ended
     * @param device where it is, {@code Telefoon met Chrome}
     * @param since when it began
     * @param icon of the device
     * @param here whether it is this one
     */
    public record SessionLine(UUID ref, String device, String since, String icon, boolean here) {}

    /**
     * A key in words.
     *
     * @param ref by which it is taken back
     * @param name what I call it
     * @param what what it may, and until when
     */
    public record TokenLine(UUID ref, String name, String what) {}

    /** The fields. */
    public static class Form {
        private String name;
        private String talent;
        private String language;
        private String theme;
        private String size;
        private boolean showName;

        Form(MemberRow row, String language) {
            name = row.name();
            talent = row.talent();
            theme = row.theme();
            size = String.valueOf(row.textSize());
            showName = row.showName();
            this.language = language;
        }

        /** How others see me. */
        public String getName() {
            return name;
        }

        /** For the field. */
        public void setName(String name) {
            this.name = name;
        }

        /** What I like to help with. */
        public String getTalent() {
            return talent;
        }

        /** For the field. */
        public void setTalent(String talent) {
            this.talent = talent;
        }

        /** Whether others see my name at my desk. */
        public boolean isShowName() {
            return showName;
        }

        /** How large my letters are, in percent. */
        public String getSize() {
            return size;
        }

        /** My language. */
        public String getLanguage() {
            return language;
        }

        /** For the field. */
        public void setLanguage(String language) {
            this.language = language;
        }

        /** My colours. */
        public String getTheme() {
            return theme;
        }

        /** For the field. */
        public void setTheme(String theme) {
            this.theme = theme;
        }
    }
}
