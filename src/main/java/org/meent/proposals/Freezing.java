package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.decisions.DissentKnown;
import org.meent.decisions.EffectFailed;
import org.meent.decisions.ProposedEffects;
import org.meent.decisions.Register;
import org.meent.decisions.RegisterEntry;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Reach;
import org.meent.kernel.Reach.Width;
import org.meent.kernel.Say;
import org.meent.log.Audit;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.ElectoralRolls;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;
import org.meent.votes.VoteCounted;
import org.meent.votes.VoteMethod;
import org.meent.votes.VotePaper;
import org.meent.votes.VoteState;
import org.meent.votes.Votes;
import org.meent.voting.Base;
import org.meent.voting.Verdict;

/** From the last text to the outcome: the freeze with its roll, the votes one after the other, what they end in. */
@ApplicationScoped
@Transactional
public class Freezing implements DissentKnown {
    private final ProposalStore store;
    private final ProposalReading reading;
    private final Talk talk;
    private final ProposedEffects effects;
    private final Votes votes;
    private final Register register;
    private final ElectoralRolls rolls;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;
    private final Say say;
    private final Log log;
    private final Audit audit;

    @Inject
    Freezing(ProposalStore store, ProposalReading reading, Talk talk, ProposedEffects effects, Votes votes, Register register, ElectoralRolls rolls, Rulebook rulebook, Communities communities,
            Caller caller, Chance chance, Clock clock, Say say, Log log, Audit audit) {
        this.store = store;
        this.reading = reading;
        this.talk = talk;
        this.effects = effects;
        this.votes = votes;
        this.register = register;
        this.rolls = rolls;
        this.rulebook = rulebook;
        this.communities = communities;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
        this.say = say;
        this.log = log;
        this.audit = audit;
    }

    /**
     * Fixes the text, the roll and the times, as the author, after the talk. Amendments that are put to the vote come
     * first. What touches nobody else is not voted on: its author does it.
     *
     * @throws ProposalProblems.AmendmentsWait if an amendment has no fate yet
     * @throws ProposalProblems.NobodyMayVote if the roll would be empty
     * @throws org.meent.kernel.Problem if an effect could not be carried out when the vote closes
     */
    public ProposalRow freeze(String number) {
        var proposal = own(number);
        if (reading.phase(proposal) != Phase.TO_FREEZE) throw new ProposalProblems.NotInThisPhase(reading.phase(proposal));
        var amendments = store.amendments(proposal.id());
        var waiting = amendments.stream().filter(amendment -> amendment.fate() == null).count();
        if (waiting > 0) throw new ProposalProblems.AmendmentsWait(waiting);
        audit.write("proposals.frozen", proposal.ref());
        next(proposal, null);
        return reading.row(proposal);
    }

    /**
     * Withdraws a proposal, as its author, until its vote closes; a vote that is under way ends with it.
     *
     * @throws ProposalProblems.NotInThisPhase if it is over
     */
    public ProposalRow withdraw(String number) {
        var proposal = ownWithItsVote(number);
        var phase = reading.phase(proposal);
        if (phase.isOver() || phase == Phase.COUNTING || isClosed(proposal)) throw new ProposalProblems.NotInThisPhase(phase);
        settleAsked(proposal);
        proposal.end(Ending.WITHDRAWN, null, clock.instant());
        log.write("proposals.withdrawn", Map.of("proposal", number, "title", store.latest(proposal.id()).orElseThrow().wording().title()), Ground.self());
        return reading.row(proposal);
    }

    /**
     * Begins a new round of consent with another text, as the author, while the round is open: all answers are void.
     *
     * @throws ProposalProblems.NotInThisPhase if no round of consent is open
     */
    public ProposalRow newRound(String number, OtherText other) {
        var proposal = ownWithItsVote(number);
        if (reading.phase(proposal) != Phase.VOTING || proposal.method() != VoteMethod.CONSENT) throw new ProposalProblems.NotInThisPhase(reading.phase(proposal));
        var now = store.latest(proposal.id()).orElseThrow();
        var next = talk.checked(proposal, now, other, new Timetable(rulebook, communities.current().zone(), clock.instant()).closeAfter(clock.instant()));
        settleAsked(proposal);
        talk.version(proposal, now, next.wording(), next.carried(), null);
        audit.write("proposals.newRound", proposal.ref());
        next(proposal, null);
        return reading.row(proposal);
    }

    @Override
    public boolean votedAgainst(UUID proposal, long member) {
        var questions = store.withRef(proposal).map(found -> store.questions(found.id())).orElse(List.of());
        return !questions.isEmpty() && votes.votedAgainst(questions.get(questions.size() - 1).ref(), member);
    }

