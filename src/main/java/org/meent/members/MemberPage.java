package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.meent.kernel.Say;

/** One member, as all others see them. */
@Named
@RequestScoped
public class MemberPage {
    private final Members members;
    private final Mandates mandates;
    private final Say say;
    private final HttpServletRequest request;
    private PersonRow person;
    private List<MandateLine> may;
    private boolean codePossible;

    @Inject
    MemberPage(Members members, Mandates mandates, Say say, HttpServletRequest request) {
        this.members = members;
        this.mandates = mandates;
        this.say = say;
        this.request = request;
    }

    /** Looks the member up, so that one who is not there is said to be so before anything is shown. */
    public void load() {
        person = members.person(ref());
        may = mandates.of(person.ref()).stream().map(row -> MandateLine.of(row, say)).toList();
        codePossible = !person.self() && mandates.held(Role.CONFIDANT).isPresent();
    }

    /** The member. */
    public PersonRow getPerson() {
        return person;
    }

    /** Since when the member is one. */
    public String getEyebrow() {
        return say.text("members.member.since", say.date(person.joinedOn()));
    }

    /** What the member likes to help with. */
    public String getLead() {
        return person.talent().isEmpty() ? say.text("members.member.noTalent") : say.text("members.helpsWith");
    }

    /** What the member may do now. */
    public List<MandateLine> getMandates() {
        return may;
    }

    /** Whether the reader may ask for a code for this member. */
    public boolean isCodePossible() {
        return codePossible;
    }

    private UUID ref() {
        try {
            return UUID.fromString(String.valueOf(request.getParameter("ref")));
        } catch (IllegalArgumentException e) {
            throw new MemberProblems.NoSuchMember();
        }
    }
}
