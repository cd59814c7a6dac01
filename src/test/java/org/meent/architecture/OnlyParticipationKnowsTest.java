package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.participation.EngagementRow;
import org.meent.participation.Engagements;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** How a member takes part is known to the room participation alone: no query of another room can reach it. */
class OnlyParticipationKnowsTest {
    @OnBothDatabases
    void a_statement_of_another_room_is_refused_however_it_is_written(Rooms rooms) {
        var entityManager = rooms.the(EntityManager.class);

        for (var sql : new String[] {"select kind from engagement", "select m.name from member m join ENGAGEMENT e on e.member_id = m.id"}) {
            assertThatThrownBy(() -> rooms.inTransaction(() -> entityManager.createNativeQuery(sql).getResultList())).as(sql).hasMessageContaining("for participation alone");
        }
        assertThatThrownBy(() -> rooms.inTransaction(() -> entityManager.createQuery("select count(e) from Engagement e", Long.class).getSingleResult()))
                .hasMessageContaining("for participation alone");
    }

    @OnBothDatabases
    void the_member_reads_and_writes_it_through_the_door(Rooms rooms) {
        var member = rooms.the(Members.class).addFounder("Riet Vermeulen", "riet@voorbeeld.nl");
        var told = new AtomicReference<EngagementRow>();

        SignedIn.actAs(member.id(), () -> {
            rooms.the(Engagements.class).tell("VOLUNTEER");
            told.set(rooms.the(Engagements.class).mine().orElseThrow());
        });

        assertThat(told.get().kind()).isEqualTo("VOLUNTEER");
    }

    @Test
    void no_other_room_writes_its_name_into_a_statement() throws IOException {
        var statement = Pattern.compile("(from|join|into|update|table)\\s+\"?engagement\\b", Pattern.CASE_INSENSITIVE);
        try (var files = Files.walk(Program.SOURCES)) {
            var sources = files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("participation")).toList();

            assertThat(sources).hasSizeGreaterThan(150);
            for (var source : sources) assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(statement);
        }
    }

    @Test
    void a_figure_comes_out_of_the_piece_that_keeps_back_what_is_too_few_and_out_of_nothing_else() {
        var makers = Program.classes().stream().flatMap(type -> Stream.<JavaAccess<?>>concat(type.getAccessesFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream()))
                .filter(access -> access.getTargetOwner().getFullName().equals("org.meent.participation.Figure") && access.getName().equals("<init>"))
                .map(access -> access.getOriginOwner().getSimpleName()).collect(Collectors.toSet());

        assertThat(makers).containsExactlyInAnyOrder("Suppression", "Figure");
    }
}
