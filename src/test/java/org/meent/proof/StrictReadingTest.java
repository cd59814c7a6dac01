package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meent.proof.MalformedJson.Flaw;

/** Only JSON by the grammar of RFC 8259 is read, and only what every reader understands in the same way. */
class StrictReadingTest {

    @Test void every_kind_of_value_is_read() {
        Object value = CanonicalJson.parse(" {\"a\" : [ null , true,false,-12, 0.50 ,\"\\u00e9\\n\\/\"] ,\"b\":{} } \n");

        assertThat(value).isEqualTo(Map.of("b", Map.of(),
                "a", Arrays.asList(null, true, false, -12L, new BigDecimal("0.50"), "é\n/")));
    }

    @Test void no_digit_of_a_number_is_lost() {
        assertThat(CanonicalJson.parse("[999999999999999999,9223372036854775808,-0.1e-2]"))
                .isEqualTo(List.of(999999999999999999L, new BigDecimal("9223372036854775808"), new BigDecimal("-0.1e-2")));
    }

    @Test void an_escaped_pair_of_surrogates_is_one_character() {
        assertThat(CanonicalJson.parse("\"\\ud83d\\uDE00\"")).isEqualTo("\ud83d\ude00");
    }

    @ParameterizedTest @MethodSource("flawed")
    void anything_else_is_refused_with_its_place(String json, Flaw flaw, int position) {
        assertThatThrownBy(() -> CanonicalJson.parse(json)).asInstanceOf(type(MalformedJson.class))
                .satisfies(malformed -> {
                    assertThat(malformed.flaw()).isEqualTo(flaw);
                    assertThat(malformed.position()).isEqualTo(position);
                });
    }

    static List<Arguments> flawed() {
        return List.of(
                Arguments.of("", Flaw.ENDS_EARLY, 1),
                Arguments.of("[1,", Flaw.ENDS_EARLY, 4),
                Arguments.of("\"a", Flaw.ENDS_EARLY, 3),
                Arguments.of("-", Flaw.ENDS_EARLY, 2),
                Arguments.of("{\"a\":1,\"a\":1}", Flaw.DUPLICATE_KEY, 8),
                Arguments.of("{\"a\":1,\"\\u0061\":2}", Flaw.DUPLICATE_KEY, 8),
                Arguments.of("{} {}", Flaw.TRAILING_TEXT, 4),
                Arguments.of("01", Flaw.TRAILING_TEXT, 2),
                Arguments.of("1\u00a0", Flaw.TRAILING_TEXT, 2),
                Arguments.of("NaN", Flaw.UNEXPECTED_CHARACTER, 1),
                Arguments.of("-Infinity", Flaw.UNEXPECTED_CHARACTER, 2),
                Arguments.of("nul1", Flaw.UNEXPECTED_CHARACTER, 4),
                Arguments.of("+1", Flaw.UNEXPECTED_CHARACTER, 1),
                Arguments.of(".5", Flaw.UNEXPECTED_CHARACTER, 1),
                Arguments.of("5.]", Flaw.UNEXPECTED_CHARACTER, 3),
                Arguments.of("1e+ ", Flaw.UNEXPECTED_CHARACTER, 4),
                Arguments.of("\u0661", Flaw.UNEXPECTED_CHARACTER, 1),
                Arguments.of("[1,]", Flaw.UNEXPECTED_CHARACTER, 4),
                Arguments.of("[1 2]", Flaw.UNEXPECTED_CHARACTER, 4),
                Arguments.of("{\"a\":1,}", Flaw.UNEXPECTED_CHARACTER, 8),
                Arguments.of("{a:1}", Flaw.UNEXPECTED_CHARACTER, 2),
                Arguments.of("{\"a\" 1}", Flaw.UNEXPECTED_CHARACTER, 6),
                Arguments.of("'a'", Flaw.UNEXPECTED_CHARACTER, 1),
                Arguments.of("/**/1", Flaw.UNEXPECTED_CHARACTER, 1),
                Arguments.of("\ufeff1", Flaw.UNEXPECTED_CHARACTER, 1),
                Arguments.of("\"a\tb\"", Flaw.CONTROL_CHARACTER, 3),
                Arguments.of("\"\\x\"", Flaw.BAD_ESCAPE, 3),
                Arguments.of("\"\\u00g0\"", Flaw.BAD_ESCAPE, 6),
                Arguments.of("\"\\u\uff11000\"", Flaw.BAD_ESCAPE, 4),
                Arguments.of("[\"\\ud800\"]", Flaw.LONE_SURROGATE, 2),
                Arguments.of("\"\\udc00\\ud800\"", Flaw.LONE_SURROGATE, 1),
                Arguments.of("\"\ud800\"", Flaw.LONE_SURROGATE, 1),
                Arguments.of("9".repeat(1001), Flaw.NUMBER_TOO_LONG, 1),
                Arguments.of("[1e99999999999]", Flaw.NUMBER_TOO_LONG, 2),
                Arguments.of("[".repeat(65) + "]".repeat(65), Flaw.TOO_DEEP, 65),
                Arguments.of("{\"a\":".repeat(100_000), Flaw.TOO_DEEP, 64 * 5 + 1));
    }

    @Test void sixty_four_levels_are_not_too_deep() {
        String deep = "[".repeat(64) + "]".repeat(64);

        assertThat(CanonicalJson.write(CanonicalJson.parse(deep))).isEqualTo(deep);
    }
}
