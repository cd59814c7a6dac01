package org.meent.money;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.meent.kernel.Problem;
import org.meent.kernel.Prose;

/** What somebody typed about money, tidy and not too long. */
final class Words {
    static final int NAME = 80;
    static final int PLACE = 120;
    static final int NARRATION = 200;
    static final int REASON = 1000;

    private Words() {}

    /** @throws Problem the one given if nothing is there, {@link MoneyProblems.TooLong} if it is longer than {@code most} */
    static String of(String typed, int most, Supplier<Problem> missing, String field) {
        var text = Prose.of(typed).replace('\n', ' ');
        if (text.isEmpty()) throw missing.get();
        if (text.length() > most) throw new MoneyProblems.TooLong(field, most);
        return text;
    }

    /** The code of an account after its name: plain letters and digits, and a number if another account has it. */
    static String code(String prefix, String name, Predicate<String> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var code = prefix + (plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), 40)).replaceAll("-$", ""));
        if (!taken.test(code)) return code;
        var number = 2;
        while (taken.test(code + "-" + number)) number++;
        return code + "-" + number;
    }
}
