package org.meent.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.meent.kernel.Caller;
import org.meent.kernel.Decided;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.Say;
import org.meent.voting.Fraction;

/** Puts rules into words, in the reader's language. */
@ApplicationScoped
class RuleReading {
    private final Decided decided;
    private final Caller caller;
    private final Say say;

    @Inject
    RuleReading(Decided decided, Caller caller, Say say) {
        this.decided = decided;
        this.caller = caller;
        this.say = say;
    }

    /** What the rule says when its number is {@code amount}. */
    String sentence(RuleKey key, long amount, Locale locale) {
        return say.text(locale, "rules.rule." + key + ".sentence", spoken(key, amount, locale));
    }

    /** The number with its unit, {@code 14 dagen}, {@code 08.00 uur}. */
    String value(RuleKey key, long amount, Locale locale) {
        return say.text(locale, "rules.unit." + key.unit(), spoken(key, amount, locale));
    }

    /**
     * The rules as they hold on {@code today}, in the order of the enum; one that nothing has set holds as usual.
     *
     * @param versions those of the rules, the last to take effect first
     */
    List<RuleRow> rows(List<RuleVersionRow> versions, LocalDate today) {
        var decisions = decided.links(versions.stream().map(RuleVersionRow::decisionId).collect(Collectors.toSet()));
        var byKey = versions.stream().collect(Collectors.groupingBy(RuleVersionRow::key));
        return Arrays.stream(RuleKey.values())
                .map(key -> byKey.containsKey(key) ? row(key, byKey.get(key), decisions, today) : asUsual(key))
                .toList();
    }

    /** All rules with the numbers that are wanted, else those that are usual. */
    List<RuleProposal> proposals(Map<String, Long> wanted) {
        return Arrays.stream(RuleKey.values()).map(key -> proposal(key, wanted.getOrDefault(key.name(), key.usual()))).toList();
    }

    private RuleProposal proposal(RuleKey key, long amount) {
        var locale = caller.locale();
        var choices = !key.unit().isChosen() ? List.<RuleProposal.Choice>of()
                : LongStream.rangeClosed(key.least(), key.most()).mapToObj(choice -> new RuleProposal.Choice(choice, value(key, choice, locale))).toList();
        return new RuleProposal(key, say.text("rules.group." + key.group()), sentence(key, amount, locale), amount,
                value(key, key.least(), locale), value(key, key.most(), locale), typed(key, amount, locale), choices);
    }

    private RuleRow asUsual(RuleKey key) {
        var locale = caller.locale();
        var usual = value(key, key.usual(), locale);
        return new RuleRow(key, key.group(), key.unit(), sentence(key, key.usual(), locale), key.usual(), usual, null, false, null, key.least(), key.most(), key.usual(),
                value(key, key.least(), locale), value(key, key.most(), locale), usual, List.of());
    }

    private RuleRow row(RuleKey key, List<RuleVersionRow> versions, Map<Long, DecisionLink> decisions, LocalDate today) {
        var locale = caller.locale();
        var history = new ArrayList<RuleRow.Version>();
        RuleVersionRow now = versions.get(versions.size() - 1);
        var found = false;
        for (var version : versions) {
            var state = version.effectiveFrom().isAfter(today) ? RuleRow.State.TO_COME : found ? RuleRow.State.REPLACED : RuleRow.State.NOW;
            if (state == RuleRow.State.NOW) {
                now = version;
                found = true;
            }
            history.add(new RuleRow.Version(version.amount(), value(key, version.amount(), locale), version.effectiveFrom(),
                    decisions.get(version.decisionId()).number(), state));
        }
        return new RuleRow(key, key.group(), key.unit(), sentence(key, now.amount(), locale), now.amount(), value(key, now.amount(), locale),
                now.effectiveFrom(), now == versions.get(versions.size() - 1), decisions.get(now.decisionId()).number(),
                key.least(), key.most(), key.usual(),
                value(key, key.least(), locale), value(key, key.most(), locale), value(key, key.usual(), locale), history);
    }

    /** The rule of this name, if there is one. */
    Optional<RuleKey> known(String name) {
        return Arrays.stream(RuleKey.values()).filter(key -> key.name().equals(name)).findFirst();
    }

    /** The number as a member types it, {@code 0,21}. */
    static String typed(RuleKey key, long amount, Locale locale) {
        var decimals = key.unit().decimals();
        if (decimals == 0) return String.valueOf(amount);
        var number = BigDecimal.valueOf(amount, decimals);
        var shortest = number.stripTrailingZeros();
        var typed = (shortest.scale() < 2 ? number.setScale(2) : shortest).toPlainString();
        return locale.getLanguage().equals("en") ? typed : typed.replace('.', ',');
    }

    /**
     * The number that a member typed, with a comma or a point.
     *
     * @throws RuleProblems.NotANumber if it is none
     * @throws RuleProblems.OutOfRange if no decision may set it
     */
    long read(RuleKey key, String typed) {
        var decimals = key.unit().decimals();
        var text = typed.strip().replace(',', '.');
        if (!text.matches("[0-9]{1,9}" + (decimals == 0 ? "" : "(\\.[0-9]{1," + decimals + "})?"))) throw new RuleProblems.NotANumber(typed(key, key.usual(), caller.locale()));
        var amount = new BigDecimal(text).movePointRight(decimals).longValueExact();
        if (!key.allows(amount)) throw new RuleProblems.OutOfRange(spoken(key, key.least(), caller.locale()), spoken(key, key.most(), caller.locale()));
        return amount;
    }

    private Object spoken(RuleKey key, long amount, Locale locale) {
        return switch (key.unit()) {
            // Midnight at the end of the day is 24.00, which no LocalTime is.
            case HALF_HOURS -> amount == 48 ? say.text(locale, "rules.endOfDay") : LocalTime.MIN.plusMinutes(30 * amount);
            case TWELFTHS -> amount == 6 ? say.text(locale, "rules.moreThanHalf") : say.text(locale, "rules.atLeast", new Fraction(amount, 12).toString());
            case BASE -> say.text(locale, "rules.base." + amount);
            case CENTS, TENTHS_OF_CENT -> say.euros(locale, amount, key.unit().decimals());
            default -> amount;
        };
    }
}
