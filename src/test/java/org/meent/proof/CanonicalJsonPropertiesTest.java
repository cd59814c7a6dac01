package org.meent.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every value, not only for the samples of the RFC. */
class CanonicalJsonPropertiesTest {

    @Property void what_is_canonical_stays_as_it_is(@ForAll("values") Object value) {
        String once = CanonicalJson.writeExactly(value);

        assertThat(CanonicalJson.writeExactly(CanonicalJson.parse(once))).isEqualTo(once);
        assertThat(CanonicalJson.isCanonical(once)).isTrue();
    }

    @Property void the_order_in_which_keys_were_put_does_not_show(@ForAll("values") Object value, @ForAll long seed) {
        assertThat(CanonicalJson.write(shuffled(value, new Random(seed)))).isEqualTo(CanonicalJson.write(value));
    }

    @Property void a_double_comes_back_as_it_was(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));

        assertThat(Double.parseDouble(CanonicalJson.write(value))).isEqualTo(value == 0 ? 0.0 : value);
    }

    @Property void two_different_whole_numbers_are_never_written_the_same(@ForAll long number) {
        Assume.that(number < Long.MAX_VALUE);

        assertThat(writtenOrRefused(number)).isNotEqualTo(writtenOrRefused(number + 1));
    }

    @Provide Arbitrary<Object> values() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(Arbitraries.just(null), Arbitraries.of(true, false),
                texts(), Arbitraries.longs().between(-(1L << 53), 1L << 53), Arbitraries.doubles());
        return Arbitraries.recursive(() -> leaf, inner -> Arbitraries.oneOf(leaf, inner.list().ofMaxSize(4),
                Arbitraries.maps(texts(), inner).ofMaxSize(5)), 0, 3);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(8).filter(Utf8::isWellFormed);
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof List) {
            var items = new ArrayList<>();
            ((List<?>) value).forEach(item -> items.add(shuffled(item, random)));
            return items;
        }
        if (!(value instanceof Map)) return value;
        var entries = new ArrayList<Map.Entry<?, ?>>(((Map<?, ?>) value).entrySet());
        Collections.shuffle(entries, random);
        var members = new LinkedHashMap<Object, Object>();
        entries.forEach(entry -> members.put(entry.getKey(), shuffled(entry.getValue(), random)));
        return members;
    }

    private static String writtenOrRefused(long number) {
        try {
            return CanonicalJson.writeExactly(number);
        } catch (IllegalArgumentException e) {
            return "refused " + number;
        }
    }
}
