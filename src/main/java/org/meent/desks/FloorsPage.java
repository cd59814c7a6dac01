package org.meent.desks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meent.desks.FloorProblems.DayIsBooked;
import org.meent.desks.FloorProblems.NoSuchSite;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** The houses with their floors and closing days: for every member to see, for hosts to change. */
@Named("floorsPage")
@RequestScoped
public class FloorsPage {
    private static final Set<String> DONE = Set.of("siteAdded", "siteChanged", "floorAdded", "dayClosed", "dayOpened");
    private final Floors floors;
    private final ClosingDays closingDays;
    private final Say say;
    private final String wanted;
    private final String done;
    private final Map<String, String> typed = new HashMap<>();
    private Set<DayOfWeek> ticked;
    private List<SiteRow> sites;
    private Trouble trouble = Trouble.NONE;
    private String troubledForm = "";
    private long losing;

    @Inject
    FloorsPage(Floors floors, ClosingDays closingDays, Say say, HttpServletRequest request) {
        this.floors = floors;
        this.closingDays = closingDays;
        this.say = say;
        // Read from the address at once: which fields there are depends on it, before Faces hands out parameters.
        wanted = request.getParameter("site");
        var said = JustDone.of(request).what();
        done = DONE.contains(said) ? said : "";
    }

    /** A floor in the list. */
    public record FloorLine(String name, String what, String word, String path) {}

    /** A closing day in the list. */
    public record ClosedDay(String day, String title, String aloud, String reason) {}

    /** Another house, to look at instead. */
    public record Other(String name, String path) {}

    /** Adds a house. */
    public void addSite(String[] weekdays) {
        ticked = days(weekdays);
        tried("newSite", () -> SeeOther.at("/desks/floors?done=siteAdded&site=" + floors.addSite(typed.get("newSite"), ticked).ref()));
    }

    /** Keeps the name and the weekdays of the house. */
    public void changeSite(String[] weekdays) {
        ticked = days(weekdays);
        tried("site", () -> {
            floors.changeSite(getSite().ref(), typed.get("site"), ticked);
            back("siteChanged");
        });
    }

    /** Adds a floor to the house. */
    public void addFloor() {
        tried("floor", () -> {
            floors.addFloor(getSite().ref(), typed.get("floor"), Typed.whole("widthDm", typed.get("widthDm")), Typed.whole("depthDm", typed.get("depthDm")));
            back("floorAdded");
        });
    }

    /** Shuts the house for a day; {@code withBookings} if the host saw whose bookings end. */
    public void close(boolean withBookings) {
        tried("closing", () -> {
            closingDays.close(getSite().ref(), Typed.day("day", typed.get("day")), typed.get("reason"), withBookings);
            back("dayClosed");
        });
    }

    /** Opens a day again. */
    public void open(String day) {
        tried("days", () -> {
            closingDays.open(getSite().ref(), LocalDate.parse(day));
            back("dayOpened");
        });
    }

    private void tried(String form, Runnable act) {
        try {
            act.run();
        } catch (Problem problem) {
            trouble = Trouble.of(problem, say);
            troubledForm = form;
            losing = problem instanceof DayIsBooked booked ? booked.members() : 0;
        }
    }

    private void back(String done) {
        SeeOther.at("/desks/floors?site=" + getSite().ref() + "&done=" + done);
    }

    /** All houses. */
    public List<SiteRow> getSites() {
        if (sites == null) sites = floors.sites();
        return sites;
    }

    /** The house that the page is about, null while there is none. */
    public SiteRow getSite() {
        if (wanted == null) return getSites().isEmpty() ? null : getSites().get(0);
        return getSites().stream().filter(site -> site.ref().toString().equals(wanted)).findFirst().orElseThrow(NoSuchSite::new);
    }

    /** The other houses. */
    public List<Other> getOthers() {
        return getSites().stream().filter(site -> !site.equals(getSite())).map(site -> new Other(site.name(), "/desks/floors?site=" + site.ref())).toList();
    }

    /** What there is, in a sentence. */
    public String getLead() {
        var all = getSites();
        return say.text("desks.floors.lead", all.size(), all.stream().mapToInt(site -> site.floors().size()).sum(), all.stream().mapToInt(SiteRow::deskCount).sum());
    }

    /** When the house is open, in a sentence. */
    public String getOpen() {
        var days = List.copyOf(EnumSet.copyOf(getSite().openWeekdays()));
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        var inARow = days.size() > 2 && last.getValue() - first.getValue() == days.size() - 1;
        if (inARow) return say.text("desks.floors.openRow", weekday(first), weekday(last));
        return say.text("desks.floors.openOn", days.stream().map(this::weekday).collect(Collectors.joining(", ")));
    }

    /** The floors of the house. */
    public List<FloorLine> floors(boolean host) {
        return getSite().floors().stream().map(row -> new FloorLine(row.name(), what(row),
                say.text(host ? "desks.floors.draw" : "desks.floors.look"), (host ? "/desks/floor?floor=" : "/desks/week?floor=") + row.ref())).toList();
    }

    private String what(FloorRow row) {
        var what = say.text("desks.floors.what", row.roomCount(), row.deskCount());
        return row.draftSavedAt() == null ? what : what + " " + say.text("desks.floors.draft");
    }

    /** The days on which the house is shut, from today on. */
    public List<ClosedDay> getClosedDays() {
        return closingDays.ahead(getSite().ref()).stream()
                .map(row -> new ClosedDay(row.day().toString(), say.dayFirst(row.day()), say.day(row.day()), row.reason())).toList();
    }

    /** The weekdays in the form for this house or for a new one, those ticked on which it is to be open. */
    public List<FloorPage.Tick> weekdays(String form) {
        var usual = form.equals("site") ? getSite().openWeekdays() : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var open = form.equals(troubledForm) ? ticked : usual;
        return Arrays.stream(DayOfWeek.values()).map(day -> new FloorPage.Tick(day.name(), weekday(day), open.contains(day))).toList();
    }

    private static Set<DayOfWeek> days(String[] weekdays) {
        return Stream.of(weekdays == null ? new String[0] : weekdays).map(DayOfWeek::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, say.getLocale());
    }

    /** What could not be done. */
    public Trouble getTrouble() {
        return trouble;
    }

    /** The same, with the way to its field. */
    public List<Mend> getToMend() {
        var fields = Map.of("name", "name", "widthDm", "width", "depthDm", "depth", "day", "day", "reason", "reason");
        return fields.containsKey(trouble.field()) ? trouble.toMend(Map.of(trouble.field(), troubledForm + ":" + fields.get(trouble.field()) + ":input")) : trouble.toMend(Map.of());
    }

    /** What could not be done with one form. */
    public Trouble troubleIn(String form) {
        return form.equals(troubledForm) ? trouble : Trouble.NONE;
    }

    /** What has just been done, in a sentence, or empty. */
    public String getDone() {
        return done.isEmpty() || trouble != Trouble.NONE ? "" : say.text("desks.floors.done." + done);
    }

    /** How many members would lose a booking, 0 if that is not asked. */
    public long getLosing() {
        return losing;
    }

    /** What is typed, by field; the house begins with its own name. */
    public Map<String, String> getTyped() {
        if (getSite() != null) typed.putIfAbsent("site", getSite().name());
        return typed;
    }
}
