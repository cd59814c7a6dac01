package org.meent.participation;

import org.meent.kernel.Effect;

/**
 * Enters a small thing into the register, with who may have it.
 *
 * @param name what it is, 1 to 80 characters
 * @param what what somebody gets, up to 300 characters, may be empty
 * @param forWhom {@code EVERYONE}, or the one way to take part for which it is reserved
 * @param language the language of both, {@code nl} or {@code en}
 */
public record AddSmallThing(String name, String what, String forWhom, String language) implements Effect {}
