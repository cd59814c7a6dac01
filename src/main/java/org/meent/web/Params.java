package org.meent.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.meent.kernel.Problem;

/** Reads the parameters of an address: what is in the path and wrong is not found, what is in the query and wrong is named. */
@Provider
class Params implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            LocalDate.class, LocalDate::parse,
            UUID.class, Params::uuid,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            Boolean.class, Params::yesOrNo,
            boolean.class, Params::yesOrNo);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return reader == null ? null : new Converter<>(reader, field(annotations));
    }

    /** The name in the query, or the empty text for a part of the path. */
    private static String field(Annotation[] annotations) {
        return Stream.of(annotations).filter(annotation -> !(annotation instanceof PathParam))
                .map(annotation -> annotation instanceof QueryParam query ? query.value() : "")
                .filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    /** Only the form with all its digits: the library also reads {@code 1-1-1-1-1}. */
    private static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException("Not a UUID");
        return UUID.fromString(text);
    }

    private static Boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) throw new IllegalArgumentException("Neither true nor false");
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not one of " + type.getSimpleName()));
    }

    private record Converter<T>(Function<String, Object> reader, String field) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) return null;
            try {
                @SuppressWarnings("unchecked") var value = (T) reader.apply(text);
                return value;
            } catch (RuntimeException e) {
                throw field.isEmpty() ? new NotFoundException() : new WrongParameter(field);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    /** A parameter that cannot be what was sent. */
    static class WrongParameter extends Problem {
        private static final long serialVersionUID = 1;
        private final String field;

        WrongParameter(String field) {
            super("web.wrongParameter", 400, field);
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }
    }
}
