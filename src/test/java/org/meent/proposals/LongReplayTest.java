package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.meent.kernel.Replayed;
import org.meent.kernel.Say;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** However much a proposed number would have changed, a page shows some of it and says how much more there is. */
class LongReplayTest {
    @OnBothDatabases
    void the_page_shows_twenty_and_the_number_of_the_others(Rooms rooms) {
        var page = new ProposalPage(null, null, null, null, null, rooms.the(Say.class), null);

        assertThat(page.first(replay(20))).hasSize(20);
        assertThat(page.more(replay(20))).isEmpty();
        assertThat(page.first(replay(3_000))).hasSize(20).first().returns("Besluit 1", Replayed.Changed::title);
        assertThat(page.more(replay(3_000))).contains("2.980");
    }

    @OnBothDatabases
    void a_program_gets_five_hundred_and_the_number_of_the_others(Rooms rooms) {
        assertThat(replay(500)).returns(0L, Replayed::more);
        assertThat(replay(3_000)).returns(2_500L, Replayed::more).returns(500, replayed -> replayed.changed().size());
    }

    private static Replayed replay(int changed) {
        return new Replayed("Dit liep dan anders.", IntStream.rangeClosed(1, changed).mapToObj(n -> new Replayed.Changed("Besluit " + n, "nl", "/decisions/all", "Aangenomen", "Niet aangenomen")).toList());
    }
}
