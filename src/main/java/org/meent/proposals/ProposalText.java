package org.meent.proposals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.meent.decisions.ProposedEffect;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Prose;
import org.meent.proof.CanonicalJson;
import org.meent.proof.Sha256;

/**
 * What a proposal says.
 *
 * @param title the question, in a line of at most 160 characters
 * @param why why it is asked, at most 10,000 characters, may be empty
 * @param body the text that is voted on, at most 10,000 characters
 */
public record ProposalText(String title, String why, String body) {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 10_000;

    /** Tidies what was typed: composed characters, no control characters, lines kept; null counts as empty. */
    public ProposalText {
        title = Prose.of(title).replaceAll("\\s+", " ").strip();
        why = Prose.of(why);
        body = Prose.of(body);
    }

    /** @throws WrongField if something is too long to be kept */
    ProposalText checkedToKeep() {
        notLonger("title", title, LONGEST_TITLE);
        notLonger("why", why, LONGEST_TEXT);
        notLonger("body", body, LONGEST_TEXT);
        return this;
    }

    /** @throws WrongField if something is missing or too long to go out */
    ProposalText checkedToGoOut() {
        checkedToKeep();
        if (title.isEmpty()) throw new ProposalProblems.TitleMissing();
        if (body.isEmpty()) throw new ProposalProblems.BodyMissing();
        return this;
    }

    /** SHA-256 of the text and what it does, as canonical JSON. */
    String hashWith(List<ProposedEffect> carried) {
        var json = CanonicalJson.writeExactly(Map.of("title", title, "why", why, "body", body,
                "effects", carried.stream().map(effect -> Map.of("kind", effect.kind(), "body", effect.body())).toList()));
        return Sha256.of(json.getBytes(StandardCharsets.UTF_8));
    }

    static void notLonger(String field, String text, int most) {
        if (text.length() > most) throw new ProposalProblems.TooLong(field, most);
    }
}
