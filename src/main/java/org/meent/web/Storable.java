package org.meent.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** Tells text from what no database keeps and no file can hold: the character 0, and half of a pair of code units. */
final class Storable {
    private Storable() {}

    static boolean is(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Whether all that an address or a form says is text. */
    static boolean are(Map<String, String[]> parameters) {
        return parameters.entrySet().stream().flatMap(parameter -> Stream.concat(Stream.of(parameter.getKey()), Stream.of(parameter.getValue()))).allMatch(Storable::is);
    }

    /** Refuses the others where they stand, so that the field is named. */
    static class Reader extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text == null || is(text)) return text;
            return (String) context.handleWeirdStringValue(String.class, text, "not text");
        }
    }
}
