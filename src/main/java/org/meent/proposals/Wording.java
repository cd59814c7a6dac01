package org.meent.proposals;

import java.text.Normalizer;
import org.meent.kernel.KernelProblems.WrongField;

/**
 * What a proposal says.
 *
 * @param title the question, in a line of at most 160 characters
 * @param why why it is asked, at most 10,000 characters, may be empty
 * @param body the text that is voted on, at most 10,000 characters
 */
public record Wording(String title, String why, String body) {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 10_000;

    /** Tidies what was typed: composed characters, no control characters, lines kept; null counts as empty. */
    public Wording {
        title = prose(title).replaceAll("\\s+", " ").strip();
        why = prose(why);
        body = prose(body);
    }

    /** @throws WrongField if something is too long to be kept */
    Wording checkedToKeep() {
        notLonger("title", title, LONGEST_TITLE);
        notLonger("why", why, LONGEST_TEXT);
        notLonger("body", body, LONGEST_TEXT);
        return this;
    }

    /** @throws WrongField if something is missing or too long to go out */
    Wording checkedToGoOut() {
        checkedToKeep();
        if (title.isEmpty()) throw new ProposalProblems.TitleMissing();
        if (body.isEmpty()) throw new ProposalProblems.BodyMissing();
        return this;
    }

    static void notLonger(String field, String text, int most) {
        if (text.length() > most) throw new ProposalProblems.TooLong(field, most);
    }

    static String prose(String typed) {
        if (typed == null) return "";
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]", " ").strip();
    }
}
