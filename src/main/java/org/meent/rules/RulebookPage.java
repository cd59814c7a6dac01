package org.meent.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.meent.kernel.Communities;
import org.meent.kernel.Say;

/** The rulebook: every rule in one sentence, its value, since when, and which decision set it. */
@Named
@RequestScoped
public class RulebookPage {
    private final Rulebook rulebook;
    private final Communities communities;
    private final Clock clock;
    private final Say say;
    private String words = "";
    private String key = "";
    private List<RuleRow> rows = List.of();
    private RuleRow rule;
    private LocalDate today;

    @Inject
    RulebookPage(Rulebook rulebook, Communities communities, Clock clock, Say say) {
        this.rulebook = rulebook;
        this.communities = communities;
        this.clock = clock;
        this.say = say;
    }

    /** Reads the rules that the address asks for. */
    public void open() {
        rows = rulebook.all(words);
        today = LocalDate.ofInstant(clock.instant(), communities.current().zone());
    }

    /** Reads the one rule that the address asks for. */
    public void openOne() {
        rule = rulebook.one(key);
    }

    /**
     * A chapter as it is shown.
     *
     * @param id its name in the page
     * @param title what it is about
     * @param rules its rules
     */
    public record Chapter(String id, String title, List<RuleRow> rules) {}

    /** The chapters that have rules to show. */
    public List<Chapter> getChapters() {
        return Arrays.stream(RuleGroup.values())
                .map(group -> new Chapter(group.name(), say.text("rules.group." + group), rows.stream().filter(row -> row.group() == group).toList()))
                .filter(chapter -> !chapter.rules().isEmpty())
                .toList();
    }

    /** The day for which the rules are shown. */
    public String getValidOn() {
        return say.text("rules.validOn", say.date(today));
    }

    /** The sentence that the page opens with. */
    public String getLead() {
        if (words.isBlank()) return say.text("rules.lead", rows.size());
        return say.text("rules.found", rows.size());
    }

    /** Whether no rule was found. */
    public boolean isNothing() {
        return rows.isEmpty();
    }

    /** Since when a rule holds, in words. */
    public String since(RuleRow row) {
        if (row.since() == null) return say.text("rules.always");
        return row.sinceFounding() ? say.text("rules.founding") : say.date(row.since());
    }

    /** What a rule will be, and from when, in words. */
    public String coming(RuleRow row) {
        return say.text("rules.coming", row.next().value(), say.date(row.next().effectiveFrom()));
    }

    /** The one rule. */
    public RuleRow getRule() {
        return rule;
    }

    /** Its chapter. */
    public String getChapter() {
        return say.text("rules.group." + rule.group());
    }

    /** Since when it holds. */
    public String getHolds() {
        if (rule.since() == null) return say.text("rules.holdsAsUsual");
        return rule.sinceFounding() ? say.text("rules.holdsSinceFounding", say.date(rule.since())) : say.text("rules.holdsSince", say.date(rule.since()));
    }

    /** Where a version stands, in words. */
    public String state(RuleRow.Version version) {
        return say.text("rules.state." + version.state());
    }

    /** What a decision may make of it. */
    public String getRange() {
        return say.text("rules.range", rule.leastValue(), rule.mostValue(), rule.usualValue());
    }

    /** What the reader looks for. */
    public String getWords() {
        return words;
    }

    /** For the address. */
    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    /** Which rule. */
    public String getKey() {
        return key;
    }

    /** For the address. */
    public void setKey(String key) {
        this.key = key == null ? "" : key;
    }
}
