package org.meent.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the description of the API, when Meent is built, with what holds for every address of it. */
public class OpenApiFinish implements OASFilter {
    private static final String PROBLEM = ProblemAnswer.class.getSimpleName();
    /** What every request may be answered. */
    private static final Map<String, String> ALWAYS = Map.of(
            "401", "No valid token",
            "403", "The token may only read, or a mandate is needed",
            "429", "Too many requests; Retry-After tells when to go on",
            "500", "A fault of ours; instance is the number under which we find it",
            "503", "Not now; Retry-After tells when to try again");
    /** What a request that names something in its address may be answered. */
    private static final Map<String, String> WITH_PARAMETERS = Map.of(
            "400", "A parameter cannot be read; errors name it",
            "404", "There is no such thing, or it is none of your business",
            "422", "A value is not allowed; errors name the field");
    /** What a request that changes something may be answered. */
    private static final Map<String, String> CHANGING = Map.of(
            "400", "The request cannot be read; errors name the field",
            "409", "Something else is in the way, or the idempotency key belongs to another request");
    /** What a request with a body may be answered. */
    private static final Map<String, String> WITH_BODY = Map.of(
            "413", "The body is larger than 256 KB",
            "415", "The body is not JSON",
            "422", "A value is not allowed; errors name the field");

    /** For the build. */
    public OpenApiFinish() {}

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(Api.TOKEN)));
        if (api.getPaths() == null) return;
        for (var path : api.getPaths().getPathItems().values()) {
            for (var operation : path.getOperations().entrySet()) finish(operation.getKey(), operation.getValue());
        }
        weekdays(api);
        var answered = new TreeSet<String>();
        for (var path : api.getPaths().getPathItems().values()) {
            for (var operation : path.getOperations().values()) named(operation.getResponses()).forEach(schema -> collect(schema, api, answered));
        }
        answered.remove(PROBLEM);
        answered.forEach(name -> promiseAll(api.getComponents().getSchemas().get(name)));
    }

    /** What the build cannot look into, since it is Java's own and stands within a list. */
    private static void weekdays(OpenAPI api) {
        for (var schema : api.getComponents().getSchemas().values()) {
            var days = schema.getProperties() == null ? null : schema.getProperties().get("openWeekdays");
            if (days != null) days.setItems(OASFactory.createSchema().ref("#/components/schemas/" + Api.WEEKDAY));
        }
    }

    private static List<Schema> named(APIResponses responses) {
        return responses.getAPIResponses().values().stream().filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream()).map(MediaType::getSchema).filter(schema -> schema != null).toList();
    }

    /** The names of {@code schema} and of all that it holds. */
    private static void collect(Schema schema, OpenAPI api, Set<String> names) {
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) collect(api.getComponents().getSchemas().get(name), api, names);
            return;
        }
        if (schema.getItems() != null) collect(schema.getItems(), api, names);
        if (schema.getAllOf() != null) schema.getAllOf().forEach(part -> collect(part, api, names));
        if (schema.getProperties() != null) schema.getProperties().values().forEach(property -> collect(property, api, names));
    }

    /** An answer always has all its fields, empty ones too. */
    private static void promiseAll(Schema answer) {
        if (answer.getProperties() != null && !answer.getProperties().isEmpty()) answer.setRequired(List.copyOf(answer.getProperties().keySet()));
    }

    private static void finish(PathItem.HttpMethod method, Operation operation) {
        var problems = new TreeMap<>(ALWAYS);
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) problems.putAll(WITH_PARAMETERS);
        if (method != PathItem.HttpMethod.GET) problems.putAll(CHANGING);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            problems.putAll(WITH_BODY);
        }
        if (method == PathItem.HttpMethod.POST) operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + Api.KEY));
        problems.forEach((status, what) -> {
            if (operation.getResponses().hasAPIResponse(status)) return;
            var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(what)
                    .content(OASFactory.createContent().addMediaType(ProblemAnswer.MEDIA_TYPE, OASFactory.createMediaType().schema(schema))));
        });
    }
}
