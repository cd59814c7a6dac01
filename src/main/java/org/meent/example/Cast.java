package org.meent.example;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.meent.decisions.FoundingDraft.FirstCircle;
import org.meent.decisions.FoundingDraft.Person;
import org.meent.decisions.FoundingDraft.Task;

/** Who is in the example community. All of them are invented. */
final class Cast {
    /** The members whom a visitor may sign in as. */
    static final String RIET = "riet.vermeulen@voorbeeld.nl";
    static final String MO = "mo.yilmaz@voorbeeld.nl";
    static final String ANS = "ans.kuipers@voorbeeld.nl";
    static final String DIRK = "dirk.maas@voorbeeld.nl";
    /** Their password: no secret, the community is an example. */
    static final String PASSWORD = "moestuin-koffie-trap-molen";

    private static final List<String> NAMES = List.of(
            "Riet Vermeulen", "Mo Yilmaz", "Ans Kuipers", "Dirk Maas", "Toos van Gils", "Kees Oomen", "Farida Benali", "Joke Smits", "Achmed El Idrissi", "Leny van Dam",
            "Wil de Rooij", "Peter Jansen", "Corrie Backx", "Jan Verhoeven", "Hanneke de Wit", "Piet Roovers", "Nel Aerts", "Sjef Brouwers", "Fatima Amrani", "Gerrit Koenen",
            "Bep Hendriks", "Theo van Loon", "Ria Snoeren", "Harrie Dekkers", "Mieke Goossens", "Ton Bastiaansen", "Lies van der Velden", "Frans Bogers", "Sonja Nuijten", "Ad Verschuren",
            "Truus Kerremans", "Cor Schoenmakers", "Annie van Hooft", "Jos Rombouts", "Diny Machielsen", "Wim van Beek", "Greet Luijten", "Henk Krijnen", "Maria da Silva", "Rob Timmermans",
            "Els Franken", "Bart Willemsen", "Marijke Ooms", "Hassan Bouzid", "Thea van Zundert", "Koos Michielsen", "Yvonne Daamen", "Rinus van Oers", "Zeynep Kaya", "Gerard Antonissen",
            "Ineke Haagh", "Leo Nooren", "Petra Verdaasdonk", "Sjaan Roks", "Michiel de Bruijn", "Samira Haddad", "Kitty van Meer", "Huub Embregts", "Dora Lauwerijssen", "Daan Snijders");
    private static final List<String> TALENTS = List.of("formulieren", "fietsen maken", "naaien en verstellen", "koken voor veel mensen", "de moestuin",
            "voorlezen", "computers en telefoons", "klussen in huis", "Arabisch en Frans", "muziek maken", "schaken leren", "foto's");

    private static final List<Integer> CIRCLES = List.of(0, 1, 4, 0, 2, 1, 0, 4, 0, 3, 1, 0, 2, 4, 0, 1, 3);

    /** How many members the example has when nobody says otherwise. */
    static final int USUAL = 60;

    private Cast() {}

    /**
     * So many people, the first sixty always the same; beyond, a first name, an initial and a family name of theirs.
     *
     * @param count 30 to 10,000
     */
    static List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(Cast::name).map(name -> new Person(name, address(name))).toList();
    }

    private static String name(int number) {
        if (number < NAMES.size()) return NAMES.get(number);
        var others = number - NAMES.size();
        var first = NAMES.get(others % NAMES.size()).split(" ", 2)[0];
        var family = NAMES.get((others + 1 + others / NAMES.size()) % NAMES.size()).split(" ", 2)[1];
        var initial = (char) ('A' + others / (NAMES.size() * NAMES.size()));
        return first + " " + initial + ". " + family;
    }

    static List<FirstCircle> circles() {
        return List.of(
                new FirstCircle("De Buurttafel", "Elke dinsdag samen eten"),
                new FirstCircle("De Keuken", "Koken en de voorraad"),
                new FirstCircle("De Tuin", "De moestuin en het pad"),
                new FirstCircle("Het Huis", "Plekken, sleutels, schoonmaken"),
                new FirstCircle("Digihulp", "Hulp met telefoon en computer"));
    }

    static List<Task> tasks() {
        return List.of(
                new Task("host", List.of(MO), 12),
                new Task("confidant", List.of(ANS, DIRK), 12),
                new Task("treasurer", List.of(address("Joke Smits")), 12),
                new Task("approver", List.of(address("Achmed El Idrissi"), address("Hanneke de Wit")), 12),
                new Task("auditor", List.of(address("Leny van Dam")), 3));
    }

    /** What the member with this number likes to help with; two of three have said so. */
    static String talent(int number) {
        return number % 3 == 1 ? "" : TALENTS.get(number % TALENTS.size());
    }

    /** Whether a visitor may sign in as the member with this number: the first four, the treasurer, and the two who agree to claims. */
    static boolean maySignIn(int number) {
        return number < 4 || List.of("Joke Smits", "Achmed El Idrissi", "Hanneke de Wit").contains(name(number));
    }

    /** How the member with this number takes part, if that was told: as many are paid as volunteer. */
    static Optional<String> engagement(int number) {
        return switch (number % 3) {
            case 0 -> Optional.of("VOLUNTEER");
            case 1 -> Optional.of("PAID");
            default -> number % 10 == 9 ? Optional.empty() : Optional.of(List.of("FAMILY", "NEIGHBOUR", "PARTNER").get(number / 3 % 3));
        };
    }

    /** Whether the member with this number takes part in nothing, as one of six does. */
    static boolean staysAway(int number) {
        return number % 6 == 5;
    }

    /** Whether the member with this number votes, as two of three do: with fewer or more of them, nothing could be told of who does. */
    static boolean votes(int number) {
        return !staysAway(number) && number % 12 != 6 && number % 12 != 10;
    }

    /** In which circles, of five, the member with this number is: some circles are larger than others. */
    static Set<Integer> circles(int number) {
        var circle = CIRCLES.get(number % CIRCLES.size());
        return number % 3 == 0 ? new TreeSet<>(List.of(circle, (number + 3) % 5)) : Set.of(circle);
    }

    private static String address(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return plain.replace(".", "").replace(' ', '.') + "@voorbeeld.nl";
    }
}
