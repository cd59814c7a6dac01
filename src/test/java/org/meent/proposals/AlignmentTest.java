package org.meent.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stays between two texts is found in work that grows with their length, and is the most that can stay unless very much has moved. */
class AlignmentTest {
    /** As many short lines as fit into a text of 10,000 characters. */
    private static final int LINES = 5_000;

    @Test
    void as_much_stays_as_can() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var one = pieces(random);
            var other = pieces(random);

            var aligned = Alignment.of(one, other);

            assertThat(kept(aligned, one, other)).as(seed + ": " + one + " " + other).isEqualTo(longest(one, other));
        }
    }

    @Test
    void with_two_hundred_out_of_their_place_it_is_still_the_most() {
        var random = new Random(1);
        var one = IntStream.range(0, LINES).mapToObj(String::valueOf).toList();
        var other = new ArrayList<>(one);
        // Each that is put elsewhere goes once and comes once.
        for (var moved = 0; moved < Alignment.MOST_MOVED / 2; moved++) other.add(random.nextInt(LINES), other.remove(random.nextInt(LINES)));

        assertThat(kept(Alignment.of(one, other), one, other)).isEqualTo(longest(one, other)).isGreaterThanOrEqualTo(LINES - Alignment.MOST_MOVED / 2);
    }

    @Test
    void whatever_is_sent_it_takes_a_bounded_number_of_looks() {
        var one = IntStream.range(0, LINES).mapToObj(String::valueOf).toList();
        var turned = new ArrayList<>(one);
        Collections.reverse(turned);
        var shuffled = new ArrayList<>(one);
        Collections.shuffle(shuffled, new Random(2));
        var alike = IntStream.range(0, LINES).mapToObj(n -> n % 2 == 0 ? "a" : "b").toList();
        var alikeOtherwise = IntStream.range(0, LINES).mapToObj(n -> n % 3 == 0 ? "a" : "b").toList();

        for (var other : List.of(turned, shuffled, alike, alikeOtherwise, one)) {
            for (var with : List.of(one, alike)) {
                var aligned = Alignment.of(with, other);
                kept(aligned, with, other);
                assertThat(aligned.looks()).as("a table of both has 25,000,000 cells").isLessThan(2L * LINES * 2 * (Alignment.MOST_MOVED + 1));
            }
        }
        assertThat(Alignment.of(one, IntStream.range(LINES, 2 * LINES).mapToObj(String::valueOf).toList()).looks()).as("nothing is the same").isLessThan(3L * LINES);
        assertThat(Alignment.of(one, one).looks()).as("all is the same").isLessThan(2L * LINES);
    }

    @Test
    void two_texts_stand_side_by_side() {
        var before = new ProposalText("Mag het licht uit?", "Het is laat.", "Om elf uur gaat het licht uit. De laatste sluit af.\nDe sleutel ligt klaar.");
        var after = new ProposalText("Mag het licht uit?", "", "Om tien uur gaat het licht uit. Wie wil blijft. De laatste sluit af.\nDe sleutel ligt klaar.");

        assertThat(Difference.between(before, after).rows()).containsExactly(new Difference.Row("Mag het licht uit?", "Mag het licht uit?", true), new Difference.Row("Het is laat.", "", false),
                new Difference.Row("Om elf uur gaat het licht uit.", "Om tien uur gaat het licht uit.", false), new Difference.Row("", "Wie wil blijft.", false),
                new Difference.Row("De laatste sluit af.", "De laatste sluit af.", true), new Difference.Row("De sleutel ligt klaar.", "De sleutel ligt klaar.", true));
        assertThat(Difference.between(before, before).isNone()).isTrue();
    }

    private static List<String> pieces(Random random) {
        return random.ints(random.nextInt(12), 0, 5).mapToObj(String::valueOf).toList();
    }

    /** How many pieces stay; that they are the same, and in order. */
    private static int kept(Alignment aligned, List<String> one, List<String> other) {
        var last = -1;
        var kept = 0;
        for (var place = 0; place < one.size(); place++) {
            var partner = aligned.partner()[place];
            if (partner < 0) continue;
            assertThat(partner).isGreaterThan(last);
            assertThat(other.get(partner)).isEqualTo(one.get(place));
            last = partner;
            kept++;
        }
        return kept;
    }

    /** The longest common subsequence by the table of both (Wagner and Fischer, 1974). */
    private static int longest(List<String> one, List<String> other) {
        var below = new int[other.size() + 1];
        for (var i = one.size() - 1; i >= 0; i--) {
            var row = new int[other.size() + 1];
            for (var j = other.size() - 1; j >= 0; j--) row[j] = one.get(i).equals(other.get(j)) ? below[j + 1] + 1 : Math.max(below[j], row[j + 1]);
            below = row;
        }
        return below[0];
    }
}
