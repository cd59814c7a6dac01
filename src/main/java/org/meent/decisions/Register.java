package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.CommunityRow;
import org.meent.kernel.Decided;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.Results;
import org.meent.kernel.Say;
import org.meent.log.Audit;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.Circles;
import org.meent.members.Members;
import org.meent.members.Slice;
import org.meent.members.NameRow;
import org.meent.voting.Verdict;

/** The register of decisions: what was decided, by whom, and what became of its effects. */
@ApplicationScoped
@Transactional
public class Register implements Decided {
    private final DecisionStore store;
    private final Handlers handlers;
    private final Members members;
    private final Caller caller;
    private final Chance chance;
    private final Say say;
    private final Results results;
    private final Communities communities;
    private final Instance<DissentKnown> dissent;
    private final Instance<ObjectionsKnown> objections;
    private final Instance<FollowUps> followUps;
    private final Circles circles;
    private final PolicyStore policies;
    private final Clock clock;
    private final Log log;
    private final Audit audit;

    @Inject
    Register(DecisionStore store, Handlers handlers, Members members, Circles circles, Caller caller, Chance chance, Say say, Results results, Communities communities,
            @Any Instance<DissentKnown> dissent, @Any Instance<ObjectionsKnown> objections, @Any Instance<FollowUps> followUps, PolicyStore policies, Clock clock, Log log, Audit audit) {
        this.store = store;
        this.handlers = handlers;
        this.members = members;
        this.caller = caller;
        this.chance = chance;
        this.say = say;
        this.circles = circles;
        this.results = results;
        this.communities = communities;
        this.dissent = dissent;
        this.objections = objections;
        this.followUps = followUps;
        this.policies = policies;
        this.clock = clock;
        this.log = log;
        this.audit = audit;
    }

    /**
     * Decisions, the latest first, twenty at a time, for any member.
     *
     * @param words part of the title or the text, or the number; empty for all
     * @param page which twenty, from 1
     */
    public Slice<DecisionLine> find(String words, int page) {
        caller.memberId();
        var found = store.find(words.strip(), Slice.known(page));
        return new Slice<>(lines(found.rows()), found.page(), found.total());
    }

    /** The decisions taken since then, the latest first, for any member. */
    public List<DecisionLine> since(Instant moment) {
        caller.memberId();
        return lines(store.decidedSince(moment));
    }

    private List<DecisionLine> lines(List<Decision> found) {
        var byId = found.stream().collect(Collectors.toMap(Decision::id, decision -> decision));
        var undone = store.undone(byId.keySet()).stream().collect(Collectors.groupingBy(DecisionStore.Undone::decisionId, Collectors.mapping(DecisionStore.Undone::state, Collectors.toSet())));
        var replaced = replaced(byId, store.following(byId.keySet()));
        return found.stream().map(decision -> new DecisionLine(decision.number().toString(), decision.title(), decision.language(), decision.method(), decision.verdict(),
                decision.tally().map(tally -> tally.outcome().explanation().get(0).in(say.getLocale())).orElse(null),
                standing(decision, undone.getOrDefault(decision.id(), Set.of()), replaced.contains(decision.id())), decision.decidedAt(), decision.reviewOn())).toList();
    }

    /**
     * One decision with its effects, for any member.
     *
     * @throws DecisionProblems.NoSuchDecision if there is none of that number
     */
    public DecisionRow one(String number) {
        var reader = caller.memberId();
        var decision = found(number);
        var carried = store.effects(decision.id());
        var effects = carried.stream().map(this::row).toList();
        var states = carried.stream().map(DecisionEffect::state).collect(Collectors.toSet());
        var following = store.following(List.of(decision.id()));
        var standing = standing(decision, states, !replaced(Map.of(decision.id(), decision), following).isEmpty());
        var signatories = store.signatories(decision.id());
        var opinions = store.opinions(decision.id());
        var names = members.namesOf(java.util.stream.Stream.concat(signatories.stream(), opinions.stream().map(MinorityOpinion::memberId)).collect(Collectors.toSet()));
        return new DecisionRow(decision.number().toString(), decision.title(), decision.body(), decision.language(), decision.method(), decision.verdict(), standing, decision.decidedAt(), decision.reviewOn(),
                decision.circleRef() == null ? null : circles.circle(decision.circleRef()).name(), decision.proposalNumber(), decision.voteRef(), decision.tally().map(results::tell).orElse(null),
                signatories.stream().map(id -> signatory(names.get(id))).toList(), effects, states.contains(EffectState.FAILED) ? followUps(decision) : List.of(), objections(decision),
                opinions.stream().map(opinion -> new DecisionRow.Opinion(signatory(names.get(opinion.memberId())), opinion.body(), opinion.language(), opinion.saidAt())).toList(),
                mayAddOpinion(decision, reader), decision.followsId() == null ? null : store.withId(decision.followsId()).map(other -> other.number().toString()).orElse(null),
                following.stream().map(other -> other.number().toString()).toList());
    }

