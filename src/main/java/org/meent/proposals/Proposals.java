package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meent.decisions.EffectKind;
import org.meent.decisions.ProposedEffect;
import org.meent.decisions.ProposedEffects;
import org.meent.decisions.Register;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.EffectField;
import org.meent.kernel.Problem;
import org.meent.kernel.Reach.Width;
import org.meent.log.Audit;
import org.meent.members.ElectoralRolls;
import org.meent.members.Members;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;
import org.meent.votes.VoteMethod;

/** Proposals, from the draft until they go out, and for every member to read. Anyone may propose. */
@ApplicationScoped
@Transactional
public class Proposals {
    /** What ended by the clock stands in the list for so long. */
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int RECENT = 10;
    private static final int MOST_EFFECTS = 40;
    private static final int FOUND = 50;
    private final ProposalStore store;
    private final ProposalReading reading;
    private final ProposedEffects effects;
    private final Register register;
    private final Members members;
    private final ElectoralRolls rolls;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;
    private final Audit audit;

    @Inject
    Proposals(ProposalStore store, ProposalReading reading, ProposedEffects effects, Register register, Members members, ElectoralRolls rolls, Rulebook rulebook, Communities communities,
            Caller caller, Chance chance, Clock clock, Audit audit) {
        this.store = store;
        this.reading = reading;
        this.effects = effects;
        this.register = register;
        this.members = members;
        this.rolls = rolls;
        this.rulebook = rulebook;
        this.communities = communities;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
        this.audit = audit;
    }

    /** The proposals in the order of what they ask of the reader. */
    public ProposalLists lists() {
        var reader = caller.memberId();
        var open = reading.lines(store.open(clock.instant().minus(LATELY)));
        var waiting = open.stream().filter(ProposalLine::waits).toList();
        var others = open.stream().filter(line -> !line.waits()).toList();
        var over = new ArrayList<>(reading.lines(store.ended(RECENT)));
        open.stream().filter(line -> line.phase().isOver()).forEach(over::add);
        return new ProposalLists(waiting, others.stream().filter(line -> line.phase().isDecided()).toList(),
                others.stream().filter(line -> line.phase().isTalk() || line.phase() == Phase.TO_FREEZE).toList(),
                others.stream().filter(line -> line.phase() == Phase.ADMISSION).toList(), over, reading.lines(store.drafts(reader)),
                Math.toIntExact(open.stream().filter(line -> !line.phase().isOver()).count()));
    }

    /** The proposals of which a text contains {@code words}, the latest first. */
    public List<ProposalLine> search(String words) {
        caller.memberId();
        return reading.lines(store.search(words.strip(), FOUND));
    }

    /**
     * A proposal that has gone out, for any member.
     *
     * @throws ProposalProblems.NoSuchProposal if there is none of that number
     */
    public ProposalRow one(String number) {
        caller.memberId();
        return reading.row(found(number));
    }

    /**
     * What changed between two versions of a proposal, side by side, and after the text in what it does.
     *
     * @throws ProposalProblems.NoSuchProposal if there is none of that number, or no such version
     */
    public Difference difference(String number, int from, int to) {
        caller.memberId();
        var versions = store.versions(found(number).id());
        var rows = new ArrayList<>(Difference.between(version(versions, from).wording(), version(versions, to).wording()).rows());
        rows.addAll(Difference.between(does(version(versions, from)), does(version(versions, to))).rows().stream().filter(row -> !row.before().isEmpty() || !row.after().isEmpty()).toList());
        return new Difference(List.copyOf(rows));
    }

