package org.meent.decisions;

/**
 * An effect as a proposal carries it.
 *
 * @param kind what kind of effect, {@code change-rule}
 * @param body the effect as canonical JSON (RFC 8785)
 */
public record ProposedEffect(String kind, String body) {}
