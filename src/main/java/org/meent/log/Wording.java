package org.meent.log;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A room's help in telling its entries: words that do not stand in the body itself, such as what a rule says.
 * Names of members, days and numbers the log finds by itself.
 */
public interface Wording {
    /**
     * Words for the places of the sentence, by name; they win over what stands in the body.
     *
     * @return nothing if the entry is none of this room's
     */
    default Map<String, String> words(String type, Map<String, Object> body, Locale locale) {
        return Map.of();
    }

    /** The word for a role that this room knows. */
    default Optional<String> role(String key, Locale locale) {
        return Optional.empty();
    }
}
