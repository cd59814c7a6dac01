package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.decisions.ProposedEffect;
import org.meent.decisions.ProposedEffects;
import org.meent.kernel.Caller;
import org.meent.kernel.Communities;
import org.meent.kernel.Decided;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Reach.Width;
import org.meent.members.Circles;
import org.meent.members.CircleRow;
import org.meent.members.ElectoralRolls;
import org.meent.members.Members;
import org.meent.members.NameRow;
import org.meent.proposals.ProposalRow.EffectLine;
import org.meent.proposals.ProposalRow.Step;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;
import org.meent.votes.VoteInShort;
import org.meent.votes.VoteMethod;
import org.meent.votes.VoteState;
import org.meent.votes.Votes;

/** Puts proposals into rows for the reader who is signed in: where they stand, and what that member may do. */
@ApplicationScoped
class ProposalReading {
    private final ProposalStore store;
    private final ProposedEffects effects;
    private final Votes votes;
    private final Members members;
    private final Circles circles;
    private final ElectoralRolls rolls;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Decided decided;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ProposalReading(ProposalStore store, ProposedEffects effects, Votes votes, Members members, Circles circles, ElectoralRolls rolls, Rulebook rulebook, Communities communities,
            Decided decided, Caller caller, Clock clock) {
        this.store = store;
        this.effects = effects;
        this.votes = votes;
        this.members = members;
        this.circles = circles;
        this.rolls = rolls;
        this.rulebook = rulebook;
        this.communities = communities;
        this.decided = decided;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where a proposal stands at this moment. */
    Phase phase(Proposal proposal) {
        var asked = store.asked(List.of(proposal.id())).get(proposal.id());
        var vote = asked == null ? null : votes.about(List.of(asked.ref())).get(asked.ref());
        return proposal.phase(clock.instant(), phase(asked, vote));
    }

    private static Phase phase(Question asked, VoteInShort vote) {
        if (asked == null || vote == null) return null;
        if (asked.amendmentId() != null) return Phase.AMENDMENT_VOTE;
        return switch (vote.state()) {
            case PREPARED -> Phase.FROZEN;
            case OPEN -> Phase.VOTING;
            default -> Phase.COUNTING;
        };
    }

    /** These proposals as they stand in a list. */
    List<ProposalLine> lines(List<Proposal> proposals) {
        var reader = caller.memberId();
        var now = clock.instant();
        var ids = proposals.stream().map(Proposal::id).toList();
        var titles = store.titles(ids);
        var support = store.support(ids);
        var supported = new HashSet<>(store.supportedBy(reader, ids));
        var remarks = store.remarkCounts(ids);
        var amendments = store.amendmentCounts(ids);
        var toJudge = store.toJudge(ids);
        var toAnswer = store.toAnswer(ids);
        var asked = store.asked(ids);
        var running = votes.about(asked.values().stream().map(Question::ref).toList());
        var names = members.namesOf(proposals.stream().map(Proposal::face).collect(Collectors.toSet()));
        var circleNames = circleNames(proposals);
        var goingOn = proposals.stream().filter(proposal -> proposal.isFollowUp() && (proposal.submittedAt() == null ? proposal.isWrittenBy(reader) : !proposal.isQuiet())).toList();
        var followed = goingOn.isEmpty() ? Map.<Long, DecisionLink>of() : decided.links(goingOn.stream().map(Proposal::followsDecisionId).toList());
        return proposals.stream().map(proposal -> {
            var question = asked.get(proposal.id());
            var vote = question == null ? null : running.get(question.ref());
            var phase = proposal.phase(now, phase(question, vote));
            var votes = vote != null && vote.state() == VoteState.OPEN && vote.onRoll();
            return new ProposalLine(proposal.ref(), proposal.number() == null ? null : proposal.number().toString(), titles.getOrDefault(proposal.id(), ""), proposal.language(), names.get(proposal.face()),
                    proposal.isQuiet(), proposal.circleRef() == null ? null : circleNames.get(proposal.circleRef()), proposal.width(), phase, until(proposal, phase, vote, now),
                    support.getOrDefault(proposal.id(), 0L), proposal.supportNeeded(), supported.contains(proposal.id()), remarks.getOrDefault(proposal.id(), 0L),
                    amendments.getOrDefault(proposal.id(), 0L), toJudge.getOrDefault(proposal.id(), 0L), toAnswer.getOrDefault(proposal.id(), 0L), isMine(proposal, reader), votes && !vote.voted() ? vote.ref() : null, proposal.decisionNumber(),
                    goingOn.contains(proposal) ? followed.get(proposal.followsDecisionId()).number() : null);
        }).toList();
    }

    /** A draft is its author's; what went out is of whoever put a name under it. */
    private static boolean isMine(Proposal proposal, long reader) {
        return proposal.submittedAt() == null ? proposal.isWrittenBy(reader) : proposal.isOf(reader);
    }

    private static Instant until(Proposal proposal, Phase phase, VoteInShort vote, Instant now) {
        if (!phase.isDecided() || vote == null) return proposal.until(phase);
        return vote.state() == VoteState.PREPARED ? vote.opensAt() : vote.closesAt();
    }

    private Map<UUID, String> circleNames(Collection<Proposal> proposals) {
        if (proposals.stream().allMatch(proposal -> proposal.circleRef() == null)) return Map.of();
        return circles.all().stream().collect(Collectors.toMap(CircleRow::ref, CircleRow::name));
    }

    /** The whole proposal. */
    ProposalRow row(Proposal proposal) {
        var reader = caller.memberId();
        var now = clock.instant();
        var line = lines(List.of(proposal)).get(0);
        var versions = store.versions(proposal.id());
        var version = proposal.frozenVersion() == null ? versions.get(versions.size() - 1)
                : versions.stream().filter(one -> one.number() == proposal.frozenVersion()).findFirst().orElseThrow();
        var remarks = store.remarks(proposal.id());
        var amendments = store.amendments(proposal.id());
        var names = members.namesOf(java.util.stream.Stream.concat(remarks.stream().map(Remark::memberId), amendments.stream().map(Amendment::memberId))
                .collect(Collectors.toSet()));
        var questions = store.questions(proposal.id());
        var last = questions.isEmpty() ? null : questions.get(questions.size() - 1);
        var vote = last == null ? null : votes.about(List.of(last.ref())).get(last.ref());
        var roll = vote == null ? null : new ProposalRow.FrozenRoll(vote.ref(), vote.entitled(), vote.rollHash(), proposal.textHash() == null ? "" : proposal.textHash(), vote.objectionsUntil(),
                vote.opensAt(), vote.closesAt());
        return new ProposalRow(line, version.wording().why(), version.wording().body(), version.number(), versions.size(), proposal.method(), proposal.width(), follows(proposal),
                effectLines(store.effects(version), !line.phase().isOver()), steps(proposal, line, vote), remarkRows(remarks, names, reader, now),
                amendments.stream().map(amendment -> amendmentRow(amendment, names, versions.size())).toList(), store.lifts(proposal.id()), liftersNeeded(now), roll,
                acts(proposal, line, reader, vote, now));
    }

    private String follows(Proposal proposal) {
        if (proposal.followsDecisionId() == null) return null;
        return decided.links(List.of(proposal.followsDecisionId())).get(proposal.followsDecisionId()).number();
    }

    private List<EffectLine> effectLines(List<ProposedEffect> carried) {
        return effectLines(carried, false);
    }

    private List<EffectLine> effectLines(List<ProposedEffect> carried, boolean replayed) {
        return carried.stream().map(effect -> new EffectLine(effect.kind(), effects.describe(effect, caller.locale()), effects.change(effect, caller.locale()).orElse(null),
                replayed ? effects.replay(effect, caller.locale()) : List.of())).toList();
    }

    private static List<ProposalRow.RemarkRow> remarkRows(List<Remark> remarks, Map<Long, NameRow> names, long reader, Instant now) {
        var answers = new HashMap<Long, List<ProposalRow.RemarkRow>>();
        for (var remark : remarks) {
            if (remark.answersId() != null) answers.computeIfAbsent(remark.answersId(), id -> new ArrayList<>()).add(remarkRow(remark, names, reader, now, List.of()));
        }
        return remarks.stream().filter(remark -> remark.answersId() == null)
                .map(remark -> remarkRow(remark, names, reader, now, answers.getOrDefault(remark.id(), List.of()))).toList();
    }

    private static ProposalRow.RemarkRow remarkRow(Remark remark, Map<Long, NameRow> names, long reader, Instant now, List<ProposalRow.RemarkRow> answers) {
        var undo = remark.saidAt().plus(Remark.UNDO);
        var mine = remark.memberId() == reader;
        return new ProposalRow.RemarkRow(remark.ref(), remark.kind(), names.get(remark.memberId()), remark.body(), remark.language(), remark.saidAt(), mine,
                mine && !now.isAfter(undo) ? undo : null, answers);
    }

    private ProposalRow.AmendmentRow amendmentRow(Amendment amendment, Map<Long, NameRow> names, int latest) {
        return new ProposalRow.AmendmentRow(amendment.ref(), names.get(amendment.memberId()), amendment.onVersion(), amendment.onVersion() == latest, amendment.wording().title(), amendment.wording().body(),
                effectLines(store.effects(amendment)), amendment.reason(), amendment.language(), amendment.proposedAt(), amendment.fate(), amendment.fateReason());
    }

    private List<Step> steps(Proposal proposal, ProposalLine line, VoteInShort vote) {
        var phase = line.phase();
        var steps = new ArrayList<Step>();
        if (proposal.supportNeeded() > 0) steps.add(step(Step.Key.SUPPORT, proposal.submittedAt(), proposal.admittedAt() == null ? proposal.admissionEndsAt() : proposal.admittedAt(),
                phase == Phase.ADMISSION, proposal.admittedAt() != null));
        if (proposal.admittedAt() == null) return steps;
        steps.add(step(Step.Key.TALK, proposal.admittedAt(), proposal.amendmentsEndAt(), phase.isTalk(), !phase.isTalk()));
        if (proposal.width() == Width.OWN_WORK) {
            if (phase != Phase.WITHDRAWN && phase != Phase.LAPSED) steps.add(step(Step.Key.DECIDE, proposal.endedAt(), proposal.endedAt() == null ? proposal.freezeBy() : null,
                    phase == Phase.TO_FREEZE || phase == Phase.AMENDMENT_VOTE, phase == Phase.OWN_WORK));
            return steps;
        }
        steps.add(step(Step.Key.FREEZE, proposal.frozenAt(), proposal.frozenAt() == null ? proposal.freezeBy() : null, phase == Phase.TO_FREEZE || phase == Phase.AMENDMENT_VOTE, proposal.frozenAt() != null));
        if (proposal.frozenAt() == null && phase.isOver()) return steps;
        var closed = proposal.endedAt() != null || phase == Phase.COUNTING;
        steps.add(step(Step.Key.VOTE, proposal.frozenAt() == null || vote == null ? null : vote.opensAt(), proposal.frozenAt() == null || vote == null ? null : vote.closesAt(),
                phase == Phase.FROZEN || phase == Phase.VOTING, closed && phase != Phase.WITHDRAWN));
        steps.add(step(Step.Key.OUTCOME, proposal.endedAt(), null, phase == Phase.COUNTING, proposal.endedAt() != null));
        return steps;
    }

    private static Step step(Step.Key key, Instant from, Instant until, boolean now, boolean done) {
        return new Step(key, now ? Step.State.NOW : done ? Step.State.DONE : Step.State.TO_COME, from, until);
    }

    private Set<Act> acts(Proposal proposal, ProposalLine line, long reader, VoteInShort vote, Instant now) {
        var acts = EnumSet.noneOf(Act.class);
        var phase = line.phase();
        var own = proposal.isOf(reader);
        var keepsQuiet = proposal.isQuiet() && proposal.isWrittenBy(reader);
        if (phase == Phase.ADMISSION) acts.add(line.supported() ? Act.UNSUPPORT : Act.SUPPORT);
        if (liftable(proposal, phase) && !store.lifts(proposal.id(), reader)) acts.add(Act.LIFT);
        if (phase == Phase.QUESTIONS && !keepsQuiet) acts.add(Act.ASK);
        if (phase.isTalk() && !keepsQuiet) acts.add(Act.ANSWER);
        if (phase == Phase.REACTIONS && !keepsQuiet) acts.add(Act.REACT);
        if (phase == Phase.AMENDMENTS && !own && !keepsQuiet) acts.add(Act.AMEND);
        if (own && (phase == Phase.AMENDMENTS || phase == Phase.TO_FREEZE)) acts.add(Act.JUDGE);
        if (own && phase.isTalk()) acts.add(Act.REVISE);
        if (own && phase == Phase.TO_FREEZE) acts.add(Act.FREEZE);
        if (own && phase == Phase.VOTING && proposal.method() == VoteMethod.CONSENT) acts.add(Act.NEW_ROUND);
        if (vote != null && vote.state() == VoteState.OPEN && vote.onRoll()) acts.add(Act.VOTE);
        if (own && !phase.isOver() && phase != Phase.COUNTING) acts.add(Act.WITHDRAW);
        if (keepsQuiet) acts.add(Act.REVEAL);
        return acts;
    }

    static boolean liftable(Proposal proposal, Phase phase) {
        return proposal.circleRef() != null && (phase.isTalk() || phase == Phase.TO_FREEZE);
    }

    /** How many members it takes to lift a circle's matter to everyone. */
    long liftersNeeded(Instant now) {
        var today = today(now);
        var entitled = rolls.entitled(now);
        return Math.max(rulebook.at(RuleKey.LIFT_LEAST, today), percent(entitled, rulebook.at(RuleKey.LIFT_PERCENT, today)));
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, communities.current().zone());
    }

    /** So many of a hundred, rounded up. */
    static long percent(long of, long percent) {
        return (of * percent + 99) / 100;
    }

    DraftRow draft(Proposal draft) {
        var reader = caller.memberId();
        var version = store.latest(draft.id()).orElseThrow();
        var carried = store.effects(version);
        var reach = effects.reach(carried);
        var sponsor = draft.sponsorId() == null ? null : members.namesOf(List.of(draft.sponsorId())).get(draft.sponsorId());
        return new DraftRow(draft.ref(), version.wording().title(), version.wording().why(), version.wording().body(), draft.language(), draft.method(), draft.keepsQuiet(), sponsor,
                draft.sponsoredAt() != null, draft.isWrittenBy(reader), inputs(carried), effectLines(carried).stream().map(EffectLine::sentence).toList(), reach.width(),
                reach.circle() == null ? null : circles.circle(reach.circle()).name(), version.wording().hashWith(carried));
    }

    /** The effects as they would have been filled in. */
    List<EffectInput> inputs(List<ProposedEffect> carried) {
        return carried.stream().map(effect -> new EffectInput(effect.kind(), effects.values(effect, caller.locale()))).toList();
    }
}
