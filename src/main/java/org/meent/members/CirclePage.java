package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.meent.kernel.JustDone;
import org.meent.kernel.Say;

/** One circle: who is in it, and the way in and out. */
@Named
@RequestScoped
public class CirclePage {
    private final Circles circles;
    private final Say say;
    private final HttpServletRequest request;
    private CircleRow circle;
    private Slice<PersonRow> people;

    @Inject
    CirclePage(Circles circles, Say say, HttpServletRequest request) {
        this.circles = circles;
        this.say = say;
        this.request = request;
    }

    /** Looks the circle up, so that one that is not there is said to be so before anything is shown. */
    public void load() {
        getCircle();
        getPeople();
    }

    /** The circle. */
    public CircleRow getCircle() {
        if (circle == null) circle = circles.circle(ref());
        return circle;
    }

    /** The members on this page. */
    public Slice<PersonRow> getPeople() {
        if (people == null) people = circles.membersOf(ref(), page());
        return people;
    }

    /** What the circle is for, in the words of who formed it, as a sentence; or the empty text. */
    public String getPurpose() {
        return getCircle().purpose().isEmpty() ? "" : getCircle().purpose().replaceAll("[.!?]?$", ".");
    }

    /** How many are in it. */
    public String getLead() {
        return say.text(getCircle().mine() ? "members.circle.withYou" : "members.circle.withoutYou", getCircle().members());
    }

    /** What was done just now, as a sentence, while it is so; else null. */
    public String getMessage() {
        var done = JustDone.of(request).what();
        if (done.equals("joined") && getCircle().mine()) return say.text("members.circle.joined", getCircle().name());
        if (done.equals("left") && !getCircle().mine()) return say.text("members.circle.left", getCircle().name());
        return null;
    }

    /** Who coordinates it, in words, or null. */
    public MandateLine getCoordinator() {
        return getCircle().coordinator() == null ? null : MandateLine.of(getCircle().coordinator(), say);
    }

    /** The address of the page before, or null. */
    public String getNewer() {
        return getPeople().newer() == null ? null : path("page=" + getPeople().newer());
    }

    /** The address of the page after, or null. */
    public String getOlder() {
        return getPeople().older() == null ? null : path("page=" + getPeople().older());
    }

    /** Joins it. */
    public String join() {
        circles.join(ref());
        return path("faces-redirect=true&done=joined");
    }

    /** Leaves it. */
    public String leave() {
        circles.leave(ref());
        return path("faces-redirect=true&done=left");
    }

    private String path(String more) {
        return "/members/circle?ref=" + ref() + "&" + more;
    }

    /** Out of the address itself: what a form shows must be known before its fields are read. */
    private UUID ref() {
        try {
            return UUID.fromString(String.valueOf(request.getParameter("ref")));
        } catch (IllegalArgumentException e) {
            throw new MemberProblems.NoSuchCircle();
        }
    }

    private int page() {
        var page = Slice.asked(request.getParameter("page"));
        return page == null ? 1 : page;
    }
}
