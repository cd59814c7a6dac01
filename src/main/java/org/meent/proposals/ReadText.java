package org.meent.proposals;

import jakarta.validation.constraints.NotNull;

/**
 * The text that somebody agrees to.
 *
 * @param textHash the SHA-256 of the text that was read, as its row says it
 */
public record ReadText(@NotNull String textHash) {}
