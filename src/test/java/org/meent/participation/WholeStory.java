package org.meent.participation;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meent.decisions.Founding;
import org.meent.decisions.FoundingDraft;
import org.meent.decisions.FoundingDraft.FirstCircle;
import org.meent.decisions.FoundingDraft.Task;
import org.meent.decisions.Register;
import org.meent.desks.Bookings;
import org.meent.desks.BookingRow;
import org.meent.desks.ClosingDays;
import org.meent.desks.DayPart;
import org.meent.desks.DeskMode;
import org.meent.desks.Done;
import org.meent.desks.Floors;
import org.meent.desks.Look;
import org.meent.desks.Offer;
import org.meent.desks.PlanRequest;
import org.meent.desks.RoomKind;
import org.meent.desks.Weeks;
import org.meent.kernel.Chance;
import org.meent.kernel.DueWork;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.kernel.Waiting;
import org.meent.log.Log;
import org.meent.log.LogSearch;
import org.meent.members.Circles;
import org.meent.members.Device;
import org.meent.members.Mandates;
import org.meent.members.Members;
import org.meent.members.ProfileChange;
import org.meent.members.Role;
import org.meent.members.SignIn;
import org.meent.members.SignInCodes;
import org.meent.members.SignedIn;
import org.meent.proposals.DraftForm;
import org.meent.proposals.EffectInput;
import org.meent.proposals.Freezing;
import org.meent.proposals.Phase;
import org.meent.proposals.ProposalRow;
import org.meent.proposals.Proposals;
import org.meent.proposals.Talk;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;
import org.meent.testing.Rooms;
import org.meent.testing.SeededChance;
import org.meent.testing.TestDatabase;
import org.meent.votes.Casting;
import org.meent.votes.Votes;

/**
 * A story of ten members in which everything happens that Meent knows by now: a founding, mandates that end, circles,
 * a house, two weeks of wishes for too few desks, refusals, offers, moves, codes on paper. It is told on one thread,
 * with one seed and a fixed clock, so that telling it again gives the same to the last byte.
 */
class WholeStory {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Set<String> KEPT_REFUSALS = Set.of("desks.deskTaken", "desks.deskTakenOffer", "desks.tooFarAhead", "desks.quotaUsedUp",
            "desks.shutThatWeekday", "desks.shut", "desks.sitsElsewhere");
    private static final List<String> ROLES = List.of("host", "confidant", "treasurer", "approver", "auditor", "coordinator");
    private final Rooms rooms;
    private final List<Someone> people;
    private final Random wishes = Chance.seeded(82);
    private final List<String> outcomes = new ArrayList<>();
    private final Map<Someone, Long> ids = new LinkedHashMap<>();
    private final List<UUID> desks = new ArrayList<>();
    private int keptRefusals;
    private UUID house;
    private UUID floor;

    private WholeStory(Rooms rooms, List<Someone> people) {
        this.rooms = rooms;
        this.people = people;
    }

    /**
     * Somebody in the story.
     *
     * @param part what this person does in it, {@code P1} to {@code P10}
     * @param name the name
     * @param kind how this person takes part, or null to leave that untold
     */
    record Someone(String part, String name, String kind) {
        String email() {
            return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@voorbeeld.nl";
        }
    }

    /**
     * What came of it.
     *
     * @param outcomes what each person got or was refused, in order, told by their parts in the story
     * @param tables all that the database holds in the end, except how people take part
     */
    record Told(List<String> outcomes, Map<String, List<String>> tables) {}

    /**
     * Tells the story.
     *
     * @param people who plays which part, P1 first
     * @param joining the same people in the order in which the database numbers them
     * @param seed of all that is drawn by chance
     */
    static Told tell(TestDatabase database, List<Someone> people, List<Someone> joining, long seed, Class<?>... instead) {
        var beans = new ArrayList<Class<?>>(List.of(instead));
        beans.add(SeededChance.class);
        try (var rooms = Rooms.on(database, beans.toArray(Class<?>[]::new))) {
            // Moments are compared, too: how often somebody looks at the clock is not told.
            rooms.clock().stand();
            rooms.the(SeededChance.class).begin(seed);
            var story = new WholeStory(rooms, people);
            story.found(joining);
            story.settle();
            story.draw();
            story.twoWeeksOfWishes();
            story.power();
            story.decides();
            rooms.clock().pass(Duration.ofDays(70));
            story.rights("after ten weeks");
            story.lookAround();
            while (rooms.count("select count(*) from refused_wish") < story.keptRefusals) Thread.onSpinWait();
            return new Told(List.copyOf(story.outcomes), story.tables());
        }
    }

