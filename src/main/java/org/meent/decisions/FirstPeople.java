package org.meent.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meent.decisions.DecisionProblems.FoundingNeeds;
import org.meent.decisions.FoundingDraft.Person;
import org.meent.decisions.FoundingDraft.Task;

/** The first members and what each of them may do: who can be told apart, and enough of them for what takes two. */
final class FirstPeople {
    static final int FEWEST = 3;
    /** The log tells all founders in one entry, which must stay readable; the others are invited. */
    static final int MOST = 200;
    private static final String HOST = "host";
    private static final String CONFIDANT = "confidant";

    private FirstPeople() {}

    /** @throws FoundingNeeds if there are {@value #MOST} already, or somebody of that name or address is */
    static List<Person> with(List<Person> people, Person another) {
        if (people.size() >= MOST) throw new FoundingNeeds("tooManyFounders", "name", MOST);
        for (var person : people) {
            if (same(person.email(), another.email())) throw new FoundingNeeds("addressTwice", "email");
            if (same(person.name(), another.name())) throw new FoundingNeeds("nameTwice", "name");
        }
        var more = new ArrayList<>(people);
        more.add(another);
        return more;
    }

    static List<Person> without(List<Person> people, String email) {
        return people.stream().filter(person -> !same(person.email(), email)).toList();
    }

    /** Who would do what if nobody said otherwise: the first is host, the next two are confidants. */
    static List<Task> usualTasks(List<Person> people, long months) {
        if (people.size() < FEWEST) return List.of();
        return List.of(new Task(HOST, List.of(people.get(0).email()), months),
                new Task(CONFIDANT, List.of(people.get(1).email(), people.get(2).email()), months));
    }

    /** The tasks without those whom the list of people does not know any more. */
    static List<Task> known(List<Task> tasks, List<Person> people) {
        return tasks.stream().map(task -> new Task(task.role(), task.holders().stream()
                .filter(holder -> people.stream().anyMatch(person -> same(person.email(), holder))).toList(), task.months()))
                .filter(task -> !task.holders().isEmpty())
                .toList();
    }

    /** @throws FoundingNeeds if there are too few */
    static void areEnough(List<Person> people) {
        if (people.size() < FEWEST) throw new FoundingNeeds("tooFewFounders", "people", FEWEST);
    }

    /**
     * @param longest the most months that a mandate may last
     * @throws FoundingNeeds if no host, fewer than two confidants, or a term that the rules do not allow is among them
     */
    static void canBegin(List<Task> tasks, long longest) {
        for (var task : tasks) {
            if (task.months() < 1 || task.months() > longest) throw new FoundingNeeds("termOutOfRange", "months-" + task.role(), longest);
        }
        if (holders(tasks, HOST) < 1) throw new FoundingNeeds("hostNeeded", HOST);
        // A code for who cannot sign in is printed by two together.
        if (holders(tasks, CONFIDANT) < 2) throw new FoundingNeeds("confidantsNeeded", CONFIDANT);
    }

    private static long holders(List<Task> tasks, String role) {
        return tasks.stream().filter(task -> task.role().equals(role)).flatMap(task -> task.holders().stream()).map(FirstPeople::folded).distinct().count();
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
