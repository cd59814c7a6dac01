package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Heart;
import org.meent.kernel.Prose;
import org.meent.kernel.Results;
import org.meent.kernel.Say;
import org.meent.log.Audit;
import org.meent.log.Ground;
import org.meent.log.Log;
import org.meent.members.ElectoralRolls;
import org.meent.members.Members;
import org.meent.members.Slice;
import org.meent.votes.VoteStore.Cast;

/**
 * Votes: other rooms prepare and withdraw them, members cast. A ballot locks the vote's row, then looks at the clock; the
 * count takes the same lock: after it no ballot is taken, and before it nobody is told anything but the own ballot.
 */
@ApplicationScoped
@Transactional
public class Votes {
    private static final int LONGEST_REASON = 2_000;
    private final VoteStore store;
    private final ElectoralRolls rolls;
    private final Members members;
    private final Communities communities;
    private final Heart heart;
    private final Results results;
    private final Say say;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;
    private final Log log;
    private final Audit audit;

    @Inject
    Votes(VoteStore store, ElectoralRolls rolls, Members members, Communities communities, Heart heart, Results results, Say say, Caller caller, Chance chance, Clock clock, Log log, Audit audit) {
        this.store = store;
        this.rolls = rolls;
        this.members = members;
        this.communities = communities;
        this.heart = heart;
        this.results = results;
        this.say = say;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
        this.log = log;
        this.audit = audit;
    }

    /**
     * Prepares a vote; whoever puts the question says who may.
     *
     * @return by which it is known
     */
    public UUID prepare(VotePaper paper) {
        var vote = new Vote(chance.ref(), paper, hash(rolls.refs(paper.roll())));
        store.add(vote, paper.roll());
        return vote.ref();
    }

    /** Locks the vote about this subject until the transaction ends: nobody casts or counts meanwhile. */
    public void lock(UUID subject) {
        store.lockAbout(subject);
    }

    /** Withdraws the vote about this subject; after the count it stays as it is. */
    public void withdraw(UUID subject) {
        store.lockAbout(subject).ifPresent(vote -> vote.withdraw(clock.instant()));
    }

    /** Who stands on the roll of the vote about this subject, by the database's numbers. */
    public List<Long> rollOf(UUID subject) {
        return store.about(List.of(subject)).stream().findFirst().map(vote -> store.roll(vote.id())).orElse(List.of());
    }

    /** The votes about these subjects, for the signed-in member, by subject. */
    public Map<UUID, VoteInShort> about(Collection<UUID> subjects) {
        var now = clock.instant();
        var votes = store.about(subjects);
        var member = caller.member();
        var onRolls = member.isEmpty() ? Map.<Long, Boolean>of() : store.onRolls(member.getAsLong(), votes.stream().map(Vote::id).toList());
        var found = new HashMap<UUID, VoteInShort>();
        for (var vote : votes) {
            found.put(vote.subject(), new VoteInShort(vote.ref(), vote.state(now), vote.entitled(), vote.rollHash(), vote.objectionsUntil(), vote.opensAt(), vote.closesAt(), vote.countedAt(),
                    onRolls.containsKey(vote.id()), onRolls.getOrDefault(vote.id(), false)));
        }
        return found;
    }

    /**
     * A vote, for any member.
     *
     * @throws VoteProblems.NoSuchVote if there is none
     */
    public VoteRow one(UUID ref) {
        var member = caller.memberId();
        return row(found(ref), member);
    }

    /**
     * Votes, or changes what was voted. An objection that is made a second time, with another reason or after something
     * else was chosen, is looked at anew: what others said of the first is void, once. After that it stays, for else one
     * member could make the others begin again until the close. No program can tell whether a reason is really another.
     *
     * @throws VoteProblems.NotOnTheRoll and the other named reasons why somebody cannot vote
     * @throws VoteProblems.NoSuchOption if it is none of the options
     * @throws VoteProblems.ReasonMissing if an objection has no reason
     * @throws VoteProblems.ObjectionWasClosed if more than half of the roll have closed the caller's objection to this text
     */
    public VoteRow cast(UUID ref, Casting casting) {
        var member = caller.memberId();
        var vote = open(ref, member);
        var option = vote.method().options().stream().filter(known -> known.equals(casting.option())).findFirst().orElseThrow(VoteProblems.NoSuchOption::new);
        var reason = option.equals(VoteMethod.OBJECTION) ? said(casting.reason(), "reason") : null;
        var fresh = store.use(vote.id(), member);
        var before = fresh ? null : store.lockBallot(vote.id(), member).orElseThrow();
        // The clock is asked after the lock: who waited for an own ballot votes after it, or too late.
        var now = clock.instant();
        stillOpen(vote, now);
        if (fresh) {
            store.cast(chance.ref(), vote.id(), member, option, reason, now);
            audit.write("votes.cast", ref);
        } else {
            if (option.equals(VoteMethod.OBJECTION) && store.isOverruled(before.ballotId())) throw new VoteProblems.ObjectionWasClosed();
            store.change(before, vote.id(), option, reason, now);
        }
        return row(vote, member);
    }

