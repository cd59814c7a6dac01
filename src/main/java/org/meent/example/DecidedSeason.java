package org.meent.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.meent.kernel.DueWork;
import org.meent.kernel.Moment;
import org.meent.members.Circles;
import org.meent.members.SignedIn;
import org.meent.proposals.DraftForm;
import org.meent.proposals.EffectInput;
import org.meent.proposals.Freezing;
import org.meent.proposals.OtherText;
import org.meent.proposals.Phase;
import org.meent.proposals.Proposals;
import org.meent.proposals.Talk;
import org.meent.votes.Casting;
import org.meent.votes.Votes;

/** What the example community proposed and decided: something in every phase, as its members did it at the time. */
@ApplicationScoped
class DecidedSeason {
    private static final int MORNING = 10;
    private static final int NOON = 12;
    private final Proposals proposals;
    private final Talk talk;
    private final Freezing freezing;
    private final Votes votes;
    private final Circles circles;
    private final Instance<DueWork> due;
    private List<Long> people;
    private LocalDate today;

    @Inject
    DecidedSeason(Proposals proposals, Talk talk, Freezing freezing, Votes votes, Circles circles, @Any Instance<DueWork> due) {
        this.proposals = proposals;
        this.talk = talk;
        this.freezing = freezing;
        this.votes = votes;
        this.circles = circles;
        this.due = due;
    }

    /** Lets it all happen, the oldest first. */
    void tell(List<Long> members, LocalDate now, PastQuarters quarters) {
        people = members;
        today = now;
        quarters.decide(this, today);
        budgeted();
        adopted();
        rejected();
        nobodySupports();
        voting();
        reacting();
        asking();
        seeking();
    }

    private void budgeted() {
        var number = goesOut(97, 7, new DraftForm("Is dit onze begroting?", "Er is geld van de gemeente en van fondsen. Samen kiezen we waar het heen gaat.",
                "Het meeste gaat naar het huis. Elke kring krijgt een eigen budget. Reizen betalen we samen.", "nl", "MAJORITY", false, "",
                List.of(money("everyone", "Huis en energie", "38.400", "Huur, gas en licht"), money("everyone", "Reiskosten", "9.850", "Reizen voor De Meent"), money("everyone", "Gezamenlijke dag", "4.150", "De dag met iedereen"),
                        money(circle("De Buurttafel"), null, "1.842,40", "Samen eten"), money(circle("De Keuken"), null, "4.655", "Koken en de voorraad"), money(circle("De Tuin"), null, "1.210", "De moestuin"),
                        money(circle("Het Huis"), null, "480", "Sleutels en schoonmaken"), money(circle("Digihulp"), null, "640,10", "Hulp met de computer"))));
        supported(97, number, 3, 4);
        var vote = frozen(82, 7, number);
        cast(76, vote, "yes", 0, 41);
        cast(75, vote, "no", 41, 47);
        cast(74, vote, "abstain", 47, 50);
        closed(70);
    }

    private String circle(String name) {
        var ref = new String[1];
        at(97, MORNING, 7, () -> ref[0] = circles.all().stream().filter(circle -> circle.name().equals(name)).findFirst().orElseThrow().ref().toString());
        return ref[0];
    }

    private static EffectInput money(String to, String purpose, String amount, String what) {
        return new EffectInput("allocate-money", purpose == null ? Map.of("from", "free", "to", to, "amount", amount, "what", what)
                : Map.of("from", "free", "to", to, "purpose", purpose, "amount", amount, "what", what));
    }

    /** A proposal that was adopted in the quarter before {@code end}. */
    void inAQuarter(LocalDate end, int author, int voters, String title, String why, String body, EffectInput effect) {
        var closed = Math.toIntExact(java.time.temporal.ChronoUnit.DAYS.between(end.minusDays(20), today));
        var number = goesOut(closed + 28, author, letter(title, why, body, effect));
        supported(closed + 27, number, 20, 21);
        var vote = frozen(closed + 12, author, number);
        cast(closed + 6, vote, "yes", 0, voters - 5);
        cast(closed + 5, vote, "no", voters - 5, voters);
        closed(closed);
    }

    private void adopted() {
        var number = goesOut(80, 8, letter("Gaat de keuken open op zaterdag?", "Op zaterdag is het huis dicht. Veel leden willen dan samen koken.",
                "De keuken is elke zaterdag open van 10 tot 15 uur. Wie kookt, ruimt ook op.",
                policy("De keuken op zaterdag", "De keuken is elke zaterdag open van 10 tot 15 uur. Wie kookt, ruimt ook op.")));
        supported(79, number, 3, 4);
        var vote = frozen(64, 8, number);
        cast(58, vote, "yes", 0, 34);
        cast(57, vote, "no", 34, 48);
        cast(56, vote, "abstain", 48, 51);
        closed(52);
    }

    private void rejected() {
        var number = goesOut(60, 14, letter("Komt er een vaste plek voor de krant?", "De krant ligt elke dag ergens anders.", "De krant heeft een vaste plek in de Grote kamer. Daar zit niemand anders.",
                policy("De plek van de krant", "De krant heeft een vaste plek in de Grote kamer.")));
        supported(59, number, 20, 21);
        var vote = frozen(44, 14, number);
        cast(38, vote, "yes", 10, 22);
        cast(37, vote, "no", 22, 50);
        closed(32);
    }

