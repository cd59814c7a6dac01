package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What the cookie or the token of this one request said. */
@RequestScoped
class WhoAsks {
    private Long member;
    private UUID session;
    private Locale locale;
    private boolean mayAct = true;
    private boolean mustChoosePassword;
    private RuntimeException trouble;

    /** That it could not be found out who asks; whoever wants to know meets the same trouble. */
    void cannotBeTold(RuntimeException why) {
        trouble = why;
    }

    void isMember(long id) {
        member = id;
    }

    void isMember(long id, UUID session, boolean mustChoosePassword) {
        isMember(id);
        this.session = session;
        this.mustChoosePassword = mustChoosePassword;
    }

    void isProgram(long id, boolean mayAct) {
        isMember(id);
        this.mayAct = mayAct;
    }

    /** The language of the device. */
    void reads(Locale locale) {
        this.locale = locale;
    }

    /** The language that the member chose, null for that of the device. */
    void prefers(String language) {
        if (language != null) locale = Locale.forLanguageTag(language);
    }

    /** Whether the request may change something: that of a key to read with may not. */
    boolean mayAct() {
        return mayAct;
    }

    /** Whether a code on paper opened the session, and no password has been chosen since. */
    boolean mustChoosePassword() {
        return mustChoosePassword;
    }

    OptionalLong member() {
        if (trouble != null) throw trouble;
        return member == null ? OptionalLong.empty() : OptionalLong.of(member);
    }

    Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /** The language that member or device chose, or null. */
    Locale locale() {
        return locale;
    }
}
