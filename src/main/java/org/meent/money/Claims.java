package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Letter;
import org.meent.kernel.Post;
import org.meent.kernel.Say;
import org.meent.ledger.Posting;
import org.meent.log.Audit;
import org.meent.members.Circles;
import org.meent.members.Mandates;
import org.meent.members.Members;
import org.meent.members.Slice;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * Claims: a member asks back what was spent, and others decide on it. Those are the members of the circle that pays,
 * and for what is everyone's the approvers; nobody decides on a claim of their own. An act locks the claimant, then the
 * claim, then the accounts, and the end of the ledger last.
 */
@ApplicationScoped
@Transactional
public class Claims {
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private final ClaimStore store;
    private final BudgetStore budgets;
    private final BookStore accounts;
    private final Books books;
    private final Showing showing;
    private final Members members;
    private final Circles circles;
    private final Mandates mandates;
    private final Approvers approvers;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;
    private final Audit audit;
    private final Say say;
    private final Post post;

    @Inject
    Claims(ClaimStore store, BudgetStore budgets, BookStore accounts, Books books, Showing showing, Members members, Circles circles, Mandates mandates, Approvers approvers, Rulebook rulebook,
            Communities communities, Caller caller, Chance chance, Clock clock, Audit audit, Say say, Post post) {
        this.store = store;
        this.budgets = budgets;
        this.accounts = accounts;
        this.books = books;
        this.showing = showing;
        this.members = members;
        this.circles = circles;
        this.mandates = mandates;
        this.approvers = approvers;
        this.rulebook = rulebook;
        this.communities = communities;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
        this.audit = audit;
        this.say = say;
        this.post = post;
    }

    /** The caller's claims, those that came back first, twenty at a time. */
    public Slice<ClaimRow> mine(int page) {
        var member = caller.memberId();
        var shown = Math.max(1, Math.min(page, 1_000_000));
        return new Slice<>(rows(store.of(member, (shown - 1) * Slice.SIZE, Slice.SIZE)), shown, store.count(member));
    }

    /** The claims on which the caller can decide now, the oldest first. */
    public List<ClaimRow> waiting() {
        var member = caller.memberId();
        return rows(store.waiting(decidesOn(member), member));
    }

    /**
     * A claim, for whoever asks for it, whoever decides on it, and the treasurer.
     *
     * @throws MoneyProblems.NoSuchClaim for everybody else
     */
    public ClaimRow one(UUID ref) {
        var member = caller.memberId();
        var claim = found(ref);
        if (!claim.isOf(member) && (claim.state() == ClaimState.DRAFT || !seesAsOther(claim, member))) throw new MoneyProblems.NoSuchClaim();
        return row(claim);
    }

    private boolean seesAsOther(Claim claim, long member) {
        return mandates.held(MoneyRoles.TREASURER).isPresent() || decidesOn(member).contains(claim.budgetId());
    }

    /**
     * Writes a claim; it goes out when it is submitted.
     *
     * @throws org.meent.kernel.KernelProblems.WrongField naming what is missing or cannot be
     */
    public ClaimRow write(ClaimForm form) {
        var member = caller.memberId();
        var claim = new Claim(chance.ref(), kind(form), member, clock.instant());
        fill(claim, form, member);
        store.add(claim);
        return row(claim);
    }

    /**
     * Writes the caller's claim anew, before it goes out or after it came back.
     *
     * @throws MoneyProblems.NoSuchClaim if it is not the caller's
     * @throws MoneyProblems.NotADraft if it went out
     */
    public ClaimRow rewrite(UUID ref, ClaimForm form) {
        var member = caller.memberId();
        var claim = own(ref, member);
        claim.writable();
        fill(claim, form, member);
        return row(claim);
    }

    private static ClaimKind kind(ClaimForm form) {
        try {
            return ClaimKind.valueOf(String.valueOf(form.kind()));
        } catch (IllegalArgumentException e) {
            throw new MoneyProblems.NoSuchKind();
        }
    }

