package org.meent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meent.decisions.DecisionLine;
import org.meent.decisions.Register;
import org.meent.desks.BookingRow;
import org.meent.desks.Bookings;
import org.meent.desks.DayPart;
import org.meent.desks.Done;
import org.meent.desks.InToday;
import org.meent.desks.LastWeek;
import org.meent.desks.StripDay;
import org.meent.desks.WeekRow;
import org.meent.desks.WeekStrips;
import org.meent.desks.Weeks;
import org.meent.kernel.Communities;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.kernel.Waiting;
import org.meent.members.Members;

/** Today: what there is for the member, and then no more. */
@Named
@RequestScoped
public class TodayPage {
    private static final int FIRST_HOUR = 5;
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private final Members members;
    private final Bookings bookings;
    private final Weeks weeks;
    private final WeekStrips strips;
    private final Register register;
    private final Instance<Waiting> waiting;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private LocalDate today;
    private LocalTime now;
    private Optional<WeekRow> week;
    private Optional<InToday> inHouse;
    private List<Matter> matters;
    private List<DecisionLine> decided;
    private BookingRow next;
    private LastWeek again;
    private String refusal;
    private Done done;
    private String greeting;

    // One page shows what every room has for today; each of these is one door.
    @Inject
    TodayPage(Members members, Bookings bookings, Weeks weeks, WeekStrips strips, Register register, Instance<Waiting> waiting,
            Communities communities, Clock clock, Say say) {
        this.members = members;
        this.bookings = bookings;
        this.weeks = weeks;
        this.strips = strips;
        this.register = register;
        this.waiting = waiting;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
    }

    /** Asks the rooms what there is. */
    public void open() {
        var zone = communities.current().zone();
        var moment = clock.instant();
        today = LocalDate.ofInstant(moment, zone);
        now = LocalTime.ofInstant(moment, zone);
        greeting = say.text("web.today.greeting." + partOfDay(), members.signedIn().name().split(" ")[0]);
        week = weeks.thisWeek();
        again = weeks.again().orElse(null);
        next = weeks.next().orElse(null);
        inHouse = weeks.inToday();
        matters = waiting.stream().flatMap(room -> room.forCaller().stream()).map(this::matter).toList();
        decided = register.since(moment.minus(7, ChronoUnit.DAYS));
    }

    /** What an act of a moment ago did, for the message about it. */
    public void remember(String act) {
        done = bookings.act(Refs.read(act));
    }

    /** Books for this day what the member had a week before, and shows what came of it. */
    public void same(String day) throws IOException {
        try {
            show(bookings.sameAsLastWeek(Refs.day(day)));
        } catch (Problem refused) {
            refusal = say.problem(refused);
        }
    }

    /** Gives a booking back and shows what came of it. */
    public void giveBack(String booking) throws IOException {
        show(bookings.giveBack(Refs.read(booking)));
    }

    /** Undoes an act and shows what came of it. */
    public void undo(String act) throws IOException {
        show(bookings.undo(Refs.read(act)));
    }

