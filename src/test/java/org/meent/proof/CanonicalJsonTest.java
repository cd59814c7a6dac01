package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value has one canonical form, and it is that of RFC 8785. */
class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2. */
    private static final String SAMPLE = "{\n"
            + "  \"numbers\": [333333333.33333329, 1E30, 4.50,\n"
            + "              2e-3, 0.000000000000000000000000001],\n"
            + "  \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\n"
            + "  \"literals\": [null, true, false]\n"
            + "}";

    @Test void the_sample_of_the_rfc_gives_the_bytes_of_the_rfc() {
        // RFC 8785, section 3.2.4.
        var bytes = HexFormat.of().parseHex(("7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72"
                + " 75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a"
                + " 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31"
                + " 65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37"
                + " 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30"
                + " 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d").replace(" ", ""));

        String canonical = CanonicalJson.write(CanonicalJson.parse(SAMPLE));

        assertThat(canonical.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
    }

    @Test void keys_stand_in_the_order_of_their_utf_16_code_units() {
        // RFC 8785, section 3.2.3: the emoji is a surrogate pair and stands before the Hebrew letter.
        var parsed = CanonicalJson.parse("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
                + "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
                + "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}");

        assertThat(CanonicalJson.write(parsed)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\","
                + "\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test void letters_that_look_alike_stay_apart() {
        // RFC 8785, section 3.1: strings are kept as they are, never normalised.
        assertThat(CanonicalJson.write("A\u030a")).isEqualTo("\"A\u030a\"").isNotEqualTo(CanonicalJson.write("\u00c5"));
    }

    @Test void the_order_of_a_list_stays_as_it_is() {
        assertThat(CanonicalJson.write(CanonicalJson.parse("[56, {\"d\": true, \"10\": null, \"1\": [ ]}]")))
                .isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true}]");
    }

    @Test void control_characters_are_escaped_as_short_as_the_rfc_allows() {
        // RFC 8785, section 3.2.2.2.
        assertThat(CanonicalJson.write("\u0000\b\t\n\u000b\f\r\u001f\"\\/\u007f"))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f\"");
    }

    /** RFC 8785, Appendix B: all numbers of its table. */
    @ParameterizedTest @CsvSource({
        "0000000000000000, 0", "8000000000000000, 0",
        "0000000000000001, 5e-324", "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308", "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992", "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22", "44b52d02c7e14af6, 1e+23", "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000", "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7", "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332", "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333", "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333", "43143ff3c1cb0959, 1424953923781206.2"})
    void numbers_are_written_as_in_the_table_of_the_rfc(String bits, String written) {
        assertThat(CanonicalJson.write(doubleOf(bits))).isEqualTo(written);
    }

    /**
     * Doubles on which simpler ways of finding the shortest digits go wrong: powers of two, whose nearest decimal
     * belongs to the neighbour below, and numbers for which Double.toString of JDK 17 gives a digit too many.
     * Expected: what JSON.stringify of Node.js gives.
     */
    @ParameterizedTest @CsvSource({
        "0060000000000000, 7.120236347223045e-307", "0100000000000000, 7.291122019556398e-304",
        "0e80000000000000, 7.678447687145631e-239", "1690000000000000, 5.225680706521042e-200",
        "44c52d02c7e14af6, 2e+23", "3d30000000000000, 5.684341886080802e-14", "0000000000000028, 2e-322"})
    void hard_numbers_are_written_with_the_fewest_digits(String bits, String written) {
        assertThat(CanonicalJson.write(doubleOf(bits))).isEqualTo(written);
    }

    @Test void every_kind_of_number_with_the_same_value_is_written_the_same() {
        var fives = List.of((byte) 5, (short) 5, 5, 5L, 5.0, new BigDecimal("5.00"), BigInteger.valueOf(5));

        assertThat(fives).allSatisfy(five -> assertThat(CanonicalJson.writeExactly(five)).isEqualTo("5"));
    }

    @ParameterizedTest @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_refused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(value));
    }

    @Test void a_number_beyond_every_double_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new BigDecimal("1e400")));
    }

    @ParameterizedTest @ValueSource(strings = {
        "9007199254740993", "333333333.33333329", "0.1000000000000000055511151231257827", "1e-400", "12345678901234567890"})
    void a_number_that_would_be_rounded_is_refused_where_it_must_be_exact(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.writeExactly(CanonicalJson.parse(number)));
    }

    @ParameterizedTest @CsvSource({
        "0.1, 0.1", "0.10, 0.1", "0.21, 0.21", "1.5e3, 1500", "9007199254740992, 9007199254740992", "-0, 0", "1e23, 1e+23"})
    void a_number_that_keeps_its_value_is_written_exactly(String number, String written) {
        assertThat(CanonicalJson.writeExactly(CanonicalJson.parse(number))).isEqualTo(written);
    }

    @Test void half_a_character_is_refused_in_a_text_and_in_a_key() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write("\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of("a\udc00", 1)));
    }

    @Test void what_json_does_not_know_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new Object()));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(1, 1)));
    }

    @Test void a_list_that_holds_itself_is_refused() {
        Object[] items = new Object[1];
        List<Object> list = Arrays.asList(items);
        items[0] = list;

        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(list));
    }

    @Test void only_the_canonical_text_is_called_canonical() {
        assertThat(CanonicalJson.isCanonical("{\"a\":1,\"b\":[]}")).isTrue();
        for (String other : List.of("{\"b\":[],\"a\":1}", "{\"a\": 1}", "1.0", "\"\\u0041\"", "1 ", "", "9007199254740993"))
            assertThat(CanonicalJson.isCanonical(other)).as(other).isFalse();
    }

    private static double doubleOf(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }
}
