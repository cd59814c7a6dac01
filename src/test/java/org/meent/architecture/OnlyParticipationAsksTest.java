package org.meent.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicReference;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.participation.Engagements;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** In every story, how members take part is asked for by participation alone, whatever the question is written in. */
class OnlyParticipationAsksTest {
    @OnBothDatabases
    void a_question_from_elsewhere_stops_the_story(Rooms rooms) {
        for (var sql : new String[] {"select kind from engagement", "select m.name from member m join ENGAGEMENT e on e.member_id = m.id where e.kind = 'PAID'", "delete from engagement"}) {
            assertThatThrownBy(() -> rooms.inTransaction(() -> rooms.the(EntityManager.class).createNativeQuery(sql).getResultList())).as(sql).hasStackTraceContaining("Only participation may ask this");
        }
        assertThatThrownBy(() -> rooms.inTransaction(() -> rooms.the(EntityManager.class).createQuery("select e.kind from Engagement e").getResultList()))
                .hasStackTraceContaining("Only participation may ask this");
    }

    @OnBothDatabases
    void the_room_itself_asks_and_writes(Rooms rooms) {
        var riet = rooms.the(Members.class).addFounder("Riet Vermeulen", "riet@voorbeeld.nl").id();
        var told = new AtomicReference<String>();

        SignedIn.actAs(riet, () -> {
            rooms.the(Engagements.class).tell("FAMILY");
            told.set(rooms.the(Engagements.class).mine().orElseThrow().kind());
            rooms.the(Engagements.class).clear();
        });

        assertThat(told.get()).isEqualTo("FAMILY");
        assertThat(rooms.count("select count(*) from engagement")).isZero();
    }
}