    private void nobodySupports() {
        goesOut(25, 17, letter("Gaat de muziek zachter?", "In de middag is het soms te hard.", "De muziek staat altijd zacht.", policy("Zachte muziek", "De muziek staat altijd zacht.")));
    }

    private void voting() {
        var from = today.plusMonths(2).withDayOfMonth(1);
        var number = goesOut(24, 4, letter("Gaat de kilometervergoeding naar 23 cent?", "Reizen is duurder geworden. De bus kost meer en benzine ook.\n\nWij krijgen nu 21 cent per kilometer. Dat is te weinig voor wie ver weg woont.",
                "Ieder lid krijgt 23 cent per kilometer. Dit geldt voor elke reis voor De Meent.",
                new EffectInput("change-rule", Map.of("ruleKey", "MILEAGE_RATE", "amount", "0,23", "effectiveFrom", from.toString()))));
        supported(24, number, 0, 5);
        var question = new UUID[1];
        at(22, MORNING, 5, () -> question[0] = talk.ask(number, "Geldt dit ook voor de fiets?").remarks().get(0).ref());
        at(22, NOON, 4, () -> talk.answer(number, question[0], "Ja. Elke kilometer telt even zwaar, ook op de fiets."));
        at(17, MORNING, 11, () -> talk.react(number, "Goed plan. Ik kom van ver."));
        at(12, MORNING, 8, () -> talk.amend(number, new OtherText(null, null, "Ieder lid krijgt 23 cent per kilometer. Dit geldt voor elke reis voor De Meent, ook op de fiets.", "Dan is het voor iedereen duidelijk.", null)));
        at(11, MORNING, 4, () -> talk.accept(proposals.one(number).amendments().get(0).ref()));
        var vote = frozen(9, 4, number);
        cast(5, vote, "yes", 6, 30);
        cast(4, vote, "no", 30, 40);
    }

    private void reacting() {
        var number = goesOut(7, 1, letter("Komt er een stil uur in de Grote kamer?", "Sommige leden willen rustig lezen.", "Elke dag van 13 tot 14 uur is het stil in de Grote kamer.",
                policy("Het stille uur", "Elke dag van 13 tot 14 uur is het stil in de Grote kamer.")));
        supported(7, number, 30, 31);
        at(5, MORNING, 33, () -> talk.ask(number, "Mag je dan wel bellen op de gang?"));
        at(1, MORNING, 12, () -> talk.react(number, "Liever aan het eind van de dag."));
    }

    private void asking() {
        var number = goesOut(2, 5, letter("Repareren we elke maand samen?", "Veel spullen gaan weg terwijl ze nog te maken zijn.", "Op de eerste zaterdag van de maand repareren we samen.",
                policy("Samen repareren", "Op de eerste zaterdag van de maand repareren we samen.")));
        supported(2, number, 40, 41);
    }

    private void seeking() {
        var number = goesOut(5, 9, letter("Gaat de voordeur vanzelf open?", "De deur is zwaar voor wie met een rollator komt.", "De voordeur krijgt een knop waarmee hij vanzelf opengaat.",
                policy("De voordeur", "De voordeur krijgt een knop waarmee hij vanzelf opengaat.")));
        at(4, NOON, 44, () -> talk.support(number));
    }

    private static DraftForm letter(String title, String why, String body, EffectInput effect) {
        return new DraftForm(title, why, body, "nl", "MAJORITY", false, "", List.of(effect));
    }

    private static EffectInput policy(String title, String text) {
        return new EffectInput("adopt-policy", Map.of("title", title, "text", text, "language", "nl"));
    }

    private String goesOut(int daysAgo, int author, DraftForm form) {
        var number = new String[1];
        at(daysAgo, MORNING, author, () -> {
            var draft = proposals.begin("").ref();
            proposals.save(draft, form);
            number[0] = proposals.submit(draft).line().number();
        });
        return number[0];
    }

    private void supported(int daysAgo, String number, int... members) {
        for (var member : members) at(daysAgo, NOON, member, () -> talk.support(number));
        // A larger community asks for the support of more, and in a small one two of these are one.
        for (var member = people.size() - 1; member >= 0 && seeks(daysAgo, number); member--) {
            var more = member;
            at(daysAgo, NOON, more, () -> talk.support(number));
        }
    }

    private boolean seeks(int daysAgo, String number) {
        var seeks = new boolean[1];
        at(daysAgo, NOON, 0, () -> seeks[0] = proposals.one(number).line().phase() == Phase.ADMISSION);
        return seeks[0];
    }

    private UUID frozen(int daysAgo, int author, String number) {
        var vote = new UUID[1];
        at(daysAgo, MORNING, author, () -> vote[0] = freezing.freeze(number).roll().vote());
        return vote[0];
    }

    private void cast(int daysAgo, UUID vote, String option, int from, int to) {
        IntStream.range(share(from), share(to)).forEach(member -> at(daysAgo, NOON, member, () -> votes.cast(vote, new Casting(option, null))));
    }

    /** As large a part of the members as the number is of sixty. */
    private int share(int number) {
        return number * people.size() / Cast.USUAL;
    }

    private void closed(int daysAgo) {
        Moment.pretend(ExampleCommunity.at(today.minusDays(daysAgo), MORNING), () -> {
            due.forEach(DueWork::carryOut);
            due.forEach(DueWork::carryOut);
        });
    }

    private void at(int daysAgo, int hour, int member, Runnable act) {
        Moment.pretend(ExampleCommunity.at(today.minusDays(daysAgo), hour), () -> SignedIn.actAs(people.get(member % people.size()), act));
    }
}
