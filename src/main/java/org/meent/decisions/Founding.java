package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.meent.decisions.FoundingDraft.FirstCircle;
import org.meent.decisions.FoundingDraft.Person;
import org.meent.decisions.FoundingDraft.Task;
import org.meent.kernel.Caller;
import org.meent.kernel.Communities;
import org.meent.kernel.CommunityRow;
import org.meent.kernel.Secret;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.MemberRow;
import org.meent.members.Members;
import org.meent.members.PrintedCode;
import org.meent.members.SignInCodes;

/**
 * The founding: whoever holds the code from the screen fills in a draft, which is kept between the steps, and founds
 * the community with its first decision. After that nothing changes but by a decision, and nobody can alone.
 */
@ApplicationScoped
@Transactional
public class Founding {
    private final DecisionStore store;
    private final FoundingPaper paper;
    private final Register register;
    private final Effects effects;
    private final Communities communities;
    private final Members members;
    private final SignInCodes codes;
    private final Log log;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Founding(DecisionStore store, FoundingPaper paper, Register register, Effects effects, Communities communities, Members members,
            SignInCodes codes, Log log, Caller caller, Clock clock) {
        this.store = store;
        this.paper = paper;
        this.register = register;
        this.effects = effects;
        this.communities = communities;
        this.members = members;
        this.codes = codes;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /** Lets whoever holds {@code code} found the community; the code of an earlier start no longer counts. */
    void openTo(FoundingCode code) {
        communities.openFounding(new Secret(code.plain()));
    }

    /** Whether {@code code} opens the founding. */
    public boolean opensWith(String code) {
        return !communities.current().founded() && communities.opensFounding(FoundingCode.plain(code));
    }

    /**
     * What was filled in so far, and for the rest what is proposed.
     *
     * @throws DecisionProblems.FoundedAlready if the community was founded
     * @throws DecisionProblems.WrongCode if the code is not the one on the screen
     */
    public FoundingDraft draft(String code) {
        authorise(code);
        return paper.complete(kept());
    }

    /** Keeps what the community will be called, and where and when its days are. */
    public void call(String code, String name, String place, String language, String zone) {
        authorise(code);
        paper.checkName(name.strip(), place.strip(), language, zone);
        keep(kept().called(name.strip(), place.strip(), language, zone));
    }

    /** Adds one of the first members. */
    public void add(String code, String name, String email) {
        authorise(code);
        members.checkFounder(name, email);
        var draft = kept();
        keep(draft.withPeople(FirstPeople.with(draft.people(), new Person(name.strip(), email.strip()))));
    }

    /** Takes one of the first members off the list again. */
    public void remove(String code, String email) {
        authorise(code);
        var draft = kept();
        keep(draft.withPeople(FirstPeople.without(draft.people(), email)));
    }

    /**
     * Whether there are enough of them.
     *
     * @throws DecisionProblems.FoundingNeeds if not
     */
    public void peopleAreEnough(String code) {
        authorise(code);
        FirstPeople.areEnough(kept().people());
    }

    /** Keeps who may do what, and for how long. */
    public void give(String code, List<Task> tasks) {
        authorise(code);
        var draft = kept();
        var known = FirstPeople.known(tasks, draft.people());
        paper.checkTasks(known, draft.rules());
        keep(draft.withTasks(known));
    }

    /** Keeps which circles there will be. */
    public void form(String code, List<FirstCircle> circles) {
        authorise(code);
        paper.checkCircles(circles);
        keep(kept().withCircles(circles));
    }

    /** Keeps what the rules will say. */
    public void set(String code, Map<String, Long> rules) {
        authorise(code);
        keep(kept().withRules(FirstRules.changed(rules)));
    }

    /** The roles that the founding can give, with the keys of their words. */
    public Map<String, String> roles() {
        return paper.roles();
    }

    /**
     * Founds the community by its first decision, with all that this does, or not at all.
     *
     * @throws DecisionProblems.FoundedAlready if somebody else was first
     * @throws DecisionProblems.WrongCode if the code is not the one on the screen
     * @throws DecisionProblems.FoundingNeeds if something is missing still
     */
    public Founded found(String code) {
        // Whoever comes second finds the draft gone, and must hear that it was founded, not that a name is missing.
        communities.lock();
        authorise(code);
        return found(paper.complete(kept()), false);
    }

    /** Founds the invented community, which is marked as one; there is no code to hold, and nobody to sign in. */
    public Founded foundExample(FoundingDraft draft) {
        return found(paper.complete(draft), true);
    }

    private Founded found(FoundingDraft draft, boolean example) {
        paper.check(draft);
        var as = new CommunityRow(draft.name(), draft.place(), Locale.forLanguageTag(draft.language()), ZoneId.of(draft.zone()), example, null);
        if (!communities.prepare(as)) throw new DecisionProblems.FoundedAlready();
        var founders = new LinkedHashMap<String, MemberRow>();
        for (var person : draft.people()) founders.put(person.email(), members.addFounder(person.name(), person.email()));
        var decision = decide(draft, founders, as);
        log.write("decisions.founded", Map.of("name", as.name(), "place", as.place(), "language", draft.language(), "zone", draft.zone(),
                "decision", decision.number(), "founders", founders.values().stream().map(founder -> founder.ref().toString()).toList()), Ground.start());
        effects.allTogether(decision);
        List<PrintedCode> printed = example ? List.of() : founders.values().stream().map(founder -> codes.printFor(founder.ref())).toList();
        store.notes().ifPresent(store::forget);
        communities.found(as);
        return new Founded(as.name(), decision.number(), printed);
    }

    private org.meent.kernel.DecisionLink decide(FoundingDraft draft, Map<String, MemberRow> founders, CommunityRow as) {
        // One moment for all of it: at midnight the effects would else date from the day before their decision.
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, as.zone());
        var refs = new LinkedHashMap<String, UUID>();
        founders.forEach((email, founder) -> refs.put(email, founder.ref()));
        var reviewOn = today.plusMonths(FirstRules.amount(org.meent.rules.RuleKey.REVIEW_MONTHS, draft.rules()));
        return register.enterFounding(as, now, reviewOn, founders.values().stream().map(MemberRow::id).toList(), paper.effects(draft, refs, today));
    }

    private void authorise(String code) {
        if (communities.current().founded()) throw new DecisionProblems.FoundedAlready();
        if (!communities.opensFounding(FoundingCode.plain(code))) throw new DecisionProblems.WrongCode();
    }

    private FoundingDraft kept() {
        return store.notes().map(FoundingNotes::draft).orElseGet(() -> FoundingDraft.empty(caller.locale().getLanguage()));
    }

    private void keep(FoundingDraft draft) {
        store.notes().ifPresentOrElse(notes -> notes.become(draft, clock.instant()), () -> store.keep(new FoundingNotes(draft, clock.instant())));
    }
}