    private static void show(Done act) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/today?act=" + act.request());
    }

    /** {@code Vandaag, dinsdag 24 november}. */
    public String getDate() {
        return say.text("web.today.date", today);
    }

    /** The greeting of the hour. */
    public String getGreeting() {
        return greeting;
    }

    /** The answer in one sentence: what asks something of the member, or that nothing does. */
    public String getLead() {
        if (!matters.isEmpty()) return say.text("web.today.lead.asks", matters.size());
        if (next == null) return say.text("web.today.lead.nothing");
        if (next.day().equals(today)) return say.text("web.today.lead.deskToday");
        return next.day().equals(today.plusDays(1)) ? say.text("web.today.lead.deskTomorrow") : say.text("web.today.lead.desk", next.day());
    }

    /** Whether nothing has been drawn yet that could be booked. */
    public boolean isFirstDay() {
        // A button that was pressed is looked for on the page before the page is opened.
        if (week == null) open();
        return week.isEmpty();
    }

    /** What waits for the member. */
    public List<Matter> getMatters() {
        return matters;
    }

    /** What was decided in the last seven days, the latest first. */
    public List<DecisionLine> getDecided() {
        return decided;
    }

    /** The days of this week; what can still be had on them, and where one is already. */
    public List<StripDay> getDays() {
        return strips.days(row(), null, day -> "/desks/week?day=" + day);
    }

    /** What the strip is a strip of. */
    public String getStripTitle() {
        return strips.title(row());
    }

    /** The week before, on the page of the desks. */
    public String getPrevious() {
        return "/desks/week?day=" + row().days().get(0).day().minusWeeks(1);
    }

    /** The week after, on the page of the desks. */
    public String getFollowing() {
        return "/desks/week?day=" + row().days().get(0).day().plusWeeks(1);
    }

    private WeekRow row() {
        return week.orElseThrow();
    }

    /** The next booking, or null. */
    public BookingRow getNext() {
        return next;
    }

    /** {@code Morgen, woensdag 25 november}. */
    public String getNextDay() {
        if (next.day().equals(today)) return say.text("web.today.next.today", next.day());
        return next.day().equals(today.plusDays(1)) ? say.text("web.today.next.tomorrow", next.day()) : say.dayFirst(next.day());
    }

    /** What the member had last week and can have again, or null. */
    public LastWeek getAgain() {
        return again;
    }

    /** {@code Vrijdag 27 november: vorige week had je plek 4, ochtend en middag.} */
    public String getAgainSentence() {
        return say.text("web.today.again", say.dayFirst(again.day()), again.number(), words(again.parts()));
    }

    /** Why that could not be had after all, or null. */
    public String getRefusal() {
        return refusal;
    }

    /** {@code Ochtend en middag.} */
    public String getNextParts() {
        var parts = words(next.parts());
        return parts.substring(0, 1).toUpperCase(say.getLocale()) + parts.substring(1) + ".";
    }

    /** Who has a desk today; null while there is no house. */
    public InToday getInHouse() {
        return inHouse.orElse(null);
    }

    /** How many members are in, in a sentence. */
    public String getInHouseSentence() {
        var in = inHouse.orElseThrow();
        if (in.members() == 0) return say.text("web.today.in.nobody");
        return say.text(in.named().isEmpty() ? "web.today.in.unnamed" : "web.today.in.named", in.members());
    }

    /** Whether some are in without a name, beside others with one. */
    public boolean isOthersIn() {
        return inHouse.filter(in -> in.unnamed() > 0 && !in.named().isEmpty()).isPresent();
    }

    /** What was done a moment ago, or null. */
    public Done getDone() {
        return refusal == null ? done : null;
    }

    /** That in a sentence. */
    public String getDoneSentence() {
        if (done.undone() || done.bookings().isEmpty()) return say.text("desks.week.done.undone");
        return say.text("desks.week.done." + done.kind(), done.bookings().get(0).number(), done.bookings().get(0).day());
    }

    /** Whether it can still be undone. */
    public boolean isUndoable() {
        return done != null && !done.undone() && clock.instant().isBefore(done.undoUntil());
    }

    private String words(Set<DayPart> parts) {
        return say.text("desks.parts." + parts.stream().sorted().map(Enum::name).collect(Collectors.joining(".")));
    }

    private Matter matter(Waiting.Matter matter) {
        if (matter.until() == null) return new Matter("", say.text("web.today.noHaste"), "", matter);
        var days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(matter.until(), communities.current().zone()));
        var until = days == 0 ? say.text("web.today.until.today", matter.until()) : say.text("web.today.until.days", days);
        return new Matter(days < 7 ? "asks" : "", until, days == 0 ? "" : say.text("web.today.until.exact", LocalDate.ofInstant(matter.until(), communities.current().zone())), matter);
    }

    private String partOfDay() {
        if (now.getHour() < FIRST_HOUR || now.getHour() >= EVENING) return "evening";
        return now.getHour() < NOON ? "morning" : "afternoon";
    }

    /**
     * Something that waits, with its deadline in words.
     *
     * @param urgency {@code asks} when it is due within a week
     * @param until how long still
     * @param rest the exact end
     * @param matter the thing itself
     */
    public record Matter(String urgency, String until, String rest, Waiting.Matter matter) {}
}
