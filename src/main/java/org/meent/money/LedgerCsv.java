package org.meent.money;

import java.math.BigDecimal;
import org.meent.ledger.Ledger;

/** A ledger as comma-separated values (RFC 4180), each line of an entry a row. */
final class LedgerCsv {
    private LedgerCsv() {}

    static String of(Ledger ledger) {
        var out = new StringBuilder("number,date,kind,narration,account,amount,decision\r\n");
        for (var entry : ledger.entries()) {
            var draft = entry.draft();
            for (var posting : draft.postings()) {
                out.append(entry.sequence()).append(',').append(draft.bookedOn()).append(',').append(cell(draft.kind())).append(',').append(cell(draft.narration())).append(',')
                        .append(cell(posting.account())).append(',').append(BigDecimal.valueOf(posting.cents(), 2).toPlainString()).append(',').append(cell(draft.decision())).append("\r\n");
            }
        }
        return out.toString();
    }

    /** A text that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        if (text == null) return "";
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
