package org.meent.architecture;

import jakarta.enterprise.util.TypeLiteral;
import java.lang.reflect.Parameter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meent.decisions.Founding;
import org.meent.decisions.FoundingDraft;
import org.meent.desks.Bookings;
import org.meent.desks.DayPart;
import org.meent.desks.DeskMode;
import org.meent.desks.Floors;
import org.meent.desks.Look;
import org.meent.desks.Part;
import org.meent.desks.PlanRequest;
import org.meent.desks.RoomKind;
import org.meent.desks.ThingText;
import org.meent.kernel.CommunityRow;
import org.meent.kernel.Decided;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Secret;
import org.meent.log.Ground;
import org.meent.log.LogSearch;
import org.meent.members.AccessTokens;
import org.meent.members.Circles;
import org.meent.members.Device;
import org.meent.members.InvitationForm;
import org.meent.members.Invitations;
import org.meent.members.Members;
import org.meent.members.NewToken;
import org.meent.members.Passwords;
import org.meent.members.ProfileChange;
import org.meent.members.Role;
import org.meent.members.SignIn;
import org.meent.members.SignedIn;
import org.meent.money.Books;
import org.meent.money.ClaimForm;
import org.meent.money.Claims;
import org.meent.money.IncomeForm;
import org.meent.proposals.DraftForm;
import org.meent.proposals.OtherText;
import org.meent.testing.Rooms;
import org.meent.votes.Casting;

/** A founded community in which somebody knocks at doors: things that there are, and things of one member. */
final class Knock {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String PASSWORD = "klaver-fluitketel-duin-kastanje";
    private static final List<String> PEOPLE = List.of("member", "other member", "host", "confidant", "coordinator", "treasurer", "approver", "auditor", "second confidant");
    /** A Thursday, two days after the story's today. */
    private final LocalDate day = LocalDate.of(2026, 11, 26);
    private final Rooms rooms;
    private final Map<String, UUID> things = new java.util.HashMap<>();

    Knock(Rooms rooms) {
        this.rooms = rooms;
        var tasks = List.of("host", "confidant", "treasurer", "approver", "auditor").stream()
                .map(role -> new FoundingDraft.Task(role, role.equals("confidant") ? List.of(address(role), address("second confidant")) : List.of(address(role)), 12)).toList();
        rooms.the(Founding.class).foundExample(new FoundingDraft("De Meent", "Breda", "nl", ZONE.getId(),
                PEOPLE.stream().map(name -> new FoundingDraft.Person("Lid " + name, address(name))).toList(), tasks,
                List.of(new FoundingDraft.FirstCircle("De Tuin", "De moestuin")), Map.of()));
        coordinate();
        as("host", this::drawAHouse);
        as("treasurer", () -> rooms.the(Books.class).receive(new UUID(4, 4), new IncomeForm("Gemeente", "Bijdrage", "100")));
        giveMoneyAPurpose();
        as("member", this::haveThingsOfOnesOwn);
    }

    /** Runs {@code act} as this kind of caller, {@code anonymous} for nobody. */
    void as(String caller, Runnable act) {
        if (caller.equals("anonymous")) act.run();
        else SignedIn.actAs(rooms.the(Members.class).idByAddress(address(caller)), act);
    }

    private static String address(String name) {
        return name.replace(' ', '.') + "@voorbeeld.nl";
    }

    /** A founding gives no mandate in a circle: the circles are formed by it. */
    private void coordinate() {
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into mandate (ref, role, member_id, circle_id, first_day, last_day, granted_at, decision_id) select '" + new UUID(3, 3)
                    + "', 'coordinator', m.id, c.id, date '2026-11-01', date '2027-11-01', d.decided_at, d.id from member m, circle c, decision d where m.email_lower = '"
                    + address("coordinator") + "'");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void giveMoneyAPurpose() {
        rooms.inTransaction(() -> {
            var decision = rooms.the(Decided.class).links(List.of(1L)).get(1L);
            rooms.beans().createInstance().select(new TypeLiteral<EffectHandler<?>>() {}).stream().filter(handler -> handler.kind().equals("allocate-money")).forEach(handler -> give(handler, decision));
            return decision;
        });
    }

    private static <E extends Effect> void give(EffectHandler<E> handler, DecisionLink decision) {
        handler.carryOut(handler.read(Map.of("to", "everyone", "purpose", "Reiskosten", "amount", "50", "what", "Reizen")), decision, 99);
    }

    private void drawAHouse() {
        var floors = rooms.the(Floors.class);
        things.put("site", floors.addSite("Huis", EnumSet.allOf(DayOfWeek.class)).ref());
        things.put("floor", floors.addFloor(things.get("site"), "Begane grond", 185, 167).ref());
        var plan = floors.show(things.get("floor"), plan(floors.plan(things.get("floor")).version()));
        things.put("desk", plan.drawing().desks().get(0).ref());
        things.put("circle", rooms.the(Circles.class).all().get(0).ref());
    }