    /**
     * All versions of a proposal, the first first.
     *
     * @throws ProposalProblems.NoSuchProposal if there is none of that number
     */
    public List<VersionRow> versions(String number) {
        caller.memberId();
        var proposal = found(number);
        var amendments = store.amendments(proposal.id()).stream().collect(Collectors.toMap(Amendment::id, amendment -> amendment));
        var names = members.namesOf(Stream.concat(Stream.of(proposal.face()), amendments.values().stream().map(Amendment::memberId)).collect(Collectors.toSet()));
        return store.versions(proposal.id()).stream().map(version -> {
            var amendment = version.amendmentId() == null ? null : amendments.get(version.amendmentId());
            return new VersionRow(version.number(), names.get(amendment == null ? proposal.face() : amendment.memberId()), amendment == null && proposal.isQuiet(),
                    version.number() == 1 ? proposal.submittedAt() : version.writtenAt(), amendment == null ? null : amendment.ref(), amendment == null ? null : amendment.fate());
        }).toList();
    }

    /**
     * What an amendment would change in the text as it is now; once it has a fate, what it would have changed.
     *
     * @throws ProposalProblems.NoSuchAmendment if there is none
     */
    public Difference amended(UUID amendment) {
        caller.memberId();
        var found = store.amendment(amendment).orElseThrow(ProposalProblems.NoSuchAmendment::new);
        var versions = store.versions(found.proposalId());
        var from = found.fate() == null || found.fate() == Amendment.Fate.PUT_TO_VOTE ? versions.get(versions.size() - 1) : version(versions, found.onVersion());
        return Difference.between(from.wording(), found.wording());
    }

    /** The effects of the text as it stands, as they were filled in: for who writes another text. */
    public List<EffectInput> effectsOf(String number) {
        caller.memberId();
        return reading.inputs(store.effects(store.latest(found(number).id()).orElseThrow(ProposalProblems.NoSuchProposal::new)));
    }

    /** Whether it draws on what is everyone's, so that a circle decides on it by a limit alone. */
    public boolean drawsOnEveryone(String number) {
        caller.memberId();
        return effects.drawOnEveryone(store.effects(store.latest(found(number).id()).orElseThrow(ProposalProblems.NoSuchProposal::new)));
    }

    /** The kinds of effects that can be proposed. */
    public List<EffectKind> effectKinds() {
        caller.memberId();
        return effects.kinds(caller.locale());
    }

    /** What one fills in for an effect of this kind. */
    public List<EffectField> effectFields(String kind, Map<String, String> known) {
        caller.memberId();
        return effects.fields(kind, known, caller.locale());
    }

    /**
     * The reader's draft.
     *
     * @throws ProposalProblems.NoSuchProposal if the reader neither wrote such a draft nor is asked to send it out
     */
    public DraftRow draft(UUID ref) {
        return reading.draft(store.draft(ref, caller.memberId()).orElseThrow(ProposalProblems.NoSuchProposal::new));
    }

    /**
     * Begins a draft; one that the caller began and left empty is taken up again.
     *
     * @param follows the number of the decision that it looks at again, or empty
     */
    public DraftRow begin(String follows) {
        var author = caller.memberId();
        var followed = follows.isEmpty() ? null : Long.valueOf(register.link(follows).id());
        var empty = store.drafts(author).stream().filter(found -> found.isWrittenBy(author) && Objects.equals(found.followsDecisionId(), followed) && isEmpty(found)).findFirst();
        if (empty.isPresent()) return reading.draft(empty.get());
        var draft = new Proposal(chance.ref(), author, caller.locale().getLanguage().equals("en") ? "en" : "nl", followed, null, clock.instant());
        store.keep(draft);
        store.keep(new ProposalVersion(draft.id(), 1, new ProposalText("", "", ""), null, clock.instant()));
        return reading.draft(draft);
    }

