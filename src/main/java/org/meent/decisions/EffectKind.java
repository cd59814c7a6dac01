package org.meent.decisions;

/**
 * A kind of effect that can be proposed.
 *
 * @param kind its stored name, {@code change-rule}
 * @param words what it does, in the reader's language
 */
public record EffectKind(String kind, String words) {}
