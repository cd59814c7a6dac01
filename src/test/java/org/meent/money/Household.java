package org.meent.money;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.meent.decisions.Founding;
import org.meent.decisions.FoundingDraft;
import org.meent.kernel.Chance;
import org.meent.kernel.Decided;
import org.meent.kernel.DecisionLink;
import org.meent.members.Circles;
import org.meent.members.SignedIn;
import org.meent.testing.Rooms;

/** A community that shares money: Lid 2 is treasurer, Lid 3 and 4 agree to claims, Lid 5 is auditor; two circles. */
final class Household {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration LONG_ENOUGH = Duration.ofDays(40);
    static final int TREASURER = 2;
    static final int APPROVER = 3;
    static final int OTHER_APPROVER = 4;
    static final int AUDITOR = 5;
    final Rooms rooms;
    private final List<Long> ids;
    private int effects = 10;

    /** @param members how many there are, Lid 1 and on */
    Household(Rooms rooms, int members) {
        this(rooms, members, new int[] {APPROVER, OTHER_APPROVER});
    }

    /** @param approvers who agrees to claims on everyone's money */
    Household(Rooms rooms, int members, int[] approvers) {
        this.rooms = rooms;
        rooms.the(Founding.class).foundExample(new FoundingDraft("De Meent", "Breda", "nl", ZONE.getId(),
                IntStream.rangeClosed(1, members).mapToObj(n -> new FoundingDraft.Person("Lid " + n, address(n))).toList(),
                List.of(new FoundingDraft.Task("host", List.of(address(1)), 12), new FoundingDraft.Task("confidant", List.of(address(1), address(2)), 12),
                        new FoundingDraft.Task("treasurer", List.of(address(TREASURER)), 12), new FoundingDraft.Task("approver", IntStream.of(approvers).mapToObj(Household::address).toList(), 12),
                        new FoundingDraft.Task("auditor", List.of(address(AUDITOR)), 12)),
                List.of(new FoundingDraft.FirstCircle("De Keuken", "Koken"), new FoundingDraft.FirstCircle("De Tuin", "De moestuin")), Map.of()));
        ids = IntStream.rangeClosed(1, members).mapToObj(n -> rooms.count("select id from member where email_lower = '" + address(n) + "'")).toList();
    }

    private static String address(int member) {
        return "lid" + member + "@voorbeeld.nl";
    }

    <T> T as(int member, Callable<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(id(member), () -> answer.set(rooms.inRequest(act)));
        return answer.get();
    }

    long id(int member) {
        return ids.get(member - 1);
    }

    ClaimDecisions decisions() {
        return rooms.the(ClaimDecisions.class);
    }

    Claims claims() {
        return rooms.the(Claims.class);
    }

    Books books() {
        return rooms.the(Books.class);
    }

    UUID circle(String name) {
        return as(1, () -> rooms.the(Circles.class).all().stream().filter(circle -> circle.name().equals(name)).findFirst().orElseThrow().ref());
    }

    /** They are in the circle for long enough to vote there, and to claim and agree. */
    void joins(String circle, int... members) {
        var now = rooms.clock().instant();
        rooms.clock().set(now.minus(LONG_ENOUGH));
        joinsJustNow(circle, members);
        rooms.clock().set(now);
    }

    void joinsJustNow(String circle, int... members) {
        var ref = circle(circle);
        for (var member : members) as(member, () -> rooms.the(Circles.class).join(ref));
    }

    void leaves(String circle, int member) {
        var ref = circle(circle);
        as(member, () -> rooms.the(Circles.class).leave(ref));
    }

    /** The treasurer books what came in. */
    LedgerRow receives(String source, String amount) {
        return as(TREASURER, () -> books().receive(rooms.the(Chance.class).ref(), new IncomeForm(source, "Bijdrage", amount)));
    }

    DecisionLink founding() {
        return rooms.inTransaction(() -> rooms.the(Decided.class).links(List.of(1L)).get(1L));
    }

    /** A decision gives a circle money. */
    BudgetRow gives(String circle, long cents) {
        var ref = circle(circle);
        carryOut(new AllocateMoney(null, ref, null, cents, "Voor " + circle));
        return budget("Kring " + circle);
    }

    /** A circle decides by itself to take this much. */
    void takes(String circle, long cents) {
        var founding = founding();
        var ref = circle(circle);
        carryOut(new AllocateMoney(null, ref, null, cents, "Voor " + circle), new DecisionLink(founding.id(), founding.ref(), founding.number(), founding.decidedAt(), ref));
    }

    /** A decision gives everyone's budget of this name money. */
    BudgetRow givesAll(String purpose, long cents) {
        carryOut(new AllocateMoney(null, null, purpose, cents, "Voor " + purpose));
        return budget(purpose);
    }

    void carryOut(AllocateMoney effect) {
        carryOut(effect, founding());
    }

    private void carryOut(AllocateMoney effect, DecisionLink decision) {
        var position = ++effects;
        rooms.inTransaction(() -> rooms.the(AllocateMoneyHandler.class).carryOut(effect, decision, position));
    }

    BudgetRow budget(String name) {
        return as(1, () -> rooms.the(Budgets.class).all().budgets().stream().filter(budget -> budget.name().equals(name)).findFirst().orElseThrow());
    }

    UUID writes(int member, BudgetRow budget, String amount) {
        return as(member, () -> claims().write(new ClaimForm("EXPENSE", budget.ref(), "Koffie", today(), amount, null, null, null)).ref());
    }

    UUID submits(int member, BudgetRow budget, String amount) {
        var claim = writes(member, budget, amount);
        as(member, () -> claims().submit(claim));
        return claim;
    }

    UUID travels(int member, BudgetRow budget, String kilometres, String day) {
        return as(member, () -> claims().submit(claims().write(new ClaimForm("MILEAGE", budget.ref(), "Boodschappen", day, null, "Grote Markt", "Bavel", kilometres)).ref()).ref());
    }

    String today() {
        return rooms.clock().instant().atZone(ZONE).toLocalDate().toString();
    }

    /** What the lines of an account add up to, past all rooms. */
    long holds(String code) {
        return rooms.count("select coalesce(sum(p.cents), 0) from posting p join account a on a.id = p.account_id where a.code = '" + code + "'");
    }

    /** Whether every entry stands as it was booked. */
    boolean isWhole() {
        return as(1, () -> books().check()).touched() == null;
    }
}
