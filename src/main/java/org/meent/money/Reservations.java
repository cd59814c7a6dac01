package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.Say;
import org.meent.ledger.Posting;

/** The money of a claim on its way: put aside when it goes out, then spent, or free again. */
@ApplicationScoped
class Reservations {
    private final ClaimStore store;
    private final BookStore accounts;
    private final Books books;
    private final Communities communities;
    private final Chance chance;
    private final Say say;

    @Inject
    Reservations(ClaimStore store, BookStore accounts, Books books, Communities communities, Chance chance, Say say) {
        this.store = store;
        this.accounts = accounts;
        this.books = books;
        this.communities = communities;
        this.chance = chance;
        this.say = say;
    }

    /** Puts aside what a claim comes to. */
    void putAside(Claim claim) {
        var entry = book(claim, EntryKind.RESERVATION, AccountPurpose.BUDGET, AccountPurpose.RESERVED);
        store.keep(new Reservation(entry.id(), claim));
    }

    /** Spends what was put aside. */
    void spend(Claim claim) {
        var entry = book(claim, EntryKind.CLAIM, AccountPurpose.RESERVED, AccountPurpose.SPENT);
        store.reservation(claim).settle(entry.id(), claim.state());
    }

    /** Lets go what was put aside. */
    void release(Claim claim) {
        var reservation = store.reservation(claim);
        reservation.settle(books.release(reservation.entryId(), narration(claim)).id(), claim.state());
    }

    private BookEntry book(Claim claim, EntryKind kind, AccountPurpose from, AccountPurpose to) {
        return books.post(new ToBook(chance.ref(), kind, narration(claim), null, null, claim.budgetId(),
                List.of(new Posting(code(claim, from), -claim.amountCents()), new Posting(code(claim, to), claim.amountCents()))));
    }

    private String code(Claim claim, AccountPurpose purpose) {
        return accounts.account(claim.budgetId(), purpose).orElseThrow(() -> new IllegalArgumentException("A budget without its account: " + claim.budgetId())).code();
    }

    /** The ledger says that it was a claim, never whose or what for. */
    private String narration(Claim claim) {
        return say.text(communities.current().locale(), "money.narration." + claim.kind());
    }
}
