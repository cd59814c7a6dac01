package org.meent.desks;

import java.util.List;
import java.util.Map;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/**
 * What a form could not do, for its page: one sentence above, and the sentence again at the field it is about.
 *
 * @param sentence what is wrong and how to mend it, empty if nothing is
 * @param field the name of the field, empty if it is about the whole
 */
public record Trouble(String sentence, String field) {
    /** Nothing went wrong. */
    static final Trouble NONE = new Trouble("", "");

    static Trouble of(Problem problem, Say say) {
        return new Trouble(say.problem(problem), problem.field().substring(problem.field().lastIndexOf('.') + 1));
    }

    /**
     * The same for the top of the page, with the way to its field.
     *
     * @param fields the id of each field on the page, by its name
     */
    List<Mend> toMend(Map<String, String> fields) {
        return List.of(new Mend(sentence, fields.getOrDefault(field, "")));
    }

    /** The sentence at each field; fields without one read as empty. */
    public Map<String, String> getAt() {
        return Map.of(field, sentence);
    }
}
