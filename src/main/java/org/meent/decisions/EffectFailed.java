package org.meent.decisions;

import java.util.UUID;
import org.meent.kernel.DecisionLink;

/**
 * An effect could not be carried out: told within the transaction that writes it down.
 *
 * @param decision the decision
 * @param position which of its effects
 * @param proposal the proposal that it came of, or null
 */
public record EffectFailed(DecisionLink decision, int position, UUID proposal) {}
