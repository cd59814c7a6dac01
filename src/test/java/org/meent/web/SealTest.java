package org.meent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.meent.kernel.Chance;

/** An answer that is kept can be read again by the program that got it, and by nobody else. */
class SealTest {
    private static final String ANSWER = "{\"text\":\"meent_dit-staat-hier-één-keer\"}";
    private final Seal seal = new Seal("Bearer meent_een", new Chance());

    @Test
    void what_was_closed_is_opened_with_the_same_token() {
        assertThat(new Seal("Bearer meent_een", new Chance()).open(seal.close(ANSWER))).isEqualTo(ANSWER);
        assertThat(seal.open(seal.close(""))).isEmpty();
        assertThat(seal.close(null)).isNull();
        assertThat(seal.open(null)).isNull();
    }

    @Test
    void closed_it_can_be_read_by_nobody_and_is_never_the_same() {
        var closed = seal.close(ANSWER);

        assertThat(closed).doesNotContain("meent_", "text").isNotEqualTo(seal.close(ANSWER));
        assertThatThrownBy(() -> new Seal("Bearer meent_twee", new Chance()).open(closed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_answer_that_was_touched_is_not_given() {
        var closed = seal.close(ANSWER);
        var touched = closed.substring(0, 30) + (closed.charAt(30) == 'A' ? 'B' : 'A') + closed.substring(31);

        assertThatThrownBy(() -> seal.open(touched)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_long_answer_becomes_no_longer() {
        var rows = "{\"ref\":\"00000000-0000-0009-0000-000000000009\",\"number\":12}".repeat(2_000);

        assertThat(seal.close(rows).length()).isLessThan(rows.length() / 10);
    }
}
