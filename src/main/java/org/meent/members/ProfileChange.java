package org.meent.members;

/**
 * What a member changes in the own profile; a part that is null stays as it is.
 *
 * @param name 1 to 100 characters
 * @param email the address to sign in with; takes a password that was given just now
 * @param talent up to 200 characters; empty to say nothing
 * @param language {@code nl} or {@code en}; empty for what the device asks for
 * @param textSize in percent: 100, 115, 130 or 150
 * @param theme {@code system}, {@code light}, {@code dark}, {@code contrast} or {@code contrast-dark}
 * @param showName whether bookings show the name unless a booking says otherwise
 */
public record ProfileChange(String name, String email, String talent, String language, Integer textSize, String theme, Boolean showName) {}
