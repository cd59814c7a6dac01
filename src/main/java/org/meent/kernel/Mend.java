package org.meent.kernel;

import java.util.List;
import java.util.Map;

/**
 * A thing that is not right yet, as the top of a page says it.
 *
 * @param sentence what is wrong and how to mend it
 * @param at the id of the field to mend, empty if it is about the whole
 */
public record Mend(String sentence, String at) {
    /**
     * What a problem asks to mend.
     *
     * @param problem the problem, or null if all is right
     * @param fields the id of each field on the page, by its name in the API
     */
    public static List<Mend> of(Problem problem, Say say, Map<String, String> fields) {
        return problem == null ? List.of() : problem.each().stream().map(one -> new Mend(say.problem(one), fields.getOrDefault(one.field(), ""))).toList();
    }

    /**
     * What a problem says about a field, or the empty text.
     *
     * @param problem the problem, or null if all is right
     * @param field the field's name in the API
     */
    public static String at(String field, Problem problem, Say say) {
        return problem == null ? "" : problem.each().stream().filter(one -> one.field().equals(field)).findFirst().map(say::problem).orElse("");
    }
}
