package org.meent.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * A ledger as a journal of hledger, plain text that other people's tools check: every account, payee and currency is
 * declared, and each line asserts the balance after it (hledger manual, "Balance assertions"), so that one changed cent shows.
 */
public final class Journal {
    private static final Map<AccountType, String> TYPES =
            Map.of(AccountType.ASSET, "A", AccountType.LIABILITY, "L", AccountType.EQUITY, "E", AccountType.INCOME, "R", AccountType.EXPENSE, "X");
    private final StringBuilder out = new StringBuilder();
    private final String currency;
    private final Map<String, Long> balances = new HashMap<>();

    private Journal(String currency) {
        this.currency = currency;
    }

    /**
     * Writes a ledger; an erased narration is left empty.
     *
     * @param ledger all its accounts and entries are written
     * @param currency the code of its currency, {@code EUR}, written as it stands
     * @return the text of the journal, each line ended by LF
     */
    public static String of(Ledger ledger, String currency) {
        var journal = new Journal(currency);
        journal.declare(ledger);
        ledger.entries().forEach(journal::write);
        return journal.out.toString();
    }

    private void declare(Ledger ledger) {
        out.append("decimal-mark .\ncommodity ").append(currency).append(" 1000.00\n\n");
        for (var account : ledger.accounts()) {
            out.append("account ").append(account.code()).append("  ; type: ").append(TYPES.get(account.type())).append('\n');
        }
        out.append('\n');
        payees(ledger.entries()).forEach(payee -> out.append("payee ").append(payee).append('\n'));
        out.append('\n');
    }

    private static Collection<String> payees(Collection<Entry> entries) {
        var payees = new TreeSet<String>();
        entries.forEach(entry -> payees.add(word(entry.draft().kind())));
        return payees;
    }

    private void write(Entry entry) {
        var draft = entry.draft();
        out.append(draft.bookedOn()).append(" * (").append(entry.sequence()).append(") ").append(word(draft.kind()))
                .append(" | ").append(draft.narration() == null ? "" : word(draft.narration())).append('\n');
        out.append("    ; id: ").append(draft.id()).append(", hash: ").append(entry.hash()).append('\n');
        if (draft.decision() != null) out.append("    ; decision: ").append(word(draft.decision())).append('\n');
        if (draft.reverses() != null) out.append("    ; reverses: ").append(draft.reverses()).append('\n');
        for (var posting : draft.postings()) {
            var after = balances.merge(posting.account(), posting.cents(), Math::addExact);
            out.append("    ").append(posting.account()).append("  ").append(amount(posting.cents())).append(" = ").append(amount(after)).append('\n');
        }
        out.append('\n');
    }

    private String amount(long cents) {
        return currency + " " + BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** One line without what the journal reads as the start of a comment, of a payee's note, or of a tag. */
    private static String word(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").replace(';', ',').replace('|', '/').strip();
    }
}
