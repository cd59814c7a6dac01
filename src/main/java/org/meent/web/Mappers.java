package org.meent.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meent.kernel.Say;

/** Turns everything that can go wrong within the API into a problem that a program can read. */
final class Mappers {
    private static final Logger LOG = Logger.getLogger(Mappers.class.getName());

    private Mappers() {}

    /** Anything at all; a problem of a room may lie deep within it. */
    @Provider
    @ApplicationScoped
    static class Anything implements ExceptionMapper<Throwable> {
        private final ProblemAnswers answers;
        private final HttpServletRequest request;

        @Inject
        Anything(ProblemAnswers answers, HttpServletRequest request) {
            this.answers = answers;
            this.request = request;
        }

        @Override
        public Response toResponse(Throwable thrown) {
            var locale = ProblemAnswers.locale(request);
            var problem = Trouble.problem(thrown);
            if (problem != null) return response(answers.of(problem, locale), problem.retryAfterSeconds());
            if (Trouble.busy(thrown)) return response(answers.of(503, locale), 1);
            if (Trouble.databaseAway(thrown)) return response(answers.of(503, locale), 10);
            var reference = Reference.of(request);
            LOG.log(Level.SEVERE, "Fault " + reference, thrown);
            return response(answers.fault(500, locale, reference), 0);
        }
    }

    /** What JAX-RS itself refuses: no such address, method, media type. */
    @Provider
    @ApplicationScoped
    static class Http implements ExceptionMapper<WebApplicationException> {
        private final ProblemAnswers answers;
        private final Anything anything;
        private final HttpServletRequest request;

        @Inject
        Http(ProblemAnswers answers, Anything anything, HttpServletRequest request) {
            this.answers = answers;
            this.anything = anything;
            this.request = request;
        }

        @Override
        public Response toResponse(WebApplicationException thrown) {
            var status = thrown.getResponse().getStatus();
            if (status >= 500 || Trouble.problem(thrown) != null) return anything.toResponse(thrown);
            var response = Response.fromResponse(response(answers.of(status, ProblemAnswers.locale(request)), 0));
            var allowed = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return (allowed == null ? response : response.header(HttpHeaders.ALLOW, allowed)).build();
        }
    }

    /** A request whose values are not allowed, each named. */
    @Provider
    @Priority(1)
    @ApplicationScoped
    static class Violations implements ExceptionMapper<ConstraintViolationException> {
        private final ProblemAnswers answers;
        private final Say say;
        private final HttpServletRequest request;

        @Inject
        Violations(ProblemAnswers answers, Say say, HttpServletRequest request) {
            this.answers = answers;
            this.say = say;
            this.request = request;
        }

        @Override
        public Response toResponse(ConstraintViolationException thrown) {
            var locale = ProblemAnswers.locale(request);
            var errors = thrown.getConstraintViolations().stream()
                    .map(violation -> new ProblemAnswer.FieldError(field(violation), detail(violation, locale)))
                    .sorted(java.util.Comparator.comparing(ProblemAnswer.FieldError::field)).toList();
            return response(answers.of(422, locale, errors), 0);
        }

        /** Our own sentence for the kind of constraint: the messages of the library are not ours, and not always plain. */
        private String detail(ConstraintViolation<?> violation, java.util.Locale locale) {
            var descriptor = violation.getConstraintDescriptor();
            var key = "web.constraint." + descriptor.getAnnotation().annotationType().getSimpleName();
            var values = descriptor.getAttributes();
            return say.text(locale, say.knows(key) ? key : "web.constraint.other",
                    values.getOrDefault("min", values.getOrDefault("value", "")), values.getOrDefault("max", values.getOrDefault("value", "")));
        }

