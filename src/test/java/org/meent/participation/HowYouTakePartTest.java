package org.meent.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.meent.kernel.KernelProblems.NotSignedIn;
import org.meent.members.MemberRow;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** How somebody takes part is told by that member, changed at will, taken back, and seen by nobody else. */
class HowYouTakePartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @OnBothDatabases(fresh = true)
    void a_member_tells_it_changes_it_and_takes_it_back(Rooms rooms) {
        var riet = aMember(rooms, "Riet Vermeulen");
        var mine = rooms.the(Engagements.class);
        assertThat(as(riet, mine::mine)).isEmpty();

        assertThat(as(riet, () -> mine.tell("VOLUNTEER"))).isEqualTo(new EngagementRow("VOLUNTEER", TODAY));
        assertThat(as(riet, mine::mine)).contains(new EngagementRow("VOLUNTEER", TODAY));

        rooms.clock().pass(Duration.ofDays(3));
        as(riet, () -> mine.tell("PAID"));
        assertThat(as(riet, mine::mine)).contains(new EngagementRow("PAID", TODAY.plusDays(3)));
        assertThat(rooms.count("select count(*) from engagement")).isEqualTo(1);

        as(riet, () -> {
            mine.clear();
            return null;
        });
        assertThat(as(riet, mine::mine)).isEmpty();
        assertThat(rooms.count("select count(*) from engagement")).as("nothing is left of it").isZero();
    }

    @OnBothDatabases(fresh = true)
    void nobody_sees_or_changes_that_of_another(Rooms rooms) {
        var riet = aMember(rooms, "Riet Vermeulen");
        var kees = aMember(rooms, "Kees Oomen");
        var mine = rooms.the(Engagements.class);
        as(riet, () -> mine.tell("FAMILY"));

        assertThat(as(kees, mine::mine)).isEmpty();
        as(kees, () -> {
            mine.clear();
            return mine.tell("PARTNER");
        });

        assertThat(as(riet, mine::mine)).map(EngagementRow::kind).contains("FAMILY");
        assertThat(as(kees, () -> rooms.the(Members.class).person(riet.ref())).toString()).doesNotContainIgnoringCase("family");
        assertThat(Arrays.stream(Engagements.class.getMethods()).filter(door -> door.getDeclaringClass() == Engagements.class)
                .flatMap(door -> Arrays.stream(door.getParameterTypes()))).as("no door asks about a member: only a kind is ever said").allMatch(String.class::equals);
    }

    @OnBothDatabases(fresh = true)
    void whoever_is_not_signed_in_is_told_nothing_and_tells_nothing(Rooms rooms) {
        var mine = rooms.the(Engagements.class);

        assertThatThrownBy(mine::mine).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> mine.tell("PAID")).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(mine::clear).isInstanceOf(NotSignedIn.class);
    }

    @OnBothDatabases(fresh = true)
    void what_is_no_way_to_take_part_is_refused_at_its_field(Rooms rooms) {
        var riet = aMember(rooms, "Riet Vermeulen");
        var mine = rooms.the(Engagements.class);

        for (var kind : new String[] {"", "paid", "BOSS", "PAID "}) {
            assertThatThrownBy(() -> as(riet, () -> mine.tell(kind))).as(kind).isInstanceOfSatisfying(ParticipationProblems.NoSuchEngagement.class,
                    problem -> assertThat(problem.field()).isEqualTo("kind"));
        }
        assertThat(mine.kinds()).containsExactly("PAID", "VOLUNTEER", "FAMILY", "NEIGHBOUR", "PARTNER");
        for (var kind : mine.kinds()) assertThat(as(riet, () -> mine.tell(kind)).kind()).isEqualTo(kind);
    }

    @OnBothDatabases(fresh = true)
    void the_audit_rows_say_that_it_was_told_and_never_what(Rooms rooms) {
        var riet = aMember(rooms, "Riet Vermeulen");
        var mine = rooms.the(Engagements.class);
        as(riet, () -> mine.tell("NEIGHBOUR"));

        as(riet, () -> {
            mine.clear();
            mine.clear();
            return null;
        });

        assertThat(rooms.count("select count(*) from audit where member_id = " + riet.id() + " and act = 'participation.told' and subject is null")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from audit where act = 'participation.takenBack'")).as("taking back what is not there is no act").isEqualTo(1);
        assertThat(rooms.count("select count(*) from audit where lower(act) like '%neighbour%'")).isZero();
        assertThat(rooms.count("select count(*) from log_entry")).as("the public log does not tell it at all").isZero();
    }

    private static MemberRow aMember(Rooms rooms, String name) {
        return rooms.the(Members.class).addFounder(name, name.toLowerCase().replace(' ', '.') + "@voorbeeld.nl");
    }

    private static <T> T as(MemberRow member, Supplier<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(member.id(), () -> answer.set(act.get()));
        return answer.get();
    }
}
