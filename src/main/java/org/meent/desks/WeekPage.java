package org.meent.desks;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.meent.desks.BookingProblems.DeskTaken;
import org.meent.desks.BookingProblems.NoSuchBooking;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Where members book: a week, one of its days as a plan and as a list, and their own bookings. */
@Named("weekPage")
@RequestScoped
public class WeekPage {
    private final Weeks weeks;
    private final Bookings bookings;
    private final Floors floors;
    private final WeekStrips strips;
    private final WeekDesks desks;
    private final Say say;
    private final Clock clock;
    private final WeekAddress address;
    private final Integer desk;
    private final boolean choosing;
    private final String act;
    private Optional<WeekView> view;
    private Done done;
    private Refusal refusal;

    @Inject
    WeekPage(Weeks weeks, Bookings bookings, Floors floors, WeekStrips strips, WeekDesks desks, Say say, Clock clock, HttpServletRequest request) {
        this.weeks = weeks;
        this.bookings = bookings;
        this.floors = floors;
        this.strips = strips;
        this.desks = desks;
        this.say = say;
        this.clock = clock;
        address = WeekAddress.of(request);
        var number = String.valueOf(request.getParameter("desk"));
        desk = number.matches("[1-9]\\d{0,2}") ? Integer.valueOf(number) : null;
        choosing = request.getParameter("choose") != null;
        act = request.getMethod().equals("GET") ? request.getParameter("act") : null;
    }

    /**
     * What could not be done, and what can be done instead.
     *
     * @param sentence the reason
     * @param desk the desk that is free, or null
     * @param number its number
     * @param day the day of the wish
     * @param parts its parts of the day
     * @param leaving the booking that would move, empty if none
     * @param word what the button says
     */
    public record Refusal(String sentence, UUID desk, int number, LocalDate day, String parts, String leaving, String word) {}

    /** A floor to choose. */
    public record Choice(String word, String what, String path) {}

    /** A house with floors to choose. */
    public record House(String name, List<Choice> floors) {}

    /** Something to tick or pick. */
    public record Option(String value, String word, boolean chosen) {}

    /** A booking of the reader. */
    public record Mine(UUID ref, String title, String text, String path, String aloud) {}

    /** Looks the week up, so that a floor that is not there is said before anything is shown. */
    public void open() {
        view();
    }

    /** Books a desk, or moves a booking there if one is named. */
    public void book(String desk, String leaving, String day, String parts) {
        var at = WeekAddress.day(day).orElse(null);
        var to = WeekAddress.ref(desk).orElse(null);
        var wanted = parts(parts);
        if (at == null || to == null) return;
        tried(at, wanted, leaving, () -> leaving.isEmpty() ? bookings.book(to, at, wanted) : bookings.move(booking(leaving), to, at, wanted));
    }

    /** Books what the member had a week before. */
    public void same(String day) {
        WeekAddress.day(day).ifPresent(at -> tried(at, view().flatMap(WeekView::lastWeek).map(LastWeek::parts).orElse(Set.of()), "", () -> bookings.sameAsLastWeek(at)));
    }

    /** Gives a booking back. */
    public void giveBack(String booking) {
        tried(null, Set.of(), "", () -> bookings.giveBack(booking(booking)));
    }

    /** Undoes an act. */
    public void undo(String request) {
        tried(null, Set.of(), "", () -> bookings.undo(booking(request)));
    }

    private void tried(LocalDate day, Set<DayPart> parts, String leaving, Supplier<Done> deed) {
        try {
            var after = deed.get();
            SeeOther.at(address.on(day == null ? address.look().day() : day).moving(null).path("act", after.request()));
        } catch (Problem problem) {
            view = null;
            var other = problem instanceof DeskTaken taken && day != null ? taken.offer() : Optional.<Offer>empty();
            var word = leaving.isEmpty() ? "desks.week.book" : "desks.week.moveTo";
            refusal = new Refusal(say.problem(problem), other.map(Offer::desk).orElse(null), other.map(Offer::number).orElse(0), day, WeekAddress.names(parts),
                    leaving, other.map(offer -> say.text(word, offer.number())).orElse(""));
        }
    }