    /** A vote was counted: the proposal goes on, in the same transaction. */
    void counted(@Observes VoteCounted counted) {
        var proposal = store.lockAsked(counted.subject()).orElse(null);
        if (proposal == null) return;
        var question = store.question(counted.subject()).orElseThrow();
        if (question.isSettled()) return;
        var now = clock.instant();
        question.settle(now);
        var verdict = counted.tally().outcome().verdict();
        if (question.amendmentId() != null) {
            var fixed = new Fixed(proposal.reach(), votes.rollOf(question.ref()));
            voted(proposal, store.amendment(question.amendmentId()).orElseThrow(), verdict == Verdict.ADOPTED);
            next(proposal, fixed);
        } else if (verdict == Verdict.QUORUM_NOT_MET && question.call() == 1) {
            ask(proposal, null, 2, new Fixed(proposal.reach(), votes.rollOf(question.ref())));
        } else {
            end(proposal, question, counted);
        }
    }

    /** An effect could not be carried out: its author finds a draft to go on with. */
    void failed(@Observes EffectFailed failed) {
        var proposal = failed.proposal() == null ? null : store.withRef(failed.proposal()).orElse(null);
        if (proposal == null) return;
        var version = store.versions(proposal.id()).get(proposal.frozenVersion() - 1);
        var locale = Locale.forLanguageTag(proposal.language());
        var draft = new Proposal(chance.ref(), proposal.authorId(), proposal.language(), failed.decision().id(), proposal.id(), clock.instant());
        if (proposal.isQuiet()) draft.prepare(proposal.language(), proposal.method(), true, proposal.sponsorId(), true);
        store.keep(draft);
        var title = version.wording().title();
        var wording = new ProposalText(title, say.text(locale, "proposals.followUp", failed.decision().number()), version.wording().body());
        var next = new ProposalVersion(draft.id(), 1, wording, null, clock.instant());
        store.keep(next);
        store.keepEffects(next, List.of(store.effects(version).get(failed.position() - 1)));
    }

    private void voted(Proposal proposal, Amendment amendment, boolean in) {
        amendment.isVoted(in, clock.instant());
        if (in) talk.version(proposal, store.latest(proposal.id()).orElseThrow(), amendment.wording(), store.effects(amendment), amendment.id());
    }

    /**
     * Who may vote, as it was fixed for the question before.
     *
     * @param reach whom the proposal touched then
     * @param roll the members, by the database's numbers
     */
    private record Fixed(Reach reach, List<Long> roll) {}

    /**
     * What comes next: an amendment that is put to the vote, or the text.
     *
     * @param before who may vote, or null at the freeze
     */
    private void next(Proposal proposal, Fixed before) {
        var put = store.amendments(proposal.id()).stream().filter(amendment -> amendment.fate() == Amendment.Fate.PUT_TO_VOTE).findFirst();
        if (put.isPresent()) {
            ask(proposal, put.get(), 1, before);
            return;
        }
        var version = store.latest(proposal.id()).orElseThrow();
        var carried = store.effects(version);
        // Who decides is computed again, and never less far than members asked for.
        var reach = effects.reach(carried);
        if (proposal.width() != Width.EVERYONE) proposal.routeBy(reach);
        if (proposal.width() == Width.OWN_WORK) {
            proposal.end(Ending.OWN_WORK, null, clock.instant());
            return;
        }
        proposal.freeze(version.number(), version.wording().hashWith(carried), clock.instant());
        ask(proposal, null, 1, before);
    }