    private void fill(Claim claim, ClaimForm form, long member) {
        var kind = kind(form);
        var wrong = new WrongTogether();
        var journey = kind == ClaimKind.MILEAGE;
        var from = journey ? wrong.read(() -> Words.of(form.from(), Words.PLACE, MoneyProblems.FromMissing::new, "from")) : null;
        var to = journey ? wrong.read(() -> Words.of(form.to(), Words.PLACE, MoneyProblems.ToMissing::new, "to")) : null;
        var much = wrong.read(() -> journey ? TypedAmount.tenthsOfKilometre(form.kilometres()) : TypedAmount.cents(form.amount()));
        var day = wrong.read(() -> day(form.day()));
        var what = wrong.read(() -> Words.of(form.purpose(), Words.NARRATION, () -> new MoneyProblems.WhatMissing("purpose"), "purpose"));
        var budget = wrong.read(() -> budget(form, member));
        wrong.check();
        if (journey) claim.write(budget, what, day, from, to, much, rulebook.at(RuleKey.MILEAGE_RATE, day));
        else claim.write(budget, what, day, much);
    }

    private LocalDate day(String typed) {
        var text = typed == null ? "" : typed.strip();
        for (var form : DAYS) {
            try {
                var day = LocalDate.parse(text, form);
                return possible(day);
            } catch (DateTimeParseException e) {
                // The next form may fit; if none does, that is said below.
                continue;
            }
        }
        throw new MoneyProblems.DayMissing();
    }

    private LocalDate possible(LocalDate day) {
        if (day.isAfter(showing.today())) throw new MoneyProblems.DayToCome();
        var first = showing.day(communities.current().foundedAt());
        if (day.isBefore(first)) throw new MoneyProblems.DayTooEarly(TYPED.format(first));
        return day;
    }

    private long budget(ClaimForm form, long member) {
        var open = claimsFrom(member);
        if (form.budget() != null) return open.stream().filter(budget -> budget.ref().equals(form.budget())).findFirst().orElseThrow(MoneyProblems.ChooseBudget::new).id();
        var last = store.lastBudget(member);
        return open.stream().filter(budget -> last.isPresent() && budget.id() == last.get()).findFirst().or(() -> open.stream().findFirst()).orElseThrow(MoneyProblems.ChooseBudget::new).id();
    }

    /** The budgets that the member can claim from: everyone's, and those of the own circles. */
    private List<Budget> claimsFrom(long member) {
        var mine = circles.of(member);
        return budgets.all().stream().filter(budget -> budget.circleRef() == null || mine.contains(budget.circleRef())).toList();
    }

    /** The budgets that the caller can claim from, the one that is proposed first. */
    public List<BudgetChoice> budgets() {
        var member = caller.memberId();
        var names = showing.budgetNames();
        var last = store.lastBudget(member).orElse(0L);
        return claimsFrom(member).stream().sorted(java.util.Comparator.comparing((Budget budget) -> budget.id() != last)).map(budget -> new BudgetChoice(budget.ref(), names.get(budget.id()))).toList();
    }

    /**
     * Throws away what did not go out.
     *
     * @throws MoneyProblems.NoSuchClaim if it is not the caller's
     * @throws MoneyProblems.NotADraft if it went out once
     */
    public void discard(UUID ref) {
        var claim = own(ref, caller.memberId());
        if (claim.state() != ClaimState.DRAFT) throw new MoneyProblems.NotADraft();
        store.remove(claim);
    }

    /**
     * Sends the caller's claim to the others, and puts its money aside; a journey is priced by what the rules say of its
     * day now. How many must agree, the rules say: by all that the member asks within some days, together.
     *
     * @throws MoneyProblems.NoSuchClaim if it is not the caller's
     * @throws MoneyProblems.NotADraft if it went out before
     * @throws MoneyProblems.TooFewApprovers or {@link MoneyProblems.TooFewInCircle} if fewer others can agree than must
     * @throws MoneyProblems.NotThatMuch if its budget has not enough
     */
    public ClaimRow submit(UUID ref) {
        return send(ref, null);
    }

    /**
     * The same for what the caller saw it come to.
     *
     * @throws MoneyProblems.PricedOtherwise if it comes to another amount now
     */
    public ClaimRow submitSeen(UUID ref, long seenCents) {
        return send(ref, seenCents);
    }

    private ClaimRow send(UUID ref, Long seenCents) {
        var member = members.lockSignedIn().id();
        var claim = own(ref, member);
        claim.writable();
        checkBudget(claim, member);
        if (claim.isPricedAgain()) claim.priceAgain(rate(claim));
        if (seenCents != null && !seenCents.equals(claim.amountCents())) throw new MoneyProblems.PricedOtherwise(claim.amountCents());
        var needed = others(claim, member);
        checkOthers(claim, needed);
        claim.submit(needed, clock.instant());
        var entry = books.post(new ToBook(chance.ref(), EntryKind.RESERVATION, narration(claim), null, null, claim.budgetId(),
                List.of(new Posting(code(claim, AccountPurpose.BUDGET), -claim.amountCents()), new Posting(code(claim, AccountPurpose.RESERVED), claim.amountCents()))));
        store.keep(new Reservation(entry.id(), claim));
        audit.write("money.claimSubmitted", ref);
        return row(claim);
    }

