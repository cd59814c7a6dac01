package org.meent.decisions;

import org.meent.kernel.Effect;

/**
 * Makes a standing agreement.
 *
 * @param title what it is called, 1 to 160 characters
 * @param text what was agreed, 1 to 10,000 characters
 * @param language the language of both, {@code nl} or {@code en}
 */
public record AdoptPolicy(String title, String text, String language) implements Effect {}