    /**
     * Puts a question to the vote.
     *
     * @param amendment the amendment, or null if it is the text
     * @param before who may vote, as long as the proposal touches the same members; null at the freeze
     */
    private void ask(Proposal proposal, Amendment amendment, int call, Fixed before) {
        var now = clock.instant();
        var times = new Timetable(rulebook, communities.current().zone(), now);
        var version = store.latest(proposal.id()).orElseThrow();
        var carried = amendment == null ? store.effects(version) : store.effects(amendment);
        var wording = amendment == null ? version.wording() : amendment.wording();
        var members = before != null && before.reach().equals(proposal.reach()) ? before.roll() : whoDecides(proposal, before == null, now);
        var objections = call == 1 ? times.after(now, RuleKey.ROLL_OBJECTION_DAYS) : now;
        var opens = call == 1 ? objections : times.after(now, RuleKey.SECOND_CALL_DAYS);
        var closes = times.after(opens, RuleKey.VOTING_DAYS);
        // A count is never held up: what can no longer be carried out by then says so after the vote.
        if (before == null) effects.validate(carried, closes);
        var consent = amendment == null && proposal.method() == VoteMethod.CONSENT;
        var twelfths = effects.changesHowWeDecide(carried) ? times.rule(RuleKey.RULES_MAJORITY_TWELFTHS) : times.rule(RuleKey.MAJORITY_TWELFTHS);
        var quorum = times.rule(call == 1 ? RuleKey.QUORUM_PERCENT : RuleKey.SECOND_CALL_QUORUM_PERCENT);
        var question = new Question(chance.ref(), proposal.id(), store.questions(proposal.id()).size() + 1, amendment == null ? null : amendment.id(), call, now);
        store.keep(question);
        var hash = amendment == null ? proposal.textHash() : wording.hashWith(carried);
        var vote = votes.prepare(new VotePaper(question.ref(), wording.title(), wording.body(), amendment == null ? proposal.language() : amendment.language(), hash,
                consent ? VoteMethod.CONSENT : VoteMethod.MAJORITY, Math.toIntExact(twelfths), Base.values()[Math.toIntExact(times.rule(RuleKey.MAJORITY_BASE))], Math.toIntExact(quorum), call,
                proposal.circleRef(), members, "/proposals/proposal?number=" + proposal.number(), now, objections, opens, closes));
        Map<String, Object> body = new TreeMap<>(Map.of("proposal", proposal.number().toString(), "title", wording.title(), "vote", vote.toString(), "textHash", hash,
                "rollHash", votes.about(List.of(question.ref())).get(question.ref()).rollHash(), "entitled", members.size(), "call", call, "opensAt", opens.toString(), "closesAt", closes.toString()));
        if (proposal.circleRef() != null) body.put("circle", proposal.circleRef().toString());
        log.write("proposals.votePrepared", body, Ground.self());
    }

    /** The roll of whoever the proposal touches now. A count is never held up: where a circle has nobody who may vote, everyone does. */
    private List<Long> whoDecides(Proposal proposal, boolean atFreeze, Instant now) {
        var members = proposal.circleRef() == null ? rolls.everyone(now) : rolls.of(proposal.circleRef(), now);
        if (!members.isEmpty()) return members;
        if (atFreeze) throw new ProposalProblems.NobodyMayVote();
        proposal.routeBy(Reach.everyone());
        return rolls.everyone(now);
    }

    private void end(Proposal proposal, Question question, VoteCounted counted) {
        var now = clock.instant();
        var version = store.versions(proposal.id()).get(proposal.frozenVersion() - 1);
        var carried = store.effects(version);
        var times = new Timetable(rulebook, communities.current().zone(), now);
        var decision = register.register(new RegisterEntry(proposal.ref(), proposal.number().toString(), counted.vote(), question.call(), version.wording().title(), version.wording().body(),
                Locale.forLanguageTag(proposal.language()), proposal.circleRef(), counted.tally(), carried, effects.changesHowWeDecide(carried), proposal.followsDecisionId(),
                times.today().plusMonths(times.rule(RuleKey.REVIEW_MONTHS))));
        proposal.end(switch (counted.tally().outcome().verdict()) {
            case ADOPTED -> Ending.ADOPTED;
            case QUORUM_NOT_MET -> Ending.QUORUM_NOT_MET;
            default -> Ending.REJECTED;
        }, decision.number(), now);
    }

    /** What is put to the vote now is not asked any more. */
    private void settleAsked(Proposal proposal) {
        var asked = store.asked(List.of(proposal.id())).get(proposal.id());
        if (asked == null) return;
        votes.withdraw(asked.ref());
        asked.settle(clock.instant());
    }

    /**
     * The caller's proposal with the vote that it has now, both locked, in the order in which a count locks them: what is
     * being counted is counted first, and then it is too late.
     */
    private Proposal ownWithItsVote(String number) {
        caller.memberId();
        ProposalNumber.read(number).flatMap(store::with).map(found -> store.asked(List.of(found.id())).get(found.id())).ifPresent(asked -> votes.lock(asked.ref()));
        return own(number);
    }

    /** Whether the vote on an amendment is closed and waits for its count. */
    private boolean isClosed(Proposal proposal) {
        var asked = store.asked(List.of(proposal.id())).get(proposal.id());
        return asked != null && votes.about(List.of(asked.ref())).get(asked.ref()).state() == VoteState.CLOSED;
    }

    private Proposal own(String number) {
        var member = caller.memberId();
        var proposal = ProposalNumber.read(number).flatMap(store::lock).orElseThrow(ProposalProblems.NoSuchProposal::new);
        if (!proposal.isOf(member)) throw new ProposalProblems.NotYours();
        return proposal;
    }}
