/**
 * Desks: who sits where on which day, by the same rules for everyone.
 * <p>Two doors lead in: {@code Floors} for the houses, their floors, desks and closing days, and
 * {@code Bookings} for who sits there. Pages and resources knock there too.
 * The room keeps one promise above all: no two active bookings share a desk and a slot.
 */
package org.meent.desks;