    /**
     * Keeps what was written; what is null stays as it was.
     *
     * @throws ProposalProblems.NoSuchProposal if the caller did not write such a draft
     * @throws org.meent.kernel.KernelProblems.WrongField naming what is too long, or what cannot be
     */
    public DraftRow save(UUID ref, DraftForm form) {
        var author = caller.memberId();
        var draft = store.lockDraft(ref, author).filter(found -> found.isWrittenBy(author)).orElseThrow(ProposalProblems.NoSuchProposal::new);
        var version = store.latest(draft.id()).orElseThrow();
        var now = version.wording();
        var before = now.hashWith(store.effects(version));
        version.write(new ProposalText(orElse(form.title(), now.title()), orElse(form.why(), now.why()), orElse(form.body(), now.body())).checkedToKeep(), clock.instant());
        if (form.effects() != null) store.keepEffects(version, read(form.effects()));
        var quiet = form.quiet() == null ? draft.keepsQuiet() : form.quiet();
        draft.prepare(language(orElse(form.language(), draft.language())), form.method() == null ? draft.method() : method(form.method()), quiet, sponsor(form, draft), !version.wording().hashWith(store.effects(version)).equals(before));
        return reading.draft(draft);
    }

    /** Throws the caller's draft away. */
    public void discard(UUID ref) {
        var author = caller.memberId();
        store.discard(store.lockDraft(ref, author).filter(found -> found.isWrittenBy(author)).orElseThrow(ProposalProblems.NoSuchProposal::new));
    }

    /**
     * Agrees to send a quiet author's proposal out, under the caller's name.
     *
     * @param read the hash of the text that the caller read
     * @throws ProposalProblems.DraftChanged if the author has written another meanwhile
     */
    public DraftRow sponsor(UUID ref, String read) {
        var draft = asked(ref);
        if (!reading.draft(draft).textHash().equals(read)) throw new ProposalProblems.DraftChanged();
        draft.sponsoredBy(caller.memberId(), clock.instant());
        audit.write("proposals.sponsored", ref);
        return reading.draft(draft);
    }

    /** Would rather not send a quiet author's proposal out. */
    public void decline(UUID ref) {
        asked(ref).notSponsoredBy(caller.memberId());
        audit.write("proposals.declined", ref);
    }

    /**
     * Sends the draft out: by its author, or by whoever agreed to, when the author keeps quiet. What it does says who
     * decides; a circle's own matter needs no support, and what touches nobody else only seeks advice.
     *
     * @throws ProposalProblems.TitleMissing and the like if something is missing
     * @throws ProposalProblems.SponsorNeeded if the author keeps quiet and nobody has agreed to send it out
     */
    public ProposalRow submit(UUID ref) {
        var member = caller.memberId();
        var draft = store.lockDraft(ref, member).filter(found -> found.canBeSentOutBy(member)).orElseThrow(ProposalProblems.NoSuchProposal::new);
        var version = store.latest(draft.id()).orElseThrow();
        version.wording().checkedToGoOut();
        communities.lock();
        var now = clock.instant();
        var times = new Timetable(rulebook, communities.current().zone(), now);
        var carried = store.effects(version);
        var reach = effects.reach(carried);
        check(carried, draft.method(), times.closeAtTheEarliest(now));
        draft.goOut(store.next(times.today().getYear()), reach, reach.width() == Width.EVERYONE ? supportNeeded(times, now) : 0, times.after(now, RuleKey.ADMISSION_DAYS), now);
        if (reach.width() != Width.EVERYONE) draft.admit(times, now);
        else if (rolls.standsOn(draft.face(), now)) store.keep(new Support(draft.id(), draft.face(), now));
        if (draft.admittedAt() == null && store.support(List.of(draft.id())).getOrDefault(draft.id(), 0L) >= draft.supportNeeded()) draft.admit(times, now);
        audit.write("proposals.submitted", ref);
        return reading.row(draft);
    }

    /** The author of a quiet proposal says who wrote it. */
    public ProposalRow reveal(String number) {
        var member = caller.memberId();
        var proposal = locked(number);
        if (!proposal.isWrittenBy(member)) throw new ProposalProblems.NotYours();
        proposal.reveal(clock.instant());
        audit.write("proposals.revealed", proposal.ref());
        return reading.row(proposal);
    }

