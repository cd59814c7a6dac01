package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.meent.decisions.DecisionProblems.FoundingNeeds;
import org.meent.decisions.FoundingDraft.FirstCircle;
import org.meent.decisions.FoundingDraft.Task;
import org.meent.kernel.Effect;
import org.meent.kernel.Say;
import org.meent.members.FormCircle;
import org.meent.members.GrantMandate;
import org.meent.members.Role;
import org.meent.members.Roles;
import org.meent.rules.ChangeRule;
import org.meent.rules.RuleKey;

/** Makes the founding decision out of what the first members filled in, and refuses what cannot stand in it. */
@ApplicationScoped
class FoundingPaper {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PURPOSE = 300;
    /** Its mandates belong to a circle, which does not exist before the founding. */
    private static final Role COORDINATOR = new Role("coordinator");
    private final Instance<Roles> rooms;
    private final Say say;

    @Inject
    FoundingPaper(@Any Instance<Roles> rooms, Say say) {
        this.rooms = rooms;
        this.say = say;
    }

    /** The roles that the founding can give, with the keys of their words. */
    Map<String, String> roles() {
        var roles = new java.util.LinkedHashMap<String, String>();
        rooms.stream().sorted((one, other) -> one.room().compareTo(other.room())).forEach(room -> room.roles().stream()
                .filter(role -> !role.equals(COORDINATOR))
                .forEach(role -> roles.put(role.key(), room.room() + ".role." + role.key())));
        return roles;
    }

    /** The draft with everything that nobody said otherwise about. */
    FoundingDraft complete(FoundingDraft draft) {
        var months = FirstRules.amount(RuleKey.MANDATE_TERM_MONTHS, draft.rules());
        var locale = Locale.forLanguageTag(draft.language());
        var tasks = draft.tasks() == null ? FirstPeople.usualTasks(draft.people(), months) : FirstPeople.known(draft.tasks(), draft.people());
        var circles = draft.circles() == null
                ? List.of(new FirstCircle(say.text(locale, "decisions.founding.firstCircle"), say.text(locale, "decisions.founding.firstCircle.what")),
                        new FirstCircle(say.text(locale, "decisions.founding.secondCircle"), say.text(locale, "decisions.founding.secondCircle.what")))
                : draft.circles();
        return draft.withTasks(tasks).withCircles(circles);
    }

    /** @throws FoundingNeeds if the community cannot be called so, or its days are in no time zone */
    void checkName(String name, String place, String language, String zone) {
        if (name.isBlank()) throw new FoundingNeeds("nameNeeded", "name");
        if (name.length() > LONGEST_NAME) throw new FoundingNeeds("tooLong", "name", LONGEST_NAME);
        if (place.length() > LONGEST_NAME) throw new FoundingNeeds("tooLong", "place", LONGEST_NAME);
        if (!List.of("nl", "en").contains(language)) throw new FoundingNeeds("notOffered", "language");
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new FoundingNeeds("notOffered", "zone");
        }
    }

    /** @throws FoundingNeeds if there is no circle, or one cannot be called so, or two have one name */
    void checkCircles(List<FirstCircle> circles) {
        if (circles.isEmpty()) throw new FoundingNeeds("circleNeeded", "circles");
        var names = new HashSet<String>();
        for (var circle : circles) {
            if (circle.name().isBlank()) throw new FoundingNeeds("circleNameNeeded", "circles");
            if (circle.name().length() > LONGEST_NAME) throw new FoundingNeeds("tooLong", "circles", LONGEST_NAME);
            if (circle.purpose().length() > LONGEST_PURPOSE) throw new FoundingNeeds("tooLong", "circles", LONGEST_PURPOSE);
            if (!names.add(circle.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))) throw new FoundingNeeds("circleTwice", "circles", circle.name());
        }
    }

    /** @throws FoundingNeeds if tasks would leave the community unable to begin */
    void checkTasks(List<Task> tasks, Map<String, Long> rules) {
        for (var task : tasks) if (!roles().containsKey(task.role())) throw new FoundingNeeds("notOffered", task.role());
        FirstPeople.canBegin(tasks, FirstRules.amount(RuleKey.MANDATE_TERM_MAX_MONTHS, rules));
    }

    /** @throws FoundingNeeds with what is missing first */
    void check(FoundingDraft draft) {
        checkName(draft.name(), draft.place(), draft.language(), draft.zone());
        FirstPeople.areEnough(draft.people());
        FirstRules.changed(draft.rules());
        checkTasks(draft.tasks(), draft.rules());
        checkCircles(draft.circles());
    }

    /**
     * What the founding decision does, in order: the rules first, because they bound the mandates.
     *
     * @param refs of the first members, by their addresses as they were filled in
     */
    List<Effect> effects(FoundingDraft draft, Map<String, UUID> refs, LocalDate today) {
        var effects = new ArrayList<Effect>();
        Arrays.stream(RuleKey.values()).forEach(key -> effects.add(new ChangeRule(key, FirstRules.amount(key, draft.rules()), today)));
        for (var circle : draft.circles()) effects.add(new FormCircle(circle.name(), circle.purpose()));
        for (var task : draft.tasks()) {
            for (var holder : task.holders()) {
                effects.add(new GrantMandate(task.role(), refs.get(holder), null, today, today.plusMonths(task.months())));
            }
        }
        return effects;
    }
}
