package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meent.voting.Rankings.ballot;
import static org.meent.voting.Rankings.ballots;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.meent.voting.PairwiseSettings.Unranked;

/** Of every two options it is known how many prefer the one, whatever the ballots leave out. */
class PairwiseMatrixTest {
    @Test
    void the_capital_of_tennessee_is_compared_as_published() {
        // Wikipedia, Ranked pairs: Memphis, Nashville, Chattanooga, Knoxville.
        var matrix = PairwiseMatrix.of(ballots("42 ABCD", "26 BCDA", "15 CDBA", "17 DCBA"), 4, Unranked.LAST);

        assertThat(matrix).hasToString("""
                [0, 42, 42, 42]
                [58, 0, 68, 68]
                [58, 32, 0, 83]
                [58, 32, 17, 0]
                """);
        assertThat(matrix.condorcetWinner()).hasValue(1);
        assertThat(matrix.ballots()).isEqualTo(100);
    }

    @Test
    void what_a_ballot_does_not_rank_comes_last_or_is_not_compared() {
        // By hand: 3 put A above B and B above C; 2 rank C alone; 1 puts B beside C and says nothing of A.
        var profile = ballots("3 ABC", "2 C", "1 B=C");

        assertThat(PairwiseMatrix.of(profile, 3, Unranked.LAST)).hasToString("[0, 3, 3]\n[1, 0, 3]\n[3, 2, 0]\n");
        assertThat(PairwiseMatrix.of(profile, 3, Unranked.IGNORED)).hasToString("[0, 3, 3]\n[0, 0, 3]\n[0, 0, 0]\n");
    }

    @Test
    void with_more_options_than_bits_in_a_word_the_same_is_counted() {
        // The same ballots beside 70 options that nobody ranks.
        var profile = ballots("3 ABC", "2 C", "1 B=C");
        for (var unranked : Unranked.values()) {
            var few = PairwiseMatrix.of(profile, 3, unranked);
            var many = PairwiseMatrix.of(profile, 73, unranked);
            for (var one = 0; one < 3; one++) {
                for (var other = 0; other < 3; other++) assertThat(many.preferring(one, other)).isEqualTo(few.preferring(one, other));
                assertThat(many.preferring(one, 72)).isEqualTo(unranked == Unranked.IGNORED ? 0 : new long[] {3, 4, 6}[one]);
                assertThat(many.preferring(72, one)).isZero();
            }
        }
    }

    @Test
    void sixty_four_options_fill_a_word_to_its_last_bit() {
        var matrix = PairwiseMatrix.of(Profile.of(List.of(RankedBallot.of(IntStream.range(0, 64).toArray()))), 64, Unranked.LAST);

        assertThat(matrix.preferring(0, 63)).isOne();
        assertThat(matrix.preferring(63, 0)).isZero();
        assertThat(matrix.preferring(62, 63)).isOne();
        assertThat(matrix.condorcetWinner()).hasValue(0);
    }

    @Test
    void blank_ballots_say_nothing_of_any_pair() {
        var matrix = PairwiseMatrix.of(ballots("7"), 2, Unranked.LAST);

        assertThat(matrix.ballots()).isZero();
        assertThat(matrix).hasToString("[0, 0]\n[0, 0]\n");
    }

    @Test
    void nobody_beats_all_others_in_a_circle_nor_where_two_are_equal() {
        assertThat(PairwiseMatrix.of(ballots("1 ABC", "1 BCA", "1 CAB"), 3, Unranked.LAST).condorcetWinner()).isEmpty();
        assertThat(PairwiseMatrix.of(ballots("1 ABC", "1 BAC"), 3, Unranked.LAST).condorcetWinner()).isEmpty();
        assertThat(PairwiseMatrix.of(ballots(), 0, Unranked.LAST).condorcetWinner()).isEmpty();
        assertThat(PairwiseMatrix.of(ballots("1 A"), 1, Unranked.LAST).condorcetWinner()).hasValue(0);
    }

    @Test
    void an_option_that_there_is_not_is_refused() {
        for (var options : new int[] {2, 70}) {
            var accumulator = new PairwiseMatrix.Accumulator(options, Unranked.LAST);
            assertThatThrownBy(() -> accumulator.add(RankedBallot.of(0, options), 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("No such option");
            assertThatThrownBy(() -> accumulator.add(ballot("A"), -1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Fewer than no ballots");
        }
        assertThatThrownBy(() -> new PairwiseMatrix.Accumulator(Options.MOST + 1, Unranked.LAST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_counts_of_the_same_question_add_up() {
        var accumulator = new PairwiseMatrix.Accumulator(3, Unranked.LAST);
        assertThatThrownBy(() -> accumulator.merge(new PairwiseMatrix.Accumulator(4, Unranked.LAST))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accumulator.merge(new PairwiseMatrix.Accumulator(3, Unranked.IGNORED))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void as_many_ballots_as_a_number_can_count_are_counted_and_no_more() {
        for (var options : new int[] {2, 70}) {
            var accumulator = new PairwiseMatrix.Accumulator(options, Unranked.LAST).add(ballot("AB"), Long.MAX_VALUE - 1).add(ballot("BA"), 1);

            assertThat(accumulator.matrix().preferring(0, 1)).isEqualTo(Long.MAX_VALUE - 1);
            assertThat(accumulator.matrix().preferring(1, 0)).isOne();
            assertThatThrownBy(() -> accumulator.add(ballot("A"), 1)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> accumulator.merge(new PairwiseMatrix.Accumulator(options, Unranked.LAST).add(ballot("A"), 1))).isInstanceOf(ArithmeticException.class);
            assertThat(accumulator.matrix().ballots()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void an_accumulator_added_to_itself_counts_everything_twice() {
        for (var options : new int[] {3, 70}) {
            var accumulator = new PairwiseMatrix.Accumulator(options, Unranked.LAST).add(ballot("A>B=C"), 3);

            assertThat(accumulator.merge(accumulator).matrix()).isEqualTo(new PairwiseMatrix.Accumulator(options, Unranked.LAST).add(ballot("A>B=C"), 6).matrix());
        }
    }
}