    private Someone part(int number) {
        return people.get(number - 1);
    }

    private void found(List<Someone> joining) {
        var tasks = List.of(new Task("host", List.of(part(1).email()), 12), new Task("confidant", List.of(part(2).email(), part(3).email()), 12),
                new Task("treasurer", List.of(part(4).email()), 1));
        var draft = new FoundingDraft("De Meent", "Breda", "nl", "Europe/Amsterdam",
                joining.stream().map(one -> new FoundingDraft.Person(one.name(), one.email())).toList(), tasks,
                List.of(new FirstCircle("De Tuin", ""), new FirstCircle("Het Huis", "")), Map.of(RuleKey.OPEN_BOOKINGS.name(), 3L));
        rooms.the(Founding.class).foundExample(draft);
        people.forEach(one -> ids.put(one, rooms.the(Members.class).idByAddress(one.email())));
    }

    private void settle() {
        for (var one : people) {
            as(one, "tells", () -> one.kind() == null ? "" : rooms.the(Engagements.class).tell(one.kind()).recordedOn());
            as(one, "introduces", () -> rooms.the(Members.class).change(new ProfileChange(null, null, "koken", null, 115, "dark", people.indexOf(one) % 2 == 0)).textSize());
            as(one, "joins", () -> rooms.the(Circles.class).join(rooms.the(Circles.class).all().get(people.indexOf(one) % 2).ref()).members());
        }
        rights("at first");
    }

    private void draw() {
        as(part(2), "draws", () -> rooms.the(Floors.class).addSite("Van mij", EnumSet.of(DayOfWeek.MONDAY)).name());
        as(part(1), "draws", () -> {
            var floors = rooms.the(Floors.class);
            house = floors.addSite("Huis de Brink", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).ref();
            floor = floors.addFloor(house, "Begane grond", 400, 400).ref();
            var drawn = IntStream.rangeClosed(1, 4).mapToObj(n -> new PlanRequest.DeskRequest(null, n, 10 + n * 35, 20, DeskMode.RESERVABLE, Set.of())).toList();
            var room = new PlanRequest.RoomRequest(null, "Grote kamer", "", RoomKind.ROOM, 0, 0, 0, 400, 400);
            floors.show(floor, new PlanRequest(floors.plan(floor).version(), 400, 400, List.of(room), List.of(), List.of(), drawn)).drawing().desks()
                    .forEach(desk -> desks.add(desk.ref()));
            return desks.size();
        });
        as(part(1), "shuts", () -> rooms.the(ClosingDays.class).close(house, TODAY.plusDays(8), "De vloer wordt gelakt", false));
        as(part(5), "shuts", () -> rooms.the(ClosingDays.class).close(house, TODAY.plusDays(9), "Zomaar", false));
    }

    private void twoWeeksOfWishes() {
        for (var day = 0; day < 14; day++) {
            for (var round = 0; round < people.size(); round++) wish(people.get(wishes.nextInt(people.size())));
            rooms.clock().pass(Duration.ofDays(1));
        }
    }

    private void wish(Someone one) {
        var bookings = rooms.the(Bookings.class);
        var day = today().plusDays(wishes.nextInt(17));
        var desk = desks.get(wishes.nextInt(desks.size()));
        var parts = wishes.nextBoolean() ? Set.of(DayPart.MORNING) : Set.of(DayPart.AFTERNOON, DayPart.EVENING);
        var mine = as(one, "has", () -> facts(bookings.mine()));
        var held = rooms.inRequest(() -> mineOf(one));
        switch (held.isEmpty() ? 0 : wishes.nextInt(6)) {
            case 4 -> as(one, "gives back", () -> facts(bookings.giveBack(held.get(0).ref())));
            case 5 -> as(one, "moves", () -> facts(bookings.move(held.get(0).ref(), desk, day, parts)));
            case 3 -> as(one, "repeats", () -> facts(bookings.sameAsLastWeek(day)));
            default -> book(one, desk, day, parts);
        }
        outcomes.add(one.part() + " had " + mine);
    }