    /**
     * Adds what somebody who voted against still wants to say, until the decision is looked at again; a second time
     * replaces the first.
     *
     * @throws DecisionProblems.VotedAgainstOnly if the caller did not vote against
     * @throws DecisionProblems.TooLateForAnOpinion from the day of the review on
     */
    public DecisionRow addOpinion(String number, String words) {
        var member = caller.memberId();
        var decision = found(number);
        if (!votedAgainst(decision, member)) throw new DecisionProblems.VotedAgainstOnly();
        if (!today().isBefore(decision.reviewOn())) throw new DecisionProblems.TooLateForAnOpinion();
        members.lockSignedIn();
        var opinion = store.opinion(decision.id(), member).orElseGet(() -> new MinorityOpinion(chance.ref(), decision.id(), member));
        opinion.say(words, caller.locale().getLanguage(), clock.instant());
        store.keep(opinion);
        audit.write("decisions.opinionAdded", decision.link().ref());
        return one(number);
    }

    /** The standing agreements, by title, for any member. */
    public List<PolicyRow> policies() {
        caller.memberId();
        var all = policies.all();
        var links = links(all.stream().map(Policy::decisionId).toList());
        return all.stream().map(policy -> policy.row(links.get(policy.decisionId()).number())).toList();
    }

    /**
     * Enters what a vote decided, adopted or not, in the transaction of the count; what it does is carried out after that.
     *
     * @return the decision, with the number it was given
     */
    public DecisionLink register(RegisterEntry entry) {
        communities.lock();
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, communities.current().zone()).getYear();
        var decision = new Decision(chance.ref(), store.next(year), entry, now);
        store.keep(decision);
        var link = decision.link();
        if (decision.verdict() == Verdict.ADOPTED) {
            for (int i = 0; i < entry.effects().size(); i++) {
                store.keep(new DecisionEffect(link.id(), i + 1, entry.effects().get(i).kind(), entry.effects().get(i).body()));
            }
        }
        var tally = entry.tally();
        Map<String, Object> body = new TreeMap<>(Map.of("decision", link.number(), "proposal", entry.proposalNumber(), "title", entry.title(), "verdict", decision.verdict().name(),
                "rule", tally.rule(), "entitled", tally.entitled(), "inFavour", tally.inFavour(), "against", tally.against(), "neither", tally.neither(), "blank", tally.blank()));
        body.putAll(Map.of("twelfths", tally.twelfths(), "base", tally.base().name(), "quorumPercent", tally.quorumPercent(), "vote", entry.vote().toString(), "call", entry.call()));
        if (entry.circle() != null) body.put("circle", entry.circle().toString());
        log.write(decision.verdict() == Verdict.ADOPTED ? "decisions.adopted" : "decisions.notAdopted", body, Ground.decision(link.id()));
        return link;
    }

    /** The decisions of which effects are still to be carried out. */
    List<DecisionLink> unfinished() {
        return store.unfinished().stream().map(Decision::link).toList();
    }

    @Override
    public Map<Long, DecisionLink> links(Collection<Long> decisionIds) {
        return store.withIds(decisionIds).stream().map(Decision::link).collect(Collectors.toMap(DecisionLink::id, link -> link));
    }

    /**
     * The decision of that number, for rooms that look at it again.
     *
     * @throws DecisionProblems.NoSuchDecision if there is none
     */
    public DecisionLink link(String number) {
        return found(number).link();
    }

    /** Enters the decision by which the first members found the community; its effects are still to be carried out. */
    DecisionLink enterFounding(CommunityRow community, Instant now, LocalDate reviewOn, List<Long> founders, List<Effect> effects) {
        var locale = community.locale();
        var decision = new Decision(chance.ref(), store.next(LocalDate.ofInstant(now, community.zone()).getYear()), say.text(locale, "decisions.founding.title", community.name()),
                say.text(locale, "decisions.founding.body", community.name()), locale, Method.FOUNDING, now, reviewOn);
        store.keep(decision);
        var link = decision.link();
        for (int i = 0; i < founders.size(); i++) store.keep(new DecisionMember(link.id(), founders.get(i), i + 1));
        for (int i = 0; i < effects.size(); i++) {
            store.keep(new DecisionEffect(link.id(), i + 1, handlers.kind(effects.get(i)), PlainJson.write(effects.get(i))));
        }
        return link;
    }

    private Decision found(String number) {
        return DecisionNumber.read(number).flatMap(store::with).orElseThrow(() -> new DecisionProblems.NoSuchDecision(number));
    }

    private DecisionLine.Standing standing(Decision decision, Set<EffectState> states, boolean replaced) {
        if (decision.verdict() != Verdict.ADOPTED) return DecisionLine.Standing.NOT_ADOPTED;
        if (replaced) return DecisionLine.Standing.REPLACED;
        if (states.contains(EffectState.PENDING)) return DecisionLine.Standing.TO_COME;
        if (states.contains(EffectState.FAILED)) return DecisionLine.Standing.NOT_WHOLLY_DONE;
        return today().isBefore(decision.reviewOn()) ? DecisionLine.Standing.HOLDS : DecisionLine.Standing.IN_REVIEW;
    }

    /**
     * Of which decisions another took the place: one that was adopted by the same circle, or by everyone. What only goes
     * on with an effect that could not be carried out takes no place.
     */
    private Set<Long> replaced(Map<Long, Decision> decisions, List<Decision> following) {
        var able = following.stream().filter(later -> later.verdict() == Verdict.ADOPTED && later.mayReplace(decisions.get(later.followsId()))).toList();
        if (able.isEmpty()) return Set.of();
        var proposals = able.stream().map(Decision::proposalRef).filter(Objects::nonNull).toList();
        var goOn = followUps.stream().flatMap(room -> room.amongst(proposals).stream()).collect(Collectors.toSet());
        return able.stream().filter(later -> !goOn.contains(later.proposalRef())).map(Decision::followsId).collect(Collectors.toSet());
    }

    private List<DecisionRow.FollowUp> followUps(Decision decision) {
        return followUps.stream().flatMap(room -> room.after(decision.id()).stream()).map(one -> new DecisionRow.FollowUp(one.proposal())).toList();
    }

    private List<DecisionRow.Objection> objections(Decision decision) {
        if (decision.method() != Method.CONSENT || decision.voteRef() == null) return List.of();
        return objections.stream().flatMap(room -> room.objections(decision.voteRef()).stream()).map(one -> new DecisionRow.Objection(signatory(one.by()), one.reason(), one.met())).toList();
    }

    private boolean mayAddOpinion(Decision decision, long reader) {
        return decision.proposalRef() != null && today().isBefore(decision.reviewOn()) && votedAgainst(decision, reader);
    }

    private boolean votedAgainst(Decision decision, long member) {
        return decision.proposalRef() != null && dissent.stream().anyMatch(room -> room.votedAgainst(decision.proposalRef(), member));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), communities.current().zone());
    }

    private static DecisionRow.Signatory signatory(NameRow name) {
        return new DecisionRow.Signatory(name.ref(), name.name(), name.initials());
    }

    private EffectRow row(DecisionEffect effect) {
        return new EffectRow(effect.position(), effect.kind(), handlers.describe(effect, caller.locale()), effect.state(), effect.endedAt(),
                effect.link(), effect.reason(caller.locale().getLanguage()));
    }
}
