package org.meent.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meent.desks.UnfairChecks;
import org.meent.kernel.Chance;
import org.meent.participation.WholeStory.Someone;
import org.meent.testing.TestDatabase;

/** Nobody gets more or less for how they take part, for their name, or for the number that the database gave them. */
class EqualTest {
    private static final List<String> NAMES = List.of("Riet Vermeulen", "Toos van Gils", "Kees Oomen", "Mo Yilmaz", "Ans Kuipers",
            "Dirk Maas", "Farida Benali", "Wil de Rooij", "Joke Smits", "Peter Jansen");
    private static final List<String> KINDS = Collections.unmodifiableList(new ArrayList<>(
            java.util.Arrays.asList("PAID", "PAID", "PAID", "VOLUNTEER", "VOLUNTEER", "VOLUNTEER", "VOLUNTEER", "FAMILY", "NEIGHBOUR", "PARTNER")));
    private static final long SEED = 950;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void when_everyone_takes_part_otherwise_every_right_refusal_count_and_message_stays(TestDatabase database) {
        var people = people(NAMES, KINDS);

        var told = WholeStory.tell(database, people, people, SEED);

        assertThat(told.outcomes()).as("the story tells something").anyMatch(line -> line.contains("takes the offer: BOOK"))
                .anyMatch(line -> line.contains("moves: MOVE")).anyMatch(line -> line.contains("gives back: GIVE_BACK")).anyMatch(line -> line.contains("undoes:"))
                .anyMatch(line -> line.contains("prints it: ")).anyMatch(line -> line.contains("at first as treasurer: true"))
                .anyMatch(line -> line.contains("votes: ")).anyMatch(line -> line.endsWith("sees the end of it: ADOPTED"))
                .noneMatch(line -> line.contains("after ten weeks as treasurer: true"));
        for (var slug : new String[] {"desks.deskTakenOffer", "desks.tooFarAhead", "desks.quotaUsedUp", "desks.shut", "desks.shutThatWeekday", "desks.sitsElsewhere", "members.mandateNeeded"}) {
            assertThat(told.outcomes()).as(slug).anyMatch(line -> line.contains("refused: " + slug + " "));
        }
        var otherwise = people(NAMES, shuffled(KINDS, 1));
        var again = WholeStory.tell(database, otherwise, otherwise, SEED);

        assertThat(again.outcomes()).isEqualTo(told.outcomes());
        assertThat(again.tables()).as("all that is kept: bookings, mandates, log, audit").isEqualTo(told.tables());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_rule_that_looked_at_how_people_take_part_would_be_found_out(TestDatabase database) {
        var people = people(NAMES, KINDS);
        var otherwise = people(NAMES, shuffled(KINDS, 1));

        var told = WholeStory.tell(database, people, people, SEED, UnfairChecks.ByHowOneTakesPart.class);
        var again = WholeStory.tell(database, otherwise, otherwise, SEED, UnfairChecks.ByHowOneTakesPart.class);

        assertThat(again.outcomes()).isNotEqualTo(told.outcomes());
        assertThat(again.tables()).isNotEqualTo(told.tables());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void when_everyone_has_another_name_and_number_every_outcome_follows(TestDatabase database) {
        var people = people(NAMES, KINDS);
        var renamed = people(shuffled(NAMES, 3), KINDS);

        var told = WholeStory.tell(database, people, people, SEED);
        var again = WholeStory.tell(database, renamed, shuffled(renamed, 4), SEED + 1);

        assertThat(again.outcomes()).isEqualTo(told.outcomes());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_rule_that_looked_at_the_number_of_a_member_would_be_found_out(TestDatabase database) {
        var people = people(NAMES, KINDS);
        var renamed = people(shuffled(NAMES, 3), KINDS);

        var told = WholeStory.tell(database, people, people, SEED, UnfairChecks.ByNumber.class);
        var again = WholeStory.tell(database, renamed, shuffled(renamed, 4), SEED + 1, UnfairChecks.ByNumber.class);

        assertThat(again.outcomes()).isNotEqualTo(told.outcomes());
    }

    private static List<Someone> people(List<String> names, List<String> kinds) {
        return IntStream.range(0, names.size()).mapToObj(n -> new Someone("P" + (n + 1), names.get(n), kinds.get(n))).toList();
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, Chance.seeded(seed));
        return shuffled;
    }
}
