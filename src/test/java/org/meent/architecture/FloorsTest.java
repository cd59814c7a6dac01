package org.meent.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rooms know the floors below them, and nothing beside or above. */
class FloorsTest {
    /** Libraries: others use them without a server. */
    private static final Set<String> LIBRARIES = Set.of("proof", "voting", "ledger");

    @Test
    void every_room_has_a_floor() {
        assertThat(Program.classes()).extracting(type -> Program.room(type).orElseThrow()).isSubsetOf(Program.FLOORS.keySet());
    }

    @Test
    void no_room_knows_a_room_beside_or_above_it() {
        var wrong = arrows().filter(arrow -> {
            var from = Program.room(arrow.getOriginClass()).orElseThrow();
            var to = Program.room(arrow.getTargetClass()).orElseThrow();
            return !from.equals(to) && Program.FLOORS.get(to) >= Program.FLOORS.get(from);
        });

        assertThat(wrong.map(Dependency::getDescription)).isEmpty();
    }

    @Test
    void rooms_go_round_in_no_circle() {
        slices().matching("org.meent.(*)..").should().beFreeOfCycles().check(Program.imported());
    }

    @Test
    void libraries_know_java_and_each_other_only() {
        var foreign = dependenciesOf(LIBRARIES::contains)
                .filter(arrow -> !arrow.getTargetClass().getPackageName().startsWith("java.") && !arrow.getTargetClass().isPrimitive()
                        && !arrow.getTargetClass().isArray()
                        && !Program.room(arrow.getTargetClass()).filter(LIBRARIES::contains).isPresent());

        assertThat(foreign.map(Dependency::getDescription)).isEmpty();
    }

    @Test
    void the_launcher_knows_no_room_but_the_library_of_proof() {
        assertThat(arrows().filter(arrow -> Program.room(arrow.getOriginClass()).orElseThrow().equals("start"))
                .map(arrow -> Program.room(arrow.getTargetClass()).orElseThrow()).distinct())
                .isSubsetOf("start", "proof");
    }

    @Test
    void nobody_but_participation_knows_engagement() {
        var curious = arrows().filter(arrow -> arrow.getTargetClass().getName().matches("org\\.meent\\.participation\\.Engagement(\\$.*)?"))
                .filter(arrow -> !Program.room(arrow.getOriginClass()).orElseThrow().equals("participation"));

        assertThat(Program.classes()).extracting(type -> type.getName()).contains("org.meent.participation.Engagement");
        assertThat(curious.map(Dependency::getDescription)).isEmpty();
    }

    private static Stream<Dependency> arrows() {
        return dependenciesOf(room -> true).filter(arrow -> Program.room(arrow.getTargetClass()).isPresent());
    }

    private static Stream<Dependency> dependenciesOf(Predicate<String> rooms) {
        var all = Program.classes().stream().filter(type -> rooms.test(Program.room(type).orElseThrow()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()).toList();
        assertThat(all).as("dependencies seen").hasSizeGreaterThan(20);
        return List.copyOf(all).stream();
    }
}