    /** Whether there is no floor yet. */
    public boolean isFloorless() {
        return view().isEmpty();
    }

    /** Whether the reader wants another floor. */
    public boolean isChoosing() {
        return choosing;
    }

    /** Houses and floors to choose from. */
    public List<House> getHouses() {
        return floors.sites().stream().map(site -> new House(site.name(), site.floors().stream()
                .map(floor -> new Choice(floor.name(), say.text("desks.week.choose.desks", floor.deskCount()), address.onFloor(floor.ref()).path())).toList())).toList();
    }

    /** Where the link to choose another floor leads. */
    public String getChoosePath() {
        return address.path("choose", "yes");
    }

    /** The house and the floor. */
    public String getWhere() {
        return say.text("desks.week.where", week().site(), week().name());
    }

    /** The answer of the page in a sentence. */
    public String getLead() {
        var day = day().day();
        var first = say.dayFirst(day.day());
        if (day.yours() && day.state() != DayState.PAST) return say.text("desks.week.lead.yours", first);
        return switch (day.state()) {
            case PAST -> say.text(day.day().equals(week().today()) ? "desks.week.lead.partIsOver" : "desks.week.lead.PAST", first);
            case SHUT -> say.text("desks.week.lead.SHUT", first, day.reason()).strip();
            case TOO_FAR -> say.text("desks.week.lead.TOO_FAR", first, day().bookableFrom());
            case FREE -> say.text("desks.week.lead.FREE", first, day.free());
            case FULL -> say.text(day().desks().isEmpty() ? "desks.week.lead.none" : "desks.week.lead.FULL", first);
        };
    }

    /** What stood in the way, or null. */
    public Refusal getRefusal() {
        return refusal;
    }

    /** What the reader did just now, or null. */
    public Done getDone() {
        if (done == null && act != null && refusal == null) {
            try {
                done = bookings.act(booking(act));
            } catch (NoSuchBooking notTheirs) {
                // The address was typed, or is another member's: then there is nothing to tell.
                return null;
            }
        }
        return done;
    }

    /** What was done, in a sentence. */
    public String getDoneTitle() {
        if (done.undone() || done.bookings().isEmpty()) return say.text("desks.week.done.undone");
        var booking = done.bookings().get(0);
        return say.text("desks.week.done." + done.kind(), booking.number(), booking.day());
    }

    /** What else there is to say about it. */
    public String getDoneText() {
        if (done.undone() || done.bookings().isEmpty()) return say.text("desks.week.done.undone.more");
        var parts = done.bookings().stream().flatMap(booking -> booking.parts().stream()).collect(toCollection(() -> EnumSet.noneOf(DayPart.class)));
        return first(words(parts)) + ".";
    }

    /** What the button says that undoes it, empty when it is too late. */
    public String getUndoWord() {
        return done.undone() || !clock.instant().isBefore(done.undoUntil()) ? "" : say.text("desks.week.undo", done.undoUntil());
    }

    /** The strip of the week. */
    public List<StripDay> getStrip() {
        return strips.days(week(), day().day().day(), on -> address.on(on).path());
    }

    /** From when until when the week is. */
    public String getStripTitle() {
        return strips.title(week());
    }

    /** The same day of the week before. */
    public String getPrevious() {
        return address.on(day().day().day().minusWeeks(1)).path();
    }

    /** The same day of the week after. */
    public String getNext() {
        return address.on(day().day().day().plusWeeks(1)).path();
    }

