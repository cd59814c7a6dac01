package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Effect;
import org.meent.kernel.EffectField;
import org.meent.kernel.EffectHandler;
import org.meent.kernel.Reach;
import org.meent.kernel.Say;
import org.meent.ledger.Posting;
import org.meent.members.Circles;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/**
 * Gives money a purpose when a decision says so. A circle decides by itself on what stays in it and on what it gets from
 * everyone up to the limit of the rules, all of thirty days together, so that splitting a sum avoids nothing.
 */
@ApplicationScoped
class AllocateMoneyHandler implements EffectHandler<AllocateMoney> {
    static final int TOGETHER_DAYS = 30;
    private final BudgetStore budgets;
    private final BookStore accounts;
    private final Books books;
    private final Circles circles;
    private final Rulebook rulebook;
    private final Communities communities;
    private final Chance chance;
    private final Clock clock;
    private final Say say;

    @Inject
    AllocateMoneyHandler(BudgetStore budgets, BookStore accounts, Books books, Circles circles, Rulebook rulebook, Communities communities, Chance chance, Clock clock, Say say) {
        this.budgets = budgets;
        this.accounts = accounts;
        this.books = books;
        this.circles = circles;
        this.rulebook = rulebook;
        this.communities = communities;
        this.chance = chance;
        this.clock = clock;
        this.say = say;
    }

    @Override
    public String kind() {
        return "allocate-money";
    }

    @Override
    public Class<AllocateMoney> type() {
        return AllocateMoney.class;
    }

    @Override
    public void validate(AllocateMoney effect, Instant decidedAt) {
        if (effect.cents() <= 0) throw new MoneyProblems.NotAnAmount();
        if (effect.circle() != null && effect.purpose() != null) throw new MoneyProblems.ChooseWhere();
        Words.of(effect.what(), Words.NARRATION, MoneyProblems.WhatMissing::new, "what");
        if (effect.circle() != null && !circles.names().containsKey(effect.circle())) throw new MoneyProblems.ChooseWhere();
        var from = giver(effect);
        if (from.equals(receiverNow(effect).orElse(null))) throw new MoneyProblems.SameBudget();
        if (effect.from() != null) return;
        // What a circle has left is told by its own time, never by trying amounts.
        var free = accounts.accounts().stream().filter(account -> account.purpose() == AccountPurpose.FREE).mapToLong(BookStore.Held::balanceCents).sum();
        if (free < effect.cents()) throw new MoneyProblems.NotEnough(free);
    }

    @Override
    public Reach reach(AllocateMoney effect, List<Effect> beside) {
        var from = effect.from() == null ? Optional.<Budget>empty() : budgets.with(effect.from());
        var giving = from.map(Budget::circleRef);
        // What a circle gives away was its own; what comes out of everyone's money counts towards the limit.
        if (giving.isPresent()) return effect.circle() == null || effect.circle().equals(giving.get()) ? Reach.circle(giving.get()) : Reach.everyone();
        if (effect.circle() == null) return Reach.everyone();
        return together(effect.circle(), beside) > rulebook.at(RuleKey.CIRCLE_SPENDING_LIMIT, today()) ? Reach.everyone() : Reach.circle(effect.circle());
    }

    @Override
    public boolean drawsOnEveryone(AllocateMoney effect) {
        return effect.from() == null || budgets.with(effect.from()).map(Budget::circleRef).isEmpty();
    }

    private long together(UUID circle, List<Effect> beside) {
        var asked = beside.stream().filter(AllocateMoney.class::isInstance).map(AllocateMoney.class::cast).filter(one -> circle.equals(one.circle())).mapToLong(AllocateMoney::cents).sum();
        return Math.addExact(asked, budgets.givenSince(circle, today().minusDays(TOGETHER_DAYS)));
    }

    @Override
    public String nameKey() {
        return "money.effect";
    }

    @Override
    public List<EffectField> fields(Map<String, String> known, Locale locale) {
        var from = new ArrayList<EffectField.Choice>();
        from.add(new EffectField.Choice("free", say.text(locale, "money.free")));
        budgets.all().forEach(budget -> from.add(new EffectField.Choice(budget.ref().toString(), name(budget, locale))));
        var to = new ArrayList<EffectField.Choice>();
        circles.names().entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(circle -> to.add(new EffectField.Choice(circle.getKey().toString(), say.text(locale, "money.circle", circle.getValue()))));
        to.add(new EffectField.Choice("everyone", say.text(locale, "money.effect.everyone")));
        to.add(new EffectField.Choice("free", say.text(locale, "money.free")));
        var fields = new ArrayList<>(List.of(EffectField.chosen("from", say.text(locale, "money.effect.from"), "", from, "free"), EffectField.chosen("to", say.text(locale, "money.effect.to"), "", to, "")));
        if ("everyone".equals(known.get("to"))) fields.add(EffectField.typed("purpose", say.text(locale, "money.effect.purpose"), say.text(locale, "money.effect.purpose.hint"), EffectField.Kind.LINE, ""));
        fields.add(EffectField.typed("amount", say.text(locale, "money.effect.amount"), say.text(locale, "money.amount.hint"), EffectField.Kind.NUMBER, ""));
        fields.add(EffectField.typed("what", say.text(locale, "money.effect.what"), say.text(locale, "money.effect.what.hint"), EffectField.Kind.LINE, ""));
        return fields;
    }

