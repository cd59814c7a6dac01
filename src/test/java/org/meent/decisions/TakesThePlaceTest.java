package org.meent.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.meent.decisions.DecisionLine.Standing;
import org.meent.kernel.Chance;
import org.meent.members.Circles;
import org.meent.members.SignedIn;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.voting.Base;
import org.meent.voting.Tally;

/** A decision takes the place of another only if those decided who could: everyone, or the same circle. */
class TakesThePlaceTest {
    @OnBothDatabases(fresh = true)
    void no_circle_takes_the_place_of_what_everyone_decided(Rooms rooms) {
        begun(rooms);
        decided(rooms, circle(rooms, "De Tuin"), "2026-01");

        assertThat(standing(rooms, "2026-01")).isEqualTo(Standing.HOLDS);
    }

    @OnBothDatabases(fresh = true)
    void everyone_takes_the_place_of_what_everyone_decided(Rooms rooms) {
        begun(rooms);
        decided(rooms, null, "2026-01");

        assertThat(standing(rooms, "2026-01")).isEqualTo(Standing.REPLACED);
    }

    @OnBothDatabases(fresh = true)
    void a_circle_takes_the_place_of_its_own_decision_and_of_no_other_circles(Rooms rooms) {
        begun(rooms);
        var old = decided(rooms, circle(rooms, "De Tuin"), null);

        decided(rooms, circle(rooms, "De Schuur"), old);
        assertThat(standing(rooms, old)).isEqualTo(Standing.HOLDS);
        decided(rooms, circle(rooms, "De Tuin"), old);
        assertThat(standing(rooms, old)).isEqualTo(Standing.REPLACED);
    }

    private static void begun(Rooms rooms) {
        rooms.the(Founding.class).foundExample(new FoundingDraft("De Meent", "Breda", "nl", "Europe/Amsterdam",
                Stream.of("riet", "toos", "kees").map(name -> new FoundingDraft.Person(name, name + "@voorbeeld.nl")).toList(),
                List.of(new FoundingDraft.Task("host", List.of("riet@voorbeeld.nl"), 12), new FoundingDraft.Task("confidant", List.of("riet@voorbeeld.nl", "toos@voorbeeld.nl"), 12)),
                List.of(new FoundingDraft.FirstCircle("De Tuin", "De moestuin"), new FoundingDraft.FirstCircle("De Schuur", "Gereedschap")), Map.of()));
    }

    private static UUID circle(Rooms rooms, String name) {
        return read(rooms, () -> rooms.the(Circles.class).all()).stream().filter(circle -> circle.name().equals(name)).findFirst().orElseThrow().ref();
    }

    private static Standing standing(Rooms rooms, String number) {
        return read(rooms, () -> rooms.the(Register.class).find("", 1)).rows().stream().filter(line -> line.number().equals(number)).findFirst().orElseThrow().standing();
    }

    private static <T> T read(Rooms rooms, Callable<T> act) {
        var answer = new AtomicReference<T>();
        SignedIn.actAs(rooms.count("select min(id) from member"), () -> answer.set(rooms.inRequest(act)));
        return answer.get();
    }

    private static String decided(Rooms rooms, UUID circle, String follows) {
        var register = rooms.the(Register.class);
        var chance = rooms.the(Chance.class);
        return rooms.inTransaction(() -> register.register(new RegisterEntry(chance.ref(), "2026-38", chance.ref(), 1, "Een vraag", "De tekst", Locale.forLanguageTag("nl"), circle,
                new Tally("majority", 6, Base.VALID, 20, 3, 2, 1, 0, 0), List.of(), false, follows == null ? null : register.link(follows).id(), LocalDate.of(2028, 11, 24)))).number();
    }
}
