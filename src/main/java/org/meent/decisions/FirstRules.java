package org.meent.decisions;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.meent.decisions.DecisionProblems.FoundingNeeds;
import org.meent.rules.RuleKey;

/** The rules as the founding sets them: all of them, as proposed or as the first members want them. */
final class FirstRules {
    private FirstRules() {}

    /** What the founding makes of a rule. */
    static long amount(RuleKey key, Map<String, Long> wanted) {
        return wanted.getOrDefault(key.name(), key.usual());
    }

    /**
     * Those that differ from what is proposed.
     *
     * @throws FoundingNeeds if one lies outside what may be decided
     */
    static Map<String, Long> changed(Map<String, Long> wanted) {
        var changed = new TreeMap<String, Long>();
        for (var key : RuleKey.values()) {
            var amount = amount(key, wanted);
            if (!key.allows(amount)) throw new FoundingNeeds("ruleOutOfRange", key.name(), key.least(), key.most());
            if (amount != key.usual()) changed.put(key.name(), amount);
        }
        if (!Arrays.stream(RuleKey.values()).map(Enum::name).toList().containsAll(wanted.keySet())) throw new IllegalArgumentException("Not rules: " + wanted.keySet());
        return changed;
    }
}
