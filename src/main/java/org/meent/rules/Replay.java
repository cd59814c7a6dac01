package org.meent.rules;

import java.util.Locale;
import java.util.Set;
import org.meent.kernel.Replayed;

/** Does again what was done before, by another number of a rule and by the same code; the rooms that obey a rule bring it. */
public interface Replay {
    /** The rules of which it knows. */
    Set<RuleKey> keys();

    /** What the number would have changed in the last year. */
    Replayed replay(RuleKey key, long amount, Locale locale);
}
