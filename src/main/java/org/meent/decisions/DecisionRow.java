package org.meent.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it is read.
 *
 * @param number as people say it
 * @param title what it is called, in the words of who took it
 * @param text what was decided, in the words of who took it
 * @param language the language of those words
 * @param method how it was taken
 * @param decidedAt when
 * @param reviewOn the day on which it is looked at again
 * @param signatories who took it, when that was not everyone
 * @param effects what it does, in order
 */
public record DecisionRow(String number, String title, String text, String language, Method method, Instant decidedAt,
                          LocalDate reviewOn, List<Signatory> signatories, List<EffectRow> effects) {
    /**
     * A member who took part in it.
     *
     * @param ref by which others know the member
     * @param name the name
     * @param initials the initials
     */
    public record Signatory(UUID ref, String name, String initials) {}
}
