package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.decisions.Founding;
import org.meent.decisions.FoundingDraft;
import org.meent.decisions.FoundingDraft.Person;
import org.meent.desks.ClosingDays;
import org.meent.desks.Floors;
import org.meent.kernel.Moment;
import org.meent.members.AccessTokens;
import org.meent.members.Circles;
import org.meent.members.InvitationForm;
import org.meent.members.InvitationRow;
import org.meent.members.Invitations;
import org.meent.members.Members;
import org.meent.members.NewToken;
import org.meent.members.Passwords;
import org.meent.members.ProfileChange;
import org.meent.members.SignedIn;
import org.meent.participation.Engagements;

/** Fills an empty database with the example community, as its members would have done it. */
@ApplicationScoped
class ExampleCommunity {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** How long ago it was founded: one mandate of three months will have ended, all others not, and whoever came a day later votes in each quarter. */
    private static final int DAYS_OLD = 280;
    /** One member of so many shows the name at the desk; the others keep it to themselves. */
    private static final int SHOWS_NAME = 3;
    /** The founders stand by name in one entry of the log, which is no place for thousands. */
    private static final int FOUNDERS = 200;
    private final Founding founding;
    private final Members members;
    private final Circles circles;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final Engagements engagements;
    private final Floors floors;
    private final ClosingDays closing;
    private final BookedWeeks weeks;
    private final DecidedSeason decided;
    private final SharedMoney money;
    private final Invitations invitations;
    private final PastQuarters quarters;
    private final Clock clock;

    @Inject
    ExampleCommunity(Founding founding, Members members, Circles circles, Passwords passwords, AccessTokens tokens, Engagements engagements,
            Floors floors, ClosingDays closing, BookedWeeks weeks, DecidedSeason decided, SharedMoney money, Invitations invitations, PastQuarters quarters, Clock clock) {
        this.founding = founding;
        this.members = members;
        this.circles = circles;
        this.passwords = passwords;
        this.tokens = tokens;
        this.engagements = engagements;
        this.floors = floors;
        this.closing = closing;
        this.weeks = weeks;
        this.decided = decided;
        this.money = money;
        this.invitations = invitations;
        this.quarters = quarters;
        this.clock = clock;
    }

    /** @param count how many members it has, 30 to 10,000 */
    void fill(int count) {
        var now = clock.instant();
        Moment.pretend(now, () -> fill(now, count));
    }

    private void fill(Instant now, int count) {
        var today = LocalDate.ofInstant(now, ZONE);
        var founded = today.minusDays(DAYS_OLD);
        var cast = Cast.people(count);
        var founders = found(at(founded, 20), cast.subList(0, Math.min(FOUNDERS, count)));
        Moment.pretend(at(founded.plusDays(1), 9), () -> join(cast.subList(founders.size(), count), founders));
        var people = cast.stream().map(person -> members.idByAddress(person.email())).toList();
        Moment.pretend(at(founded.plusDays(1), 10), () -> settle(people));
        var house = draw(people.get(1), at(founded.plusDays(2), 10));
        quarters.book(people, weeks.desks(people.get(0), house), today);
        weeks.book(people, house, today, now);
        Moment.pretend(now.minus(Duration.ofHours(1)), () -> SignedIn.actAs(people.get(1),
                () -> closing.close(house, weekdayAfter(today.plusDays(16)), "De vloer wordt gelakt.", false)));
        money.comesIn(people, today);
        decided.begin(people, today, quarters);
        money.wasAskedBack();
        decided.tell();
        money.isAskedBack();
        quarters.count(today);
        invites(people, today);
    }

    /** One newcomer whom others may confirm, and one who was confirmed. */
    private void invites(List<Long> people, LocalDate today) {
        var ref = new UUID[1];
        as(people.get(14), today.minusDays(20), () -> ref[0] = invitations.invite(new InvitationForm("Noor Hermans", "noor.hermans@voorbeeld.nl", "nl", null)).ref());
        for (var member : List.of(15, 16)) as(people.get(member), today.minusDays(19), () -> invitations.confirm(ref[0]));
        as(people.get(22), today.minusDays(3), () -> invitations.invite(new InvitationForm("Stefan Kowalski", "stefan.kowalski@voorbeeld.nl", "nl", null)));
    }

    private static void as(long member, LocalDate day, Runnable act) {
        Moment.pretend(at(day, 11), () -> SignedIn.actAs(member, act));
    }

    /** A key for the API that works until tomorrow, in the name of Riet; the one of an earlier start ends. */
    String token() {
        var text = new StringBuilder();
        SignedIn.actAs(members.idByAddress(Cast.RIET), () -> {
            tokens.mine().stream().filter(token -> token.name().equals("Proef")).forEach(token -> tokens.revoke(token.ref()));
            text.append(tokens.make(new NewToken("Proef", "act", LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1))).text());
        });
        return text.toString();
    }

    private List<Long> found(Instant moment, List<Person> people) {
        var draft = new FoundingDraft("De Meent", "Breda", "nl", ZONE.getId(), people, Cast.tasks(), Cast.circles(), Map.of());
        Moment.pretend(moment, () -> founding.foundExample(draft));
        return people.stream().map(person -> members.idByAddress(person.email())).toList();
    }

    /** Whoever came too late to found is invited and confirmed, each by other founders. */
    private void join(List<Person> newcomers, List<Long> founders) {
        for (var n = 0; n < newcomers.size(); n++) {
            var newcomer = new InvitationForm(newcomers.get(n).name(), newcomers.get(n).email(), "nl", null);
            var open = new InvitationRow[1];
            SignedIn.actAs(founders.get(n % founders.size()), () -> open[0] = invitations.invite(newcomer));
            for (var needed = 1; needed <= open[0].needed(); needed++) {
                SignedIn.actAs(founders.get((n + needed) % founders.size()), () -> invitations.confirm(open[0].ref()));
            }
        }
    }

    /** What members tell about themselves, each in their own name. */
    private void settle(List<Long> people) {
        var refs = new ArrayList<UUID>();
        SignedIn.actAs(people.get(0), () -> circles.all().forEach(circle -> refs.add(circle.ref())));
        for (var n = 0; n < people.size(); n++) {
            var number = n;
            SignedIn.actAs(people.get(n), () -> {
                members.change(new ProfileChange(null, null, Cast.talent(number), null, null, null, number % SHOWS_NAME == 0));
                Cast.circles(number).forEach(circle -> circles.join(refs.get(circle)));
                Cast.engagement(number).ifPresent(engagements::tell);
                if (Cast.maySignIn(number)) passwords.choose("", Cast.PASSWORD);
            });
        }
    }

    private UUID draw(long host, Instant moment) {
        var house = new UUID[1];
        Moment.pretend(moment, () -> SignedIn.actAs(host, () -> {
            house[0] = floors.addSite(HouseOfTheBrook.NAME, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).ref();
            var ground = floors.addFloor(house[0], "begane grond", HouseOfTheBrook.WIDTH, HouseOfTheBrook.DEPTH).ref();
            floors.show(ground, HouseOfTheBrook.ground(floors.plan(ground).version()));
            var upper = floors.addFloor(house[0], "eerste verdieping", HouseOfTheBrook.WIDTH, HouseOfTheBrook.DEPTH).ref();
            floors.show(upper, HouseOfTheBrook.upper(floors.plan(upper).version()));
        }));
        return house[0];
    }

    static LocalDate weekdayAfter(LocalDate day) {
        var next = day;
        while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) next = next.plusDays(1);
        return next;
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
    }
}
