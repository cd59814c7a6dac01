package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time and chance are handed in, injection stands on the constructor, and pretending is for the example alone. */
class HabitsTest {
    private static final Set<String> WALL_CLOCKS = Set.of("java.time.LocalDate.now", "java.time.LocalDateTime.now", "java.time.LocalTime.now",
            "java.time.Instant.now", "java.time.ZonedDateTime.now", "java.time.OffsetDateTime.now", "java.time.Year.now", "java.time.YearMonth.now",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.time.Clock.system", "java.lang.System.currentTimeMillis",
            "java.util.Date.<init>");
    private static final Set<String> DICE = Set.of("java.util.Random.<init>", "java.security.SecureRandom.<init>", "java.lang.Math.random",
            "java.util.UUID.randomUUID", "java.util.concurrent.ThreadLocalRandom.current", "java.security.SecureRandom.getInstanceStrong");
    private static final Set<String> INJECTION = Set.of("jakarta.inject.Inject", "jakarta.persistence.PersistenceContext", "jakarta.annotation.Resource",
            "jakarta.ejb.EJB", "jakarta.ws.rs.core.Context", "jakarta.faces.annotation.ManagedProperty");

    @Test
    void nobody_looks_at_the_wall_clock_but_the_one_clock() {
        assertThat(uses(WALL_CLOCKS)).allMatch(use -> use.startsWith("org.meent.kernel.MeentClock "), "by the clock itself").isNotEmpty();
    }

    @Test
    void nobody_throws_dice_but_chance() {
        assertThat(uses(DICE)).allMatch(use -> use.startsWith("org.meent.kernel.Chance "), "by chance itself").isNotEmpty();
    }

    @Test
    void only_the_one_producer_is_injected_into_a_field() {
        var injected = Program.classes().stream().flatMap(type -> type.getFields().stream())
                .filter(field -> INJECTION.stream().anyMatch(field::isAnnotatedWith)).map(JavaField::getFullName);

        assertThat(injected).containsExactly("org.meent.kernel.EntityManagerProducer.entityManager");
    }

    @Test
    void only_the_example_pretends_that_it_is_another_moment_or_another_member() {
        assertThat(uses(Set.of("org.meent.kernel.Moment.pretend", "org.meent.members.SignedIn.actAs")))
                .allMatch(use -> use.startsWith("org.meent.example."));
    }

    @Test
    void nobody_prints_but_the_launcher_and_what_it_hands_on() {
        var printing = Program.classes().stream().flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTarget().getFullName().matches("java\\.lang\\.System\\.(out|err)"))
                .map(access -> access.getOriginOwner().getName()).distinct();

        assertThat(printing).allMatch(name -> name.startsWith("org.meent.start.") || Set.of("org.meent.proof.VerifyLog", "org.meent.voting.Count").contains(name));
    }

    @Test
    void beans_have_one_constructor_and_final_fields() {
        var beans = Program.classes().stream().filter(type -> Program.has(type, "jakarta.enterprise.context.ApplicationScoped")).toList();
        var several = beans.stream().filter(type -> type.getConstructors().size() != 1).map(type -> type.getName());

        assertThat(beans).hasSizeGreaterThan(20);
        assertThat(several).isEmpty();
    }

    @Test
    void no_bean_and_no_method_of_an_entity_is_final() {
        var beans = Program.classes().stream().filter(type -> Program.has(type, "jakarta.enterprise.context.ApplicationScoped")
                || Program.has(type, "jakarta.enterprise.context.RequestScoped")).filter(type -> type.getModifiers().contains(JavaModifier.FINAL));
        var methods = Program.classes().stream().filter(type -> Program.has(type, "jakarta.persistence.Entity")).flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.FINAL) && !method.getModifiers().contains(JavaModifier.STATIC));

        assertThat(beans).isEmpty();
        assertThat(methods).isEmpty();
    }

    private static List<String> uses(Set<String> targets) {
        return Program.classes().stream()
                .flatMap(type -> Stream.<JavaAccess<?>>concat(type.getAccessesFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream()))
                .filter(access -> targets.contains(access.getTarget().getOwner().getName() + "." + access.getTarget().getName()))
                .map(access -> access.getOriginOwner().getName() + " " + access.getDescription()).toList();
    }
}