        /** The field as JSON has it, or the parameter as the address has it; nothing if the whole body is wrong. */
        private static String field(ConstraintViolation<?> violation) {
            var field = new StringBuilder();
            for (var node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.PARAMETER) field.append(inAddress(violation, node.as(Path.ParameterNode.class).getParameterIndex()));
                else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                    if (node.getIndex() != null) field.append('[').append(node.getIndex()).append(']');
                    if (node.getKind() == ElementKind.PROPERTY) field.append(field.isEmpty() ? "" : ".").append(node.getName());
                }
            }
            return field.toString();
        }

        /** The name by which the address gives this parameter, empty for the body. */
        private static String inAddress(ConstraintViolation<?> violation, int index) {
            var asked = violation.getPropertyPath().iterator().next().as(Path.MethodNode.class);
            // What checks the values may be a stand-in of the resource, without its annotations.
            return Stream.<Class<?>>iterate(violation.getRootBeanClass(), type -> type != null, Class::getSuperclass)
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .filter(method -> method.getName().equals(asked.getName()) && List.of(method.getParameterTypes()).equals(asked.getParameterTypes()))
                    .flatMap(method -> Stream.of(method.getParameterAnnotations()[index]))
                    .map(annotation -> annotation instanceof QueryParam query ? query.value() : annotation instanceof PathParam path ? path.value() : "")
                    .filter(name -> !name.isEmpty()).findFirst().orElse("");
        }
    }

    /** JSON that is no JSON. */
    @Provider
    @Priority(1)
    @ApplicationScoped
    static class Unreadable implements ExceptionMapper<JsonParseException> {
        /** What the library says of a name that stands in one object a second time; it has no other sign of it. */
        private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.*)'", Pattern.DOTALL);
        private final ProblemAnswers answers;
        private final Say say;
        private final HttpServletRequest request;

        @Inject
        Unreadable(ProblemAnswers answers, Say say, HttpServletRequest request) {
            this.answers = answers;
            this.say = say;
            this.request = request;
        }

        @Override
        public Response toResponse(JsonParseException thrown) {
            var locale = ProblemAnswers.locale(request);
            var twice = TWICE.matcher(String.valueOf(thrown.getOriginalMessage()));
            var errors = twice.find() ? List.of(new ProblemAnswer.FieldError(twice.group(1), say.text(locale, "web.constraint.twice"))) : List.<ProblemAnswer.FieldError>of();
            return response(answers.of(400, locale, errors), 0);
        }
    }

    /** JSON that does not fit what is asked for: a field too many, or of another kind. */
    @Provider
    @Priority(1)
    @ApplicationScoped
    static class Unfitting implements ExceptionMapper<JsonMappingException> {
        private final ProblemAnswers answers;
        private final Anything anything;
        private final Say say;
        private final HttpServletRequest request;

        @Inject
        Unfitting(ProblemAnswers answers, Anything anything, Say say, HttpServletRequest request) {
            this.answers = answers;
            this.anything = anything;
            this.say = say;
            this.request = request;
        }

        @Override
        public Response toResponse(JsonMappingException thrown) {
            if (thrown instanceof com.fasterxml.jackson.databind.exc.InvalidDefinitionException) return anything.toResponse(thrown);
            var locale = ProblemAnswers.locale(request);
            var key = thrown instanceof UnrecognizedPropertyException ? "web.constraint.unknown" : "web.constraint.other";
            var errors = thrown.getPath().isEmpty() ? List.<ProblemAnswer.FieldError>of()
                    : List.of(new ProblemAnswer.FieldError(field(thrown.getPath()), say.text(locale, key)));
            return response(answers.of(400, locale, errors), 0);
        }

        private static String field(List<JsonMappingException.Reference> path) {
            var field = new StringBuilder();
            for (var step : path) {
                if (step.getFieldName() == null) field.append('[').append(step.getIndex()).append(']');
                else field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
            return field.toString();
        }
    }

    private static Response response(ProblemAnswer answer, long retryAfterSeconds) {
        var response = Response.status(answer.status()).type(ProblemAnswer.MEDIA_TYPE).entity(answer);
        if (retryAfterSeconds > 0) response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        if (answer.status() == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response.build();
    }
}
