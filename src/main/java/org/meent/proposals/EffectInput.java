package org.meent.proposals;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * An effect as it was filled in.
 *
 * @param kind what kind of effect, {@code change-rule}
 * @param values what was typed or chosen, by the names of its fields
 */
public record EffectInput(@NotNull String kind, @NotNull Map<String, String> values) {}
