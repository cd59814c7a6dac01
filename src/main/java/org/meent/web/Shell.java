package org.meent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.meent.kernel.Caller;
import org.meent.kernel.Communities;
import org.meent.kernel.CommunityRow;
import org.meent.kernel.Place;
import org.meent.kernel.Places;
import org.meent.kernel.Say;
import org.meent.kernel.Waiting;
import org.meent.members.MemberRow;
import org.meent.members.Members;

/** What every page is framed by: the community, the way around, and the member who is signed in. */
@Named
@RequestScoped
public class Shell {
    private final Communities communities;
    private final Members members;
    private final Caller caller;
    private final Instance<Places> rooms;
    private final Instance<Waiting> waiting;
    private final HttpServletRequest request;
    private final Say say;
    private MemberRow member;
    private List<Waiting.Matter> matters;

    @Inject
    Shell(Communities communities, Members members, Caller caller, Instance<Places> rooms, Instance<Waiting> waiting, HttpServletRequest request, Say say) {
        this.communities = communities;
        this.members = members;
        this.caller = caller;
        this.rooms = rooms;
        this.waiting = waiting;
        this.request = request;
        this.say = say;
    }

    /** The community, by name and place. */
    public CommunityRow getCommunity() {
        return communities.current();
    }

    /** Where the community is; before its founding, that it has no name yet. */
    public String getPlace() {
        return getCommunity().founded() ? getCommunity().place() : say.text("web.unnamed");
    }

    /** The language in which members write to each other, {@code nl}: their own words say so on a page in another one. */
    public String getWrittenIn() {
        return getCommunity().locale().getLanguage();
    }

    /** The classes of the page for the theme and the size of letters that the member chose; none, for who is not signed in. */
    public String getLook() {
        if (caller.member().isEmpty()) return "";
        return ((member().theme().equals("system") ? "" : "theme-" + member().theme()) + (member().textSize() == 100 ? "" : " text-" + member().textSize())).strip();
    }

    /** The name of the member who is signed in. */
    public String getName() {
        return caller.member().isEmpty() ? "" : member().name();
    }

    /** The initials in the disc. */
    public String getInitials() {
        return caller.member().isEmpty() ? "" : member().initials();
    }

    /** The places in their three groups, with what waits there. */
    public List<Group> groups(String place) {
        return List.of(Place.Group.EVERY_DAY, Place.Group.DECIDING_TOGETHER, Place.Group.WHO_WE_ARE).stream()
                .map(group -> group(group, place)).filter(group -> !group.stops().isEmpty()).toList();
    }

    /** All places, those of oneself as the last group, as the menu lists them. */
    public List<Group> getAll() {
        var all = new ArrayList<>(groups(""));
        all.add(group(Place.Group.SELF, ""));
        return all;
    }

    /** The bottom bar of a phone; a page that is not in it lights up the menu. */
    public List<Stop> bar(String place) {
        var stops = new ArrayList<Stop>();
        for (var group : Place.Group.values()) {
            places(group).filter(Place::inBar).map(at -> stop(at, at.key() + ".short", place)).forEach(stops::add);
        }
        var elsewhere = stops.stream().noneMatch(Stop::current);
        stops.add(new Stop("/menu", "menu", say.text("web.menu"), say.text("web.menu.what"), "", elsewhere));
        return stops;
    }

    /** The page once more, in the other language: for whoever is not signed in and has no Me to choose on. */
    public Language getOtherLanguage() {
        var other = say.getLanguage().equals("nl") ? "en" : "nl";
        var before = request.getRequestURI().equals("/error") ? "/members/sign-in" : request.getRequestURI();
        return new Language(other, say.text("web.language." + other), before + "?" + asked() + "lang=" + other);
    }

    private String asked() {
        if (request.getQueryString() == null) return "";
        return java.util.Arrays.stream(request.getQueryString().split("&")).filter(part -> !part.startsWith("lang=")).map(part -> part + "&").collect(java.util.stream.Collectors.joining());
    }

    /** Whether the page belongs to the place with this key. */
    public boolean at(String place, String key) {
        return key.equals(place);
    }

    private Group group(Place.Group group, String place) {
        return new Group(group.name(), say.text("web.group." + group), places(group).map(at -> stop(at, at.key(), place)).toList());
    }

    private java.util.stream.Stream<Place> places(Place.Group group) {
        return rooms.stream().flatMap(room -> room.places().stream()).filter(at -> at.group() == group).sorted(Comparator.comparingInt(Place::order));
    }

    private Stop stop(Place at, String words, String place) {
        var count = matters().stream().filter(matter -> matter.placeKey().equals(at.key())).count();
        return new Stop("/" + at.path(), at.icon(), say.text(words), say.text(at.key() + ".what"), count == 0 ? "" : say.text("web.waits", count), at.key().equals(place));
    }

    private List<Waiting.Matter> matters() {
        if (matters == null) matters = caller.member().isEmpty() ? List.of() : waiting.stream().flatMap(room -> room.forCaller().stream()).toList();
        return matters;
    }

    private MemberRow member() {
        if (member == null) member = members.signedIn();
        return member;
    }

    /**
     * The way to the same page in another language.
     *
     * @param tag the language, {@code en}
     * @param word its own name for itself
     * @param path the page, with a slash in front
     */
    public record Language(String tag, String word, String path) {}

    /**
     * Places that stand together.
     *
     * @param key the name of the group, for ids
     * @param title above them, in words
     * @param stops the places in order
     */
    public record Group(String key, String title, List<Stop> stops) {}

    /**
     * One place to go to.
     *
     * @param path the page, with a slash in front
     * @param icon its icon
     * @param word its name
     * @param what one sentence about it
     * @param waits what waits there, in words, or the empty text
     * @param current whether the page belongs to it
     */
    public record Stop(String path, String icon, String word, String what, String waits, boolean current) {}
}
