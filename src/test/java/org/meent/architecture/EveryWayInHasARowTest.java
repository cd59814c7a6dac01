package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meent.testing.AuthorisationTable;

/** Nobody adds a page, an address of the API or a method of a door without saying who may use it. */
class EveryWayInHasARowTest {
    /** What the gate answers without a page of its own. */
    private static final Set<String> NO_PAGE_OF_THEIR_OWN = Set.of("/", "/health", "/problems/{type}", "/jakarta.faces.resource/{file}");
    /** How lower rooms call what a higher one answers without asking. */
    private static final Set<String> BEHIND_AN_INTERFACE = Set.of("kernel.MemberNames.named", "kernel.MemberNames.ref", "kernel.Decided.links");
    private static final Set<String> CELLS = Set.of("yes", "200", "201", "204", "302", "401", "403", "404", "409", "422", "sign-in", "mandate", "founded", "rooms", "not theirs", "-");

    @Test
    void every_page_has_a_row_and_every_row_a_page() {
        var pages = Pages.withAddress().stream().map(page -> "/" + Program.PAGES.relativize(page).toString().replace(".xhtml", "").replace('\\', '/'));

        var rows = AuthorisationTable.of("Pages").rows().keySet().stream().map(row -> row.split("\\?")[0]).collect(Collectors.toSet());

        assertThat(rows).hasSizeGreaterThan(20).isEqualTo(Stream.concat(pages, NO_PAGE_OF_THEIR_OWN.stream()).collect(Collectors.toSet()));
    }

    @Test
    void every_address_of_the_api_has_a_row_and_every_row_an_address() {
        var addresses = Program.classes().stream().filter(Program::isResource).map(JavaClass::reflect)
                .flatMap(resource -> Stream.of(resource.getDeclaredMethods()).filter(EveryWayInHasARowTest::answers).map(method -> address(resource, method)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(addresses).hasSizeGreaterThan(30);
        assertThat(AuthorisationTable.of("API").rows().keySet()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void every_method_of_a_door_has_a_row_and_every_row_a_method() {
        var methods = Doors.methods().stream().map(Doors::name).toList();

        assertThat(methods).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(AuthorisationTable.of("Doors").rows().keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void the_cells_say_what_the_legend_explains() {
        for (var chapter : List.of("Pages", "API", "Doors")) {
            var table = AuthorisationTable.of(chapter);
            var cells = table.rows().values().stream().flatMap(row -> row.entrySet().stream())
                    .filter(cell -> !cell.getKey().equals("with")).map(java.util.Map.Entry::getValue);

            assertThat(cells).as(chapter).allMatch(CELLS::contains);
            assertThat(table.columns()).as(chapter).contains("anonymous", "member", "other member");
        }
    }

    /** A method that does not ask who knocks is for other rooms: what the outside reaches asks. */
    @Test
    void pages_and_addresses_do_not_reach_what_asks_nobody() {
        var table = AuthorisationTable.of("Doors");
        var unasked = table.rows().entrySet().stream().filter(row -> row.getValue().get("anonymous").equals("rooms")).map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
        unasked.addAll(BEHIND_AN_INTERFACE);

        var reached = Program.classes().stream().filter(type -> Program.isPage(Program.outermost(type)) || Program.isResource(Program.outermost(type)))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> unasked.contains(Doors.name(call.getTargetOwner(), call.getName())));

        assertThat(unasked).hasSizeGreaterThan(5);
        assertThat(reached).isEmpty();
    }

    private static boolean answers(Method method) {
        return Stream.of(method.getAnnotations()).anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static String address(Class<?> resource, Method method) {
        var verb = Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null).findFirst().orElseThrow().value();
        var below = method.getAnnotation(Path.class) == null ? "" : "/" + method.getAnnotation(Path.class).value();
        return verb + " /api/v1/" + resource.getAnnotation(Path.class).value() + below;
    }

    /** The doors of the rooms: public beans whose methods are use cases. */
    static final class Doors {
        private Doors() {}

        static List<Method> methods() {
            return Program.classes().stream().filter(Program::isDoor).map(JavaClass::reflect)
                    .filter(type -> type.isAnnotationPresent(Transactional.class))
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !method.isSynthetic())
                    .sorted(java.util.Comparator.comparing(Doors::name)).toList();
        }

        static String name(Method method) {
            return method.getDeclaringClass().getName().replace("org.meent.", "") + "." + method.getName();
        }

        static String name(JavaClass owner, String method) {
            return owner.getName().replace("org.meent.", "") + "." + method;
        }
    }
}