    private void book(Someone one, UUID desk, LocalDate day, Set<DayPart> parts) {
        var bookings = rooms.the(Bookings.class);
        try {
            SignedIn.actAs(ids.get(one), () -> {
                var done = bookings.book(desk, day, parts);
                outcomes.add(one.part() + " books: " + facts(done));
                if (wishes.nextInt(8) == 0) outcomes.add(one.part() + " undoes: " + facts(bookings.undo(done.request())));
            });
        } catch (Problem problem) {
            refused(one, "books", problem);
            if (problem.more().get("offer") instanceof Offer offer) as(one, "takes the offer", () -> facts(bookings.book(offer.desk(), day, parts)));
        }
    }

    private List<BookingRow> mineOf(Someone one) {
        var mine = new ArrayList<BookingRow>();
        SignedIn.actAs(ids.get(one), () -> mine.addAll(rooms.the(Bookings.class).mine()));
        return mine;
    }

    private void power() {
        var codes = rooms.the(SignInCodes.class);
        as(part(6), "asks for a code", () -> codes.ask(ref(part(7)), "Ik help haar").reason());
        as(part(2), "asks for a code", () -> codes.ask(ref(part(5)), "Telefoon kwijt").endsAt());
        as(part(3), "prints it", () -> {
            var printed = codes.confirm(codes.waiting().get(0).ref());
            rooms.the(SignIn.class).withCode(part(5).email(), printed.code(), new Device("phone", "firefox"));
            return printed.endsAt();
        });
        as(part(9), "looks through the log", () -> rooms.the(Log.class).check().whole());
    }

    /** One proposal is supported, talked about, voted on and carried out; another finds too little support. */
    private void decides() {
        var proposals = rooms.the(Proposals.class);
        var number = goesOut(part(6), "Komt er een stil uur?", new EffectInput("adopt-policy", Map.of("title", "Het stille uur", "text", "Om een uur is het stil.", "language", "nl")));
        goesOut(part(7), "Gaat de deur eerder open?", new EffectInput("change-rule", Map.of("ruleKey", "OPEN_BOOKINGS", "amount", "4", "effectiveFrom", today().plusMonths(2).toString())));
        for (var supporter : List.of(6, 2, 9, 4)) as(part(supporter), "supports", () -> rooms.the(Talk.class).support(number).line().phase());
        as(part(8), "asks", () -> rooms.the(Talk.class).ask(number, "Ook op vrijdag?").remarks().size());
        while (phase(number).isTalk()) rooms.clock().set(until(number));
        as(part(1), "freezes what is not theirs", () -> rooms.the(Freezing.class).freeze(number).line().phase());
        as(part(6), "freezes", () -> rooms.the(Freezing.class).freeze(number).line().phase());
        var roll = new ProposalRow.FrozenRoll[1];
        SignedIn.actAs(ids.get(part(6)), () -> roll[0] = rooms.inRequest(() -> proposals.one(number).roll()));
        as(part(3), "votes too soon", () -> rooms.the(Votes.class).cast(roll[0].vote(), new Casting("yes", null)).state());
        rooms.clock().set(roll[0].opensAt());
        for (var one : people.subList(0, 8)) as(one, "votes", () -> rooms.the(Votes.class).cast(roll[0].vote(), new Casting(people.indexOf(one) % 3 == 1 ? "no" : "yes", null)).state());
        rooms.clock().pass(Duration.ofDays(9));
        for (var times = 0; times < 3; times++) rooms.beans().createInstance().select(DueWork.class).forEach(DueWork::carryOut);
        for (var one : people) {
            as(one, "sees the end of it", () -> proposals.one(number).line().phase());
            as(one, "has waiting", () -> rooms.beans().createInstance().select(Waiting.class).stream().flatMap(room -> room.forCaller().stream()).map(matter -> matter.kind() + matter.title()).toList());
            as(one, "sees how many decisions", () -> rooms.the(Register.class).find("", 1).rows().stream().map(line -> line.number() + " " + line.title() + " " + line.sentence()).toList());
        }
    }

    private String goesOut(Someone one, String title, EffectInput effect) {
        var number = new String[1];
        SignedIn.actAs(ids.get(one), () -> number[0] = rooms.inRequest(() -> {
            var draft = rooms.the(Proposals.class).begin("").ref();
            rooms.the(Proposals.class).save(draft, new DraftForm(title, "Daarom.", "Zo doen we het.", "nl", "MAJORITY", false, "", List.of(effect)));
            return rooms.the(Proposals.class).submit(draft).line().number();
        }));
        outcomes.add(one.part() + " sends out " + number[0]);
        return number[0];
    }

