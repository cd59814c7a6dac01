package org.meent.voting;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a budget was divided.
 *
 * @param projects the projects and their budget
 * @param winners the ids of the projects that were chosen, in order of selection; none if people have to decide a tie
 * @param endowment what everybody started with, if it was divided in equal shares
 * @param payments what the supporters of each project paid, in order; only of those that they paid themselves, by a rule
 *     under which they pay, and none if people have to decide a tie
 * @param ties the ties that were met, in order
 * @param tieSensitivity whether another order of the tied would have made others win
 * @param story the outcome in plain sentences, the first of which says it all
 * @param steps the steps that led there, which are part of the story
 * @param tables what was chosen, and what was not and why
 */
public record BudgetOutcome(Projects projects, List<String> winners, Optional<Endowment> endowment, List<Payment> payments, List<Tie> ties,
        TieSensitivity tieSensitivity, List<Sentence> story, List<Sentence> steps, List<Table> tables) implements Outcome {
    /** More decimals of an amount than the currency has, for what somebody pays. */
    private static final int MORE_DECIMALS = 6;

    /**
     * Keeps the lists as they are now.
     *
     * @param projects the projects and their budget
     * @param winners the ids of the projects that were chosen, in order of selection; none if people have to decide a tie
     * @param endowment what everybody started with, if it was divided in equal shares
     * @param payments what the supporters of each project paid, in order; only of those that they paid themselves, by a
     *     rule under which they pay, and none if people have to decide a tie
     * @param ties the ties that were met, in order
     * @param tieSensitivity whether another order of the tied would have made others win
     * @param story the outcome in plain sentences, the first of which says it all
     * @param steps the steps that led there, which are part of the story
     * @param tables what was chosen, and what was not and why
     */
    public BudgetOutcome {
        winners = List.copyOf(winners);
        payments = List.copyOf(payments);
        ties = List.copyOf(ties);
        story = List.copyOf(story);
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
    }

    /** {@return what the projects that were chosen cost together, in units of the projects} */
    public long cost() {
        return winners.stream().mapToLong(id -> projects.cost(projects.options().place(id).orElseThrow())).sum();
    }

    @Override
    public List<Sentence> explanation() {
        return story;
    }

    /**
     * {@code cost} and {@code budget}; in equal shares also {@code endowment} (everybody's start, before and after it was
     * raised, and how often it was) and {@code payments} (who paid what for which project). What somebody pays has six
     * decimals more than the currency and is rounded to the nearest; {@link #payments()} has it exactly.
     */
    @Override
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("cost", projects.amount(cost()));
        figures.put("budget", projects.amount(projects.budget()));
        endowment.ifPresent(given -> figures.put("endowment", Map.of("start", text(given.start()), "each", text(given.each()), "raises", given.raises())));
        if (endowment.isPresent()) figures.put("payments", payments.stream().map(this::figures).toList());
        return figures;
    }

    private Map<String, Object> figures(Payment payment) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("project", payment.project());
        figures.put("cost", projects.amount(payment.cost()));
        figures.put("supporters", payment.supporters());
        figures.put("effectiveVotes", payment.effectiveVotes().toString());
        figures.put("most", text(payment.most()));
        figures.put("paying", payment.paying());
        figures.put("rest", payment.rest());
        return figures;
    }

    private String text(Ratio amount) {
        return BudgetWords.currency(projects, amount, MORE_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
