package org.meent.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How ties are broken is known before the count, the same for everyone, and anyone can reckon it again. */
class EveryTieIsKnownBeforeTest {
    private static final Options OPTIONS = Options.of(List.of(new Option("tuin", ""), new Option("dak", ""), new Option("hek", "")));

    @ParameterizedTest
    @ValueSource(strings = {"cost,support,ids", "earlier,listed", "lot:2f6c", "listed", "none"})
    void criteria_are_written_as_they_are_read(String criteria) {
        assertThat(TieBreaker.of(criteria)).hasToString(criteria).isEqualTo(TieBreaker.of(criteria));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "earlier", "cost,support", "age,ids", "ids,cost", "listed,ids", "lot:", "lot", "cost,,ids", "IDS", ","})
    void criteria_that_leave_some_tied_or_do_not_exist_are_refused(String criteria) {
        assertThatThrownBy(() -> TieBreaker.of(criteria)).isInstanceOf(IllegalArgumentException.class);
    }

    /** SHA-256 of seed, byte 1F and id, made here once more without any code of the lot. */
    @Property
    void the_lot_is_the_order_of_the_hashes(@ForAll @NotBlank @StringLength(max = 20) String seed) throws NoSuchAlgorithmException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(seed)) return;
        var drawn = new Sortition().count(Profile.of(List.of()), new SortitionSettings(OPTIONS, 3, seed));

        var digest = MessageDigest.getInstance("SHA-256");
        String before = "";
        for (var id : drawn.winners()) {
            var hash = HexFormat.of().formatHex(digest.digest((seed + '\u001F' + id).getBytes(StandardCharsets.UTF_8)));
            assertThat(hash).isGreaterThan(before);
            before = hash;
        }
        assertThat(drawn.winners()).containsExactlyInAnyOrder("tuin", "dak", "hek");
        assertThat(new Sortition().count(Profile.of(List.of()), new SortitionSettings(OPTIONS, 2, seed)).winners()).isEqualTo(drawn.winners().subList(0, 2));
    }

    @Test
    void costs_are_asked_first_then_support_then_the_order_of_the_ids() {
        var facts = new Ties.Facts(place -> place == 2 ? 5 : 3, place -> 7);

        var counted = Ties.count(TieBreaker.of("cost,support,ids"), OPTIONS, facts, 10, ties -> List.of(ties.first(new int[] {0, 1, 2})), chosen -> chosen);

        assertThat(counted.result()).as("hek costs more; dak comes before tuin").containsExactly(1);
        assertThat(counted.met()).containsExactly(new Outcome.Tie(List.of("dak", "hek", "tuin"), List.of("dak"), "ids"));
        assertThat(counted.sensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
    }

    @Test
    void a_tie_that_changes_no_winner_needs_nobody_to_break_it() {
        // One of two is put aside first, then the other: whichever it was, the third wins.
        var counted = Ties.count(TieBreaker.none(), OPTIONS, Ties.Facts.NONE, 10, ties -> {
            ties.first(new int[] {0, 1});
            return List.of(2);
        }, chosen -> chosen);

        assertThat(counted.isDecided()).isTrue();
        assertThat(counted.sensitivity()).isEqualTo(TieSensitivity.NONE);
        assertThat(counted.met()).containsExactly(new Outcome.Tie(List.of("dak", "tuin"), List.of(), ""));
    }

    /** Ties one after the other of which only the last choice at each makes another win: eight of them take 255 counts more. */
    @Property(tries = 20)
    void every_other_choice_is_tried_or_it_is_said_that_not_all_were(@ForAll @IntRange(min = 1, max = 8) int ties, @ForAll @IntRange(max = 300) int most) {
        var others = (1 << ties) - 1;

        var counted = Ties.count(TieBreaker.of("listed"), OPTIONS, Ties.Facts.NONE, most, met -> {
            var seconds = 0;
            for (var tie = 0; tie < ties; tie++) seconds += met.first(new int[] {0, 1});
            return Set.of(seconds == ties ? 1 : 0);
        }, chosen -> chosen);

        assertThat(counted.result()).containsExactly(0);
        if (most >= others) assertThat(counted.sensitivity()).isEqualTo(TieSensitivity.SENSITIVE);
        else assertThat(counted.sensitivity()).isIn(TieSensitivity.SENSITIVE, TieSensitivity.NOT_KNOWN);
    }
}
