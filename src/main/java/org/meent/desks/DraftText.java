package org.meent.desks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A drawing as the text that its draft is kept as. */
final class DraftText {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private DraftText() {}

    static String of(Drawing drawing) {
        try {
            return JSON.writeValueAsString(drawing);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A drawing can always be written", e);
        }
    }

    static Drawing read(String text) {
        try {
            return JSON.readValue(text, Drawing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a drawing that we wrote", e);
        }
    }
}