    private long rate(Claim claim) {
        return rulebook.at(RuleKey.MILEAGE_RATE, claim.spentOn());
    }

    private void checkOthers(Claim claim, int needed) {
        var budget = budgets.all().stream().filter(one -> claim.budgetId().equals(one.id())).findFirst().orElseThrow(MoneyProblems.ChooseBudget::new);
        var others = Approvers.left(approvers.of(budget), claim, List.of());
        if (others >= needed) return;
        throw budget.circleRef() == null ? new MoneyProblems.TooFewApprovers(needed, others) : new MoneyProblems.TooFewInCircle(needed, others);
    }

    private void checkBudget(Claim claim, long member) {
        if (claimsFrom(member).stream().noneMatch(budget -> Long.valueOf(budget.id()).equals(claim.budgetId()))) throw new MoneyProblems.ChooseBudget();
    }

    private int others(Claim claim, long member) {
        var today = showing.today();
        var since = clock.instant().minus(Duration.ofDays(rulebook.at(RuleKey.CLAIMS_TOGETHER_DAYS, today)));
        var together = Math.addExact(store.askedSince(member, since), claim.amountCents());
        return Math.toIntExact(rulebook.at(together < rulebook.at(RuleKey.SECOND_APPROVAL_FROM, today) ? RuleKey.APPROVALS_BELOW : RuleKey.APPROVALS_FROM, today));
    }

    /**
     * The claimant takes it back; the money is free again.
     *
     * @throws MoneyProblems.NoSuchClaim if it is not the caller's
     * @throws MoneyProblems.NotSubmitted if others decided on it
     */
    public ClaimRow withdraw(UUID ref) {
        var claim = own(ref, caller.memberId());
        var aside = claim.state() == ClaimState.SUBMITTED;
        claim.withdraw(clock.instant());
        if (aside) release(claim);
        audit.write("money.claimWithdrawn", ref);
        return row(claim);
    }

    /**
     * Agrees to somebody else's claim; with enough who do, it is spent. A second time changes nothing.
     *
     * @throws MoneyProblems.NotYourOwn of the caller's own
     * @throws MoneyProblems.NotAnApprover if others decide on it
     * @throws MoneyProblems.NotSubmitted if it does not wait
     */
    public ClaimRow approve(UUID ref) {
        var member = caller.memberId();
        var claim = decidedBy(ref, member);
        if (approvals(claim).contains(member)) return row(claim);
        claim.waits();
        store.approve(new ClaimApproval(claim, member, clock.instant()));
        audit.write("money.claimApproved", ref);
        if (approvals(claim).size() >= claim.needed()) {
            claim.approve(clock.instant());
            var entry = books.post(new ToBook(chance.ref(), EntryKind.CLAIM, narration(claim), null, null, claim.budgetId(),
                    List.of(new Posting(code(claim, AccountPurpose.RESERVED), -claim.amountCents()), new Posting(code(claim, AccountPurpose.SPENT), claim.amountCents()))));
            store.reservation(claim).settle(entry.id(), claim.state());
            tell(claim);
        }
        return row(claim);
    }

    /**
     * Sends somebody else's claim back to be mended; the money is free again.
     *
     * @throws MoneyProblems.ReasonMissing without a reason
     */
    public ClaimRow sendBack(UUID ref, String why) {
        var member = caller.memberId();
        var claim = decidedBy(ref, member);
        claim.sendBack(member, Words.of(why, Words.REASON, MoneyProblems.ReasonMissing::new, "reason"));
        release(claim);
        tell(claim);
        audit.write("money.claimReturned", ref);
        return row(claim);
    }

    /**
     * Refuses somebody else's claim for good; the money is free again.
     *
     * @throws MoneyProblems.ReasonMissing without a reason
     */
    public ClaimRow reject(UUID ref, String why) {
        var member = caller.memberId();
        var claim = decidedBy(ref, member);
        claim.reject(member, Words.of(why, Words.REASON, MoneyProblems.ReasonMissing::new, "reason"), clock.instant());
        release(claim);
        tell(claim);
        audit.write("money.claimRejected", ref);
        return row(claim);
    }

