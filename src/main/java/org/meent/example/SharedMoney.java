package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.kernel.Chance;
import org.meent.kernel.Moment;
import org.meent.members.SignedIn;
import org.meent.money.Books;
import org.meent.money.BudgetChoice;
import org.meent.money.ClaimForm;
import org.meent.money.ClaimRow;
import org.meent.money.ClaimDecisions;
import org.meent.money.Claims;
import org.meent.money.IncomeForm;

/** The money of the example community: what came in, and what its members asked back, as they did it at the time. */
@ApplicationScoped
class SharedMoney {
    private static final int RIET = 0;
    private static final int TREASURER = 7;
    private static final int MORNING = 10;
    private static final int NOON = 12;
    private static final List<String> PLACES = List.of("Bavel", "Prinsenbeek", "Teteringen", "Ulvenhout", "Etten-Leur", "Oosterhout");
    private static final List<String> ERRANDS = List.of("Boodschappen voor de buurttafel", "Spullen opgehaald", "Bezoek aan een lid", "Planten voor de tuin", "Overleg met de gemeente");
    private static final List<String> EXPENSES = List.of("Koffie en thee", "Verf voor de speelkast", "Zaden en potgrond", "Schoonmaakspullen", "Inkt voor de printer");
    private static final List<Integer> CLAIMANTS = List.of(1, 3, 4, 7, 9, 12, 13, 15, 16, 18, 19, 22, 24);
    private final Books books;
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Chance chance;
    private List<Long> people;
    private LocalDate today;

    @Inject
    SharedMoney(Books books, Claims claims, ClaimDecisions decisions, Chance chance) {
        this.books = books;
        this.claims = claims;
        this.decisions = decisions;
        this.chance = chance;
    }

    /** What came in, before anybody decides where it goes. */
    void comesIn(List<Long> members, LocalDate now) {
        people = members;
        today = now;
        var budget = PastQuarters.budget(now);
        received(budget + 33, "Gemeente", "Bijdrage voor dit jaar", "62.000");
        received(budget + 32, "Fondsen", "Fonds voor de buurt", "18.500");
        received(budget + 31, "Verhuur van zalen", "Huur van de Grote kamer", "9.200");
        received(budget + 30, "Giften", "Giften van buren", "4.300");
        var twice = new UUID[1];
        at(budget + 29, MORNING, TREASURER, () -> twice[0] = books.receive(chance.ref(), new IncomeForm("Verhuur van zalen", "Huur Grote kamer, zangkoor", "150")).id());
        at(budget + 28, MORNING, TREASURER, () -> books.takeBack(twice[0], "De huur stond er twee keer in."));
    }

    /** What members asked back in the last quarter: each of them once, so that it can be told how many did. */
    void wasAskedBack() {
        for (var n = 0; n < CLAIMANTS.size(); n++) {
            var daysAgo = PastQuarters.end(today) + 75 - n * 5;
            var member = CLAIMANTS.get(n);
            agreed(true, daysAgo, n % 3 == 0 ? journey(daysAgo, member, PLACES.get(n % PLACES.size()), ERRANDS.get(n % ERRANDS.size()), 18 + n * 11 % 60 + "," + n % 10)
                    : expense(daysAgo, member, EXPENSES.get(n % EXPENSES.size()), 9 + n * 5 % 30 + "," + (10 + n * 17 % 90)));
        }
    }

