package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What opens an account can end up in a log only by somebody writing it there: things that hold a secret do not tell it. */
class TheLogKeepsSecretsTest {
    private static final String SECRET = "GEHEIM-23456789-GEHEIM";
    /** The code of an account in the ledger is its name. */
    private static final Set<String> NO_SECRET = Set.of("org.meent.ledger.Account");
    private static final Pattern HOLDS = Pattern.compile("(?i)(password|secret|cookie|code|token)");

    @Test
    void a_record_that_holds_a_secret_does_not_tell_it() {
        var looked = new ArrayList<String>();
        var telling = new ArrayList<String>();
        for (var type : Program.classes().stream().filter(JavaClass::isRecord).map(JavaClass::reflect).toList()) {
            var named = HOLDS.matcher(type.getSimpleName()).find();
            var secrets = Stream.of(type.getRecordComponents()).filter(part -> part.getType() == String.class)
                    .filter(part -> HOLDS.matcher(part.getName()).find() || named && part.getName().equals("text")).toList();
            if (secrets.isEmpty() || NO_SECRET.contains(type.getName())) continue;
            looked.add(type.getSimpleName());
            if (told(type, secrets).contains(SECRET)) telling.add(type.getName());
        }

        assertThat(looked).contains("Secret", "PrintedCode", "PaperCode", "ShownToken", "FoundingCookie");
        assertThat(telling).isEmpty();
    }

    @Test
    void each_line_of_the_log_is_one_value_of_json_so_that_no_text_can_look_like_another_line() throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/org/meent/start/logging.properties"))) {
            settings.load(in);
        }

        assertThat(settings.getProperty("handlers")).isEqualTo("java.util.logging.ConsoleHandler");
        assertThat(settings.getProperty("java.util.logging.ConsoleHandler.formatter")).isEqualTo("fish.payara.enterprise.server.logging.JSONLogFormatter");
    }

    private static String told(Class<?> type, java.util.List<RecordComponent> secrets) {
        var parts = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(parts).map(part -> secrets.contains(part) ? SECRET : nothing(part.getType())).toArray()).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        return type == long.class ? (Object) 0L : null;
    }
}
