package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** The form of a claim: a journey, or an expense. What was typed is kept with the form; what is right, as a draft. */
@Named
@RequestScoped
public class ClaimFormPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private final Claims claims;
    private final Say say;
    private final HttpServletRequest request;
    private ClaimRow claim;
    private List<BudgetChoice> budgets;
    private Problem problem;

    @Inject
    ClaimFormPage(Claims claims, Say say, HttpServletRequest request) {
        this.claims = claims;
        this.say = say;
        this.request = request;
    }

    /** Reads the claim that is written anew, if there is one. */
    public void load() {
        getBudgets();
        if (!asked("claim").isEmpty()) claim();
    }

    /** Goes on to the question whether it is right. */
    public String goOn() {
        var form = new ClaimForm(isJourney() ? "MILEAGE" : "EXPENSE", budget(), asked("purpose"), asked("day"), isJourney() ? null : asked("amount"), isJourney() ? asked("from") : null,
                isJourney() ? asked("to") : null, isJourney() ? asked("kilometres") : null);
        try {
            var written = asked("claim").isEmpty() ? claims.write(form) : claims.rewrite(claim().ref(), form);
            return "/money/claim?faces-redirect=true&claim=" + written.ref();
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    /** Whether it is a journey. */
    public boolean isJourney() {
        return asked("claim").isEmpty() ? !asked("kind").equals("EXPENSE") : claim().kind() == ClaimKind.MILEAGE;
    }

    /** The heading. */
    public String getTitle() {
        return say.text(isJourney() ? "money.write.journey" : "money.write.expense");
    }

    /** The budgets to choose from. */
    public List<BudgetChoice> getBudgets() {
        if (budgets == null) budgets = claims.budgets();
        return budgets;
    }

    /** Whether one of several is to be chosen: for a new journey only if it is not known which paid the last one. */
    public boolean isChoosing() {
        var known = isJourney() && asked("claim").isEmpty() && getBudgets().stream().anyMatch(BudgetChoice::paidLastJourney);
        return getBudgets().size() > 1 && (!known || !wrong("budget").isEmpty());
    }

    /** Whether there is none. */
    public boolean isNothing() {
        return getBudgets().isEmpty();
    }

    /** Whether this budget is chosen. */
    public boolean chosen(BudgetChoice choice) {
        var wanted = budget();
        if (wanted == null && !asked("claim").isEmpty()) wanted = claim().budget();
        return choice.ref().equals(wanted);
    }

    /** What stands in a field: what was typed, else what the claim says. */
    public String text(String field) {
        var typed = request.getParameter(field);
        if (typed != null) return typed;
        if (asked("claim").isEmpty()) return "";
        var row = claim();
        return switch (field) {
            case "from" -> row.from() == null ? "" : row.from();
            case "to" -> row.to() == null ? "" : row.to();
            case "kilometres" -> row.tenthsOfKilometre() == null ? "" : ClaimCard.kilometres(row.tenthsOfKilometre(), say.getLocale());
            case "day" -> row.day() == null ? "" : DAY.format(row.day());
            case "purpose" -> row.purpose();
            case "amount" -> row.amountCents() == null ? "" : amount(row.amountCents());
            default -> "";
        };
    }

    private String amount(long cents) {
        var format = NumberFormat.getNumberInstance(say.getLocale());
        format.setMinimumFractionDigits(2);
        format.setGroupingUsed(false);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** What is not right yet. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("from", "from", "to", "to", "kilometres", "kilometres", "day", "day", "purpose", "purpose", "amount", "amount", "budget", "budget"));
    }

    /** What is not right about the field of this name, or the empty text. */
    public String wrong(String field) {
        return Mend.at(field, problem, say);
    }

    private UUID budget() {
        try {
            return UUID.fromString(asked("budget"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private ClaimRow claim() {
        if (claim == null) claim = claims.one(ref());
        return claim;
    }

    private UUID ref() {
        try {
            return UUID.fromString(asked("claim"));
        } catch (IllegalArgumentException e) {
            throw new MoneyProblems.NoSuchClaim();
        }
    }

    private String asked(String name) {
        var text = request.getParameter(name);
        return text == null ? "" : text;
    }
}
