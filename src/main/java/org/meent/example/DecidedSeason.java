package org.meent.example;

import static org.meent.example.Gathering.MORNING;
import static org.meent.example.Gathering.NOON;
import static org.meent.example.Gathering.letter;
import static org.meent.example.Gathering.money;
import static org.meent.example.Gathering.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.meent.proposals.DraftForm;
import org.meent.proposals.EffectInput;
import org.meent.proposals.Freezing;
import org.meent.proposals.OtherText;
import org.meent.proposals.Proposals;
import org.meent.proposals.Talk;

/** What the example community proposed and decided: something in every phase, as its members did it at the time. */
@ApplicationScoped
class DecidedSeason {
    private static final int SPONSOR = 2;
    private final Proposals proposals;
    private final Talk talk;
    private final Freezing freezing;
    private final Gathering gathering;
    private final CircleMatters circles;
    private LocalDate today;

    @Inject
    DecidedSeason(Proposals proposals, Talk talk, Freezing freezing, Gathering gathering, CircleMatters circles) {
        this.proposals = proposals;
        this.talk = talk;
        this.freezing = freezing;
        this.gathering = gathering;
        this.circles = circles;
    }

    /** What was decided in the quarters that are over, the oldest first. */
    void begin(List<Long> members, LocalDate now, PastQuarters quarters) {
        today = now;
        gathering.of(members, now);
        quarters.decideBefore(this, today);
        budgeted(PastQuarters.budget(today));
        quarters.decide(this, circles, today);
    }

    /** What came after, the oldest first. */
    void tell() {
        var song = tooFew();
        adopted();
        var again = calledAgain();
        tooFewAgain(song);
        rejected();
        circles.agreeAfterAnObjection();
        adoptedAtLast(again);
        lapsed();
        withdrawn();
        nobodySupports();
        voting();
        otherTextToVoteOn();
        circles.waitForWhatComesNext();
        otherTexts();
        reacting();
        asking();
        seeking();
    }

    private void budgeted(int closed) {
        var out = closed + 27;
        var number = gathering.goesOut(out, 7, letter("Is dit onze begroting?", "Er is geld van de gemeente en van fondsen. Samen kiezen we waar het heen gaat.",
                "Het meeste gaat naar het huis. Elke kring krijgt een eigen budget. Reizen betalen we samen.",
                money("everyone", "Huis en energie", "38.400", "Huur, gas en licht"), money("everyone", "Reiskosten", "9.850", "Reizen voor De Meent"), money("everyone", "Gezamenlijke dag", "4.150", "De dag met iedereen"),
                money(gathering.circle("De Buurttafel"), null, "1.842,40", "Samen eten"), money(gathering.circle("De Keuken"), null, "4.655", "Koken en de voorraad"), money(gathering.circle("De Tuin"), null, "1.210", "De moestuin"),
                money(gathering.circle("Het Huis"), null, "480", "Sleutels en schoonmaken"), money(gathering.circle("Digihulp"), null, "640,10", "Hulp met de computer")));
        gathering.supported(out, number, 3, 4);
        var vote = gathering.frozen(closed + 12, 7, number);
        gathering.cast(closed + 6, vote, "yes", 14, 36);
        gathering.cast(closed + 5, vote, "no", 36, 39);
        gathering.cast(closed + 4, vote, "abstain", 39, 40);
        gathering.closed(closed);
    }

    /** A proposal of which the vote was counted so many days ago, adopted by those who vote, from the first to before the last of them. */
    void decided(int closed, int author, int last, String title, String why, String body, EffectInput effect) {
        var number = gathering.goesOut(closed + 28, author, letter(title, why, body, effect));
        gathering.supported(closed + 27, number, 20, 21);
        var vote = gathering.frozen(closed + 12, author, number);
        gathering.cast(closed + 6, vote, "yes", 0, last - 4);
        gathering.cast(closed + 5, vote, "no", last - 4, last);
        gathering.closed(closed);
    }

    /** Too few vote. */
    private String tooFew() {
        var number = gathering.goesOut(88, 19, letter("Krijgt De Meent een eigen lied?", "Andere huizen zingen samen een lied.", "We kiezen een lied en zingen het op feesten.",
                policy("Het lied van De Meent", "We kiezen een lied en zingen het op feesten.")));
        gathering.supported(87, number, 9, 22);
        gathering.cast(66, gathering.frozen(72, 19, number), "yes", 4, 12);
        gathering.closed(60);
        return number;
    }

    /** At the second call there are too few again. */
    private void tooFewAgain(String number) {
        gathering.cast(42, gathering.vote(43, number), "no", 8, 11);
        gathering.closed(36);
    }

    private void adopted() {
        var number = gathering.goesOut(80, 8, letter("Gaat de keuken open op zaterdag?", "Op zaterdag is het huis dicht. Veel leden willen dan samen koken.",
                "De keuken is elke zaterdag open van 10 tot 15 uur. Wie kookt, ruimt ook op.",
                policy("De keuken op zaterdag", "De keuken is elke zaterdag open van 10 tot 15 uur. Wie kookt, ruimt ook op.")));
        gathering.supported(79, number, 3, 4);
        var vote = gathering.frozen(64, 8, number);
        gathering.cast(58, vote, "yes", 0, 34);
        gathering.cast(57, vote, "no", 34, 39);
        gathering.cast(56, vote, "abstain", 39, 40);
        gathering.closed(52);
    }

