package org.meent.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The description of the API as it is served, and whether an answer is as it says. */
final class Description {
    private final JsonNode api;

    Description(JsonNode api) {
        this.api = api;
    }

    /** The schema of the answer with this status. */
    JsonNode schema(String verb, String path, int status) {
        var responses = api.get("paths").path(path).path(verb.toLowerCase()).path("responses").path(String.valueOf(status)).path("content");
        return responses.elements().hasNext() ? responses.elements().next().path("schema") : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** What is wrong with {@code answer}, by the place in it. */
    List<String> wrong(JsonNode schema, JsonNode answer) {
        var wrong = new ArrayList<String>();
        look(schema, answer, "", wrong);
        return wrong;
    }

    private void look(JsonNode asked, JsonNode answer, String place, List<String> wrong) {
        var schema = resolved(asked);
        if (answer.isNull()) {
            if (!nullable(asked)) wrong.add(place + " is null");
            return;
        }
        if (schema.has("enum") && !schema.get("enum").toString().contains("\"" + answer.asText() + "\"")) wrong.add(place + " is " + answer + ", none of " + schema.get("enum"));
        var fits = switch (schema.path("type").asText()) {
            case "object" -> answer.isObject();
            case "array" -> answer.isArray();
            case "string" -> answer.isTextual();
            case "integer" -> answer.isIntegralNumber();
            case "number" -> answer.isNumber();
            case "boolean" -> answer.isBoolean();
            default -> !schema.isEmpty();
        };
        if (!fits) {
            wrong.add(place + " is no " + schema.path("type").asText() + ": " + answer);
            return;
        }
        if (answer.isArray()) {
            for (var item : answer) look(schema.get("items"), item, place + "[]", wrong);
        }
        if (!answer.isObject()) return;
        schema.path("required").forEach(name -> {
            if (!answer.has(name.asText())) wrong.add(place + "." + name.asText() + " is not there");
        });
        var free = schema.path("additionalProperties");
        answer.fields().forEachRemaining(field -> {
            var known = schema.path("properties").path(field.getKey());
            if (!known.isMissingNode()) look(known, field.getValue(), place + "." + field.getKey(), wrong);
            else if (free.isObject()) look(free, field.getValue(), place + ".*", wrong);
            else if (!free.asBoolean()) wrong.add(place + "." + field.getKey() + " is not described");
        });
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) return resolved(api.at(schema.get("$ref").asText().substring(1)));
        return schema.has("allOf") ? resolved(schema.get("allOf").get(0)) : schema;
    }

    private boolean nullable(JsonNode schema) {
        return schema.path("nullable").asBoolean() || schema.has("$ref") && nullable(api.at(schema.get("$ref").asText().substring(1)));
    }
}
