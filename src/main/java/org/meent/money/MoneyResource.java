package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meent.members.Slice;

/** The shared money: what there is, and the ledger. */
@Path("money")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
public class MoneyResource {
    private final Budgets budgets;
    private final Books books;

    @Inject
    MoneyResource(Budgets budgets, Books books) {
        this.budgets = budgets;
        this.books = books;
    }

    /**
     * Why an entry is taken back.
     *
     * @param reason the words
     */
    public record TakeBackReason(@NotNull String reason) {}

    /** What there is. */
    @GET
    @Operation(summary = "What we have, by what it is for, and where this year's money came from and goes")
    public MoneyRow all() {
        return budgets.all();
    }

    /** A budget. */
    @GET
    @Path("budgets/{budget}")
    @Operation(summary = "A budget: what is free, put aside and spent")
    public BudgetRow budget(@PathParam("budget") UUID budget) {
        return budgets.one(budget);
    }

    /** The ledger. */
    @GET
    @Path("ledger")
    @Operation(summary = "The entries of the ledger, the last first, twenty at a time")
    public Slice<LedgerRow> ledger(@QueryParam("account") @DefaultValue("") String account, @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") int page) {
        return books.page(account, words, page);
    }

    /** An entry. */
    @GET
    @Path("ledger/entries/{entry}")
    @Operation(summary = "An entry of the ledger")
    public LedgerRow entry(@PathParam("entry") UUID entry) {
        return books.one(entry);
    }

    /** The accounts. */
    @GET
    @Path("accounts")
    @Operation(summary = "The accounts of the ledger and what they hold")
    public List<AccountRow> accounts() {
        return books.accounts();
    }

    /** The months of small circles. */
    @GET
    @Path("months")
    @Operation(summary = "What the claims of small circles spent, by the month")
    public List<MonthRow> months() {
        return books.months();
    }

    /** Whether all of it adds up. */
    @GET
    @Path("ledger/verification")
    @Operation(summary = "Add the whole ledger up again and follow its chain")
    public BookCheckRow check() {
        return books.check();
    }

    /** A journal for hledger. */
    @GET
    @Path("ledger/journal")
    @Produces("text/plain")
    @Operation(summary = "The ledger as a journal of hledger, as every member sees it")
    public String journal() {
        return books.journal();
    }

    /** The whole journal for hledger. */
    @GET
    @Path("ledger/full-journal")
    @Produces("text/plain")
    @Operation(summary = "Every line of the ledger as a journal of hledger, for the treasurer and the auditor")
    public String fullJournal() {
        return books.fullJournal();
    }

    /** The ledger as comma-separated values. */
    @GET
    @Path("ledger/file")
    @Produces("text/csv")
    @Operation(summary = "The ledger as comma-separated values, as every member sees it")
    public String csv() {
        return books.csv();
    }

    /** Books what came in. */
    @PUT
    @Path("income/{entry}")
    @Operation(summary = "Book what came in, under an id that you choose; the treasurer does")
    public LedgerRow receive(@PathParam("entry") UUID entry, @Valid @NotNull IncomeForm form) {
        return books.receive(entry, form);
    }

    /** Takes back what came in. */
    @POST
    @Path("income/{entry}/take-back")
    @Operation(summary = "Take back what should not have been booked as income; the treasurer does")
    public LedgerRow takeBack(@PathParam("entry") UUID entry, @Valid @NotNull TakeBackReason reason) {
        return books.takeBack(entry, reason.reason());
    }
}
