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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.log.Audit;
import org.meent.members.Circles;
import org.meent.members.Mandates;
import org.meent.members.Members;
import org.meent.members.Slice;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * Claims: a member asks back what was spent; {@link ClaimDecisions} is where others decide on it. An act locks the
 * claimant, then the claim, then the accounts, and the end of the ledger last.
 */
@ApplicationScoped
@Transactional
public class Claims {
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final Set<ClaimKind> JOURNEYS = EnumSet.of(ClaimKind.MILEAGE);
    private static final Set<ClaimKind> ALL = EnumSet.allOf(ClaimKind.class);
    private final ClaimStore store;
    private final BudgetStore budgets;
    private final Reservations reservations;
    private final ClaimRows rows;
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

    @Inject
    Claims(ClaimStore store, BudgetStore budgets, Reservations reservations, ClaimRows rows, Showing showing, Members members, Circles circles,
            Mandates mandates, Approvers approvers, Rulebook rulebook, Communities communities, Caller caller, Chance chance, Clock clock,
            Audit audit) {
        this.store = store;
        this.budgets = budgets;
        this.reservations = reservations;
        this.rows = rows;
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
    }

    /** The caller's claims, those that came back first, twenty at a time. */
    public Slice<ClaimRow> mine(int page) {
        var member = caller.memberId();
        var shown = Slice.known(page);
        return new Slice<>(rows.of(store.of(member, Slice.first(shown), Slice.SIZE)), shown, store.count(member));
    }

    /**
     * A claim, for whoever asks for it, whoever decides on it, and the treasurer.
     *
     * @throws MoneyProblems.NewInCircle if the circle that pays is the caller's, but not for long enough
     * @throws MoneyProblems.NoSuchClaim for everybody else
     */
    public ClaimRow one(UUID ref) {
        var member = caller.memberId();
        var claim = found(ref);
        if (!claim.isOf(member)) {
            if (claim.state() == ClaimState.DRAFT) throw new MoneyProblems.NoSuchClaim();
            if (mandates.held(MoneyRoles.TREASURER).isEmpty()) approvers.require(claim, member);
        }
        return rows.of(claim);
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
        return rows.of(claim);
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
        return rows.of(claim);
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
        var budget = wrong.read(() -> budget(form, kind, member));
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

    private long budget(ClaimForm form, ClaimKind kind, long member) {
        var open = claimsFrom(member);
        if (form.budget() != null) return open.stream().filter(budget -> budget.ref().equals(form.budget())).findFirst().orElseThrow(MoneyProblems.ChooseBudget::new).id();
        var last = kind == ClaimKind.MILEAGE ? store.lastBudget(member, JOURNEYS).or(() -> store.lastBudget(member, ALL)) : store.lastBudget(member, ALL);
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
        var last = store.lastBudget(member, ALL).orElse(0L);
        var journey = store.lastBudget(member, JOURNEYS).orElse(0L);
        return claimsFrom(member).stream().sorted(Comparator.comparing((Budget budget) -> budget.id() != last)).map(budget -> new BudgetChoice(budget.ref(), names.get(budget.id()), budget.id() == journey)).toList();
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
     * @throws MoneyProblems.NewInCircle if a circle pays and the caller is not in it for long enough
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
        var budget = paying(claim, member);
        approvers.requireOldEnough(budget, member);
        if (claim.isPricedAgain()) claim.priceAgain(rows.rate(claim));
        if (seenCents != null && !seenCents.equals(claim.amountCents())) throw new MoneyProblems.PricedOtherwise(claim.amountCents());
        var needed = others(claim, member);
        checkOthers(claim, budget, needed);
        claim.submit(needed, clock.instant());
        reservations.putAside(claim);
        audit.write("money.claimSubmitted", ref);
        return rows.of(claim);
    }

    private void checkOthers(Claim claim, Budget budget, int needed) {
        var others = Approvers.left(approvers.of(budget), claim, List.of());
        if (others >= needed) return;
        throw budget.circleRef() == null ? new MoneyProblems.TooFewApprovers(needed, others) : new MoneyProblems.TooFewInCircle(needed, others, approvers.days());
    }

    private Budget paying(Claim claim, long member) {
        return claimsFrom(member).stream().filter(budget -> Long.valueOf(budget.id()).equals(claim.budgetId())).findFirst().orElseThrow(MoneyProblems.ChooseBudget::new);
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
        if (aside) reservations.release(claim);
        audit.write("money.claimWithdrawn", ref);
        return rows.of(claim);
    }

    private Claim found(UUID ref) {
        return store.with(ref).orElseThrow(MoneyProblems.NoSuchClaim::new);
    }

    private Claim own(UUID ref, long member) {
        var claim = found(ref);
        if (!claim.isOf(member)) throw new MoneyProblems.NoSuchClaim();
        return store.lock(claim);
    }
}
