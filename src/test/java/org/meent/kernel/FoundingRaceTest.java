package org.meent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A community is founded once. */
class FoundingRaceTest {
    @OnBothDatabases
    void of_sixteen_who_found_at_once_one_does(Rooms rooms) throws Exception {
        var communities = rooms.the(Communities.class);
        var pool = Executors.newFixedThreadPool(16);
        var tries = IntStream.range(0, 16).mapToObj(n -> (Callable<Boolean>) () -> communities.found(named("Meent " + n))).toList();

        var founded = pool.invokeAll(tries).stream().filter(done -> {
            try {
                return done.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }).count();

        assertThat(founded).isEqualTo(1);
        assertThat(communities.current().founded()).isTrue();
        pool.shutdown();
    }

    private static CommunityRow named(String name) {
        return new CommunityRow(name, "Breda", Locale.forLanguageTag("nl"), ZoneId.of("Europe/Amsterdam"), false, null);
    }
}