    /**
     * Says that somebody's objection is met. When more than half of the roll say so, it does not stand any more; the
     * objector alone closes it by choosing otherwise.
     *
     * @throws VoteProblems.NoSuchObjection if it does not stand
     */
    public VoteRow sayMet(UUID ref, UUID objection) {
        var member = caller.memberId();
        var vote = open(ref, member);
        var found = store.objection(vote.id(), objection).orElseThrow(VoteProblems.NoSuchObjection::new);
        var locked = store.lockBallot(vote.id(), found.memberId()).filter(ballot -> ballot.option().equals(VoteMethod.OBJECTION) && ballot.closedAt() == null)
                .orElseThrow(VoteProblems.NoSuchObjection::new);
        if (!store.met(locked.ballotId(), member)) {
            store.sayMet(locked.ballotId(), vote.id(), member, clock.instant());
            audit.write("votes.objectionMet", objection);
        }
        if (store.met(locked.ballotId()) >= majority(vote)) store.closeObjection(locked.ballotId(), clock.instant());
        return row(vote, member);
    }

    /**
     * Objects to the electoral roll; it is recorded and shown. A second time replaces the first.
     *
     * @throws VoteProblems.ReasonMissing if it has no words
     * @throws VoteProblems.TooLateToObject after the time for it
     */
    public VoteRow objectToRoll(UUID ref, String body) {
        var member = caller.memberId();
        var vote = store.lock(found(ref));
        if (!clock.instant().isBefore(vote.objectionsUntil()) || vote.state(clock.instant()) == VoteState.WITHDRAWN) throw new VoteProblems.TooLateToObject();
        store.objectToRoll(chance.ref(), vote.id(), member, said(body, "body"), caller.locale().getLanguage(), clock.instant());
        audit.write("votes.rollObjected", ref);
        return row(vote, member);
    }

    /**
     * The ballots with their names, for any member, once they are counted: first those with a reason, each by name.
     *
     * @param page which twenty of them, from 1
     * @throws VoteProblems.NotCountedYet before that
     */
    public Slice<BallotRow> ballots(UUID ref, int page) {
        caller.memberId();
        var vote = counted(ref);
        var shown = Slice.known(page);
        return new Slice<>(rows(store.ballots(vote.id(), Slice.first(shown), Slice.SIZE)), shown, store.cast(vote.id()));
    }

    /**
     * The ballots that have a reason, by name, once they are counted.
     *
     * @throws VoteProblems.NotCountedYet before that
     */
    public List<BallotRow> objected(UUID ref) {
        return rows(store.objected(counted(ref).id()));
    }

    private List<BallotRow> rows(List<Cast> casts) {
        var names = members.namesOf(casts.stream().map(Cast::memberId).collect(Collectors.toSet()));
        return casts.stream().map(cast -> new BallotRow(names.get(cast.memberId()), cast.option(), cast.reason(), cast.closedAt() != null)).toList();
    }

    /**
     * Who stands on the electoral roll, for any member, by name.
     *
     * @param page which twenty of them, from 1
     * @throws VoteProblems.NoSuchVote if there is no such vote
     */
    public RollRow roll(UUID ref, int page) {
        caller.memberId();
        var vote = found(ref);
        var shown = Slice.known(page);
        var ids = store.roll(vote.id(), Slice.first(shown), Slice.SIZE);
        var names = members.namesOf(ids);
        return new RollRow(vote.ref(), vote.title(), vote.language(), vote.rollHash(), say.text("votes.roll.how"), new Slice<>(ids.stream().map(names::get).toList(), shown, vote.entitled()));
    }

    /**
     * The ballots to count again, without names: a header, then for each option how many chose it.
     *
     * @throws VoteProblems.NotCountedYet before the count
     */
    public String file(UUID ref) {
        caller.memberId();
        var vote = counted(ref);
        var counts = store.counts(vote.id());
        var lines = new StringBuilder("options");
        vote.method().options().forEach(option -> lines.append(',').append(option));
        lines.append("\r\nweight,choice\r\n");
        for (var option : vote.method().options()) {
            var number = counts.getOrDefault(option, 0L) + (option.equals("blank") ? counts.getOrDefault("", 0L) : 0);
            if (number > 0) lines.append(number).append(',').append(option).append("\r\n");
        }
        return lines.toString();
    }

    /** Whether the member voted against in the vote about this subject, once it was counted. */
    public boolean votedAgainst(UUID subject, long member) {
        return store.about(List.of(subject)).stream().findFirst().filter(vote -> vote.countedAt() != null)
                .flatMap(vote -> store.ballot(vote.id(), member).filter(ballot -> ballot.option().equals(vote.method().options().get(1)))).isPresent();
    }