    private Phase phase(String number) {
        var phase = new Phase[1];
        SignedIn.actAs(ids.get(part(1)), () -> phase[0] = rooms.inRequest(() -> rooms.the(Proposals.class).one(number).line().phase()));
        return phase[0];
    }

    private java.time.Instant until(String number) {
        var until = new java.time.Instant[1];
        SignedIn.actAs(ids.get(part(1)), () -> until[0] = rooms.inRequest(() -> rooms.the(Proposals.class).one(number).line().until()));
        return until[0];
    }

    /** What each may do at this moment. */
    private void rights(String when) {
        for (var one : people) {
            for (var role : ROLES) as(one, when + " as " + role, () -> rooms.the(Mandates.class).held(new Role(role)).isPresent());
        }
    }

    /** What each gets to see, without the order that names give. */
    private void lookAround() {
        for (var one : people) {
            as(one, "sees so many members", () -> rooms.the(Members.class).find("", 1).total());
            as(one, "sees the circles", () -> rooms.the(Circles.class).all().stream().map(circle -> circle.name() + " " + circle.members() + circle.mine()).toList());
            as(one, "sees the rules", () -> rooms.the(Rulebook.class).all("").stream().map(rule -> rule.sentence() + rule.decision()).toList());
            as(one, "sees the decision", () -> rooms.the(Register.class).one("2026-01").effects().stream().map(effect -> named(effect.sentence()) + effect.state()).sorted().toList());
            as(one, "sees the log", () -> rooms.the(Log.class).page(LogSearch.all()).rows().stream()
                    .map(row -> row.number() + named(row.sentence()) + row.more() + row.ground() + row.recordedAt()).toList());
            as(one, "sees the week", () -> rooms.the(Weeks.class).week(new Look(floor, TODAY.plusDays(7), Set.of(), null)).days());
            as(one, "sees the day", () -> rooms.the(Weeks.class).day(new Look(floor, TODAY.plusDays(7), Set.of(DayPart.MORNING), null)).desks().stream()
                    .map(desk -> desk.number() + " " + desk.state() + desk.names().stream().map(this::named).sorted().toList() + (desk.booking() != null)).toList());
        }
    }

    private Object as(Someone one, String what, Callable<Object> act) {
        var answer = new Object[1];
        SignedIn.actAs(ids.get(one), () -> {
            try {
                answer[0] = rooms.inRequest(act);
                outcomes.add(one.part() + " " + what + ": " + answer[0]);
            } catch (Problem problem) {
                refused(one, what, problem);
            }
        });
        return answer[0];
    }

    private void refused(Someone one, String what, Problem problem) {
        var say = rooms.the(Say.class);
        outcomes.add(one.part() + " " + what + ", refused: " + problem.slug() + " " + problem.status() + " " + rooms.inRequest(() -> say.problem(problem)));
        if (KEPT_REFUSALS.contains(problem.slug())) keptRefusals++;
    }

    private static String facts(Done done) {
        return done.kind() + " until " + done.undoUntil() + " " + facts(done.bookings());
    }

    private static String facts(Collection<BookingRow> bookings) {
        return bookings.stream().map(row -> row.number() + " on " + row.day() + " " + row.parts().stream().sorted().toList() + " " + row.status())
                .collect(Collectors.joining("; "));
    }

    /** {@code text} with parts in the story instead of names. */
    private String named(String text) {
        var told = text;
        for (var one : people) told = told.replace(one.name(), one.part());
        return told;
    }

    private UUID ref(Someone one) {
        return rooms.the(Members.class).ref(ids.get(one));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(rooms.clock().instant(), java.time.ZoneId.of("Europe/Amsterdam"));
    }

    private Map<String, List<String>> tables() {
        var tables = new TreeMap<String, List<String>>();
        try (var connection = rooms.connect(); var found = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                var table = found.getString("TABLE_NAME");
                if (!Set.of("engagement", "flyway_schema_history").contains(table.toLowerCase(java.util.Locale.ROOT))) tables.put(table, rows(connection, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    private static List<String> rows(java.sql.Connection connection, String table) throws SQLException {
        // Refused wishes are written on another thread: the order of their ids is nobody's outcome.
        var withoutId = table.equalsIgnoreCase("refused_wish");
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement(); var found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                var row = new StringBuilder();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    var name = found.getMetaData().getColumnName(column);
                    if (!withoutId || !name.equalsIgnoreCase("id")) row.append(name).append('=').append(found.getString(column)).append(' ');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