    /** At first too few vote. */
    private String calledAgain() {
        var number = gathering.goesOut(77, 24, letter("Hangt er elke maand een verslag in de hal?", "Niet iedereen leest op een scherm.", "Elke maand hangt er een kort verslag in de hal, in grote letters.",
                policy("Het verslag in de hal", "Elke maand hangt er een kort verslag in de hal, in grote letters.")));
        gathering.supported(76, number, 13, 27);
        gathering.cast(55, gathering.frozen(61, 24, number), "yes", 0, 7);
        gathering.closed(49);
        return number;
    }

    /** At the second call there are enough. */
    private void adoptedAtLast(String number) {
        var again = gathering.vote(34, number);
        gathering.cast(32, again, "yes", 5, 34);
        gathering.cast(31, again, "no", 34, 38);
        gathering.closed(25);
    }

    private void rejected() {
        var number = gathering.goesOut(60, 14, letter("Komt er een vaste plek voor de krant?", "De krant ligt elke dag ergens anders.", "De krant heeft een vaste plek in de Grote kamer. Daar zit niemand anders.",
                policy("De plek van de krant", "De krant heeft een vaste plek in de Grote kamer.")));
        gathering.supported(59, number, 20, 21);
        var vote = gathering.frozen(44, 14, number);
        gathering.cast(38, vote, "yes", 0, 12);
        gathering.cast(37, vote, "no", 12, 40);
        gathering.closed(32);
    }

    /** The author forgets to make the text final. */
    private void lapsed() {
        var number = gathering.goesOut(37, 12, letter("Kopen we een schaakbord voor in de tuin?", "Buiten schaken trekt nieuwe mensen aan.", "In de tuin komt een groot schaakbord op de tegels.",
                policy("Schaken in de tuin", "In de tuin ligt een groot schaakbord.")));
        gathering.supported(36, number, 21, 33);
        gathering.at(29, MORNING, 27, () -> talk.react(number, "Wie ruimt de stukken op als het regent?"));
    }

    /** The author hears enough to give it up. */
    private void withdrawn() {
        var number = gathering.goesOut(33, 13, letter("Gaat de voordeur om vijf uur op slot?", "In de winter is het vroeg donker.", "De voordeur gaat elke dag om vijf uur op slot.",
                policy("De deur op slot", "De voordeur gaat elke dag om vijf uur op slot.")));
        gathering.supported(33, number, 28, 36);
        gathering.at(26, MORNING, 16, () -> talk.react(number, "Dan kan wie werkt niet meer binnenkomen."));
        gathering.at(25, MORNING, 4, () -> talk.react(number, "Een lamp bij de deur helpt ook."));
        gathering.at(24, NOON, 13, () -> freezing.withdraw(number));
    }

    private void nobodySupports() {
        gathering.goesOut(25, 18, letter("Gaat de muziek zachter?", "In de middag is het soms te hard.", "De muziek staat altijd zacht.", policy("Zachte muziek", "De muziek staat altijd zacht.")));
    }

    private void voting() {
        var from = today.plusMonths(2).withDayOfMonth(1);
        var number = gathering.goesOut(24, 4, letter("Gaat de kilometervergoeding naar 23 cent?", "Reizen is duurder geworden. De bus kost meer en benzine ook.\n\nWij krijgen nu 21 cent per kilometer. Dat is te weinig voor wie ver weg woont.",
                "Ieder lid krijgt 23 cent per kilometer. Dit geldt voor elke reis voor De Meent.",
                new EffectInput("change-rule", Map.of("ruleKey", "MILEAGE_RATE", "amount", "0,23", "effectiveFrom", from.toString()))));
        gathering.supported(24, number, 0, 5);
        var question = new UUID[1];
        gathering.at(22, MORNING, 5, () -> question[0] = talk.ask(number, "Geldt dit ook voor de fiets?").remarks().get(0).ref());
        gathering.at(22, NOON, 4, () -> talk.answer(number, question[0], "Ja. Elke kilometer telt even zwaar, ook op de fiets."));
        gathering.at(17, MORNING, 11, () -> talk.react(number, "Goed plan. Ik kom van ver."));
        gathering.at(12, MORNING, 8, () -> talk.amend(number, new OtherText(null, null, "Ieder lid krijgt 23 cent per kilometer. Dit geldt voor elke reis voor De Meent, ook op de fiets.", "Dan is het voor iedereen duidelijk.", null)));
        gathering.at(11, MORNING, 4, () -> talk.accept(proposals.one(number).amendments().get(0).ref()));
        var vote = gathering.frozen(9, 4, number);
        IntStream.range(gathering.share(6), gathering.share(30)).forEach(member -> gathering.casts(5, vote, member, "yes", null));
        IntStream.range(gathering.share(30), gathering.share(40)).forEach(member -> gathering.casts(4, vote, member, "no", null));
    }