    private Vote found(UUID ref) {
        return store.with(ref).orElseThrow(VoteProblems.NoSuchVote::new);
    }

    private Vote counted(UUID ref) {
        var vote = found(ref);
        if (vote.countedAt() == null) throw new VoteProblems.NotCountedYet();
        return vote;
    }

    /** The vote, locked, in which the member may vote at this moment. */
    private Vote open(UUID ref, long member) {
        var vote = found(ref);
        if (vote.state(clock.instant()) == VoteState.CLOSED) moveClose(store.lock(vote));
        vote = store.lockToCast(vote);
        // The clock is asked after the lock: whoever waited for it may be too late by now.
        var now = clock.instant();
        stillOpen(vote, now);
        if (!store.onRoll(vote.id(), member)) throw vote.circleRef() == null ? new VoteProblems.NotOnTheRoll(vote.preparedAt()) : new VoteProblems.NotOfTheCircle();
        if (vote.state(now) == VoteState.PREPARED) throw new VoteProblems.NotOpenYet(day(vote.opensAt()), vote.opensAt());
        return vote;
    }

    private void stillOpen(Vote vote, Instant now) {
        switch (vote.state(now)) {
            case WITHDRAWN -> throw new VoteProblems.Withdrawn();
            case CLOSED, COUNTED -> throw new VoteProblems.Closed(day(vote.closesAt()), vote.closesAt());
            default -> { }
        }
    }

    /** Moves the close of a locked vote if no machine was up for too long, and tells everyone. */
    void moveClose(Vote vote) {
        heart.beatIfItDoes();
        if (!vote.moveCloseFor(heart.gaps(vote.watchedFrom(), clock.instant()))) return;
        log.write("votes.closeMoved", Map.of("vote", vote.ref().toString(), "title", vote.title(), "closedAt", vote.closedFirstAt().toString(), "closesAt", vote.closesAt().toString()), Ground.self());
    }

    private static long majority(Vote vote) {
        return vote.entitled() / 2 + 1;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, communities.current().zone());
    }

    private static String said(String typed, String field) {
        var text = Prose.of(typed);
        if (text.isEmpty()) throw new VoteProblems.ReasonMissing(field);
        if (text.length() > LONGEST_REASON) throw new VoteProblems.TooLong(field, LONGEST_REASON);
        return text;
    }

    private VoteRow row(Vote vote, long member) {
        var now = clock.instant();
        var onRoll = store.onRoll(vote.id(), member);
        var mine = store.ballot(vote.id(), member);
        var state = vote.state(now);
        return new VoteRow(vote.ref(), vote.title(), vote.body(), vote.language(), vote.method(), vote.method().options(), state, vote.call(), vote.circleRef(), vote.path(),
                vote.entitled(), vote.rollHash(), vote.textHash(), vote.objectionsUntil(), vote.opensAt(), vote.closesAt(), vote.closedFirstAt(), onRoll,
                mine.map(Cast::option).orElse(null), mine.map(Cast::reason).orElse(null), store.changes(vote.id(), member), objections(vote, member, onRoll, state), rollObjections(vote),
                vote.countedAt() == null ? null : count(vote));
    }

    private List<VoteRow.Objection> objections(Vote vote, long member, boolean onRoll, VoteState state) {
        if (vote.method() != VoteMethod.CONSENT || state == VoteState.WITHDRAWN || (!onRoll && state != VoteState.COUNTED)) return List.of();
        var standing = store.objections(vote.id());
        var names = members.namesOf(standing.stream().map(Cast::memberId).collect(Collectors.toSet()));
        return standing.stream().map(cast -> new VoteRow.Objection(cast.ref(), names.get(cast.memberId()), cast.reason(), cast.memberId() == member,
                store.met(cast.ballotId()), majority(vote), store.met(cast.ballotId(), member))).toList();
    }

    private List<VoteRow.RollObjection> rollObjections(Vote vote) {
        var objected = store.rollObjections(vote.id());
        var names = members.namesOf(objected.stream().map(VoteStore.Objected::memberId).collect(Collectors.toSet()));
        return objected.stream().map(one -> new VoteRow.RollObjection(names.get(one.memberId()), one.body(), one.language(), one.saidAt())).toList();
    }

    private CountRow count(Vote vote) {
        var tally = vote.tally();
        var outcome = tally.outcome();
        var options = vote.method().options();
        var counts = new TreeMap<>(Map.of(options.get(0), tally.inFavour(), options.get(1), tally.against(), options.get(2), tally.neither(), options.get(3), tally.blank()));
        return new CountRow(outcome.verdict(), counts, outcome.turnout().cast(), outcome.turnout().entitled(), outcome.turnout().needed(),
                outcome.explanation().stream().map(sentence -> sentence.in(caller.locale())).toList(), results.tell(tally));
    }

    private static String hash(List<UUID> refs) {
        var text = refs.stream().map(ref -> ref + "\n").collect(Collectors.joining());
        return org.meent.proof.Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
