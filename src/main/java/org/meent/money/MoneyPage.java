package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.meent.kernel.Say;
import org.meent.members.Slice;
import org.meent.money.MoneyRow.Amount;

/** What we have, where it goes, and what one asked back oneself. */
@Named
@RequestScoped
public class MoneyPage {
    private static final int SHOWN = 3;
    private final Budgets budgets;
    private final Books books;
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Say say;
    private MoneyRow money;
    private List<ClaimCard> mine;
    private Slice<ClaimRow> waiting;

    @Inject
    MoneyPage(Budgets budgets, Books books, Claims claims, ClaimDecisions decisions, Say say) {
        this.budgets = budgets;
        this.books = books;
        this.claims = claims;
        this.decisions = decisions;
        this.say = say;
    }

    /** Reads what there is. */
    public void load() {
        money();
    }

    /**
     * A line of the table beside a picture.
     *
     * @param name what it is
     * @param amount how much
     * @param tone its colour in the picture
     * @param width its part of the whole, {@code 61.5%}
     */
    public record Part(String name, String amount, int tone, String width) {}

    /**
     * A budget in words.
     *
     * @param name what it is called
     * @param free what it may still spend
     * @param reserved what is put aside
     * @param spent what is spent
     * @param byMonth whether its claims are told by the month
     * @param decision the decision that opened it
     */
    public record BudgetLine(String name, String free, String reserved, String spent, boolean byMonth, String decision) {}

    /** The day it is told for. */
    public String getDay() {
        return say.text("money.day", say.date(money().day()));
    }

    /** The sentence that the page opens with. */
    public String getLead() {
        return say.text("money.lead", euros(money().totalCents()), euros(money().freeCents()));
    }

    /** Whether nothing was ever booked. */
    public boolean isNothing() {
        return money().totalCents() == 0 && money().budgets().isEmpty();
    }

    /** Whether something was. */
    public boolean isFilled() {
        return !isNothing();
    }

    /** What there is, by what it is for. */
    public List<Part> getParts() {
        var row = money();
        var parts = new ArrayList<Part>();
        parts.add(part(say.text("money.part.free"), row.freeCents(), 1, row.totalCents()));
        parts.add(part(say.text("money.part.given"), row.givenCents(), 3, row.totalCents()));
        parts.add(part(say.text("money.part.reserved"), row.reservedCents(), 4, row.totalCents()));
        return parts;
    }

    /** All there is. */
    public String getTotal() {
        return euros(money().totalCents());
    }

    /** Where this year's money came from. */
    public List<Part> getSources() {
        return parts(money().sources(), true);
    }

    /** Where it goes. */
    public List<Part> getUses() {
        return parts(money().uses(), false);
    }

    /** All of this year. */
    public String getFlowTotal() {
        return euros(money().uses().stream().mapToLong(Amount::cents).sum());
    }

    /** The heading of the table of uses' sum. */
    public String getYear() {
        return String.valueOf(money().day().getYear());
    }

    /** Both as a picture. */
    public FlowPicture getFlow() {
        return FlowPicture.of(money().sources(), money().uses());
    }

    /** The budgets. */
    public List<BudgetLine> getBudgets() {
        return money().budgets().stream().map(budget -> new BudgetLine(budget.name(), euros(budget.freeCents()), euros(budget.reservedCents()), euros(budget.spentCents()), budget.byMonth(), budget.decision())).toList();
    }

    /** The reader's claims, the first few. */
    public List<ClaimCard> getMine() {
        if (mine == null) mine = claims.mine(1).rows().stream().limit(SHOWN).map(row -> ClaimCard.of(row, say)).toList();
        return mine;
    }

    /** The claims on which the reader decides, the first few. */
    public List<ClaimCard> getWaiting() {
        return waiting().rows().stream().limit(SHOWN).map(row -> ClaimCard.of(row, say)).toList();
    }

    /** Whether there are more of them. */
    public boolean isMoreWaiting() {
        return waiting().total() > SHOWN;
    }

    private Slice<ClaimRow> waiting() {
        if (waiting == null) waiting = decisions.waiting(1);
        return waiting;
    }

    /** Whether there is a budget to claim from. */
    public boolean isClaimable() {
        return !claims.budgets().isEmpty();
    }

    /** Whether the reader books what comes in. */
    public boolean isTreasurer() {
        return books.books();
    }

    private List<Part> parts(List<Amount> amounts, boolean left) {
        var total = amounts.stream().mapToLong(Amount::cents).sum();
        var parts = new ArrayList<Part>();
        for (var i = 0; i < amounts.size(); i++) parts.add(part(amounts.get(i).name(), amounts.get(i).cents(), left ? 5 : i + 1, total));
        return parts;
    }

    private Part part(String name, long cents, int tone, long total) {
        return new Part(name, euros(cents), tone, total == 0 ? "0%" : String.format(java.util.Locale.ROOT, "%.2f%%", 100.0 * cents / total));
    }

    private String euros(long cents) {
        return say.euros(say.getLocale(), cents, 2);
    }

    private MoneyRow money() {
        if (money == null) money = budgets.all();
        return money;
    }
}
