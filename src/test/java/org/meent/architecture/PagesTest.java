package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages and resources knock at doors and show records; entities and queries stay behind the door. */
class PagesTest {
    /** Interfaces of the kernel that a page may read from: words, places, who is there. */
    private static final Set<String> READABLE = Set.of("org.meent.kernel.Caller", "org.meent.kernel.Places", "org.meent.kernel.Waiting", "org.meent.kernel.Decided",
            "org.meent.kernel.MemberNames", "org.meent.members.Roles");

    @Test
    void pages_and_resources_touch_doors_records_and_problems_only() {
        var wrong = pagesAndResources().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> Program.room(arrow.getTargetClass()).isPresent() && !mayBeTouched(arrow))
                .map(Dependency::getDescription);

        assertThat(wrong).isEmpty();
    }

    @Test
    void pages_and_resources_ask_the_database_nothing() {
        var wrong = pagesAndResources().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass().getPackageName().matches("(jakarta\\.persistence|jakarta\\.transaction|org\\.hibernate|java\\.sql).*"))
                .map(Dependency::getDescription);

        assertThat(wrong).isEmpty();
    }

    @Test
    void entities_have_no_setters_and_are_seen_by_their_own_room_only() {
        var entities = Program.classes().stream().filter(type -> Program.has(type, "jakarta.persistence.Entity")).toList();

        assertThat(entities).hasSizeGreaterThan(10);
        assertThat(entities).noneMatch(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
        assertThat(entities.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.getName().matches("set[A-Z].*"))).isEmpty();
    }

    @Test
    void an_expression_on_a_page_has_one_operator_at_most() {
        var operators = Pattern.compile("&&|\\|\\||[=!]=|[<>]=?|\\s[-+*/%]\\s|\\s(and|or|eq|ne|lt|gt|le|ge|div|mod)\\s|\\?|\\bnot empty\\b|\\bempty\\b|\\bnot\\b|!");
        var pages = Pages.all();
        var wrong = pages.stream().flatMap(page -> Pattern.compile("#\\{([^}]*)}").matcher(read(page)).results()
                .map(found -> found.group(1).replaceAll("'[^']*'", "''"))
                .filter(expression -> operators.matcher(expression).results().filter(operator -> !operator.group().equals("?")).count() > 1)
                .map(expression -> page + ": " + expression)).toList();

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(wrong).isEmpty();
    }

    @Test
    void pages_hold_no_script_and_no_style_of_their_own() {
        var wrong = Pages.all().stream().filter(page -> Pattern.compile("<script(?![^>]*src=)|<style|\\son[a-z]+=\"|javascript:").matcher(read(page)).find());

        assertThat(wrong).isEmpty();
    }

    private static List<JavaClass> pagesAndResources() {
        var found = Program.classes().stream().filter(type -> Program.isPage(Program.outermost(type)) || Program.isResource(Program.outermost(type))).toList();
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    private static boolean mayBeTouched(Dependency arrow) {
        var target = arrow.getTargetClass();
        return Program.outermost(target).equals(Program.outermost(arrow.getOriginClass()))
                || target.isRecord() || target.isEnum() || target.isAssignableTo(Throwable.class)
                || target.isArray() || target.isAnnotation()
                || READABLE.contains(target.getName())
                || Program.isDoor(target) && !target.getSimpleName().endsWith("Store")
                || Program.isPage(target)
                // What stands in the way of a request, and what the shell writes with, is the shell's own.
                || Program.room(target).orElseThrow().equals("web") && !Program.has(target, "jakarta.persistence.Entity");
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
