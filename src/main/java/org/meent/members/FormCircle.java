package org.meent.members;

import org.meent.kernel.Effect;

/**
 * Begins a circle.
 *
 * @param name what it is called, 1 to 80 characters, no other circle's
 * @param purpose what it does, up to 300 characters, may be empty
 */
public record FormCircle(String name, String purpose) implements Effect {}
