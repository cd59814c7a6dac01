package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.meent.decisions.ProposedEffect;
import org.meent.decisions.ProposedEffects;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Reach;
import org.meent.kernel.Reach.Width;
import org.meent.log.Audit;
import org.meent.members.ElectoralRolls;
import org.meent.rules.Rulebook;

/** Support, and the talk in its three rounds: the round says what may be said. */
@ApplicationScoped
@Transactional
public class Talk {
    private final ProposalStore store;
    private final ProposalReading reading;
    private final Proposals proposals;
    private final ProposedEffects effects;
    private final ElectoralRolls rolls;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;
    private final Audit audit;

    @Inject
    Talk(ProposalStore store, ProposalReading reading, Proposals proposals, ProposedEffects effects, ElectoralRolls rolls, Rulebook rulebook, Communities communities, Caller caller,
            Chance chance, Clock clock, Audit audit) {
        this.store = store;
        this.reading = reading;
        this.proposals = proposals;
        this.effects = effects;
        this.rolls = rolls;
        this.rulebook = rulebook;
        this.communities = communities;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Supports a proposal that seeks support; when enough do, it is admitted at once. A second time changes nothing.
     *
     * @throws ProposalProblems.NoSupportNeeded if it does not seek support, or no longer
     * @throws ProposalProblems.NotYoursToSupport if the caller has been a member too short
     */
    public ProposalRow support(String number) {
        var member = caller.memberId();
        var proposal = locked(number);
        var now = clock.instant();
        if (reading.phase(proposal) != Phase.ADMISSION) throw new ProposalProblems.NoSupportNeeded();
        if (!rolls.standsOn(member, now)) throw new ProposalProblems.NotYoursToSupport(rolls.days(now));
        if (!store.supports(proposal.id(), member)) {
            store.keep(new Support(proposal.id(), member, now));
            audit.write("proposals.supported", proposal.ref());
        }
        if (store.support(List.of(proposal.id())).get(proposal.id()) >= proposal.supportNeeded()) proposal.admit(times(), now);
        return reading.row(proposal);
    }

    /**
     * Takes the caller's support back.
     *
     * @throws ProposalProblems.NoSupportNeeded if it does not seek support any more
     */
    public ProposalRow unsupport(String number) {
        var member = caller.memberId();
        var proposal = locked(number);
        if (reading.phase(proposal) != Phase.ADMISSION) throw new ProposalProblems.NoSupportNeeded();
        store.unsupport(proposal.id(), member);
        audit.write("proposals.unsupported", proposal.ref());
        return reading.row(proposal);
    }

    /**
     * Asks that everyone decides on a circle's matter; when enough members do, everyone does.
     *
     * @throws ProposalProblems.OnlyACirclesMatterIsLifted if it is none, or it is too late
     */
    public ProposalRow lift(String number) {
        var member = caller.memberId();
        var proposal = locked(number);
        var now = clock.instant();
        if (!ProposalReading.liftable(proposal, reading.phase(proposal))) throw new ProposalProblems.OnlyACirclesMatterIsLifted();
        if (!rolls.standsOn(member, now)) throw new ProposalProblems.NotYoursToSupport(rolls.days(now));
        if (!store.lifts(proposal.id(), member)) {
            store.keep(new Lift(proposal.id(), member, now));
            audit.write("proposals.lifted", proposal.ref());
        }
        if (store.lifts(proposal.id()) >= reading.liftersNeeded(now)) proposal.routeBy(Reach.everyone());
        return reading.row(proposal);
    }

    /** Asks a question, in the round of questions. */
    public ProposalRow ask(String number, String words) {
        return say(number, Remark.Kind.QUESTION, null, words, Phase.QUESTIONS);
    }

    /** Reacts, in the round of reactions. */
    public ProposalRow react(String number, String words) {
        return say(number, Remark.Kind.REACTION, null, words, Phase.REACTIONS);
    }

    /** Answers a question, for as long as there is talk. */
    public ProposalRow answer(String number, UUID question, String words) {
        caller.memberId();
        locked(number);
        var asked = store.remark(question).filter(remark -> remark.kind() == Remark.Kind.QUESTION).orElseThrow(ProposalProblems.NoSuchRemark::new);
        return say(number, Remark.Kind.ANSWER, asked, words, null);
    }

    /**
     * Takes back what the caller said, for ten minutes.
     *
     * @throws ProposalProblems.NoSuchRemark if it is not the caller's
     * @throws ProposalProblems.TooLateToTakeBack after that
     */
    public ProposalRow takeBack(UUID remark) {
        var member = caller.memberId();
        var proposal = store.lockTalkedAbout(remark).orElseThrow(ProposalProblems.NoSuchRemark::new);
        var said = store.remark(remark).filter(found -> found.memberId() == member).orElseThrow(ProposalProblems.NoSuchRemark::new);
        said.takeBack(clock.instant());
        audit.write("proposals.takenBack", remark);
        return reading.row(proposal);
    }

    /**
     * Proposes another text, in the round of amendments.
     *
     * @throws ProposalProblems.NothingChanged if it says and does the same
     */
    public ProposalRow amend(String number, OtherText other) {
        var member = caller.memberId();
        var proposal = locked(number);
        in(proposal, Phase.AMENDMENTS);
        mayBeHeard(proposal, member);
        if (proposal.isOf(member)) throw new ProposalProblems.AuthorsRevise();
        var now = store.latest(proposal.id()).orElseThrow();
        var next = checked(proposal, now, other, times().closeAfter(proposal.amendmentsEndAt()));
        var amendment = new Amendment(chance.ref(), member, now, next.wording(), other.reason(), caller.locale().getLanguage(), clock.instant());
        store.keep(amendment);
        store.keepEffects(amendment, next.carried());
        audit.write("proposals.amended", amendment.ref());
        return reading.row(proposal);
    }

    /** Writes another version, as its author, for as long as there is talk. */
    public ProposalRow revise(String number, OtherText other) {
        var proposal = own(number);
        if (!reading.phase(proposal).isTalk()) throw now(proposal);
        var now = store.latest(proposal.id()).orElseThrow();
        var next = checked(proposal, now, other, times().closeAfter(proposal.amendmentsEndAt()));
        version(proposal, now, next.wording(), next.carried(), null);
        audit.write("proposals.revised", proposal.ref());
        return reading.row(proposal);
    }

    /**
     * Takes an amendment over, as the author: it becomes the next version.
     *
     * @throws ProposalProblems.AmendmentHasItsFate if it has been said before what becomes of it
     * @throws ProposalProblems.AmendsAnEarlierVersion if the text has become another meanwhile, which would undo that
     */
    public ProposalRow accept(UUID amendment) {
        var proposal = judged(amendment);
        var found = toJudge(amendment);
        var now = store.latest(proposal.id()).orElseThrow();
        if (found.onVersion() != now.number()) throw new ProposalProblems.AmendsAnEarlierVersion(found.onVersion(), now.number());
        notWider(proposal, store.effects(found));
        found.meets(Amendment.Fate.ACCEPTED, clock.instant());
        version(proposal, now, found.wording(), store.effects(found), found.id());
        audit.write("proposals.amendmentAccepted", amendment);
        return reading.row(proposal);
    }

    /** Puts an amendment to the vote, as the author, before the text is frozen. */
    public ProposalRow putToVote(UUID amendment) {
        var proposal = judged(amendment);
        var found = toJudge(amendment);
        notWider(proposal, store.effects(found));
        found.meets(Amendment.Fate.PUT_TO_VOTE, clock.instant());
        audit.write("proposals.amendmentPutToVote", amendment);
        return reading.row(proposal);
    }

    /** Rejects an amendment, as the author, with a reason. */
    public ProposalRow reject(UUID amendment, String reason) {
        var proposal = judged(amendment);
        var found = toJudge(amendment);
        found.isRejected(reason, clock.instant());
        audit.write("proposals.amendmentRejected", amendment);
        return reading.row(proposal);
    }

    /** The next version of a locked proposal. */
    void version(Proposal proposal, ProposalVersion now, ProposalText wording, List<ProposedEffect> carried, Long amendment) {
        var next = new ProposalVersion(proposal.id(), now.number() + 1, wording, amendment, clock.instant());
        store.keep(next);
        store.keepEffects(next, carried);
        var reach = effects.reach(carried);
        // What was lifted to everyone stays everyone's.
        if (proposal.width() != Width.EVERYONE) proposal.routeBy(reach);
    }

    private ProposalRow say(String number, Remark.Kind kind, Remark answers, String words, Phase round) {
        var member = caller.memberId();
        var proposal = locked(number);
        if (round != null) in(proposal, round);
        else if (!reading.phase(proposal).isTalk()) throw now(proposal);
        mayBeHeard(proposal, member);
        if (answers != null && answers.proposalId() != proposal.id()) throw new ProposalProblems.NoSuchRemark();
        var remark = new Remark(chance.ref(), proposal.id(), member, kind, answers, words, caller.locale().getLanguage(), clock.instant());
        store.keep(remark);
        audit.write("proposals.said", remark.ref());
        return reading.row(proposal);
    }

    private static void mayBeHeard(Proposal proposal, long member) {
        if (proposal.isQuiet() && proposal.isWrittenBy(member)) throw new ProposalProblems.QuietAuthorsDoNotSpeak();
    }

    /** The proposal of which the caller says what becomes of an amendment, locked: only then is it read what became of it. */
    private Proposal judged(UUID amendment) {
        var member = caller.memberId();
        var proposal = store.lockAmended(amendment).orElseThrow(ProposalProblems.NoSuchAmendment::new);
        if (!proposal.isOf(member)) throw new ProposalProblems.NotYours();
        var phase = reading.phase(proposal);
        if (phase != Phase.AMENDMENTS && phase != Phase.TO_FREEZE) throw now(proposal);
        return proposal;
    }

    /** An amendment of a locked proposal, while it waits for its author. */
    private Amendment toJudge(UUID amendment) {
        var found = store.amendment(amendment).orElseThrow(ProposalProblems.NoSuchAmendment::new);
        found.waits();
        return found;
    }

    /** A proposal to everyone was admitted by support: another may not grow into one without. */
    private void notWider(Proposal proposal, List<ProposedEffect> carried) {
        var reach = effects.reach(carried);
        if (proposal.width() == Width.EVERYONE || reach.width() == Width.OWN_WORK) return;
        if (reach.width() == Width.EVERYONE || (proposal.circleRef() != null && !proposal.circleRef().equals(reach.circle()))) throw new ProposalProblems.WiderThanAdmitted();
    }

    /**
     * Another text and what it does.
     *
     * @param wording the text
     * @param carried what it does
     */
    record Next(ProposalText wording, List<ProposedEffect> carried) {}

    /** What a locked proposal would become, if it may; what is null stays as it was. */
    Next checked(Proposal proposal, ProposalVersion now, OtherText other, Instant decidedAt) {
        var next = new Next(wording(now, other), carried(now, other));
        if (next.equals(new Next(now.wording(), store.effects(now)))) throw new ProposalProblems.NothingChanged();
        proposals.check(next.carried(), proposal.method(), decidedAt);
        notWider(proposal, next.carried());
        return next;
    }

    private static ProposalText wording(ProposalVersion now, OtherText other) {
        return new ProposalText(other.title() == null ? now.wording().title() : other.title(), other.why() == null ? now.wording().why() : other.why(),
                other.body() == null ? now.wording().body() : other.body()).checkedToGoOut();
    }

    private List<ProposedEffect> carried(ProposalVersion now, OtherText other) {
        return other.effects() == null ? store.effects(now) : proposals.read(other.effects());
    }

    private Timetable times() {
        return new Timetable(rulebook, communities.current().zone(), clock.instant());
    }

    private void in(Proposal proposal, Phase round) {
        if (reading.phase(proposal) != round) throw now(proposal);
    }

    private ProposalProblems.NotInThisPhase now(Proposal proposal) {
        return new ProposalProblems.NotInThisPhase(reading.phase(proposal));
    }

    private Proposal own(String number) {
        var member = caller.memberId();
        var proposal = locked(number);
        if (!proposal.isOf(member)) throw new ProposalProblems.NotYours();
        return proposal;
    }

    private Proposal locked(String number) {
        return ProposalNumber.read(number).flatMap(store::lock).orElseThrow(ProposalProblems.NoSuchProposal::new);
    }
}
