package org.meent.decisions;

import java.util.List;
import java.util.Map;

/**
 * What the first members have filled in so far.
 *
 * @param name what the community will be called, empty until said
 * @param place where it is, may be empty
 * @param language {@code nl} or {@code en}, for who has not chosen one
 * @param zone the time zone of its days, {@code Europe/Amsterdam}
 * @param people the first members; the first of them fills this in
 * @param tasks who may do what, null until somebody said so
 * @param circles the first circles, null until somebody said so
 * @param rules the rules that are to differ from what is proposed, by the name of their key
 */
public record FoundingDraft(String name, String place, String language, String zone, List<Person> people,
                            List<Task> tasks, List<FirstCircle> circles, Map<String, Long> rules) {
    /**
     * One of the first members.
     *
     * @param name as others will read it
     * @param email to sign in with
     */
    public record Person(String name, String email) {}

    /**
     * A mandate of the founding decision.
     *
     * @param role the key of the role
     * @param holders the addresses of who will hold it
     * @param months for how long
     */
    public record Task(String role, List<String> holders, long months) {}

    /**
     * A circle of the founding decision.
     *
     * @param name what it is called
     * @param purpose what it does, may be empty
     */
    public record FirstCircle(String name, String purpose) {}

    /** Nothing but the language that the first of them reads. */
    static FoundingDraft empty(String language) {
        return new FoundingDraft("", "", language, "Europe/Amsterdam", List.of(), null, null, Map.of());
    }

    FoundingDraft called(String name, String place, String language, String zone) {
        return new FoundingDraft(name, place, language, zone, people, tasks, circles, rules);
    }

    FoundingDraft withPeople(List<Person> people) {
        return new FoundingDraft(name, place, language, zone, people, tasks, circles, rules);
    }

    FoundingDraft withTasks(List<Task> tasks) {
        return new FoundingDraft(name, place, language, zone, people, tasks, circles, rules);
    }

    FoundingDraft withCircles(List<FirstCircle> circles) {
        return new FoundingDraft(name, place, language, zone, people, tasks, circles, rules);
    }

    FoundingDraft withRules(Map<String, Long> rules) {
        return new FoundingDraft(name, place, language, zone, people, tasks, circles, rules);
    }
}