    @Override
    public AllocateMoney read(Map<String, String> values) {
        var from = values.getOrDefault("from", "free");
        var to = values.getOrDefault("to", "");
        var purpose = to.equals("everyone") ? Words.of(values.get("purpose"), Words.NAME, MoneyProblems.PurposeMissing::new, "purpose") : null;
        var circle = to.equals("everyone") || to.equals("free") ? null : ref(to, MoneyProblems.ChooseWhere::new);
        return new AllocateMoney(from.equals("free") || from.isEmpty() ? null : ref(from, MoneyProblems.NoSuchBudget::new), circle, purpose,
                TypedAmount.cents(values.get("amount")), Words.of(values.get("what"), Words.NARRATION, MoneyProblems.WhatMissing::new, "what"));
    }

    private static UUID ref(String text, java.util.function.Supplier<? extends RuntimeException> none) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw none.get();
        }
    }

    @Override
    public Map<String, String> values(AllocateMoney effect, Locale locale) {
        var values = new TreeMap<String, String>();
        values.put("from", effect.from() == null ? "free" : effect.from().toString());
        values.put("to", effect.circle() != null ? effect.circle().toString() : effect.purpose() != null ? "everyone" : "free");
        if (effect.purpose() != null) values.put("purpose", effect.purpose());
        values.put("amount", java.math.BigDecimal.valueOf(effect.cents(), 2).toPlainString().replace('.', locale.getLanguage().equals("en") ? '.' : ','));
        values.put("what", effect.what());
        return values;
    }

    @Override
    public String describe(AllocateMoney effect, Locale locale) {
        var from = effect.from() == null ? say.text(locale, "money.free") : budgets.with(effect.from()).map(budget -> name(budget, locale)).orElseGet(() -> say.text(locale, "money.gone"));
        var to = effect.circle() != null ? say.text(locale, "money.circle", circles.names().getOrDefault(effect.circle(), say.text(locale, "money.gone")))
                : effect.purpose() != null ? effect.purpose() : say.text(locale, "money.free");
        return say.text(locale, "money.effect.sentence", say.euros(locale, effect.cents(), 2), from, to, effect.what());
    }

    @Override
    public Carried carryOut(AllocateMoney effect, DecisionLink decision, int position) {
        // The same decision and effect is the same entry, however often it is asked for.
        var id = UUID.nameUUIDFromBytes(("allocate-money " + decision.ref() + " " + position).getBytes(StandardCharsets.UTF_8));
        if (!budgets.isCarriedOut(decision.id(), position)) {
            validate(effect, decision.decidedAt());
            var from = giver(effect);
            var to = receiver(effect, decision);
            books.post(new ToBook(id, EntryKind.ALLOCATION, effect.what(), decision, null, null, List.of(new Posting(from, -effect.cents()), new Posting(to, effect.cents()))));
            budgets.keep(new Allocation(decision.id(), position, id, counts(effect, decision) ? effect.circle() : null, effect.cents()));
        }
        var body = new TreeMap<String, Object>(Map.of("entry", id.toString(), "cents", effect.cents(), "what", effect.what()));
        if (effect.from() != null) body.put("from", effect.from().toString());
        if (effect.circle() != null) body.put("circle", effect.circle().toString());
        if (effect.purpose() != null) body.put("purpose", effect.purpose());
        return new Carried("money.allocated", body, "/money/ledger?entry=" + id);
    }

    /** Whether it counts towards what its circle may decide by itself: what everyone had to decide does not, nor what was the circle's own. */
    private boolean counts(AllocateMoney effect, DecisionLink decision) {
        var giving = effect.from() != null && budgets.with(effect.from()).map(Budget::circleRef).isPresent();
        return !giving && effect.circle() != null && decision.circle() != null;
    }

    private String giver(AllocateMoney effect) {
        if (effect.from() == null) return Books.FREE;
        var budget = budgets.with(effect.from()).orElseThrow(MoneyProblems.NoSuchBudget::new);
        return account(budget);
    }

    private Optional<String> receiverNow(AllocateMoney effect) {
        if (effect.circle() != null) return budgets.of(effect.circle()).map(this::account);
        if (effect.purpose() != null) return budgets.named(effect.purpose()).map(this::account);
        return Optional.of(Books.FREE);
    }

    private String receiver(AllocateMoney effect, DecisionLink decision) {
        var now = receiverNow(effect);
        if (now.isPresent()) return now.get();
        communities.lock();
        return receiverNow(effect).orElseGet(() -> open(effect, decision));
    }

    private String open(AllocateMoney effect, DecisionLink decision) {
        var at = clock.instant();
        var circle = effect.circle();
        var budget = budgets.open(circle == null ? new Budget(chance.ref(), effect.purpose(), decision.id(), at) : new Budget(chance.ref(), circle, decision.id(), at));
        var slug = Words.code(circle == null ? "everyone:" : "circle:", circle == null ? effect.purpose() : circles.names().get(circle), code -> accounts.hasCode("assets:" + code));
        accounts.open(BookAccount.of("assets:" + slug, AccountPurpose.BUDGET, budget.id()));
        accounts.open(BookAccount.of("assets:reserved:" + slug, AccountPurpose.RESERVED, budget.id()));
        accounts.open(BookAccount.of("expenses:" + slug, AccountPurpose.SPENT, budget.id()));
        return "assets:" + slug;
    }

    private String account(Budget budget) {
        return accounts.account(budget.id(), AccountPurpose.BUDGET).orElseThrow(() -> new IllegalArgumentException("A budget without its account: " + budget.ref())).code();
    }

    private String name(Budget budget, Locale locale) {
        return budget.circleRef() == null ? budget.name() : say.text(locale, "money.circle", circles.names().get(budget.circleRef()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), communities.current().zone());
    }
}
