package org.meent.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** Refuses an address that asks for something by a name that nobody reads: without it a slip of the pen answers another question. */
@Provider
class KnownParameters implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var known = Stream.of(resource.getResourceMethod().getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class)).filter(query -> query != null).map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
        context.register((ContainerRequestFilter) request -> check(known, request.getUriInfo().getQueryParameters()));
    }

    private static void check(Set<String> known, MultivaluedMap<String, String> asked) {
        asked.keySet().stream().filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new UnknownParameter(name, known);
        });
        asked.forEach((name, values) -> {
            if (!values.stream().allMatch(Storable::is)) throw new UnreadableParameter(name);
        });
    }

    /** A parameter that is not text. */
    static class UnreadableParameter extends WrongField {
        private static final long serialVersionUID = 1;

        UnreadableParameter(String field) {
            super("web.unreadableParameter", field, field);
        }
    }

    /** A parameter that this address does not have. */
    static class UnknownParameter extends Problem {
        private static final long serialVersionUID = 1;
        private final String field;

        UnknownParameter(String field, Set<String> known) {
            super(known.isEmpty() ? "web.noParameters" : "web.unknownParameter", 400, field, String.join(", ", known));
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }
    }
}