    /** The effects that were filled in. */
    List<ProposedEffect> read(List<EffectInput> inputs) {
        if (inputs.size() > MOST_EFFECTS) throw new ProposalProblems.TooManyEffects(MOST_EFFECTS);
        var carried = new ArrayList<ProposedEffect>();
        for (var input : inputs) {
            try {
                carried.add(effects.read(input.kind(), input.values()));
            } catch (Problem refused) {
                throw refused.among(carried.size());
            }
        }
        return carried;
    }

    /**
     * Refuses effects that could not be carried out if they were decided then, or not in this way.
     *
     * @throws ProposalProblems.MajorityNeeded if consent would change how we decide
     */
    void check(List<ProposedEffect> carried, VoteMethod method, Instant decidedAt) {
        if (method == VoteMethod.CONSENT && effects.changesHowWeDecide(carried)) throw new ProposalProblems.MajorityNeeded();
        effects.validate(carried, decidedAt);
    }

    /** The support that a proposal to everyone needs, fixed when it goes out: more when many are open. */
    private long supportNeeded(Timetable times, Instant now) {
        var entitled = rolls.entitled(now);
        var threshold = Math.max(times.rule(RuleKey.SUPPORT_LEAST), ProposalReading.percent(entitled, times.rule(RuleKey.SUPPORT_PERCENT)));
        var open = store.open(now).stream().filter(proposal -> proposal.width() == Width.EVERYONE && !reading.phase(proposal).isOver()).count();
        return limited(threshold, open, times.rule(RuleKey.OPEN_PROPOSALS));
    }

    /** threshold × max(1, open / limit), rounded up. */
    static long limited(long threshold, long open, long limit) {
        return open <= limit ? threshold : (threshold * open + limit - 1) / limit;
    }

    private boolean isEmpty(Proposal draft) {
        var version = store.latest(draft.id()).orElseThrow();
        return version.wording().equals(new ProposalText("", "", "")) && store.effects(version).isEmpty();
    }

    /** What a version does, written out as a text: each effect as a sentence, and what was typed that the sentence leaves out. */
    private ProposalText does(ProposalVersion version) {
        var lines = new ArrayList<String>();
        for (var effect : store.effects(version)) {
            var sentence = effects.describe(effect, caller.locale());
            lines.add(sentence);
            var values = effects.values(effect, caller.locale());
            effects.fields(effect.kind(), values, caller.locale()).stream().filter(field -> field.kind() == EffectField.Kind.TEXT || field.kind() == EffectField.Kind.LINE)
                    .map(field -> values.getOrDefault(field.name(), "")).filter(typed -> !sentence.contains(typed)).forEach(lines::add);
        }
        return new ProposalText("", "", String.join("\n", lines));
    }

    private Proposal found(String number) {
        return ProposalNumber.read(number).flatMap(store::with).orElseThrow(ProposalProblems.NoSuchProposal::new);
    }

    private Proposal locked(String number) {
        return ProposalNumber.read(number).flatMap(store::lock).orElseThrow(ProposalProblems.NoSuchProposal::new);
    }

    private Proposal asked(UUID ref) {
        return store.lockDraft(ref, caller.memberId()).orElseThrow(ProposalProblems.NoSuchProposal::new);
    }

    private static ProposalVersion version(List<ProposalVersion> versions, int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst().orElseThrow(ProposalProblems.NoSuchProposal::new);
    }

    private Long sponsor(DraftForm form, Proposal draft) {
        if (form.sponsor() == null) return draft.sponsorId();
        return form.sponsor().isBlank() ? null : Long.valueOf(members.meant(form.sponsor(), "sponsor").id());
    }

    private static String language(String wanted) {
        return wanted.equals("en") ? "en" : "nl";
    }

    private static VoteMethod method(String wanted) {
        return Arrays.stream(VoteMethod.values()).filter(method -> method.name().equals(wanted)).findFirst().orElseThrow(ProposalProblems.NoSuchMethod::new);
    }

    private static String orElse(String wanted, String now) {
        return wanted == null ? now : wanted;
    }
}
