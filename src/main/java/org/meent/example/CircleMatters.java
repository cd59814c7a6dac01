package org.meent.example;

import static org.meent.example.Gathering.MORNING;
import static org.meent.example.Gathering.NOON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meent.proposals.DraftForm;
import org.meent.votes.Votes;

/** What the circles of the example decide by themselves, most of it by consent. */
@ApplicationScoped
class CircleMatters {
    private static final String KITCHEN = "De Keuken";
    private static final String GARDEN = "De Tuin";
    private static final String TABLE = "De Buurttafel";
    private static final String HOUSE = "Het Huis";
    private static final String HELP = "Digihulp";
    /** Each of somebody else: as many as it takes to tell how many there were. */
    private static final List<Matter> MATTERS = List.of(
            new Matter(TABLE, true, "Kopen we grote pannen voor de buurttafel?", "Met veel eters is er nu te weinig plek op het vuur.", "We kopen twee grote pannen. Ze hangen boven het vuur.", "119,90", "Twee grote pannen"),
            new Matter(TABLE, true, "Eten we een keer met de hele straat?", "Veel buren kennen ons nog niet.", "Op een dinsdag in de zomer dekken we de tafel buiten.", "95", "Een tafel voor de straat"),
            new Matter(KITCHEN, false, "Kopen we een tweede kookplaat?", "Nu wacht de een op de ander.", "We kopen een losse kookplaat. Na gebruik gaat hij in de kast.", "84,50", "Een losse kookplaat"),
            new Matter(KITCHEN, true, "Laten we de messen slijpen?", "Botte messen zijn niet veilig.", "Elk half jaar gaan de messen naar de slijper.", "36", "Messen slijpen"),
            new Matter(KITCHEN, true, "Maken we een boekje met recepten?", "Iedereen vraagt naar de soep van Fatima.", "We maken een boekje met twintig recepten.", "62", "Boekjes drukken"),
            new Matter(GARDEN, false, "Komt er een bank in de tuin?", "Wie niet lang kan staan, wil wel in de tuin zijn.", "Er komt een houten bank bij het pad.", "138", "Een houten bank"),
            new Matter(GARDEN, true, "Kopen we een kruiwagen?", "De oude kruiwagen is door en door roest.", "We kopen een nieuwe kruiwagen. De oude gaat weg.", "74,95", "Een kruiwagen"),
            new Matter(HELP, true, "Kopen we een laptop om op te oefenen?", "Wie thuis geen computer heeft, kan niet oefenen.", "We kopen een gebruikte laptop. Hij blijft in huis.", "245", "Een gebruikte laptop"),
            new Matter(HELP, false, "Komt er een printer met kleur?", "Formulieren zijn soms alleen in kleur goed te lezen.", "We kopen een printer die ook kleur kan.", "129", "Een printer"),
            new Matter(HOUSE, true, "Komt er een rek voor natte jassen?", "Bij regen liggen de jassen op de stoelen.", "In de gang komt een rek voor twintig jassen.", "88", "Een rek voor jassen"),
            new Matter(HOUSE, true, "Hangen we een klok in de hal?", "Wie op de bus wacht, loopt nu steeds naar buiten.", "In de hal komt een grote klok.", "24,95", "Een klok"));
    private static final int OBJECTION = 1;
    private final Gathering gathering;
    private final Votes votes;

    @Inject
    CircleMatters(Gathering gathering, Votes votes) {
        this.gathering = gathering;
        this.votes = votes;
    }

    private record Matter(String circle, boolean byConsent, String title, String why, String body, String amount, String what) {
        DraftForm letter(Gathering gathering) {
            return new DraftForm(title, why, body, "nl", byConsent() ? "CONSENT" : "MAJORITY", false, "", List.of(Gathering.money(gathering.circle(circle), null, amount, what)));
        }
    }

    /** Each circle decides on its own things at the same time. */
    void decide(int closed) {
        var authors = new HashSet<>(Set.of(0));
        var about = MATTERS.stream().map(matter -> {
            var author = active(matter.circle()).stream().filter(authors::add).findFirst().orElse(0);
            return new Open(matter, author, gathering.goesOut(closed + 27, author, matter.letter(gathering)));
        }).toList();
        var before = new java.util.HashMap<String, Integer>();
        for (var open : about) {
            var vote = gathering.frozen(closed + 12, open.author(), open.number());
            var turn = before.merge(open.matter().circle(), 1, Integer::sum);
            var voters = voters(open.matter().circle());
            for (var n = 0; n < voters.size(); n++) if (n % 2 == turn % 2) gathering.casts(closed + 5, vote, voters.get(n), open.matter().byConsent() ? "consent" : "yes", null);
        }
        gathering.closed(closed);
    }

    private record Open(Matter matter, int author, String number) {}

    private List<Integer> active(String circle) {
        return gathering.in(circle).stream().filter(member -> !Cast.staysAway(member)).toList();
    }

    private List<Integer> voters(String circle) {
        return gathering.in(circle).stream().filter(Cast::votes).toList();
    }

    /** One objects, the others find the objection met, and then there is consent. */
    void agreeAfterAnObjection() {
        var matter = new Matter(GARDEN, true, "Komen er kippen in de tuin?", "Kippen eten de resten van de buurttafel.",
                "Er komen vier kippen achter in de tuin. Elke dag zorgt iemand anders voor ze.", "145", "Een hok en vier kippen");
        var members = active(GARDEN);
        var number = gathering.goesOut(55, members.get(0), matter.letter(gathering));
        var vote = gathering.frozen(40, members.get(0), number);
        var voters = voters(GARDEN);
        voters.stream().filter(member -> !member.equals(voters.get(OBJECTION))).forEach(member -> gathering.casts(35, vote, member, "consent", null));
        gathering.casts(34, vote, voters.get(OBJECTION), "objection", "Wie zorgt er in de vakantie voor de kippen?");
        var objection = new UUID[1];
        gathering.at(33, MORNING, voters.get(0), () -> objection[0] = votes.one(vote).objections().get(0).ref());
        var stands = new boolean[] {true};
        for (var member : gathering.in(GARDEN)) {
            if (!stands[0]) break;
            if (!member.equals(voters.get(OBJECTION))) gathering.at(33, NOON, member, () -> stands[0] = !votes.sayMet(vote, objection[0]).objections().isEmpty());
        }
        gathering.closed(28);
    }

    /** One is talked over, one is final: both wait for what comes next. */
    void waitForWhatComesNext() {
        gathering.goesOut(18, 3, new Matter(KITCHEN, true, "Kopen we een vriezer voor de soep?", "Wat over is, gooien we nu weg.", "We kopen een kleine vriezer. Op elke bak staat een datum.", "159", "Een kleine vriezer").letter(gathering));
        var author = active(GARDEN).get(2);
        var number = gathering.goesOut(17, author, new Matter(GARDEN, true, "Leggen we tegels op het pad?", "Met een rolstoel kom je nu niet bij de kas.", "Op het pad naar de kas leggen we tegels.", "125", "Tegels voor het pad").letter(gathering));
        gathering.frozen(2, author, number);
    }
}
