package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.Chance;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** The treasurer books what came in, or takes back what should not have been booked. */
@Named
@RequestScoped
public class IncomePage {
    private final Books books;
    private final Chance chance;
    private final Say say;
    private final HttpServletRequest request;
    private Problem problem;

    @Inject
    IncomePage(Books books, Chance chance, Say say, HttpServletRequest request) {
        this.books = books;
        this.chance = chance;
        this.say = say;
        this.request = request;
    }

    /** Lets the treasurer in. */
    public void load() {
        books.requireTreasurer();
    }

    /** Books it. */
    public String receive() {
        try {
            var row = books.receive(entry(), new IncomeForm(text("source"), text("what"), text("amount")));
            return "/money/income?faces-redirect=true&done=" + row.sequence();
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    /** Takes an entry back. */
    public String takeBack() {
        try {
            var row = books.takeBack(books.incomeWith(text("number")), text("reason"));
            return "/money/income?faces-redirect=true&done=" + row.sequence();
        } catch (Problem refused) {
            problem = refused;
            return null;
        }
    }

    /** The name of what is booked next: pressing twice books once. */
    public String getNext() {
        return text("entry").isEmpty() ? chance.ref().toString() : text("entry");
    }

    /** What was typed in a field. */
    public String text(String field) {
        var text = request.getParameter(field);
        return text == null ? "" : text;
    }

    /** What was done just now, or null. */
    public String getMessage() {
        var done = JustDone.of(request).what();
        return problem == null && !done.isEmpty() ? say.text("money.income.done", done) : null;
    }

    /** What is not right yet. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, Map.of("source", "source", "what", "what", "amount", "amount", "reason", "reason", "number", "number"));
    }

    /** What is not right about the field of this name, or the empty text. */
    public String wrong(String field) {
        return problem != null && problem.field().equals(field) ? say.problem(problem) : "";
    }

    private UUID entry() {
        try {
            return UUID.fromString(text("entry"));
        } catch (IllegalArgumentException e) {
            return chance.ref();
        }
    }
}
