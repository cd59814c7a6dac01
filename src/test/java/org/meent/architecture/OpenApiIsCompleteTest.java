package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** The description of the API, which programs are written by, tells of all that the resources do. */
class OpenApiIsCompleteTest {
    private static final JsonNode API = read();

    @Test
    void it_has_every_operation_and_no_other() {
        var described = new TreeSet<String>();
        API.get("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(verb -> described.add(verb.toUpperCase() + " " + path.getKey())));

        assertThat(described).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(operations().stream().map(OpenApiIsCompleteTest::address).toList());
    }

    @Test
    void each_operation_says_what_it_does_and_has_every_parameter() {
        for (var method : operations()) {
            var operation = described(method);
            var asked = Stream.of(method.getParameters()).map(OpenApiIsCompleteTest::inAddress).filter(name -> !name.isEmpty()).collect(Collectors.toSet());

            assertThat(operation.path("summary").asText()).as(address(method)).isNotBlank();
            assertThat(parameters(operation)).as(address(method)).isEqualTo(asked);
            assertThat(operation.at("/parameters").toString().contains("Idempotency-Key")).as(address(method) + " has a key").isEqualTo(verb(method).equals("POST"));
        }
    }

    @Test
    void each_body_is_required_and_has_a_schema_of_its_own() {
        for (var method : operations()) {
            var body = Stream.of(method.getParameters()).filter(parameter -> inAddress(parameter).isEmpty()).toList();
            var described = described(method).path("requestBody");

            assertThat(described.isMissingNode()).as(address(method)).isEqualTo(body.isEmpty());
            if (body.isEmpty()) continue;
            assertThat(described.path("required").asBoolean()).as(address(method)).isTrue();
            assertThat(described.at("/content/application~1json/schema/$ref").asText()).as(address(method)).endsWith("/" + body.get(0).getType().getSimpleName());
        }
    }

    @Test
    void each_answer_has_a_schema_and_each_problem_is_one_of_ours() {
        for (var method : operations()) {
            var name = address(method);
            var responses = described(method).get("responses");
            var good = names(responses).stream().filter(status -> status.startsWith("2")).toList();

            assertThat(good).as(name).isNotEmpty();
            for (var status : good) {
                var content = responses.get(status).path("content");
                if (status.equals("204")) assertThat(content.isMissingNode()).as(name).isTrue();
                else assertThat(content.findValues("schema")).as(name + " " + status).isNotEmpty().allMatch(schema -> !schema.isEmpty());
            }
            assertThat(names(responses)).as(name).contains("401", "403", "429", "500", "503");
            if (!verb(method).equals("GET")) assertThat(names(responses)).as(name).contains("400", "409");
            if (name.contains("{")) assertThat(names(responses)).as(name).contains("404");
            if (!parameters(described(method)).isEmpty()) assertThat(names(responses)).as(name).contains("400", "422");
            if (!described(method).path("requestBody").isMissingNode()) assertThat(names(responses)).as(name).contains("413", "415", "422");
            for (var status : names(responses)) {
                if (status.compareTo("400") < 0) continue;
                assertThat(responses.get(status).at("/content/application~1problem+json/schema/$ref").asText()).as(name + " " + status).isEqualTo("#/components/schemas/ProblemAnswer");
            }
        }
    }

    @Test
    void it_says_how_to_prove_who_one_is_and_every_reference_leads_somewhere() {
        assertThat(API.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
        assertThat(names(API.at("/security/0"))).containsExactly("token");
        assertThat(API.findValuesAsText("$ref")).hasSizeGreaterThan(100).allSatisfy(ref -> assertThat(API.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void each_schema_says_what_it_is_made_of() {
        API.at("/components/schemas").fields().forEachRemaining(schema -> {
            var node = schema.getValue();
            assertThat(node.path("type").asText()).as(schema.getKey()).isNotEmpty();
            if (node.path("type").asText().equals("object")) assertThat(node.path("properties").size()).as(schema.getKey()).isPositive();
        });
    }

    private static List<Method> operations() {
        return Program.classes().stream().filter(Program::isResource).map(JavaClass::reflect).flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> verb(method) != null && (method.getAnnotation(Operation.class) == null || !method.getAnnotation(Operation.class).hidden())).toList();
    }

    private static String verb(Method method) {
        return Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class)).filter(found -> found != null)
                .map(HttpMethod::value).findFirst().orElse(null);
    }

    private static String address(Method method) {
        var below = method.getAnnotation(Path.class) == null ? "" : "/" + method.getAnnotation(Path.class).value();
        return verb(method) + " /api/v1/" + method.getDeclaringClass().getAnnotation(Path.class).value() + below;
    }

    private static JsonNode described(Method method) {
        var address = address(method);
        return API.get("paths").get(address.substring(address.indexOf(' ') + 1)).get(verb(method).toLowerCase());
    }

    private static String inAddress(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) return "query " + parameter.getAnnotation(QueryParam.class).value();
        return parameter.isAnnotationPresent(PathParam.class) ? "path " + parameter.getAnnotation(PathParam.class).value() : "";
    }

    private static Set<String> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false).filter(parameter -> parameter.has("name"))
                .map(parameter -> parameter.get("in").asText() + " " + parameter.get("name").asText()).collect(Collectors.toSet());
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Program.CLASSES.resolve("org/meent/web/openapi.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
