package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.meent.voting.MajorityOutcome;
import org.meent.voting.Tally;
import org.meent.voting.YesNoOutcome;

/** Tells what was counted, the same way wherever it stands: at the vote, at the proposal and in the register. */
@ApplicationScoped
public class Results {
    private static final long WHOLE = 10_000;
    private final Say say;

    @Inject
    Results(Say say) {
        this.say = say;
    }

    /** The outcome of these numbers, in the reader's language. */
    public ResultRow tell(Tally tally) {
        var locale = say.getLocale();
        var outcome = tally.outcome();
        var consent = tally.rule().equals("consent");
        var steps = outcome.steps();
        var explanation = outcome.explanation();
        var base = base(outcome, tally);
        var turnout = outcome.turnout();
        return new ResultRow(outcome.verdict(), explanation.get(0).in(locale), consent ? null : steps.get(1).in(locale), steps.get(0).in(locale),
                outcome.change().map(change -> explanation.get(explanation.size() - 1).in(locale)).orElse(null),
                say.text(consent ? "kernel.result.consents" : "kernel.result.inFavour", tally.inFavour()), say.text(consent ? "kernel.result.objections" : "kernel.result.against", tally.against()),
                part(tally.inFavour(), base), part(tally.against(), base), outcome instanceof MajorityOutcome majority ? Long.valueOf(part(majority.threshold(), base)) : null,
                part(turnout.cast(), turnout.entitled()), part(turnout.needed(), turnout.entitled()), lines(tally, base, consent, locale), turnout.cast());
    }

    private List<ResultRow.Line> lines(Tally tally, long base, boolean consent, Locale locale) {
        var key = consent ? "kernel.result.consent." : "kernel.result.majority.";
        var others = base > tally.inFavour() + tally.against();
        return List.of(line(key + "inFavour", tally.inFavour(), base, true, locale), line(key + "against", tally.against(), base, true, locale),
                line(key + "neither", tally.neither(), base, others, locale), line(key + "blank", tally.blank(), base, others, locale));
    }

    private ResultRow.Line line(String key, long count, long base, boolean counts, Locale locale) {
        var percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return new ResultRow.Line(say.text(key), count, !counts ? say.text("kernel.result.countsNot") : base == 0 ? "" : percent.format(java.math.BigDecimal.valueOf(count).divide(java.math.BigDecimal.valueOf(base), 6, java.math.RoundingMode.HALF_UP)));
    }

    private static long base(YesNoOutcome outcome, Tally tally) {
        return outcome instanceof MajorityOutcome majority ? majority.base() : outcome.turnout().cast();
    }

    private static long part(long number, long of) {
        return of == 0 ? 0 : Math.min(WHOLE, number * WHOLE / of);
    }
}
