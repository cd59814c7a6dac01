package org.meent.kernel;

import java.time.Instant;

/**
 * A mail, and what became of it.
 *
 * @param subject its subject
 * @param language the language that it is in, {@code nl} or {@code en}
 * @param laidReadyAt since when it goes out
 * @param state how far it has come
 */
public record MailRow(String subject, String language, Instant laidReadyAt, MailState state) {}
