package org.meent.desks;

/**
 * A day as the strip of a week shows it, all words ready.
 *
 * @param date the day, ISO
 * @param path where it leads, from the root
 * @param weekday its short name, or that it is today
 * @param number its number in the month
 * @param shape the shape of its state, empty without one
 * @param word the word of its state
 * @param look how it is drawn: past, today, shut
 * @param chosen whether it is the one on the page
 * @param aloud all of it in words
 */
public record StripDay(String date, String path, String weekday, int number, String shape, String word, String look, boolean chosen, String aloud) {}
