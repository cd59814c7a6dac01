package org.meent.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.meent.kernel.Caller;
import org.meent.kernel.Communities;

/** The rulebook: other rooms ask it what holds on a day, members read it. */
@ApplicationScoped
@Transactional
public class Rulebook {
    private final RuleStore store;
    private final RuleReading reading;
    private final Communities communities;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Rulebook(RuleStore store, RuleReading reading, Communities communities, Caller caller, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.communities = communities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The number that holds on {@code day}; before the founding set one, what the founding proposes. */
    public long at(RuleKey key, LocalDate day) {
        return store.inForce(key, day).map(RuleVersion::inForce).map(InForce::value).orElse(key.usual());
    }

    /** These rules over time, for whoever asks about many days. */
    public RuleDays days(Collection<RuleKey> keys) {
        return new RuleDays(store.all(keys));
    }

    /**
     * What holds on {@code day}, and who decided that.
     *
     * @throws IllegalArgumentException on a day before the founding, when nothing held
     */
    public InForce inForce(RuleKey key, LocalDate day) {
        return store.inForce(key, day).map(RuleVersion::inForce)
                .orElseThrow(() -> new IllegalArgumentException("No rule " + key + " on " + day));
    }

    /** The rules as they hold today, in the order of their chapters, for any member; those that contain {@code words}. */
    public List<RuleRow> all(String words) {
        caller.memberId();
        var wanted = words.strip().toLowerCase(caller.locale());
        return reading.rows(store.all(), today()).stream()
                .filter(row -> (row.sentence() + " " + row.value()).toLowerCase(caller.locale()).contains(wanted))
                .toList();
    }

    /**
     * One rule with its history, for any member.
     *
     * @throws RuleProblems.NoSuchRule if there is none of that name
     */
    public RuleRow one(String key) {
        caller.memberId();
        return reading.rows(store.all(), today()).stream()
                .filter(rule -> rule.key().name().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleProblems.NoSuchRule(key));
    }

    /** All rules as a founding would set them: as wanted, else as proposed. Before the founding there is nobody to be signed in. */
    public List<RuleProposal> proposals(Map<String, Long> wanted) {
        return reading.proposals(wanted);
    }

    /**
     * The number that was typed for a rule.
     *
     * @throws RuleProblems.NotANumber if it is none
     * @throws RuleProblems.OutOfRange if no decision may set it
     */
    public long read(RuleKey key, String typed) {
        return reading.read(key, typed);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), communities.current().zone());
    }
}
