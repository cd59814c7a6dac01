package org.meent.voting;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells what Equal Shares did: who paid what for which project, and what the supporters of the others had left. */
final class SharesStory {
    /** Of how many projects that were not chosen is told what was missing; the tables have them all. */
    private static final int TOLD = 3;
    private final Support support;
    private final EqualSharesSettings settings;
    private final Projects projects;
    private final SharesScan.Result result;
    private final BudgetWords words;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Loss> losses;

    SharesStory(Support support, EqualSharesSettings settings, SharesScan.Result result) {
        this.support = support;
        this.settings = settings;
        this.result = result;
        projects = settings.projects();
        words = new BudgetWords(projects, support.ballots, place -> support.votes[place] > 0);
        var shares = new ExactShares(support, projects, result.run().each());
        for (var project : result.run().bought()) {
            var price = shares.price(project);
            payments.add(new Payment(projects.options().id(project), projects.cost(project), support.votes[project], price.rate(),
                    price.paying(), price.rest()));
            shares.buy(project, price.rate());
        }
        var won = result.winners();
        losses = IntStream.range(0, projects.options().size()).filter(project -> support.votes[project] > 0 && !won.contains(project))
                .mapToObj(project -> new Loss(project, projects.cost(project), shares.left(project))).sorted(Comparator.comparing(Loss::missing)).toList();
    }

    /** A project that has supporters but was not chosen, and what these had left together. */
    private record Loss(int project, long cost, Ratio left) {
        /** More is missing where less is left: as a whole number of units, rounded up. */
        long missing() {
            return cost - whole();
        }

        long whole() {
            return left.numerator().divide(left.denominator()).min(BigInteger.valueOf(cost)).longValueExact();
        }
    }

    BudgetOutcome outcome(List<Outcome.Tie> ties, OtherChoices.Found others) {
        var given = Optional.of(new Endowment(result.start(), result.run().each(), result.raises()));
        if (!settings.ties().decides() && others.sensitivity() != TieSensitivity.NONE) {
            return new BudgetOutcome(projects, List.of(), given, List.of(), ties, others.sensitivity(),
                    List.of(words.about("budget.undecided", others.tied())), List.of(), List.of());
        }
        var winners = result.winners();
        tellSteps();
        var story = new ArrayList<Sentence>();
        story.add(winners.isEmpty() ? words.nothing("mes.nothing") : won());
        story.addAll(words.steps());
        tellLosses(story);
        var ids = projects.options().ids(winners.stream().mapToInt(Integer::intValue).toArray());
        return new BudgetOutcome(projects, ids, given, payments, ties, others.sensitivity(), story, words.steps(), tables());
    }

    private void tellSteps() {
        if (support.ballots == 0) return;
        words.step("mes.start", words.amount(projects.budget()), support.ballots, words.cents(result.start(), RoundingMode.HALF_EVEN));
        if (result.raises() > 0) words.step("mes.raised", words.cents(result.run().each(), RoundingMode.HALF_EVEN));
        result.free().forEach(project -> words.step("budget.free", words.name(project)));
        var key = settings.utility() == EqualSharesSettings.Utility.ADDITIVE ? "mes.paid.points" : "mes.paid";
        for (var index = 0; index < payments.size(); index++) {
            var payment = payments.get(index);
            words.step(key, words.name(result.run().bought()[index]), payment.paying() + payment.rest(), words.atMost(payment.most()), words.amount(payment.cost()));
        }
        for (var turn : result.filled().turns()) {
            if (turn.isTaken()) words.step(result.everythingFits() ? "mes.fits" : "mes.filled", words.name(turn.project()), support.votes[turn.project()],
                    words.amount(turn.before()));
        }
    }

    /** What supporters paid, and what came besides and why. */
    private Sentence won() {
        var paid = Arrays.stream(result.run().bought()).boxed().toList();
        var free = result.free();
        var added = result.filled().taken();
        var why = result.everythingFits() ? "fits" : "filled";
        if (paid.isEmpty()) return free.isEmpty() ? words.about("mes.only." + why, added) : words.about("budget.won", result.winners());
        if (free.isEmpty()) return added.isEmpty() ? words.about("mes.won", paid) : words.about("mes.won." + why, paid, added);
        return words.about(added.isEmpty() ? "mes.won.free" : "mes.won.beside", paid, beside());
    }

    private List<Integer> beside() {
        var beside = new ArrayList<>(result.free());
        beside.addAll(result.filled().taken());
        return beside;
    }

    private void tellLosses(List<Sentence> story) {
        var effort = new long[] {EqualShares.MOST_EFFORT};
        for (var loss : losses.stream().limit(TOLD).toList()) {
            story.add(Sentence.of(loss.whole() == 0 ? "mes.lost.nothing" : "mes.lost", words.name(loss.project), words.amount(loss.whole()), words.amount(loss.cost)));
            OtherPrices.find(loss.project, loss.cost, loss.whole(), result.winners(),
                    price -> EqualShares.winners(support, settings.with(projects.withCost(loss.project, price)), effort)).ifPresent(found -> story.add(words.change(loss.project, found)));
        }
    }

    private List<Table> tables() {
        var tables = new ArrayList<Table>();
        var paid = IntStream.range(0, payments.size()).boxed().toList();
        tables.addAll(words.table("paid", List.of("project", "cost", "votes", "effective", "most"), paid, index -> {
            var payment = payments.get(index);
            return List.of(words.name(result.run().bought()[index]), projects.amount(payment.cost()), String.valueOf(payment.supporters()),
                    payment.effectiveVotes().toString(), words.atMost(payment.most()).toPlainString());
        }));
        tables.addAll(words.table("beside", List.of("project", "cost", "votes"), beside(), this::cells));
        tables.addAll(words.table("short", List.of("project", "cost", "votes", "left"), losses, loss -> {
            var cells = new ArrayList<>(cells(loss.project));
            cells.add(words.cents(loss.left, RoundingMode.DOWN).toPlainString());
            return cells;
        }));
        tables.addAll(words.table("noVotes", List.of("project", "cost"), words.withoutVotes(), project -> cells(project).subList(0, 2)));
        return tables;
    }

    private List<String> cells(int project) {
        return List.of(words.name(project), projects.amount(projects.cost(project)), String.valueOf(support.votes[project]));
    }
}