    /** What the reader had a week before and can have again, in a sentence; empty if there is nothing. */
    public String getSame() {
        if (getMoving() != null) return "";
        return view().orElseThrow().lastWeek().map(last -> say.text("desks.week.same",
                day().day().day().getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, say.getLocale()), last.number(), words(last.parts()))).orElse("");
    }

    /** The parts of the day to tick. */
    public List<Option> getParts() {
        return Arrays.stream(DayPart.values()).map(part -> new Option(part.name(), say.text("desks.part." + part), day().parts().contains(part))).toList();
    }

    /** What a desk can have. */
    public List<Option> getFeatures() {
        var any = new Option("", say.text("desks.week.feature.any"), address.look().feature() == null);
        return Stream.concat(Stream.of(any), Arrays.stream(Feature.values())
                .map(feature -> new Option(feature.name(), say.text("desks.feature." + feature), feature == address.look().feature()))).toList();
    }

    /** What the form of the filter hands on. */
    public List<WeekAddress.Field> getKept() {
        return address.kept();
    }

    /** The day that the page shows, for its forms. */
    public LocalDate getDay() {
        return day().day().day();
    }

    /** The parts of the day that the page shows, for its forms. */
    public String getPartNames() {
        return WeekAddress.names(day().parts());
    }

    /** The floor as a picture. */
    public PlanPicture getPicture() {
        return desks.picture(view().orElseThrow(), address, desk);
    }

    /** Whether the plan shows a desk that cannot be booked, so that its shape needs its word. */
    public boolean isShutDesks() {
        return day().desks().stream().anyMatch(desk -> desk.state() == DeskState.UNAVAILABLE);
    }

    /** The desks as a list. */
    public List<WeekDesks.Line> getLines() {
        return desks.lines(view().orElseThrow(), address, desk);
    }

    /** Leads to the whole list, or back; empty if it is whole. */
    public String getAllWord() {
        if (address.all()) return say.text("desks.week.fewer");
        var left = day().desks().size() - getLines().size();
        var onlyTaken = day().desks().stream().noneMatch(desk -> desk.state() == DeskState.UNAVAILABLE);
        return left == 0 ? "" : say.text(onlyTaken ? "desks.week.allTaken" : "desks.week.all", left);
    }

    /** Where that leads. */
    public String getAllPath() {
        return address.all(!address.all()).path() + "#list";
    }

    /** Whether the plan has the whole width. */
    public boolean isLarger() {
        return address.larger();
    }

    /** The page with a larger plan, or a smaller one again. */
    public String getLargerPath() {
        return address.larger(!address.larger()).path() + "#plan";
    }

    /** The reader's bookings. */
    public List<Mine> getMine() {
        return view().map(WeekView::mine).orElse(List.of()).stream().map(row -> {
            var what = say.text("desks.week.mine.what", row.number(), words(row.parts())) + (row.floor().equals(week().floor()) ? "" : ". " + row.place());
            var moving = address.onFloor(row.floor()).on(row.day()).forParts(row.parts()).moving(row.ref());
            return new Mine(row.ref(), say.dayFirst(row.day()), what, moving.path(), say.text("desks.week.giveBack.aloud", row.number(), row.day()));
        }).toList();
    }

    /** The booking that is being moved, or null. */
    public BookingRow getMoving() {
        return view().flatMap(found -> desks.moving(found, address)).orElse(null);
    }

    /** The page without the moving. */
    public String getStopPath() {
        return address.moving(null).path();
    }

    /** The booking that a button of the list moves, empty if it makes a new one. */
    public String getLeaving() {
        return view().flatMap(found -> desks.leaving(found, address)).map(row -> row.ref().toString()).orElse("");
    }

    /** A text that names nothing names nothing that the reader has. */
    private static UUID booking(String text) {
        return WeekAddress.ref(text).orElseThrow(NoSuchBooking::new);
    }

    private Optional<WeekView> view() {
        if (view == null) view = weeks.look(address.look());
        return view;
    }

    private WeekRow week() {
        return view().orElseThrow().week();
    }

    private DayRow day() {
        return view().orElseThrow().day();
    }

    private String words(Set<DayPart> parts) {
        return say.text("desks.parts." + WeekAddress.names(parts).replace(',', '.'));
    }

    private String first(String text) {
        return text.substring(0, 1).toUpperCase(say.getLocale()) + text.substring(1);
    }

    private static Set<DayPart> parts(String names) {
        return Arrays.stream(DayPart.values()).filter(part -> List.of(names.split(",")).contains(part.name())).collect(toCollection(() -> EnumSet.noneOf(DayPart.class)));
    }
}
