package org.meent.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.meent.log.Wording;

/** Tells in the log what a changed rule says. */
@ApplicationScoped
class RuleWording implements Wording {
    private final RuleReading reading;

    @Inject
    RuleWording(RuleReading reading) {
        this.reading = reading;
    }

    @Override
    public Map<String, String> words(String type, Map<String, Object> body, Locale locale) {
        if (!type.equals(ChangeRuleHandler.LOG_TYPE)) return Map.of();
        var key = RuleKey.valueOf((String) body.get("rule"));
        return Map.of("rule", reading.sentence(key, (long) body.get("amount"), locale));
    }
}