    /** Writes to the claimant what others decided, if Meent sends mail; it waits on the page in any case. */
    private void tell(Claim claim) {
        var to = members.addressee(claim.claimantId());
        var paragraphs = new ArrayList<>(List.of(say.text(to.locale(), "money.mail.hello", to.name()),
                say.text(to.locale(), "money.mail." + claim.state(), claim.purpose(), say.euros(to.locale(), claim.amountCents(), 2))));
        if (claim.reason() != null) paragraphs.add(claim.reason());
        post.send(new Letter(to.email(), to.memberId(), to.locale(), "money.claim", "money.claim:" + claim.ref() + ":" + claim.round() + ":" + claim.state(),
                say.text(to.locale(), "money.mail.subject." + claim.state()), paragraphs, "/money/claim?claim=" + claim.ref()));
    }

    private void release(Claim claim) {
        var reservation = store.reservation(claim);
        reservation.settle(books.release(reservation.entryId(), narration(claim)).id(), claim.state());
    }

    private Claim found(UUID ref) {
        return store.with(ref).orElseThrow(MoneyProblems.NoSuchClaim::new);
    }

    private Claim own(UUID ref, long member) {
        var claim = found(ref);
        if (!claim.isOf(member)) throw new MoneyProblems.NoSuchClaim();
        return store.lock(claim);
    }

    private Claim decidedBy(UUID ref, long member) {
        var claim = found(ref);
        if (claim.state() == ClaimState.DRAFT && !claim.isOf(member)) throw new MoneyProblems.NoSuchClaim();
        if (claim.isOf(member)) throw new MoneyProblems.NotYourOwn();
        if (!decidesOn(member).contains(claim.budgetId())) throw new MoneyProblems.NotAnApprover();
        return store.lock(claim);
    }

    private Collection<Long> decidesOn(long member) {
        return approvers.budgetsOf(member, budgets.all());
    }

    private List<Long> approvals(Claim claim) {
        return store.approvals(List.of(claim)).getOrDefault(claim.id(), List.of());
    }

    private String code(Claim claim, AccountPurpose purpose) {
        return accounts.account(claim.budgetId(), purpose).orElseThrow(() -> new IllegalArgumentException("A budget without its account: " + claim.budgetId())).code();
    }

    /** The ledger says that it was a claim, never whose or what for. */
    private String narration(Claim claim) {
        return say.text(communities.current().locale(), "money.narration." + claim.kind());
    }

    private ClaimRow row(Claim claim) {
        return rows(List.of(claim)).get(0);
    }

    private List<ClaimRow> rows(List<Claim> claims) {
        var member = caller.memberId();
        var approvals = store.approvals(claims);
        var people = new HashSet<Long>();
        approvals.values().forEach(people::addAll);
        claims.forEach(claim -> {
            people.add(claim.claimantId());
            if (claim.reasonBy() != null) people.add(claim.reasonBy());
        });
        var names = members.namesOf(people);
        var budgetNames = showing.budgetNames();
        var all = budgets.all().stream().collect(Collectors.toMap(Budget::id, Function.identity()));
        var deciding = decidesOn(member);
        var able = new HashMap<Long, Set<Long>>();
        return claims.stream().map(claim -> {
            var agreed = approvals.getOrDefault(claim.id(), List.of());
            var waits = claim.state() == ClaimState.SUBMITTED;
            var decides = waits && !claim.isOf(member) && deciding.contains(claim.budgetId()) && !agreed.contains(member);
            var others = waits ? Approvers.left(able.computeIfAbsent(claim.budgetId(), id -> approvers.of(all.get(id))), claim, agreed) : null;
            // What did not go out is paid as the rules have it now; whoever sent it back sees what was asked.
            var rate = claim.isPricedAgain() && claim.isOf(member) ? Long.valueOf(rate(claim)) : claim.rateTenthsOfCent();
            var cents = rate == null ? claim.amountCents() : Long.valueOf(Claim.priced(claim.tenthsOfKm(), rate));
            return new ClaimRow(claim.ref(), claim.kind(), claim.state(), names.get(claim.claimantId()), claim.isOf(member), claim.budgetId() == null ? null : all.get(claim.budgetId()).ref(),
                    budgetNames.get(claim.budgetId()), claim.purpose(), claim.spentOn(), cents, claim.fromPlace(), claim.toPlace(), claim.tenthsOfKm(), rate, claim.needed(),
                    agreed.stream().map(names::get).toList(), others, others != null && others < claim.needed() - agreed.size(), decides, claim.reason(), claim.reasonBy() == null ? null : names.get(claim.reasonBy()), claim.submittedAt(), claim.endedAt());
        }).toList();
    }
}
