package org.meent.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type stable for ever, the address of a page that explains it
 * @param title the kind, in words
 * @param status the HTTP status
 * @param detail what is wrong this time, and how to mend it
 * @param instance the reference number, for whoever asks for help; null where nobody needs to be asked
 * @param errors the fields at fault, left out if it is the whole request
 * @param more what else helps with this type of problem: {@code offer} is another desk
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"type", "title", "status", "detail"}, additionalProperties = Schema.True.class)
public record ProblemAnswer(
        String type, String title, int status, String detail, String instance, List<FieldError> errors, @Schema(hidden = true) @JsonAnyGetter Map<String, Object> more) {
    /** The media type of it. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field that is wrong.
     *
     * @param field its name, with dots and indexes where it lies deeper: {@code desks[2].number}
     * @param detail how to mend it
     */
    public record FieldError(String field, String detail) {}
}