    /** What members asked back since. */
    void isAskedBack() {
        var day = new TreeMap<Integer, List<Runnable>>(Comparator.reverseOrder());
        for (var n = 0; n < 12; n++) {
            var number = n;
            var daysAgo = 62 - n * 5;
            on(day, daysAgo, () -> agreed(number < 10, daysAgo, journey(daysAgo, 12 + number * 3, PLACES.get(number % PLACES.size()), ERRANDS.get(number % ERRANDS.size()), 32 + number * 17 % 90 + "," + number % 10)));
        }
        for (var n = 0; n < 15; n++) {
            var number = n;
            var daysAgo = 60 - n * 4;
            on(day, daysAgo, () -> agreed(number < 13, daysAgo, expense(daysAgo, 9 + number * 3, EXPENSES.get(number % EXPENSES.size()), 11 + number * 7 % 40 + "," + (10 + number * 13 % 90))));
        }
        on(day, 27, () -> decides(27, expense(27, 21, "Bloemen voor thuis", "18,50"), row -> decisions.reject(row.ref(), "Dit was niet voor De Meent.")));
        on(day, 22, () -> {
            var twice = journey(22, 24, "Ulvenhout", "Spullen opgehaald", "9,8");
            at(22, NOON, 24, () -> claims.withdraw(twice.ref()));
        });
        on(day, 20, () -> agreed(true, 20, shared(20, 13, "Een busje naar zee", "148,50")));
        on(day, 4, () -> decides(4, shared(4, 19, "Een tent voor het zomerfeest", "185"), row -> decisions.approve(row.ref())));
        on(day, 15, () -> agreed(true, 15, expense(15, RIET, "Koffie voor de buurttafel", "23,40")));
        on(day, 10, () -> {
            var returned = expense(10, RIET, "Verf voor de speelkast", "41,85");
            decides(10, returned, row -> decisions.sendBack(row.ref(), "Bij welke winkel was dit?"));
        });
        on(day, 6, () -> journey(6, RIET, "Bavel", "Boodschappen voor de buurttafel", "14,2"));
        day.values().forEach(acts -> acts.forEach(Runnable::run));
    }

    private static void on(Map<Integer, List<Runnable>> day, int daysAgo, Runnable act) {
        day.computeIfAbsent(daysAgo, none -> new ArrayList<>()).add(act);
    }

    private void agreed(boolean really, int daysAgo, ClaimRow claim) {
        for (var times = 0; really && times < claim.needed(); times++) decides(daysAgo, claim, row -> decisions.approve(row.ref()));
    }

    private void received(int daysAgo, String source, String what, String amount) {
        at(daysAgo, MORNING, TREASURER, () -> books.receive(chance.ref(), new IncomeForm(source, what, amount)));
    }

    private ClaimRow journey(int daysAgo, int member, String place, String errand, String kilometres) {
        return submitted(daysAgo, member, budget -> new ClaimForm("MILEAGE", budget, errand, today.minusDays(daysAgo).toString(), null, "Huis aan de Beek, Breda", place, kilometres), "Reiskosten");
    }

    private ClaimRow expense(int daysAgo, int member, String what, String amount) {
        return submitted(daysAgo, member, budget -> new ClaimForm("EXPENSE", budget, what, today.minusDays(daysAgo).toString(), amount, null, null, null), "Kring");
    }

    /** From what is everyone's, so that the approvers agree to it. */
    private ClaimRow shared(int daysAgo, int member, String what, String amount) {
        return submitted(daysAgo, member, budget -> new ClaimForm("EXPENSE", budget, what, today.minusDays(daysAgo).toString(), amount, null, null, null), "Gezamenlijke dag");
    }

    /** From the first budget whose name begins like that. */
    private ClaimRow submitted(int daysAgo, int member, java.util.function.Function<UUID, ClaimForm> form, String from) {
        var row = new ClaimRow[1];
        at(daysAgo, MORNING, member, () -> {
            var budget = claims.budgets().stream().filter(choice -> choice.name().startsWith(from)).findFirst().map(BudgetChoice::ref).orElse(null);
            row[0] = claims.submit(claims.write(form.apply(budget)).ref());
        });
        return row[0];
    }

    /** The first other member who can decides on it. */
    private void decides(int daysAgo, ClaimRow claim, java.util.function.Consumer<ClaimRow> act) {
        for (var other = 0; other < people.size(); other++) {
            var acted = new boolean[1];
            at(daysAgo, NOON, other, () -> decisions.waiting(1).rows().stream().filter(row -> row.ref().equals(claim.ref())).findFirst().ifPresent(row -> {
                act.accept(row);
                acted[0] = true;
            }));
            if (acted[0]) return;
        }
    }

    private void at(int daysAgo, int hour, int member, Runnable act) {
        Moment.pretend(ExampleCommunity.at(today.minusDays(daysAgo), hour), () -> SignedIn.actAs(people.get(member % people.size()), act));
    }
}