    private void haveThingsOfOnesOwn() {
        var booked = rooms.the(Bookings.class).book(things.get("desk"), day, List.of(DayPart.MORNING));
        things.put("request", booked.request());
        things.put("booking", rooms.the(Bookings.class).mine().get(0).ref());
        things.put("token", rooms.the(AccessTokens.class).make(new NewToken("Proef", "read", day)).key().ref());
        var claims = rooms.the(Claims.class);
        things.put("claim", claims.submit(claims.write(new ClaimForm("EXPENSE", null, "Koffie", "2026-11-24", "5", null, null, null)).ref()).ref());
        things.put("invitation", rooms.the(Invitations.class).invite(new InvitationForm("Sjaan Roks", "sjaan@voorbeeld.nl", "nl", null)).ref());
        things.put("person", rooms.the(Members.class).signedIn().ref());
        rooms.the(Passwords.class).choose("", PASSWORD);
        rooms.the(SignIn.class).withPassword(address("member"), PASSWORD, new Device("computer", "firefox"));
        try (var connection = rooms.connect(); var sessions = connection.createStatement().executeQuery("select ref from member_session")) {
            sessions.next();
            things.put("session", sessions.getObject(1, UUID.class));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlanRequest plan(int version) {
        return new PlanRequest(version, 185, 167, List.of(new PlanRequest.RoomRequest(null, "Zaal", "", RoomKind.ROOM, 0, 0, 0, 185, 167)), List.of(), List.of(),
                List.of(new PlanRequest.DeskRequest(null, 1, 20, 20, DeskMode.RESERVABLE, Set.of())));
    }

    /** Something to put into this parameter of the method {@code name}: a thing that there is, if it asks for one. */
    Object argument(String name, Parameter parameter) {
        var type = parameter.getType();
        if (type == UUID.class) return thing(name, parameter.getName());
        if (type == String.class) return text(name, parameter.getName());
        if (type == LocalDate.class) return day;
        if (type == boolean.class) return false;
        if (type == int.class) return 1;
        if (type == long.class) return 1L;
        if (type == Instant.class) return Instant.EPOCH;
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type == Map.class) return Map.of();
        if (Collection.class.isAssignableFrom(type)) return parameter.getParameterizedType().getTypeName().contains("DayPart") ? List.of(DayPart.AFTERNOON)
                : type == Set.class ? EnumSet.allOf(DayOfWeek.class) : List.of();
        return VALUES.stream().filter(type::isInstance).findFirst().orElseThrow(() -> new IllegalStateException("No value for " + parameter + " of " + name));
    }

    private static final List<Object> VALUES = List.of(new Role("host"), Look.USUAL, LogSearch.all(), new NewToken("Proef", "read", LocalDate.of(2026, 12, 1)),
            new ProfileChange(null, null, "tuin", null, null, null, null), new Device("computer", "firefox"), Ground.self(), new Secret("x"), plan(1),
            new CommunityRow("Anders", "", Locale.ENGLISH, ZONE, false, null), new ThingText(new UUID(7, 7), Part.DESK, Map.of(), Set.of()),
            new FoundingDraft("Anders", "", "nl", ZONE.getId(), List.of(), List.of(), List.of(), Map.of()), new Casting("yes", ""),
            new DraftForm("Een vraag?", "", "Een tekst.", "nl", "MAJORITY", false, "", List.of()), new OtherText("Een vraag?", null, "Een andere tekst.", "", null),
            new ClaimForm("EXPENSE", null, "Thee", "2026-11-24", "4", null, null, null), new IncomeForm("Gift", "Van een buur", "10"), new InvitationForm("Nieuw Lid", "nieuw@voorbeeld.nl", null, null));

    private UUID thing(String name, String parameter) {
        var plain = parameter.replace("Ref", "");
        if (things.containsKey(plain)) return things.get(plain);
        var kind = switch (name) {
            case "desks.Floors.site", "desks.Floors.changeSite" -> "site";
            case "desks.Floors.plan", "desks.Floors.renameFloor", "desks.Drawings.read" -> "floor";
            case "members.Circles.circle", "members.Circles.membersOf", "members.Circles.join", "members.Circles.leave" -> "circle";
            case "members.Sessions.end" -> "session";
            case "members.Invitations.one", "members.Invitations.confirm", "members.Invitations.object", "members.Invitations.withdraw" -> "invitation";
            case "money.Claims.one", "money.Claims.rewrite", "money.Claims.discard", "money.Claims.submit", "money.Claims.submitSeen", "money.Claims.withdraw", "money.ClaimDecisions.approve", "money.ClaimDecisions.sendBack", "money.ClaimDecisions.reject" -> "claim";
            case "members.AccessTokens.revoke" -> "token";
            default -> plain.equals("member") || name.startsWith("members.Members.") ? "person" : "";
        };
        return things.getOrDefault(kind, new UUID(9, 9));
    }

    private static String text(String name, String parameter) {
        return switch (parameter) {
            case "language" -> "nl";
            case "zone" -> ZONE.getId();
            case "email" -> address("member");
            case "number" -> "2026-1";
            case "kind" -> "PAID";
            case "key" -> "BOOKING_HORIZON_DAYS";
            case "chosen" -> "vlinder-waterval-kapstok-rozijn";
            default -> name.equals("log.Log.compare") ? "0".repeat(64) : "iets";
        };
    }
}