    /** Of two other texts the author puts one to the vote and takes the other no further. */
    private void otherTextToVoteOn() {
        var number = gathering.goesOut(22, 16, letter("Mogen honden mee naar binnen?", "Wie alleen woont, laat de hond niet graag thuis.", "Honden mogen mee naar binnen, aan de lijn.",
                policy("Honden in huis", "Honden mogen mee naar binnen, aan de lijn.")));
        gathering.supported(22, number, 34, 37);
        gathering.at(20, MORNING, 31, () -> talk.ask(number, "Geldt dit ook voor de keuken?"));
        gathering.at(15, MORNING, 25, () -> talk.react(number, "Ik ben bang voor grote honden."));
        gathering.at(10, MORNING, 25, () -> talk.amend(number, new OtherText(null, null, "Honden mogen mee tot in de Hal, aan de lijn.", "In de kamers zitten ook mensen die bang zijn.",
                List.of(policy("Honden in de Hal", "Honden mogen mee tot in de Hal, aan de lijn.")))));
        gathering.at(9, MORNING, 40, () -> talk.amend(number, new OtherText(null, null, "Honden en katten mogen mee naar binnen.", "Katten zijn ook gezellig.", null)));
        gathering.at(8, MORNING, 16, () -> {
            for (var other : proposals.one(number).amendments()) {
                if (other.body().contains("Hal")) talk.putToVote(other.ref());
                else talk.reject(other.ref(), "Een kat loopt niet aan de lijn.");
            }
        });
        var vote = gathering.frozen(7, 16, number);
        gathering.cast(3, vote, "yes", 6, 20);
        gathering.cast(2, vote, "no", 20, 31);
    }

    /** Its author keeps quiet, and others propose other texts. */
    private void otherTexts() {
        var form = new DraftForm("Komt er een pot voor wie even niet rond komt?", "Sommige leden slaan een activiteit over, omdat het geld op is. Dat zeggen ze niet graag.",
                "Er komt een pot van 600 euro. Wie even niet rond komt, eet en doet mee zonder te betalen.", "nl", "MAJORITY", true, "Ans Kuipers",
                List.of(money("everyone", "De pot", "600", "Meedoen zonder te betalen")));
        var number = gathering.goesOutFor(12, 26, SPONSOR, form);
        gathering.supported(12, number, 28, 43);
        gathering.at(10, MORNING, 38, () -> talk.ask(number, "Wie beslist wie er iets uit krijgt?"));
        gathering.at(9, MORNING, SPONSOR, () -> talk.answer(number, proposals.one(number).remarks().get(0).ref(), "De vertrouwenspersoon. Niemand anders hoort het."));
        gathering.at(5, MORNING, 36, () -> talk.react(number, "Dit had ik vorig jaar nodig."));
        gathering.at(1, MORNING, 24, () -> talk.amend(number, new OtherText(null, null, "Er komt een pot van 600 euro. Wie even niet rond komt, eet en doet mee zonder te betalen. Niemand vraagt waarom.",
                "Anders durft niemand.", null)));
        gathering.at(1, NOON, 13, () -> talk.amend(number, new OtherText(null, null, "Er komt een pot van 900 euro. Wie even niet rond komt, eet en doet mee zonder te betalen.", "Met 600 euro is de pot al in de zomer leeg.",
                List.of(money("everyone", "De pot", "900", "Meedoen zonder te betalen")))));
    }

    private void reacting() {
        var number = gathering.goesOut(7, 1, letter("Komt er een stil uur in de Grote kamer?", "Sommige leden willen rustig lezen.", "Elke dag van 13 tot 14 uur is het stil in de Grote kamer.",
                policy("Het stille uur", "Elke dag van 13 tot 14 uur is het stil in de Grote kamer.")));
        gathering.supported(7, number, 30, 31);
        gathering.at(5, MORNING, 33, () -> talk.ask(number, "Mag je dan wel bellen op de gang?"));
        gathering.at(1, MORNING, 12, () -> talk.react(number, "Liever aan het eind van de dag."));
    }

    private void asking() {
        var number = gathering.goesOut(2, 5, letter("Repareren we elke maand samen?", "Veel spullen gaan weg terwijl ze nog te maken zijn.", "Op de eerste zaterdag van de maand repareren we samen.",
                policy("Samen repareren", "Op de eerste zaterdag van de maand repareren we samen.")));
        gathering.supported(2, number, 40, 41);
    }

    private void seeking() {
        var number = gathering.goesOut(5, 9, letter("Gaat de voordeur vanzelf open?", "De deur is zwaar voor wie met een rollator komt.", "De voordeur krijgt een knop waarmee hij vanzelf opengaat.",
                policy("De voordeur", "De voordeur krijgt een knop waarmee hij vanzelf opengaat.")));
        gathering.at(4, NOON, 44, () -> talk.support(number));
    }
}
