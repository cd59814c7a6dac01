package org.meent.members;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** A day as a form sends it. */
final class TypedDay {
    private TypedDay() {}

    /** @throws MemberProblems.DayMissing if there is none in this field */
    static LocalDate read(Map<String, String> values, String field) {
        try {
            return LocalDate.parse(values.getOrDefault(field, ""));
        } catch (DateTimeParseException e) {
            throw new MemberProblems.DayMissing(field);
        }
    }
}
